/** Row 2 of 情况说明资料: whose sheet it is, for which year and style, and the unit of its amounts. */
import { z } from "zod";
import type { AmountUnit } from "../money/amount.js";
import { SUPPLEMENT_MARK } from "../tables/supplement-sheet.js";
import { textOf } from "../workbook/content.js";
import type { Cell, SheetGrid } from "../workbook/grid.js";
import { COLUMN, HEADER_ROW, SUPPLEMENT_SCHEMA } from "./sheet-layout.js";
import type { SheetProblems } from "./sheet-problems.js";

/** What row 2 says. */
export interface SupplementHeader {
  readonly unit: string;
  readonly year: number;
  readonly style: string;
  readonly amountUnit: AmountUnit;
}

/** What the sheet must belong to; a part that is not known is not compared. */
export interface SupplementOwner {
  readonly unit?: string | undefined;
  readonly year?: number | undefined;
}

const headerSchema = z.object({
  schema: z.literal(SUPPLEMENT_SCHEMA),
  unit: z.string(),
  year: z.coerce.number().int().min(1990).max(2100),
  style: z.string().regex(/^[a-z][a-z0-9-]*$/),
});

/** The cell with the mark of this product's sheet; undefined when there is none. */
export const headerCell = (sheet: SheetGrid): Cell | undefined =>
  sheet.row(HEADER_ROW).find((cell) => textOf(cell).trim().startsWith(SUPPLEMENT_MARK));

/** Reads row 2; undefined when it cannot be used, which `problems` then tells. A sheet of another unit or year is told too. */
export function readHeader(
  sheet: SheetGrid,
  owner: SupplementOwner,
  problems: SheetProblems,
): SupplementHeader | undefined {
  const cell = headerCell(sheet);
  if (!cell) {
    problems.tell(
      { row: HEADER_ROW, column: COLUMN.category },
      `第2行应有“${SUPPLEMENT_SCHEMA} · 单位 · 年度 · 样式”，现在没有，不能确认这是本程序的资料表。请用 juesuan prepare 重新生成，或把这一行恢复原样。`,
    );
    return undefined;
  }
  const [schema, unit, year, style] = textOf(cell)
    .split("·")
    .map((part) => part.trim());
  const parsed = headerSchema.safeParse({ schema, unit, year, style });
  if (!parsed.success) {
    const expected = `“${SUPPLEMENT_SCHEMA} · 单位 · 年度 · 样式”`;
    problems.tell(cell, `应为${expected}，现在是“${textOf(cell)}”。请恢复原样，或用 juesuan prepare 重新生成。`);
    return undefined;
  }
  compareOwner(cell, parsed.data, owner, problems);
  const amountUnit = readAmountUnit(sheet, cell, problems);
  return amountUnit && { unit: parsed.data.unit, year: parsed.data.year, style: parsed.data.style, amountUnit };
}

function compareOwner(
  cell: Cell,
  { unit, year }: Pick<SupplementHeader, "unit" | "year">,
  owner: SupplementOwner,
  problems: SheetProblems,
): void {
  if (owner.year !== undefined && year !== owner.year) {
    problems.tell(
      cell,
      `这份资料是${year}年度的，公开表是${owner.year}年度的。请换成本年度的资料表，或用 juesuan prepare 在本年度的工作簿里生成新的。`,
    );
  }
  if (owner.unit !== undefined && unit !== "" && plainName(unit) !== plainName(owner.unit)) {
    problems.tell(
      cell,
      `这份资料是“${unit}”的，公开表是“${owner.unit}”的。请换成本单位的资料表；单位改名的，请把第2行改成新名称。`,
    );
  }
}

function readAmountUnit(sheet: SheetGrid, header: Cell, problems: SheetProblems): AmountUnit | undefined {
  const texts = sheet.row(HEADER_ROW).map((cell) => textOf(cell));
  const found = texts.map((text) => /单位[:：]\s*(元|千元|万元|亿元)\s*$/u.exec(text)?.[1]).find(Boolean);
  if (found === undefined) problems.tell(header, "第2行应注明金额单位，如“金额单位：万元”，现在没有。请补上后再运行。");
  return found as AmountUnit | undefined;
}

/** Names as they compare: brackets, blanks and the suffixes of one and the same unit do not count. */
const plainName = (name: string): string =>
  name
    .replace(/\s/gu, "")
    .replaceAll("（", "(")
    .replaceAll("）", ")")
    .replace(/\(?(?:本级|机关|汇总)\)?$/u, "");
