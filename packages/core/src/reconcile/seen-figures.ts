import type { Amounts } from "./identity-system.js";

/**
 * Rows of figures that were met before. The columns of a table repeat each other (合计 where only 基本支出 is filled), and what
 * is told twice is no second piece of evidence.
 */
export class SeenFigures {
  readonly #fen: Float64Array;
  /** First figure → the cells of the rows that begin with it. */
  readonly #rows = new Map<number, (readonly number[])[]>();

  constructor({ fen }: Amounts) {
    this.#fen = fen;
  }

  /** Whether no row of the same figures in the same order was met before; from now on it was. */
  isNew(cells: readonly number[]): boolean {
    const fen = this.#fen;
    const first = fen[cells[0] ?? 0] ?? 0;
    const known = this.#rows.get(first);
    if (!known) {
      this.#rows.set(first, [cells]);
      return true;
    }
    for (const other of known) {
      if (other.length === cells.length && other.every((cell, k) => fen[cell] === fen[cells[k] ?? 0])) return false;
    }
    known.push(cells);
    return true;
  }
}
