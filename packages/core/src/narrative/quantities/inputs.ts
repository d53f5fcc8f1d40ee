/** Access to facts and supplement: every figure comes out as known, doubtful or missing, with its cells. */
import type { Trace } from "../../documents/written-text.js";
import type { Facts } from "../../facts/facts.js";
import type { Amount } from "../../money/amount.js";
import type { Figure } from "../../money/figure.js";
import type { Supplement, SupplementField } from "../../supplement/supplement.js";
import { TABLE_NAMES, type TableId, type TableRow } from "../../tables/table.js";
import { a1, type CellRef } from "../../workbook/reference.js";
import { ABSENT, type Known, missing } from "./known.js";

/** Names of codes for rows whose table prints none. */
export interface CodeNames {
  functional(code: string): string | undefined;
  economic(code: string): string | undefined;
}

/** What the quantities are computed from. */
export interface Sources {
  readonly facts: Facts;
  readonly supplement: Supplement;
  readonly names: CodeNames;
  readonly year: number | undefined;
  readonly unit: string | undefined;
  /** Whether a cell is under an open error. */
  readonly isDoubtful: (cell: CellRef) => boolean;
  readonly decimals: { readonly amount: number; readonly percent: number };
  readonly reasonThreshold: { readonly percent: number };
  readonly brackets: "full" | "as-printed";
}

/** The figure of a table; `what` names it when its row or column is not there. */
export function tableFigure(sources: Sources, id: TableId, row: string, column: string, what: string): Known<Amount> {
  const table = sources.facts.table(id);
  if (!table) return missing(`table/${id}`, TABLE_NAMES[id]);
  const fact = table.fact(row, column);
  if (!fact) return missing(`table/${id}/${row}/${column}`, `${TABLE_NAMES[id]}中的${what}`);
  const place = `${fact.cell.sheet}!${a1(fact.cell)}`;
  if (fact.state === "unreadable") return missing(`cell/${place}`, `${what}（${place}单元格不是可以读出的数字）`);
  const trace: Trace = { how: "cell", cells: [fact.cell], keys: [] };
  if (sources.isDoubtful(fact.cell)) return { state: "doubtful", trace };
  return { state: "known", value: fact.amount, trace };
}

/** Whether a table has this row with an amount in this column (readable or not). */
export const hasFigure = (sources: Sources, id: TableId, row: string, column: string): boolean =>
  sources.facts.table(id)?.fact(row, column) !== undefined;

type AmountColumn = "current" | "prior" | "openingBudget" | "fullYearBudget";

/** An amount of the supplement; `what` says what has to be supplied when it is not there. */
export function suppliedAmount(sources: Sources, key: string, column: AmountColumn, what: string): Known<Amount> {
  const supplied = sources.supplement.get(key)?.[column];
  if (!supplied) return missing(key, what);
  const trace: Trace = { how: "supplement", cells: supplied.cell ? [supplied.cell] : [], keys: [key] };
  if (supplied.cell && sources.isDoubtful(supplied.cell)) return { state: "doubtful", trace };
  return { state: "known", value: supplied.amount, trace };
}

/** A number of things of the supplement (vehicles, persons, projects). */
export function suppliedCount(sources: Sources, key: string, what: string): Known<number> {
  const figure = suppliedNumber(sources, key, what);
  return figure.state === "known" ? { ...figure, value: figure.value.scaled / 10 ** figure.value.decimals } : figure;
}

/** A number of the supplement that is no amount, as printed. */
export function suppliedNumber(sources: Sources, key: string, what: string): Known<Figure> {
  const supplied = sources.supplement.get(key)?.number;
  if (!supplied) return missing(key, what);
  const trace: Trace = { how: "supplement", cells: supplied.cell ? [supplied.cell] : [], keys: [key] };
  return { state: "known", value: supplied.figure, trace };
}

/** Free text of the supplement, ready to stand inside a sentence; absent when the field is not filled in. */
export function suppliedText(sources: Sources, key: string): Known<string> {
  const text = insideSentence(sources.supplement.get(key));
  if (text === "") return ABSENT;
  return { state: "known", value: text, trace: { how: "supplement", cells: [], keys: [key] } };
}

/** Without white space at the ends, line breaks and the full stop that the sentence brings itself. */
const insideSentence = (field: SupplementField | undefined): string =>
  (field?.text ?? "")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[。；;]$/u, "");

/** The name of a row: as printed, else from the classification, else its code; without white space. */
export function rowName(
  sources: Sources,
  row: TableRow | undefined,
  fallback: string | undefined,
  code: string,
): string {
  const printed = (row?.name ?? "").replace(/[\s\u200b-\u200f\u2060]/gu, "").replace(/^其中[:：]/u, "");
  const name = printed === "" || /^\d+$/.test(printed) ? (fallback ?? code) : printed;
  return sources.brackets === "full" ? name.replaceAll("(", "（").replaceAll(")", "）") : name;
}
