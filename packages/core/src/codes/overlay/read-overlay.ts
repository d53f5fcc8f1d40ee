/**
 * An official code table as finance bureaus hand it out → an overlay. Columns are found by their headings; the code may
 * stand in one column or in three (类 | 款 | 项); several tables and sheets may follow each other.
 */
import { CLASSIFICATION_NAMES, CLASSIFICATIONS, type Classification, levelOf, parentOf } from "../code-entry.js";
import { foldName } from "../fold-name.js";
import type { CodeOverlay, OverlayCode } from "./code-overlay.js";

/** One row of a sheet as text: column and what it shows, left to right. */
export interface TextRow {
  readonly sheet: string;
  readonly row: number;
  readonly cells: readonly { readonly column: number; readonly text: string }[];
}

/** Something about a table that the user should know. */
export interface OverlayProblem {
  /** `contradiction`: the table cannot be used. `gap`: it can, but something is missing. `skipped`: a line that is no code. */
  readonly kind: "contradiction" | "gap" | "skipped";
  /** A Chinese sentence. */
  readonly message: string;
}

export interface OverlayReading {
  readonly overlay: CodeOverlay;
  readonly problems: readonly OverlayProblem[];
}

const CODE_HEADING = /^(?:(?:支出)?(?:功能|经济)?(?:分类)?(?:科目)?(?:编码|代码|编号)|code)$/i;
const NAME_HEADING = /^(?:(?:支出)?(?:功能|经济)?(?:分类)?(?:科目|项目)?名称|科目|name)$/i;
const PART_HEADINGS = ["类", "款", "项"] as const;
const CLASSIFICATION_HEADING = /^(?:分类|科目分类|类别|classification)$/i;
const YEAR_HEADING = /^(?:年度|年份|year)$/i;

/** By the words of a sheet's name or of a title line. */
const CLASSIFICATION_WORDS: readonly (readonly [RegExp, Classification])[] = [
  [/政府(?:预算)?(?:支出)?经济/, "government-economic"],
  [/经济/, "departmental-economic"],
  [/功能/, "functional"],
  [/收入/, "revenue"],
];

/** The first digit of a code says which book it is from. */
const BY_FIRST_DIGIT: Readonly<Record<string, Classification>> = {
  "1": "revenue",
  "2": "functional",
  "3": "departmental-economic",
  "5": "government-economic",
};

const YEAR = /(20\d{2})年?/;

interface Columns {
  readonly code: readonly number[];
  readonly name: readonly number[];
  readonly classification: number | undefined;
  readonly year: number | undefined;
}

/**
 * Reads the rows of all sheets.
 * @param source the file's name, for messages
 * @param year the year the user says it is for; otherwise the one that the table states
 */
export function readOverlay(source: string, rows: readonly TextRow[], year?: number): OverlayReading {
  const problems: OverlayProblem[] = [];
  const codes = new Map<string, OverlayCode & { readonly place: string }>();
  let stated = YEAR.exec(source)?.[1];
  let sheet = "";
  let columns: Columns | undefined;
  let titled: Classification | undefined;
  let parts: string[] = [];
  for (const row of rows) {
    if (row.sheet !== sheet) {
      sheet = row.sheet;
      columns = undefined;
      titled = classificationIn(sheet);
    }
    const heading = headingsOf(row);
    if (heading) {
      columns = heading;
      parts = [];
      continue;
    }
    if (!columns) {
      // Titles stand above the headings.
      const title = row.cells.map(({ text }) => text).join("");
      stated ??= YEAR.exec(title)?.[1];
      titled = classificationIn(title) ?? titled;
      continue;
    }
    const place = `“${row.sheet}”第 ${row.row} 行`;
    const textAt = (column: number | undefined): string =>
      row.cells.find((cell) => cell.column === column)?.text.trim() ?? "";
    const code = codeOf(columns.code.map(textAt), parts);
    if (code === undefined) continue;
    const name = columns.name.map(textAt).find((text) => text !== "") ?? "";
    stated ??= YEAR.exec(textAt(columns.year))?.[1];
    const written = textAt(columns.classification);
    const classification = classificationNamed(written) ?? titled ?? BY_FIRST_DIGIT[code.charAt(0)];
    const level = levelOf(code);
    if (!level || !classification) {
      problems.push({ kind: "skipped", message: `${place}的“${code}”不是三、五、七位的科目编码，没有使用。` });
      continue;
    }
    if (name === "") {
      problems.push({ kind: "skipped", message: `${place}的 ${code} 没有名称，没有使用。` });
      continue;
    }
    const key = `${classification}|${code}`;
    const known = codes.get(key);
    if (known && foldName(known.name) !== foldName(name)) {
      problems.push({
        kind: "contradiction",
        message: `${code} 有两个名称：${known.place}是“${known.name}”，${place}是“${name}”。请只保留正确的一个。`,
      });
    } else if (!known) codes.set(key, { classification, code, name, place });
  }
  if (codes.size === 0) {
    problems.push({
      kind: "contradiction",
      message: "没有找到科目：要有一行表头，写明“科目编码”（或“类、款、项”三列）和“科目名称”。",
    });
  }
  const list = [...codes.values()].map(({ classification, code, name }) => ({ classification, code, name }));
  problems.push(...gapsIn(list));
  const ofYear = year ?? (stated === undefined ? undefined : Number(stated));
  return { overlay: { source, year: ofYear, codes: list }, problems };
}

function headingsOf({ cells }: TextRow): Columns | undefined {
  const named = cells.map(({ column, text }) => ({ column, text: text.replace(/\s|[()（）]/g, "") }));
  const columnsOf = (form: RegExp): number[] => named.filter(({ text }) => form.test(text)).map(({ column }) => column);
  const single = columnsOf(CODE_HEADING);
  const triple = PART_HEADINGS.map((part) => named.find(({ text }) => text === part)?.column);
  const name = columnsOf(NAME_HEADING).filter((column) => !single.includes(column));
  const code = triple.every((column) => column !== undefined) ? (triple as number[]) : single.slice(0, 1);
  if (code.length === 0 || name.length === 0) return undefined;
  return { code, name, classification: columnsOf(CLASSIFICATION_HEADING)[0], year: columnsOf(YEAR_HEADING)[0] };
}

/** The code of a row; `parts` keeps 类 and 款 of the rows above, which a table in three columns prints once. */
function codeOf(texts: readonly string[], parts: string[]): string | undefined {
  const digits = texts.map((text) => text.replace(/[\s.\-_]/g, ""));
  if (!digits.some((part) => /^\d+$/.test(part))) return undefined;
  if (digits.length === 1) return digits[0];
  let last = -1;
  digits.forEach((part, index) => {
    if (!/^\d+$/.test(part)) return;
    parts[index] = index > 0 && part.length === 1 ? `0${part}` : part;
    parts.length = index + 1;
    last = index;
  });
  const own = parts[last] ?? "";
  // Cumulative: 201 | 20106 | 2010601.
  return own.length > 3 || last === 0 ? own : parts.slice(0, last + 1).join("");
}

const classificationIn = (text: string): Classification | undefined =>
  /科目|分类/.test(text) ? CLASSIFICATION_WORDS.find(([words]) => words.test(text))?.[1] : undefined;

const classificationNamed = (text: string): Classification | undefined =>
  CLASSIFICATIONS.find((each) => each === text || CLASSIFICATION_NAMES[each] === text) ??
  CLASSIFICATION_WORDS.find(([words]) => words.test(text))?.[1];

/** Codes whose 类 or 款 the table itself does not hold. */
function gapsIn(codes: readonly OverlayCode[]): readonly OverlayProblem[] {
  const held = new Set(codes.map(({ classification, code }) => `${classification}|${code}`));
  const missing = new Set<string>();
  for (const { classification, code } of codes) {
    for (let parent = parentOf(code); parent !== undefined; parent = parentOf(parent)) {
      if (!held.has(`${classification}|${parent}`)) missing.add(parent);
    }
  }
  if (missing.size === 0) return [];
  const named = [...missing].sort().slice(0, 8).join("、");
  const more = missing.size > 8 ? ` 等 ${missing.size} 个` : "";
  return [{ kind: "gap", message: `表中没有上级科目 ${named}${more}，这些仍按内置科目表。` }];
}
