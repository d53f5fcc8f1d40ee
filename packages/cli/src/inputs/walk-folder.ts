import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { isArchiveName } from "./archives.js";
import { BATCH_FOLDER, isTextName, kindOfName } from "./workbook-names.js";

/** What a folder holds. Paths are relative to it, with `/`. */
export interface FolderContents {
  /** Workbooks, sorted by path. */
  readonly workbooks: readonly string[];
  /** Files by whose names they may be prose (.docx, .pdf, .txt, .md), sorted by path. */
  readonly texts: readonly string[];
  /** Archives (.zip, .rar …), sorted by path. */
  readonly archives: readonly string[];
  /** How many files there are that are no workbooks, the texts among them. */
  readonly others: number;
  /** Folders and links that could not be followed. */
  readonly unreadable: readonly string[];
}

interface Visit {
  readonly path: string;
  readonly relative: string;
}

/**
 * Lists the workbooks of a folder and of all below it. Links are followed. A folder is entered once, under its own name
 * when it has one inside, else under the first link to it: so a link that leads back ends there.
 * @throws when the folder itself cannot be read
 */
export async function walkFolder(folder: string): Promise<FolderContents> {
  const workbooks: string[] = [];
  const texts: string[] = [];
  const archives: string[] = [];
  const unreadable: string[] = [];
  let others = 0;
  const entered = new Set<string>();
  const linked: Visit[] = [];

  const takeFile = (name: string, relative: string): void => {
    const kind = kindOfName(name);
    if (kind === "workbook") workbooks.push(relative);
    else if (kind === "other") {
      others += 1;
      if (isTextName(name)) texts.push(relative);
      if (isArchiveName(name)) archives.push(relative);
    }
  };
  const enter = async ({ path, relative }: Visit): Promise<void> => {
    const real = await realpath(path);
    if (entered.has(real)) return;
    entered.add(real);
    const entries = await readdir(path, { withFileTypes: true });
    // What this program has written is no input.
    if (entries.some(({ name }) => name === BATCH_FOLDER)) return;
    for (const entry of entries.sort((a, b) => byCode(a.name, b.name))) {
      const inside: Visit = { path: join(path, entry.name), relative: relative + entry.name };
      if (kindOfName(entry.name) === "skipped") continue;
      if (entry.isSymbolicLink()) linked.push(inside);
      else if (entry.isDirectory()) await tryTo(enter, { ...inside, relative: `${inside.relative}/` });
      else if (entry.isFile()) takeFile(entry.name, inside.relative);
    }
  };
  const follow = async (link: Visit): Promise<void> => {
    const target = await stat(link.path);
    if (target.isDirectory()) await enter({ ...link, relative: `${link.relative}/` });
    else if (target.isFile()) takeFile(basename(link.path), link.relative);
  };
  const tryTo = async (step: (visit: Visit) => Promise<void>, visit: Visit): Promise<void> => {
    try {
      await step(visit);
    } catch {
      unreadable.push(visit.relative.replace(/\/$/, ""));
    }
  };

  await enter({ path: folder, relative: "" });
  // Links last, so that what they show twice is listed under its own name; those found on the way come after them.
  for (let next = 0; next < linked.length; next += 1) {
    const link = linked[next];
    if (link) await tryTo(follow, link);
  }
  return {
    workbooks: workbooks.sort(byCode),
    texts: texts.sort(byCode),
    archives: archives.sort(byCode),
    others,
    unreadable: unreadable.sort(byCode),
  };
}

/** By character codes, so that the order is the same on every machine. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
