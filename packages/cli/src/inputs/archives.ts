/** Archives among the files of a folder: they are not unpacked, but what is in them must not be passed over in silence. */
import { type FileHandle, open } from "node:fs/promises";
import { kindOfName } from "./workbook-names.js";

const ARCHIVE = /\.(?:zip|rar|7z|tar|tgz|gz|bz2|xz)$/i;

export const isArchiveName = (name: string): boolean => ARCHIVE.test(name);

/** What is known of an archive's content: names of workbooks in it, or that it cannot be looked into. */
export type ArchiveContent = readonly string[] | "unknown";

/** A directory of a zip file with more names than fit into this is not looked into. */
const LARGEST_DIRECTORY = 4 << 20;
const END_RECORD = 22;
const LONGEST_COMMENT = 0xffff;

/** The names of the workbooks in a zip file, by its directory only; nothing is unpacked. Never rejects. */
export async function workbooksInArchive(path: string): Promise<ArchiveContent> {
  if (!/\.zip$/i.test(path)) return "unknown";
  let file: FileHandle | undefined;
  try {
    file = await open(path, "r");
    const directory = await readDirectory(file);
    return directory ? namesIn(directory).filter(isWorkbook) : "unknown";
  } catch {
    return "unknown";
  } finally {
    await file?.close().catch(() => {});
  }
}

const isWorkbook = (name: string): boolean =>
  !name.startsWith("__MACOSX/") && kindOfName(name.slice(name.lastIndexOf("/") + 1)) === "workbook";

/** The central directory; undefined when the file is none, is damaged, or its directory too large. */
async function readDirectory(file: FileHandle): Promise<Buffer | undefined> {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - END_RECORD - LONGEST_COMMENT), size);
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (at < 0 || at + END_RECORD > tail.length) return undefined;
  const length = tail.readUInt32LE(at + 12);
  const start = tail.readUInt32LE(at + 16);
  if (length > LARGEST_DIRECTORY || start + length > size) return undefined;
  return readAt(file, start, start + length);
}

async function readAt(file: FileHandle, start: number, end: number): Promise<Buffer> {
  const bytes = Buffer.alloc(end - start);
  const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
  return bytes.subarray(0, bytesRead);
}

const HEAD = 46;
const UTF8_FLAG = 0x800;

/** Names of entries. Windows packs Chinese names in GBK and does not say so. */
function namesIn(directory: Buffer): readonly string[] {
  const names: string[] = [];
  for (let at = 0; at + HEAD <= directory.length && directory.readUInt32LE(at) === 0x02014b50; ) {
    const length = directory.readUInt16LE(at + 28);
    const bytes = directory.subarray(at + HEAD, at + HEAD + length);
    const isMarked = (directory.readUInt16LE(at + 8) & UTF8_FLAG) !== 0;
    names.push(decoded(bytes, isMarked));
    at += HEAD + length + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names;
}

function decoded(bytes: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
