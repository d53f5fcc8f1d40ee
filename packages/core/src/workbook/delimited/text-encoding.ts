import type { Platform, TextEncodingName } from "../platform.js";

/** Text and the encoding it was read in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncodingName;
}

const REPLACED = "\ufffd";

/**
 * Decodes a text file: by its byte order mark, else as UTF-8 when every byte fits, else as GB18030, which Chinese Windows
 * writes. Undefined when it is neither: a wrong guess would turn names into other names in silence.
 */
export function decodeUnknownText(bytes: Uint8Array, platform: Platform): DecodedText | undefined {
  const marked = markedEncoding(bytes);
  if (marked) {
    const text = platform.decodeText(bytes, marked);
    return { text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, encoding: marked };
  }
  const text = platform.decodeText(bytes, "utf-8");
  if (!text.includes(REPLACED) || isWrittenOut(bytes)) return { text, encoding: "utf-8" };
  const chinese = platform.decodeText(bytes, "gb18030");
  return chinese.includes(REPLACED) ? undefined : { text: chinese, encoding: "gb18030" };
}

function markedEncoding([first, second, third]: Uint8Array): TextEncodingName | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** Whether U+FFFD stands in the file itself (EF BF BD): some program has lost the character before. */
function isWrittenOut(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0xef); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) return true;
  }
  return false;
}
