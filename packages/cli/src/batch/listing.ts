/** From the arguments of `batch` to the workbooks and texts of a listing, in an order that is the same on every machine. */
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { CommandLineError } from "../command-line-error.js";
import { findInputs, type InputFile } from "../inputs/find-inputs.js";
import { byCode } from "../inputs/walk-folder.js";
import { isTextName, kindOfName } from "../inputs/workbook-names.js";

export interface Listing {
  /** Sorted by name, each once. */
  readonly workbooks: readonly InputFile[];
  readonly texts: readonly InputFile[];
  /** Archives that may hold workbooks. */
  readonly archives: readonly InputFile[];
  /** Files in folders that are neither. */
  readonly others: number;
  /** Chinese sentences about folders that hold no workbook or cannot be read. */
  readonly problems: readonly string[];
}

/** Lists folders (with all below), files, and patterns with `*` that the shell has left as they are. */
export async function listUnits(given: readonly string[]): Promise<Listing> {
  const named: string[] = [];
  for (const one of given) {
    if (!(await exists(one)) && isDynamicPattern(one)) named.push(...(await expanded(one)));
    else named.push(one);
  }
  const textsNamed = named.filter(isTextName);
  const inputs = await findInputs(named.filter((name) => !isTextName(name)));
  const texts = [
    ...inputs.texts,
    ...textsNamed.map((name) => ({ name: name.replaceAll("\\", "/"), path: resolve(name) })),
  ];
  const inOrder = (files: readonly InputFile[]): readonly InputFile[] =>
    [...new Map(files.map((file) => [file.path, file])).values()].sort((a, b) => byCode(a.name, b.name));
  const { problems, others, archives } = inputs;
  return {
    workbooks: inOrder(inputs.files),
    texts: inOrder(texts),
    archives,
    others: others - inputs.texts.length - archives.length,
    problems,
  };
}

async function expanded(pattern: string): Promise<readonly string[]> {
  const found = await glob(pattern.replaceAll("\\", "/"), { onlyFiles: true, dot: false, expandDirectories: false });
  const names = found.filter((name) => kindOfName(name.slice(name.lastIndexOf("/") + 1)) !== "skipped").sort(byCode);
  if (names.length === 0) throw new CommandLineError(`没有文件符合“${pattern}”。`);
  return names;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
