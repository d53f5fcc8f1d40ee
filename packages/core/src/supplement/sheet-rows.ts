/** The rows of 情况说明资料 that have a key, cell by cell. */
import { type Amount, type AmountUnit, FEN_PER_UNIT } from "../money/amount.js";
import { fenOfFigure } from "../money/fen-of-figure.js";
import type { Figure } from "../money/figure.js";
import { contentOf, textOf } from "../workbook/content.js";
import type { Cell, SheetGrid } from "../workbook/grid.js";
import { a1 } from "../workbook/reference.js";
import { type FieldColumn, type FieldKind, fieldKindOf } from "./field-keys.js";
import { COLUMN, FIRST_ROW } from "./sheet-layout.js";
import type { SheetProblems } from "./sheet-problems.js";
import type { SupplementField } from "./supplement.js";

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

const LONGEST_TEXT = 8000;

/** Reads every row with a key of its own; amounts are in `unit`. What cannot be used is told in `problems`. */
export function readRows(sheet: SheetGrid, unit: AmountUnit, problems: SheetProblems): readonly SupplementRow[] {
  const reader = new RowReader(sheet, unit, problems);
  const rows: SupplementRow[] = [];
  const places = new Map<string, number>();
  for (const cell of sheet.cells) {
    if (cell.column !== COLUMN.key || cell.row < FIRST_ROW) continue;
    const key = textOf(cell).trim();
    if (key === "") continue;
    const before = places.get(key);
    if (before !== undefined) {
      const first = a1({ row: before, column: COLUMN.key });
      problems.tell(cell, `键“${key}”与 ${first} 重复，不知道用哪一行。请删去其中一行。`);
      continue;
    }
    places.set(key, cell.row);
    rows.push(reader.read(cell.row, key));
  }
  return rows;
}

class RowReader {
  constructor(
    private readonly sheet: SheetGrid,
    private readonly unit: AmountUnit,
    private readonly problems: SheetProblems,
  ) {}

  read(row: number, key: string): SupplementRow {
    const kind = fieldKindOf(key);
    const name = textOf(this.#cell(row, "name")).trim();
    let field: SupplementField = name === "" ? { key } : { key, name };
    const filled: FieldColumn[] = [];
    for (const column of kind?.columns ?? []) {
      const value = this.#value(row, column, kind?.measure ?? "amount");
      if (value === undefined) continue;
      filled.push(column);
      field = { ...field, ...value };
    }
    if (kind?.choices && field.text !== undefined && !kind.choices.includes(field.text.trim())) {
      const place = { row, column: COLUMN.text };
      this.problems.tell(place, `应从下列各项中选一项：${kind.choices.join("、")}；现在是“${field.text}”。`);
    }
    return { row, key, kind, field, filled };
  }

  /** What one cell adds to the field; undefined when it is empty. */
  #value(row: number, column: FieldColumn, measure: FieldKind["measure"]): Partial<SupplementField> | undefined {
    if (column === "name") return undefined;
    if (column === "text") return this.#text(row);
    const cell = this.#cell(row, column);
    const figure = this.#figure(cell, measure);
    if (!cell || !figure) return undefined;
    const place = { sheet: this.sheet.name, row, column: COLUMN[column] };
    if (measure === "number" && column === "current") return { number: { figure, cell: place } };
    const amount = this.#amount(cell, figure);
    return amount && { [column]: { amount, cell: place } };
  }

  #text(row: number): Partial<SupplementField> | undefined {
    const cell = this.#cell(row, "text");
    const content = cell?.content;
    if (!cell || !content) return undefined;
    if (content.kind === "error") {
      this.problems.tell(cell, `应为文字，现在是错误值 ${content.code}。请改正公式或直接填写。`);
      return undefined;
    }
    const text = textOf(cell);
    if (text.length > LONGEST_TEXT) {
      this.problems.tell(cell, `文字有${text.length}字，最多${LONGEST_TEXT}字。请缩短。`);
      return undefined;
    }
    return text.trim() === "" ? undefined : { text };
  }

  /** The figure of a cell; a mark for nothing (无, —) is 0. */
  #figure(cell: Cell | undefined, measure: FieldKind["measure"]): Figure | undefined {
    const content = contentOf(cell);
    const expected = measure === "amount" ? `数字（${this.unit}）` : "数字";
    switch (content.kind) {
      case "figure":
        if (measure === "amount" || content.figure.scaled >= 0) return content.figure;
        this.problems.tell(cell, `应为不小于0的数，现在是“${textOf(cell)}”。`);
        return undefined;
      case "empty":
        return content.mark === "" ? undefined : { scaled: 0, decimals: 0 };
      case "text":
        this.problems.tell(cell, `应为${expected}，现在是文字“${content.text}”。请只填数字，没有就填0。`);
        return undefined;
      case "broken":
        this.problems.tell(cell, `应为${expected}，现在是错误值 ${content.code}。请改正公式或直接填数字。`);
        return undefined;
      case "uncalculated":
        this.problems.tell(cell, "公式没有结果。请用 Excel 或 WPS 打开，重新计算并保存后再试。");
        return undefined;
      case "too-large":
        this.problems.tell(cell, `数字“${content.text}”过大，不能精确计算。请确认是否填错。`);
        return undefined;
    }
  }

  #amount(cell: Cell, figure: Figure): Amount | undefined {
    const { unit } = this;
    const reading = fenOfFigure(figure, unit);
    if (reading.kind === "too-large") {
      this.problems.tell(cell, `金额“${textOf(cell)}${unit}”过大，不能精确计算。请确认数字和单位是否填错。`);
      return undefined;
    }
    const ulp = unit === "元" || figure.decimals > 2 ? 1 : FEN_PER_UNIT[unit] / 100;
    return { fen: reading.fen, ulp };
  }

  #cell(row: number, column: FieldColumn): Cell | undefined {
    return this.sheet.at(row, COLUMN[column]);
  }
}
