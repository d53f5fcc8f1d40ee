/** `--annotate DIR`: marked copies of the files that were checked, each kind by its own hand. */
import { mkdir, stat } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import type { Finding } from "@juesuan/core";
import { readFile } from "../inputs/read-file.js";
import { prepareTarget, writeFile } from "../output/target.js";
import { annotateDocument } from "./annotate-document.js";
import { annotateWorkbook } from "./annotate-workbook.js";
import type { Annotate } from "./annotated.js";

/** Where the copies go. */
export interface AnnotateTask {
  /** As given, and absolute. */
  readonly name: string;
  readonly folder: string;
  readonly force: boolean;
  /** Path of the workbook's copy within the folder, without `.核对` and ending. */
  readonly place: string;
}

export interface AnnotateInput {
  readonly name: string;
  readonly path: string;
  /** Path of the copy within the folder, without `.核对` and ending. */
  readonly place: string;
}

/** By ending. What is not listed is not marked, and that is said. */
const BY_KIND: Readonly<Record<string, Annotate>> = {
  ".docx": annotateDocument,
  ".xlsx": annotateWorkbook,
  ".xlsm": annotateWorkbook,
};

export interface AnnotateResult {
  /** Sentences for standard error. */
  readonly said: readonly string[];
  /** What could not be written; the run then ends with 2. */
  readonly problems: readonly string[];
}

/** Writes `<name>.核对<ending>` for every file that has findings. Never throws. */
export async function annotateFiles(
  task: AnnotateTask,
  files: readonly AnnotateInput[],
  findings: readonly Finding[],
): Promise<AnnotateResult> {
  const said: string[] = [];
  const problems: string[] = [];
  for (const file of files) {
    try {
      said.push(await annotateFile(task, file, findings));
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  return { said, problems };
}

/** Answers with what was done; throws with what stood in the way. */
async function annotateFile(
  task: AnnotateTask,
  { name, path, place }: AnnotateInput,
  findings: readonly Finding[],
): Promise<string> {
  const ending = extname(path);
  const annotate = BY_KIND[ending.toLowerCase()];
  if (!annotate) return `“${name}”不能标注（只能标注 .xlsx 和 .docx），问题的位置见核对结果。`;
  const read = await readFile(path);
  if (!read.ok) throw new Error(`没有标注“${name}”：${read.reason.message}`);
  const annotated = annotate(read.bytes, findings, name, new Date());
  if ("problem" in annotated) throw new Error(`没有标注“${name}”：${annotated.problem}`);
  if ("nothing" in annotated) return `“${name}”：${annotated.nothing}`;
  const copy = `${place}.核对${ending}`;
  await folderFor(task, dirname(copy));
  const shown = join(task.name, copy);
  const target = await prepareTarget(join(task.folder, copy), task.force, [path], `标注的副本“${shown}”`);
  await writeFile(target, annotated.bytes);
  return `已标注“${shown}”：${annotated.says}`;
}

async function folderFor({ name, folder }: AnnotateTask, within: string): Promise<void> {
  const there = await stat(folder).catch(() => undefined);
  if (there && !there.isDirectory()) throw new Error(`--annotate 的“${name}”不是文件夹，没有写标注的副本。`);
  await mkdir(join(folder, within), { recursive: true });
}
