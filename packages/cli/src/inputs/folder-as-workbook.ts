/** `--as-workbook`: a folder of .csv files that together are one workbook. */
import { readdir, stat } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import type { NamedBytes, UnreadableReason } from "@juesuan/core";
import { CommandLineError } from "../command-line-error.js";
import type { Inputs } from "./find-inputs.js";
import { readFile } from "./read-file.js";
import { kindOfName } from "./workbook-names.js";

const DELIMITED = /\.(?:csv|tsv)$/i;

/** A disclosure has a dozen tables; more files are something else. */
const MOST_FILES = 500;

/** The folders as inputs, one workbook each; throws CommandLineError when one is no folder. */
export async function foldersAsWorkbooks(paths: readonly string[]): Promise<Inputs> {
  const files = paths.map((given) => ({ name: given.split(sep).join("/").replace(/\/+$/, ""), path: resolve(given) }));
  for (const { name, path } of files) {
    const about = await stat(path).catch(() => undefined);
    if (!about?.isDirectory()) {
      throw new CommandLineError(`--as-workbook 要的是放着各张表 .csv 的文件夹，“${name}”不是文件夹。`);
    }
  }
  return { files, single: files.length === 1, texts: [], archives: [], others: 0, problems: [] };
}

export type FolderReading =
  | { readonly ok: true; readonly files: readonly NamedBytes[] }
  | { readonly ok: false; readonly reason: UnreadableReason };

/** Reads the .csv files of a folder (not of folders below), sorted by name. */
export async function readFolderOfTables(folder: string): Promise<FolderReading> {
  const names = (await readdir(folder))
    .filter((name) => DELIMITED.test(name) && kindOfName(name) !== "skipped")
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  if (names.length === 0)
    return refused("文件夹里没有 .csv 文件。", "请确认选对了文件夹，各张表应各为一个 .csv 文件。");
  if (names.length > MOST_FILES) {
    return refused(`文件夹里有 ${names.length} 个 .csv 文件，不会是一个部门的公开表。`, "请只放一个部门的各张表。");
  }
  const files: NamedBytes[] = [];
  for (const name of names) {
    const file = await readFile(join(folder, name));
    if (!file.ok) return refused(`其中的“${name}”：${file.reason.message}`, file.reason.fix);
    files.push({ name, bytes: file.bytes });
  }
  return { ok: true, files };
}

const refused = (message: string, fix: string): FolderReading => ({ ok: false, reason: { message, fix } });
