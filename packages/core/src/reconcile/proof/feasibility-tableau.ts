/**
 * The general simplex for feasibility with explanations (Dutertre and de Moura, “A fast linear-arithmetic solver for
 * DPLL(T)”, CAV 2006), specialised to sparse identities over integer 分.
 *
 * Every identity gets a slack s = Σ factor × x with bounds [0, 0], and the slacks are the first basis. With the displayed
 * amounts as the start, only identities whose displayed difference is not zero have work to do, so the effort follows the
 * number of rounding differences, not the size of the unit: a row is read from the equations as it is and gets arrays of
 * its own only when a pivot changes it.
 *
 * Variables are numbered: 0 … n−1 the cells, n … n+m−1 the slacks. Work is counted in pivots.
 */
import { type Conflict, conflictOf } from "./conflict.js";
import type { Equations } from "./equations.js";
import { PivotRows } from "./pivot-rows.js";

/** Bounds of the cells and where to start. */
export interface Box {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  readonly start: Float64Array;
}

export type Feasibility =
  | { readonly kind: "feasible" }
  | { readonly kind: "infeasible"; readonly conflict: Conflict }
  | { readonly kind: "out-of-steps" };

export class FeasibilityTableau {
  readonly #equations: Equations;
  readonly #cellCount: number;
  readonly #rowCount: number;
  readonly #lo: Float64Array;
  readonly #hi: Float64Array;
  readonly #value: Float64Array;
  readonly #rows: PivotRows;
  readonly #queue: number[] = [];
  readonly #queued: Uint8Array;

  /**
   * @param movable cells whose bounds may be changed later although they are fixed now
   */
  constructor(equations: Equations, box: Box, movable?: Iterable<number>) {
    const n = equations.cellCount;
    const m = equations.rowCount;
    this.#equations = equations;
    this.#cellCount = n;
    this.#rowCount = m;
    this.#lo = new Float64Array(n + m);
    this.#hi = new Float64Array(n + m);
    this.#value = new Float64Array(n + m);
    this.#lo.set(box.lo);
    this.#hi.set(box.hi);
    const fixed = new Uint8Array(n);
    for (let cell = 0; cell < n; cell += 1) {
      const lo = box.lo[cell] ?? 0;
      const hi = box.hi[cell] ?? 0;
      this.#value[cell] = clamp(box.start[cell] ?? 0, lo, hi);
      if (lo === hi) fixed[cell] = 1;
    }
    if (movable) for (const cell of movable) fixed[cell] = 0;
    this.#rows = new PivotRows(equations, fixed);
    this.#queued = new Uint8Array(m);
    const { rowStart, cells, factors } = equations;
    for (let row = 0, k = 0; row < m; row += 1) {
      let sum = 0;
      for (const end = rowStart[row + 1] ?? 0; k < end; k += 1)
        sum += (factors[k] ?? 0) * (this.#value[cells[k] ?? 0] ?? 0);
      this.#value[n + row] = sum;
      if (sum !== 0) this.#enqueue(row);
    }
  }

  /** Pivots made so far: the measure of work. */
  get pivots(): number {
    return this.#rows.pivots;
  }

  /** Current amounts of the cells; a solution after `feasible`. */
  get amounts(): Float64Array {
    return this.#value.slice(0, this.#cellCount);
  }

  /** Changes the bounds of one cell; a later `solve` continues from the present basis. */
  setBounds(cell: number, lo: number, hi: number): void {
    this.#lo[cell] = lo;
    this.#hi[cell] = hi;
    const row = this.#rows.rowOf[cell] ?? -1;
    if (row >= 0) {
      this.#enqueue(row);
      return;
    }
    const value = this.#value[cell] ?? 0;
    const inside = clamp(value, lo, hi);
    if (inside !== value) this.#moveNonbasic(cell, inside - value);
  }

  /** Looks for amounts within all bounds that satisfy all identities. */
  solve(pivotLimit: number): Feasibility {
    const limit = this.#rows.pivots + pivotLimit;
    // The quick choice of pivots may in theory cycle; Bland's rule cannot.
    const careful = this.#rows.pivots + 4 * this.#rowCount + 200;
    for (;;) {
      const bland = this.#rows.pivots > careful;
      const row = bland ? this.#smallestViolated() : this.#nextViolated();
      if (row < 0) return { kind: "feasible" };
      const basic = this.#rows.basic[row] ?? 0;
      const raise = (this.#value[basic] ?? 0) < (this.#lo[basic] ?? 0);
      const target = raise ? (this.#lo[basic] ?? 0) : (this.#hi[basic] ?? 0);
      const entering = this.#entering(row, raise, target - (this.#value[basic] ?? 0), bland);
      if (entering < 0) {
        this.#enqueue(row);
        return { kind: "infeasible", conflict: this.#explain(row) };
      }
      if (this.#rows.pivots >= limit || this.#rows.touched > MOST_TERMS) {
        this.#enqueue(row);
        return { kind: "out-of-steps" };
      }
      this.#moveAndPivot(row, entering, target);
    }
  }

  #violates(row: number): boolean {
    const variable = this.#rows.basic[row] ?? 0;
    const value = this.#value[variable] ?? 0;
    return value < (this.#lo[variable] ?? 0) || value > (this.#hi[variable] ?? 0);
  }

  #enqueue(row: number): void {
    if (this.#queued[row] || !this.#violates(row)) return;
    this.#queued[row] = 1;
    this.#queue.push(row);
  }

  #nextViolated(): number {
    for (let row = this.#queue.pop(); row !== undefined; row = this.#queue.pop()) {
      this.#queued[row] = 0;
      if (this.#violates(row)) return row;
    }
    return -1;
  }

  #smallestViolated(): number {
    let found = -1;
    for (let row = 0; row < this.#rowCount; row += 1) {
      if (this.#violates(row) && (found < 0 || (this.#rows.basic[row] ?? 0) < (this.#rows.basic[found] ?? 0)))
        found = row;
    }
    return found;
  }

  /** The nonbasic variable to move, -1 when none has room. Short columns and unit coefficients keep the tableau sparse and integral. */
  #entering(row: number, raise: boolean, need: number, bland: boolean): number {
    const indices = this.#rows.variables(row);
    const coefficients = this.#rows.coefficients(row);
    this.#rows.touched += indices.length;
    let best = -1;
    let bestScore = Number.POSITIVE_INFINITY;
    for (let k = 0; k < indices.length; k += 1) {
      const variable = indices[k] ?? 0;
      const coefficient = coefficients[k] ?? 0;
      const value = this.#value[variable] ?? 0;
      const room = coefficient > 0 === raise ? (this.#hi[variable] ?? 0) - value : value - (this.#lo[variable] ?? 0);
      if (!(room > 0)) continue;
      let score = variable;
      if (!bland) {
        score = this.#rows.columnLength(variable);
        if (Math.abs(coefficient) !== 1) score += 1000;
        if (room * Math.abs(coefficient) < Math.abs(need)) score += 3;
      }
      if (score < bestScore) {
        bestScore = score;
        best = variable;
      }
    }
    return best;
  }

  #moveAndPivot(row: number, entering: number, target: number): void {
    const leaving = this.#rows.basic[row] ?? 0;
    const coefficient = this.#rows.coefficient(row, entering);
    const step = (target - (this.#value[leaving] ?? 0)) / coefficient;
    for (const other of this.#rows.rowsWith(entering)) {
      if (other === row) continue;
      const basic = this.#rows.basic[other] ?? 0;
      this.#value[basic] = (this.#value[basic] ?? 0) + this.#rows.coefficient(other, entering) * step;
    }
    this.#value[leaving] = target;
    this.#value[entering] = (this.#value[entering] ?? 0) + step;
    this.#rows.pivot(row, entering);
    this.#enqueue(row);
    for (const other of this.#rows.column(leaving)) this.#enqueue(other);
  }

  #moveNonbasic(variable: number, step: number): void {
    this.#value[variable] = (this.#value[variable] ?? 0) + step;
    for (const row of this.#rows.rowsWith(variable)) {
      const basic = this.#rows.basic[row] ?? 0;
      this.#value[basic] = (this.#value[basic] ?? 0) + this.#rows.coefficient(row, variable) * step;
      this.#enqueue(row);
    }
  }

  #explain(row: number): Conflict {
    const coefficients = this.#rows.coefficients(row);
    const terms = this.#rows.variables(row).map((variable, k) => [variable, coefficients[k] ?? 0] as const);
    return conflictOf(this.#equations, [[this.#rows.basic[row] ?? 0, -1], ...terms]);
  }
}

/**
 * Pivots on sums of thousands of addends fill the tableau, and one costs as much as many others: so their terms are counted
 * too. Units of 300 rows with errors need two million at most.
 */
const MOST_TERMS = 20_000_000;

const clamp = (value: number, lo: number, hi: number): number => (value < lo ? lo : value > hi ? hi : value);
