/** The whole disclosure (部门决算公开) as one value: what stands in which part, before it is set in a document. */
import type { TypesetPage } from "./typeset/typeset-table.js";
import type { DoubtfulFigure, MissingInput, WrittenSection } from "./written-text.js";

export interface BookTable {
  /** “一、收入支出决算总表”. */
  readonly heading: string;
  readonly page: TypesetPage;
}

/** A part: text with headings, or tables. Its title includes its number: “第一部分 某局概况”. */
export type BookPart =
  | { readonly kind: "text"; readonly title: string; readonly sections: readonly WrittenSection[] }
  | { readonly kind: "tables"; readonly title: string; readonly tables: readonly BookTable[] };

export interface DisclosureBook {
  readonly year: number | undefined;
  readonly unit: string | undefined;
  readonly parts: readonly BookPart[];
  readonly missing: readonly MissingInput[];
  readonly doubtful: readonly DoubtfulFigure[];
}

/** “2024年度某局部门决算公开”: the title on the cover. */
export const bookTitle = ({ year, unit }: Pick<DisclosureBook, "year" | "unit">): string =>
  `${year === undefined ? "【待补：决算年度】" : `${year}年度`}${unit ?? "【待补：单位名称】"}部门决算公开`;
