/** From the arguments of the command line to the files that are checked, in order. */
import { stat } from "node:fs/promises";
import { resolve, sep } from "node:path";
import { type FolderContents, walkFolder } from "./walk-folder.js";

/** One file to check. */
export interface InputFile {
  /** As given, with `/`: the name in the report. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
}

export interface Inputs {
  readonly files: readonly InputFile[];
  /** True when exactly one argument was given and it is no folder. */
  readonly single: boolean;
  /** Files in folders that may be prose, by their names; counted among `others` too. */
  readonly texts: readonly InputFile[];
  /** Files in folders that are no workbooks. */
  readonly others: number;
  /** Chinese sentences about folders that hold no workbook or cannot be read; they make the run end with 2. */
  readonly problems: readonly string[];
}

/** Finds the files. A name that leads nowhere stays in the list: its report says so. */
export async function findInputs(paths: readonly string[]): Promise<Inputs> {
  const files: InputFile[] = [];
  const texts: InputFile[] = [];
  const problems: string[] = [];
  let others = 0;
  let folders = 0;
  for (const given of paths) {
    const name = given.split(sep).join("/");
    if (!(await isFolder(given))) {
      files.push({ name, path: resolve(given) });
      continue;
    }
    folders += 1;
    const contents = await contentsOf(given);
    if (contents === undefined) {
      problems.push(`文件夹“${name}”无法读取，请检查权限。`);
      continue;
    }
    const base = name.replace(/\/+$/, "");
    for (const relative of contents.workbooks) {
      files.push({ name: `${base}/${relative}`, path: resolve(given, relative) });
    }
    for (const relative of contents.texts) texts.push({ name: `${base}/${relative}`, path: resolve(given, relative) });
    others += contents.others;
    for (const inside of contents.unreadable) problems.push(`“${base}/${inside}”无法读取，其中的文件没有核对。`);
    if (contents.workbooks.length === 0) {
      problems.push(`文件夹“${name}”中没有可核对的工作簿（.xlsx 等）。`);
    }
  }
  return { files, texts, single: paths.length === 1 && folders === 0, others, problems };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function contentsOf(folder: string): Promise<FolderContents | undefined> {
  try {
    return await walkFolder(folder);
  } catch {
    return undefined;
  }
}
