import type { Platform } from "./platform.js";

/** Decodes the bytes of an XML part; undefined when it declares an encoding other than UTF-8 and UTF-16. */
export function decodeXml(bytes: Uint8Array, platform: Platform): string | undefined {
  const decoded = platform.decodeText(bytes, encodingOf(bytes));
  const text = decoded.charCodeAt(0) === 0xfeff ? decoded.slice(1) : decoded;
  const declared = /^<\?xml[^>]{0,100}?encoding=["']([A-Za-z0-9._-]+)/.exec(text.slice(0, 200))?.[1];
  return declared === undefined || /^(?:utf-?8|utf-?16(?:le|be)?|us-ascii|ascii)$/i.test(declared) ? text : undefined;
}

/** By byte order mark or, without one, by the zero beside the first `<`. */
function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return "utf-8";
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** &#x10FFFF; with a few leading zeros. */
const LONGEST_REFERENCE = 16;

/** Resolves &lt; &#20013; &#x4e2d; — a reference that means nothing stays as it stands. */
export function decodeEntities(raw: string): string {
  let at = raw.indexOf("&");
  if (at < 0) return raw;
  let text = "";
  let done = 0;
  for (; at >= 0; at = raw.indexOf("&", at + 1)) {
    // Looking no further than a reference can reach keeps a text of nothing but ampersands linear.
    const ahead = raw.slice(at + 1, at + 1 + LONGEST_REFERENCE);
    const length = ahead.indexOf(";");
    const character = length < 0 ? undefined : characterOf(ahead.slice(0, length));
    if (character === undefined) continue;
    text += raw.slice(done, at) + character;
    at += length + 1;
    done = at + 1;
  }
  return text + raw.slice(done);
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith("#")) return NAMED[name];
  const digits = /^#(?:x([0-9A-Fa-f]+)|([0-9]+))$/.exec(name);
  if (!digits) return undefined;
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}

/** XML counts \r\n and \r as one line end. */
export const foldLineEnds = (raw: string): string => (raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw);

/** Excel's own escapes for characters that XML cannot hold: _x000D_, and _x005F_ for the underscore itself. */
export const decodeEscapes = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    : text;
