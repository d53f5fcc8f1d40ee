/** Which 情况说明 goes with which workbook, by name and folder (rules: docs/guide/batch.md). */
import { posix } from "node:path";
import type { InputFile } from "../../inputs/find-inputs.js";
import { keysAgree, looksLikeDisclosure, nameKey, nameOfVersions } from "./name-key.js";

export interface TextMatches {
  /** Absolute paths of the texts of a workbook, by the workbook's absolute path. */
  readonly textsOf: ReadonlyMap<string, readonly string[]>;
  /** Texts that look like a 情况说明 and found no workbook, or more than one. */
  readonly unmatched: readonly InputFile[];
}

interface Named {
  readonly file: InputFile;
  readonly folder: string;
  readonly key: string;
}

/** How files that go with workbooks are told by their names. */
export interface NameReading {
  /** What a name says about the unit, "" for nothing. */
  key(fileName: string): string;
  /** Whether the name says what the file is, so that it may go with a workbook that says nothing. */
  saysSo(fileName: string): boolean;
}

const TEXTS: NameReading = { key: nameKey, saysSo: looksLikeDisclosure };

/**
 * A text goes with the workbook
 * 1. of the same folder whose name says the same unit; with all of them when they are versions of one another;
 * 2. of the same folder, when that holds one workbook only (or versions of one) and the text's name says 说明, 公开, 决算 or
 *    文本;
 * 3. of the same folder whose name contains the text's unit, or the other way round, when only one does;
 * 4. of the folder above and all below it, then of the whole list, whose name says the same unit, when only one does.
 * A workbook gets one text of a name: .docx before .pdf before .md and .txt.
 */
export function matchTexts(
  workbooks: readonly InputFile[],
  texts: readonly InputFile[],
  reading: NameReading = TEXTS,
): TextMatches {
  const named = (file: InputFile, key: (name: string) => string): Named => ({
    file,
    folder: posix.dirname(file.name),
    key: key(posix.basename(file.name)),
  });
  const books = workbooks.map((file) => named(file, nameKey));
  const byFolder = groupBy(books, ({ folder }) => folder);
  const byKey = groupBy(books, ({ key }) => key);
  const matched = new Map<string, Named[]>();
  const unmatched: InputFile[] = [];
  for (const file of texts) {
    const text = named(file, reading.key);
    const saysSo = reading.saysSo(posix.basename(file.name));
    const found = workbooksOf(text, saysSo, byFolder.get(text.folder) ?? [], byKey.get(text.key) ?? []);
    for (const book of found) matched.set(book.file.path, [...(matched.get(book.file.path) ?? []), text]);
    if (found.length === 0 && saysSo) unmatched.push(file);
  }
  const textsOf = new Map([...matched].map(([path, found]) => [path, onePerName(found)] as const));
  return { textsOf, unmatched };
}

function workbooksOf(
  text: Named,
  saysSo: boolean,
  beside: readonly Named[],
  sameKey: readonly Named[],
): readonly Named[] {
  const same = oneUnit(beside.filter(({ key }) => key === text.key));
  if (same.length > 0 && (text.key !== "" || saysSo)) return same;
  const whole = oneUnit(beside);
  if (saysSo && whole[0] && keysAgree(text.key, whole[0].key)) return whole;
  if (text.key === "") return [];
  const containing = oneUnit(
    beside.filter(({ key }) => key !== "" && (key.includes(text.key) || text.key.includes(key))),
  );
  if (containing.length > 0) return containing;
  const above = `${posix.dirname(text.folder)}/`;
  const near = only(sameKey.filter(({ folder }) => `${folder}/`.startsWith(above)));
  return near.length > 0 ? near : only(sameKey);
}

const only = (found: readonly Named[]): readonly Named[] => (found.length === 1 ? found : []);

/** The workbooks when they are one, or versions of one; none when they are several. */
function oneUnit(found: readonly Named[]): readonly Named[] {
  const names = new Set(found.map(({ file }) => nameOfVersions(posix.basename(file.name))));
  return names.size === 1 ? found : [];
}

const PREFERRED = ["docx", "pdf", "md", "txt"];

/** The same text is often there as .docx and as .pdf; only one of them is read. */
function onePerName(texts: readonly Named[]): readonly string[] {
  const rank = ({ file }: Named): number =>
    PREFERRED.indexOf(file.name.slice(file.name.lastIndexOf(".") + 1).toLowerCase());
  const chosen = new Map<string, Named>();
  for (const text of [...texts].sort((a, b) => rank(a) - rank(b))) {
    const stem = posix.basename(text.file.name).replace(/\.[^.]*$/u, "");
    if (!chosen.has(stem)) chosen.set(stem, text);
  }
  const kept = new Set(chosen.values());
  return texts.filter((text) => kept.has(text)).map(({ file }) => file.path);
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
