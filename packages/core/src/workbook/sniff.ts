import { oleNames } from "./ole-directory.js";

/** What kind of file the first bytes (for OLE: the directory) show, whatever its name says. */
export type FileKind =
  | "empty"
  | "zip"
  | "encrypted"
  | "legacy-xls"
  | "other-office"
  | "ole"
  | "pdf"
  | "archive"
  | "html"
  | "spreadsheet-xml"
  | "text"
  | "unknown";

/** Bytes of a text file that are looked at. */
const HEAD = 4096;

/** Tells the kind of a file by its content. Never fails; `unknown` when nothing fits. */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return "zip";
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return oleKind(oleNames(bytes));
  if (startsWith(bytes, [0x52, 0x61, 0x72, 0x21]) || startsWith(bytes, [0x37, 0x7a, 0xbc, 0xaf])) return "archive";
  if (startsWith(bytes, [0x1f, 0x8b])) return "archive";
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return "pdf";
  // BIFF2 to BIFF4 stand in the file without an OLE container: record 09 0x, length 4 or 6.
  if (bytes[0] === 9 && [0, 2, 4].includes(bytes[1] ?? -1) && [4, 6].includes(bytes[2] ?? -1)) return "legacy-xls";
  return textKind(headText(bytes));
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

function oleKind(names: readonly string[]): FileKind {
  if (names.includes("EncryptedPackage")) return "encrypted";
  if (names.includes("Workbook") || names.includes("Book")) return "legacy-xls";
  if (names.includes("WordDocument") || names.includes("PowerPoint Document")) return "other-office";
  return "ole";
}

/** The first bytes as Latin letters, UTF-16 folded; undefined when they are no text. */
function headText(bytes: Uint8Array): string | undefined {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  let text = "";
  for (let at = wide ? 2 : 0; at < Math.min(bytes.length, HEAD); at++) {
    const byte = bytes[at] ?? 0;
    if (byte !== 0) text += String.fromCharCode(byte);
    else if (!wide) return undefined;
  }
  return text;
}

function textKind(head: string | undefined): FileKind {
  if (head === undefined) return "unknown";
  const text = head
    .replace(/^\xef\xbb\xbf/, "")
    .trimStart()
    .toLowerCase();
  if (text.startsWith("%pdf-")) return "pdf";
  if (text.startsWith("mime-version:")) return "html";
  if (text.startsWith("<")) {
    if (text.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "spreadsheet-xml";
    return /<(?:!doctype html|html|head|body|style|table)\b/.test(text) ? "html" : "unknown";
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary data from text
  return /[\x01-\x08\x0e-\x1a\x1c-\x1f]/.test(text) ? "unknown" : "text";
}
