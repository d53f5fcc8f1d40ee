/** Which 情况说明 goes with which workbook, by name and folder (rules: docs/guide/batch.md). */
import { posix } from "node:path";
import type { InputFile } from "../../inputs/find-inputs.js";
import { looksLikeDisclosure, nameKey } from "./name-key.js";

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

/**
 * A text goes with the workbook
 * 1. of the same folder whose name says the same unit;
 * 2. of the same folder, when that holds one workbook only and the text's name says 说明, 公开, 决算 or 文本;
 * 3. of the same folder whose name contains the text's unit, or the other way round, when only one does;
 * 4. of the folder above and all below it, then of the whole list, whose name says the same unit, when only one does.
 * A workbook gets one text of a name: .docx before .pdf before .md and .txt.
 */
export function matchTexts(workbooks: readonly InputFile[], texts: readonly InputFile[]): TextMatches {
  const books = workbooks.map(named);
  const byFolder = groupBy(books, ({ folder }) => folder);
  const byKey = groupBy(books, ({ key }) => key);
  const matched = new Map<string, Named[]>();
  const unmatched: InputFile[] = [];
  for (const text of texts.map(named)) {
    const book = workbookOf(text, byFolder.get(text.folder) ?? [], byKey.get(text.key) ?? []);
    if (book) matched.set(book.file.path, [...(matched.get(book.file.path) ?? []), text]);
    else if (looksLikeDisclosure(posix.basename(text.file.name))) unmatched.push(text.file);
  }
  const textsOf = new Map([...matched].map(([path, found]) => [path, onePerName(found)] as const));
  return { textsOf, unmatched };
}

const named = (file: InputFile): Named => ({
  file,
  folder: posix.dirname(file.name),
  key: nameKey(posix.basename(file.name)),
});

function workbookOf(text: Named, beside: readonly Named[], sameKey: readonly Named[]): Named | undefined {
  const same = only(beside.filter(({ key }) => key === text.key));
  const saysSo = looksLikeDisclosure(posix.basename(text.file.name));
  if (same && (text.key !== "" || saysSo)) return same;
  if (beside.length === 1 && saysSo && agree(text, beside[0])) return beside[0];
  if (text.key === "") return undefined;
  const containing = only(beside.filter(({ key }) => key !== "" && (key.includes(text.key) || text.key.includes(key))));
  if (containing) return containing;
  const above = `${posix.dirname(text.folder)}/`;
  return only(sameKey.filter(({ folder }) => `${folder}/`.startsWith(above))) ?? only(sameKey);
}

/** Two names agree unless they say different units. */
const agree = (one: Named, other: Named | undefined): boolean =>
  other !== undefined &&
  (one.key === "" || other.key === "" || one.key.includes(other.key) || other.key.includes(one.key));

const only = (found: readonly Named[]): Named | undefined => (found.length === 1 ? found[0] : undefined);

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
