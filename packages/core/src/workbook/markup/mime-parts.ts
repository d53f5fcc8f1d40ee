/** A page saved as one file (MIME HTML, RFC 2557): its parts, decoded. */

export interface MimePart {
  /** Content-Location, or "". */
  readonly location: string;
  /** Content-Type without its parameters, in small letters. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Whether a page is such a file. */
export const isSingleFilePage = (bytes: Uint8Array): boolean =>
  /^\s{0,16}mime-version:/i.test(String.fromCharCode(...bytes.subarray(0, 64)));

/** What a file of one page may be cut into. */
const MOST_PARTS = 1_000;

/** Splits a file at its boundary; undefined when it is no such file or its end is missing. */
export function mimeParts(bytes: Uint8Array): readonly MimePart[] | undefined {
  // Headers and encoded bodies are ASCII; bodies that are not keep their bytes as Latin letters.
  const text = latin1(bytes);
  const head = text.slice(0, 4096);
  const boundary = /boundary="([^"\r\n]{1,200})"/i.exec(head)?.[1] ?? /boundary=([^;\s"]{1,200})/i.exec(head)?.[1];
  if (boundary === undefined) return undefined;
  const mark = `--${boundary}`;
  const parts: MimePart[] = [];
  let at = text.indexOf(mark);
  while (at >= 0 && parts.length < MOST_PARTS) {
    const start = at + mark.length;
    if (text.startsWith("--", start)) return parts;
    const next = text.indexOf(mark, start);
    if (next < 0) return undefined;
    parts.push(partOf(text.slice(start, next)));
    at = next;
  }
  return undefined;
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

const latinBytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function partOf(raw: string): MimePart {
  const text = raw.replace(/^\r?\n/, "");
  const blank = /\r?\n\r?\n/.exec(text);
  const headers = text.slice(0, blank?.index ?? text.length).replace(/\r?\n[ \t]+/g, " ");
  const body = blank ? text.slice(blank.index + blank[0].length) : "";
  const header = (name: string): string =>
    headers
      .split(/\r?\n/)
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? "";
  return {
    location: header("content-location"),
    type: (header("content-type").split(";")[0] ?? "").trim().toLowerCase(),
    bytes: decoded(body, header("content-transfer-encoding").toLowerCase()),
  };
}

function decoded(body: string, encoding: string): Uint8Array {
  if (encoding === "quoted-printable") {
    const joined = body.replace(/=[ \t]{0,8}\r?\n/g, "");
    return latinBytes(
      joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    );
  }
  return encoding === "base64" ? base64(body) : latinBytes(body);
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function base64(text: string): Uint8Array {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of text) {
    const digit = DIGITS.indexOf(letter);
    if (digit < 0) continue;
    held = ((held << 6) | digit) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return Uint8Array.from(bytes);
}
