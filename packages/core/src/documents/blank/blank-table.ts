import type { TableId } from "../../tables/table.js";

/** A cell of a blank table: a text, a formula, or an empty cell for an amount. */
export interface BlankCell {
  readonly text?: string;
  readonly formula?: string;
  readonly look: "title" | "note" | "note-right" | "heading" | "label" | "code" | "amount";
}

/** A table to be filled in, from A1. */
export interface BlankTable {
  readonly id: TableId;
  readonly title: string;
  /** Sparse rows: column number → cell, from row 1. */
  readonly rows: readonly ReadonlyMap<number, BlankCell>[];
  readonly merges: readonly string[];
  /** Column widths in characters. */
  readonly widths: readonly number[];
}

/** How a region prints its tables. */
export interface BlankLayout {
  /** 公开01表, 行次 and 栏次. */
  readonly marked: boolean;
  readonly order: readonly TableId[];
  readonly year: number;
  readonly unit: string;
}

/** Collects the rows of a table. Above its own rows stand title, mark, unit line. */
export class TableDrawing {
  readonly #rows: Map<number, BlankCell>[] = [];
  readonly #merges: string[] = [];

  constructor(
    private readonly id: TableId,
    private readonly layout: BlankLayout,
    private readonly columns: readonly number[],
  ) {}

  /** The number of the row that comes next. */
  get next(): number {
    return this.#rows.length + 1;
  }

  title(name: string): void {
    const width = this.columns.length;
    this.row([[1, { text: `${this.layout.year}年度${name}`, look: "title" }]]);
    this.merge(`A1:${letters(width)}1`);
    const number = this.layout.order.indexOf(this.id) + 1;
    if (this.layout.marked)
      this.row([[width, { text: `公开${String(number).padStart(2, "0")}表`, look: "note-right" }]]);
    this.row([
      [1, { text: `单位：${this.layout.unit}`, look: "note" }],
      [width, { text: "金额单位：万元", look: "note-right" }],
    ]);
  }

  row(cells: readonly (readonly [number, BlankCell])[]): void {
    this.#rows.push(new Map(cells));
  }

  /** A row of headings; every column has a cell, so that borders close. */
  headings(texts: readonly string[]): void {
    this.row(texts.map((text, index) => [index + 1, { text, look: "heading" }]));
  }

  merge(range: string): void {
    this.#merges.push(range);
  }

  finish(title: string): BlankTable {
    return { id: this.id, title, rows: this.#rows, merges: this.#merges, widths: this.columns };
  }
}

const letters = (column: number): string => String.fromCharCode(64 + column);

export const label = (text: string): BlankCell => ({ text, look: "label" });
export const amount = (formula?: string): BlankCell =>
  formula === undefined ? { look: "amount" } : { formula, look: "amount" };
