/** Reads the worksheet 情况说明资料. What is wrong in it is told with sheet and cell and what is expected; nothing is guessed. */
import { z } from "zod";
import { type Amount, type AmountUnit, FEN_PER_UNIT } from "../money/amount.js";
import { fenOfFigure } from "../money/fen-of-figure.js";
import type { Figure } from "../money/figure.js";
import { SUPPLEMENT_MARK } from "../tables/supplement-sheet.js";
import { contentOf, textOf } from "../workbook/content.js";
import type { Cell, SheetGrid, WorkbookGrid } from "../workbook/grid.js";
import { a1 } from "../workbook/reference.js";
import { type FieldColumn, type FieldKind, fieldKindOf, isOwnList } from "./field-keys.js";
import { COLUMN, FIRST_ROW, HEADER_ROW, SUPPLEMENT_SCHEMA, SUPPLEMENT_SHEET } from "./sheet-layout.js";
import { type Supplement, type SupplementField, supplementOf } from "./supplement.js";

/** Something in the sheet that has to be put right before it can be used. */
export interface SupplementProblem {
  readonly sheet: string;
  /** A1. */
  readonly cell: string;
  /** What is wrong and what is expected: Chinese sentences. */
  readonly message: string;
}

/** What row 2 says. */
export interface SupplementHeader {
  readonly unit: string;
  readonly year: number;
  readonly style: string;
  readonly amountUnit: AmountUnit;
}

/** A row with a key, as it stands. */
export interface SupplementRow {
  readonly row: number;
  readonly key: string;
  /** Undefined for a key that this version does not know. */
  readonly kind: FieldKind | undefined;
  readonly field: SupplementField;
  /** The columns that the unit has filled in. */
  readonly filled: readonly FieldColumn[];
}

export interface SupplementReading {
  readonly sheet: string;
  readonly header: SupplementHeader;
  readonly supplement: Supplement;
  readonly rows: readonly SupplementRow[];
  /** Rows whose keys are not known; they are kept and left alone. */
  readonly unknown: readonly { readonly key: string; readonly cell: string }[];
}

export type SupplementOutcome =
  | { readonly state: "none" }
  | { readonly state: "read"; readonly reading: SupplementReading }
  | { readonly state: "refused"; readonly problems: readonly SupplementProblem[] };

/** What the sheet must belong to; a part that is not known is not compared. */
export interface SupplementOwner {
  readonly unit?: string | undefined;
  readonly year?: number | undefined;
}

const LONGEST_TEXT = 8000;

const headerSchema = z.object({
  schema: z.literal(SUPPLEMENT_SCHEMA),
  unit: z.string(),
  year: z.coerce.number().int().min(1990).max(2100),
  style: z.string().regex(/^[a-z][a-z0-9-]*$/),
});

/** The sheet that says in row 2 that it is one, whatever its name. */
export const supplementSheet = (workbook: WorkbookGrid): SheetGrid | undefined =>
  workbook.sheets.find((sheet) => headerCell(sheet) !== undefined) ??
  workbook.sheets.find((sheet) => sheet.name === SUPPLEMENT_SHEET);

const headerCell = (sheet: SheetGrid): Cell | undefined =>
  sheet.row(HEADER_ROW).find((cell) => textOf(cell).trim().startsWith(SUPPLEMENT_MARK));

/** Reads the sheet of a workbook, which must be of this unit and year. */
export function readSupplement(workbook: WorkbookGrid, owner: SupplementOwner = {}): SupplementOutcome {
  const sheet = supplementSheet(workbook);
  return sheet ? new SheetReader(sheet, owner).read() : { state: "none" };
}

/** Rows of lists are there for the unit to fill in; an empty one, or a kind of vehicle without a number, is none. */
const hasContent = ({ key, field, filled }: SupplementRow): boolean =>
  !isOwnList(key) || filled.length > 0 || (field.name !== undefined && !key.startsWith("vehicles/"));

class SheetReader {
  readonly #problems: SupplementProblem[] = [];

  constructor(
    private readonly sheet: SheetGrid,
    private readonly owner: SupplementOwner,
  ) {}

  read(): SupplementOutcome {
    const header = this.#header();
    if (!header) return { state: "refused", problems: this.#problems };
    const rows = this.#rows(header.amountUnit);
    if (this.#problems.length > 0) return { state: "refused", problems: this.#problems };
    const supplement = supplementOf(rows.filter(hasContent).map(({ field }) => field));
    const unknown = rows
      .filter(({ kind }) => kind === undefined)
      .map(({ key, row }) => ({ key, cell: a1({ row, column: COLUMN.key }) }));
    return { state: "read", reading: { sheet: this.sheet.name, header, supplement, rows, unknown } };
  }

  #header(): SupplementHeader | undefined {
    const cell = headerCell(this.sheet);
    if (!cell) {
      this.#problem(
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
      this.#problem(cell, `应为${expected}，现在是“${textOf(cell)}”。请恢复原样，或用 juesuan prepare 重新生成。`);
      return undefined;
    }
    this.#compareOwner(cell, parsed.data);
    const amountUnit = this.#amountUnit(cell);
    return amountUnit && { unit: parsed.data.unit, year: parsed.data.year, style: parsed.data.style, amountUnit };
  }

  #compareOwner(cell: Cell, { unit, year }: { readonly unit: string; readonly year: number }): void {
    const { owner } = this;
    if (owner.year !== undefined && year !== owner.year) {
      this.#problem(
        cell,
        `这份资料是${year}年度的，公开表是${owner.year}年度的。请换成本年度的资料表，或用 juesuan prepare 在本年度的工作簿里生成新的。`,
      );
    }
    if (owner.unit !== undefined && unit !== "" && plainName(unit) !== plainName(owner.unit)) {
      this.#problem(
        cell,
        `这份资料是“${unit}”的，公开表是“${owner.unit}”的。请换成本单位的资料表；单位改名的，请把第2行改成新名称。`,
      );
    }
  }

  #amountUnit(header: Cell): AmountUnit | undefined {
    const texts = this.sheet.row(HEADER_ROW).map((cell) => textOf(cell));
    const found = texts.map((text) => /单位[:：]\s*(元|千元|万元|亿元)\s*$/u.exec(text)?.[1]).find(Boolean);
    if (found === undefined)
      this.#problem(header, "第2行应注明金额单位，如“金额单位：万元”，现在没有。请补上后再运行。");
    return found as AmountUnit | undefined;
  }

  #rows(unit: AmountUnit): readonly SupplementRow[] {
    const rows: SupplementRow[] = [];
    const places = new Map<string, number>();
    for (const cell of this.sheet.cells) {
      if (cell.column !== COLUMN.key || cell.row < FIRST_ROW) continue;
      const key = textOf(cell).trim();
      if (key === "") continue;
      const before = places.get(key);
      if (before !== undefined) {
        const first = a1({ row: before, column: COLUMN.key });
        this.#problem(cell, `键“${key}”与 ${first} 重复，不知道用哪一行。请删去其中一行。`);
        continue;
      }
      places.set(key, cell.row);
      rows.push(this.#row(cell.row, key, unit));
    }
    return rows;
  }

  #row(row: number, key: string, unit: AmountUnit): SupplementRow {
    const kind = fieldKindOf(key);
    const name = textOf(this.#cell(row, "name")).trim();
    let field: SupplementField = name === "" ? { key } : { key, name };
    const filled: FieldColumn[] = [];
    for (const column of kind?.columns ?? []) {
      const value = this.#value(row, column, kind?.measure ?? "amount", unit);
      if (value === undefined) continue;
      filled.push(column);
      field = { ...field, ...value };
    }
    if (kind?.choices && field.text !== undefined && !kind.choices.includes(field.text.trim())) {
      const place = { row, column: COLUMN.text };
      this.#problem(place, `应从下列各项中选一项：${kind.choices.join("、")}；现在是“${field.text}”。`);
    }
    return { row, key, kind, field, filled };
  }

  /** What one cell adds to the field; undefined when it is empty. */
  #value(
    row: number,
    column: FieldColumn,
    measure: FieldKind["measure"],
    unit: AmountUnit,
  ): Partial<SupplementField> | undefined {
    if (column === "name") return undefined;
    if (column === "text") return this.#text(row);
    const cell = this.#cell(row, column);
    const figure = this.#figure(cell, measure, unit);
    if (!cell || !figure) return undefined;
    const place = { sheet: this.sheet.name, row, column: COLUMN[column] };
    if (measure === "number" && column === "current") return { number: { figure, cell: place } };
    const amount = this.#amount(cell, figure, unit);
    return amount && { [column]: { amount, cell: place } };
  }

  #text(row: number): Partial<SupplementField> | undefined {
    const cell = this.#cell(row, "text");
    const content = cell?.content;
    if (!cell || !content) return undefined;
    if (content.kind === "error") {
      this.#problem(cell, `应为文字，现在是错误值 ${content.code}。请改正公式或直接填写。`);
      return undefined;
    }
    const text = textOf(cell);
    if (text.length > LONGEST_TEXT) {
      this.#problem(cell, `文字有${text.length}字，最多${LONGEST_TEXT}字。请缩短。`);
      return undefined;
    }
    return text.trim() === "" ? undefined : { text };
  }

  /** The figure of a cell; a mark for nothing (无, —) is 0. */
  #figure(cell: Cell | undefined, measure: FieldKind["measure"], unit: AmountUnit): Figure | undefined {
    const content = contentOf(cell);
    const expected = measure === "amount" ? `数字（${unit}）` : "数字";
    switch (content.kind) {
      case "figure":
        if (measure === "amount" || content.figure.scaled >= 0) return content.figure;
        this.#problem(cell, `应为不小于0的数，现在是“${textOf(cell)}”。`);
        return undefined;
      case "empty":
        return content.mark === "" ? undefined : { scaled: 0, decimals: 0 };
      case "text":
        this.#problem(cell, `应为${expected}，现在是文字“${content.text}”。请只填数字，没有就填0。`);
        return undefined;
      case "broken":
        this.#problem(cell, `应为${expected}，现在是错误值 ${content.code}。请改正公式或直接填数字。`);
        return undefined;
      case "uncalculated":
        this.#problem(cell, "公式没有结果。请用 Excel 或 WPS 打开，重新计算并保存后再试。");
        return undefined;
      case "too-large":
        this.#problem(cell, `数字“${content.text}”过大，不能精确计算。请确认是否填错。`);
        return undefined;
    }
  }

  #amount(cell: Cell, figure: Figure, unit: AmountUnit): Amount | undefined {
    const reading = fenOfFigure(figure, unit);
    if (reading.kind === "too-large") {
      this.#problem(cell, `金额“${textOf(cell)}${unit}”过大，不能精确计算。请确认数字和单位是否填错。`);
      return undefined;
    }
    const ulp = unit === "元" || figure.decimals > 2 ? 1 : FEN_PER_UNIT[unit] / 100;
    return { fen: reading.fen, ulp };
  }

  #cell(row: number, column: FieldColumn): Cell | undefined {
    return this.sheet.at(row, COLUMN[column]);
  }

  #problem(place: { readonly row: number; readonly column: number } | undefined, message: string): void {
    this.#problems.push({ sheet: this.sheet.name, cell: place ? a1(place) : "A1", message });
  }
}

/** Names as they compare: brackets, blanks and the suffixes of one and the same unit do not count. */
const plainName = (name: string): string =>
  name
    .replace(/\s/gu, "")
    .replaceAll("（", "(")
    .replaceAll("）", ")")
    .replace(/\(?(?:本级|机关|汇总)\)?$/u, "");
