/** How findings on codes speak of codes and tables. */
import { type CodeEntry, type DigitSlip, type NearCode, nameInYear } from "../codes/index.js";
import type { Anchor } from "../findings/finding.js";
import { TABLE_NAMES } from "../tables/table.js";
import type { CodedRow } from "./coded-rows.js";

/** 2010301“行政运行”. */
export const quoteCode = (code: string, name: string): string => (name === "" ? code : `${code}“${name}”`);

/** An entry with its name of the year. */
export const quoteEntry = (entry: CodeEntry, year: number | undefined): string =>
  quoteCode(entry.code, year === undefined ? entry.name : nameInYear(entry, year));

/** 《支出决算表》, or 《收入决算表》等3张表. */
export function tablesText(rows: readonly CodedRow[]): string {
  const names = [...new Set(rows.map(({ table }) => TABLE_NAMES[table.id]))];
  return names.length > 1 ? `《${names[0]}》等${names.length}张表` : `《${names[0]}》`;
}

const SLIPS = {
  replaced: "差一位数字",
  swapped: "相邻两位数字颠倒",
  missing: "少一位数字",
  extra: "多一位数字",
} as const satisfies Record<DigitSlip, string>;

const reasonOf = ({ slip, sameName }: NearCode): string =>
  [slip ? SLIPS[slip] : "", sameName ? "名称相同" : ""].filter(Boolean).join("、");

/** “2010301“行政运行”（差一位数字、名称相同）”, several joined by 或; "" when there is none. */
export const nearText = (near: readonly NearCode[], year: number | undefined): string =>
  near.map((code) => `${quoteEntry(code.entry, year)}（${reasonOf(code)}）`).join("或");

/** Places shown beside the first one; a workbook that repeats a mistake in every row is not listed in full. */
const MOST_PLACES = 12;

/** The place to correct and its evidence. */
export const placesOf = (first: Anchor, ...others: readonly Anchor[]): readonly [Anchor, ...Anchor[]] => [
  first,
  ...others.slice(0, MOST_PLACES),
];
