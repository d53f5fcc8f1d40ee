/** From the arguments of the command line to the files that are checked, in order. */
import { stat } from "node:fs/promises";
import { resolve, sep } from "node:path";
import { workbooksInArchive } from "./archives.js";
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
  /** Archives in folders that may hold workbooks; counted among `others` too. */
  readonly archives: readonly InputFile[];
  /** Files in folders that are no workbooks. */
  readonly others: number;
  /** Chinese sentences about folders that hold no workbook or cannot be read; they make the run end with 2. */
  readonly problems: readonly string[];
}

/** Finds the files. A name that leads nowhere stays in the list: its report says so. */
export async function findInputs(paths: readonly string[]): Promise<Inputs> {
  const files: InputFile[] = [];
  const texts: InputFile[] = [];
  const archives: InputFile[] = [];
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
    for (const relative of contents.archives) {
      const archive = { name: `${base}/${relative}`, path: resolve(given, relative) };
      const inside = await workbooksInArchive(archive.path);
      if (inside === "unknown") archives.push(archive);
      else if (!isUnpacked(relative, inside, contents.workbooks)) {
        problems.push(`压缩包“${archive.name}”里有 ${inside.length} 个工作簿没有核对，请解压后再核对。`);
      }
    }
    for (const inside of contents.unreadable)
      problems.push(`“${base}/${inside}”无法读取（没有权限，或链接已失效），没有核对。`);
    if (contents.workbooks.length === 0) {
      problems.push(`文件夹“${name}”中没有可核对的工作簿（.xlsx 等）。`);
    }
  }
  return { files, texts, archives, single: paths.length === 1 && folders === 0, others, problems };
}

/**
 * People unpack an archive and leave it there: its workbooks then lie beside it, with or without their folders, or in a
 * folder of its name.
 */
function isUnpacked(archive: string, inside: readonly string[], workbooks: readonly string[]): boolean {
  const there = new Set(workbooks);
  const folder = archive.slice(0, archive.lastIndexOf("/") + 1);
  const own = `${archive.replace(/\.[^./]*$/u, "")}/`;
  return inside.every((path) =>
    [folder + path, own + path, folder + path.slice(path.lastIndexOf("/") + 1)].some((place) => there.has(place)),
  );
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
