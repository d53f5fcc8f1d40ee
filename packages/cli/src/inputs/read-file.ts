import { readFileSync, statSync } from "node:fs";
import { readFile as readBytes } from "node:fs/promises";
import type { UnreadableReason } from "@juesuan/core";

export type FileReading =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: UnreadableReason };

/** A disclosure has some 100 KB; a file beyond this is no disclosure and would only fill the memory. */
const LARGEST_FILE = 512 * 1024 * 1024;

/** A small file is there sooner than another thread could be asked for it. */
const QUICKLY_READ = 4 * 1024 * 1024;

const CHECK_PATH = "请检查路径和文件名是否正确。";
const BUSY = "请关闭正在使用该文件的程序后再试。";

/** Reads a file, or says in Chinese why that is not possible. */
export async function readFile(path: string): Promise<FileReading> {
  try {
    const about = statSync(path);
    // A pipe without a writer would never end.
    if (!about.isFile() && !about.isDirectory()) return failed("这不是普通文件。", CHECK_PATH);
    if (about.size > LARGEST_FILE) return failed("文件超过 512 MB，不会是决算公开表。", "请确认选对了文件。");
    // A plain array of bytes: methods of Node's Buffer differ from those that the core expects of a Uint8Array.
    const buffer = about.size <= QUICKLY_READ ? readFileSync(path) : await readBytes(path);
    return { ok: true, bytes: new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const [message, fix] = REASONS[code] ?? [`系统报告 ${code === "" ? "未知错误" : code}。`, "请确认文件可以打开。"];
    return failed(message, fix);
  }
}

const failed = (message: string, fix: string): FileReading => ({ ok: false, reason: { message, fix } });

const REASONS: Readonly<Record<string, readonly [message: string, fix: string]>> = {
  ENOENT: ["文件不存在。", CHECK_PATH],
  ENOTDIR: ["文件不存在，路径中有一段不是文件夹。", CHECK_PATH],
  ENAMETOOLONG: ["文件名太长。", CHECK_PATH],
  ELOOP: ["链接指向自己，找不到文件。", CHECK_PATH],
  EACCES: ["没有读取这个文件的权限。", "请检查文件权限，或复制一份再试。"],
  EPERM: ["没有读取这个文件的权限。", "请检查文件权限，或复制一份再试。"],
  EBUSY: ["文件正被其他程序占用。", BUSY],
  EISDIR: ["这是文件夹，不是文件。", CHECK_PATH],
  EMFILE: ["系统打开的文件太多。", "请减小 --jobs 后再试。"],
  EIO: ["磁盘读取出错。", "请检查磁盘，或换一份文件再试。"],
};
