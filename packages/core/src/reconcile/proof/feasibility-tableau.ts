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
import type { Equations } from "./equations.js";

/** Bounds of the cells and where to start. */
export interface Box {
  readonly lo: Float64Array;
  readonly hi: Float64Array;
  readonly start: Float64Array;
}

/** A row of the final tableau that cannot be satisfied: Σ multiplier × identity excludes zero. */
export interface Conflict {
  /** Row number of the equations → multiplier. */
  readonly rows: readonly { readonly row: number; readonly multiplier: number }[];
  /** Cells whose bounds take part. */
  readonly cells: readonly number[];
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
  /** Tableau row → basic variable; variable → its row, -1 when nonbasic. */
  readonly #basic: Int32Array;
  readonly #rowOf: Int32Array;
  /** Rows that a pivot has changed: basic variable = Σ coefficient × nonbasic variable. */
  readonly #indices: (number[] | undefined)[];
  readonly #coefficients: (number[] | undefined)[];
  /** Nonbasic variable → rows that may contain it, once it differs from the equations; stale entries are dropped when used. */
  readonly #columns: (number[] | undefined)[];
  readonly #queue: number[] = [];
  readonly #queued: Uint8Array;
  readonly #position: Int32Array;
  readonly #stamp: Int32Array;
  /** Cells fixed for good: they can never move and take no part in changed rows. */
  readonly #fixed: Uint8Array;
  #stampNumber = 0;
  /** Pivots made so far: the measure of work. */
  pivots = 0;
  /** Terms read and written by pivots so far. */
  #touched = 0;

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
    this.#fixed = new Uint8Array(n + m);
    for (let cell = 0; cell < n; cell += 1) {
      const lo = box.lo[cell] ?? 0;
      const hi = box.hi[cell] ?? 0;
      this.#value[cell] = clamp(box.start[cell] ?? 0, lo, hi);
      if (lo === hi) this.#fixed[cell] = 1;
    }
    if (movable) for (const cell of movable) this.#fixed[cell] = 0;
    this.#basic = new Int32Array(m);
    this.#rowOf = new Int32Array(n + m).fill(-1);
    this.#columns = new Array<number[] | undefined>(n + m);
    this.#indices = new Array<number[] | undefined>(m);
    this.#coefficients = new Array<number[] | undefined>(m);
    this.#queued = new Uint8Array(m);
    this.#position = new Int32Array(n + m).fill(-1);
    this.#stamp = new Int32Array(m);
    const { rowStart, cells, factors } = equations;
    for (let row = 0, k = 0; row < m; row += 1) {
      let sum = 0;
      for (const end = rowStart[row + 1] ?? 0; k < end; k += 1)
        sum += (factors[k] ?? 0) * (this.#value[cells[k] ?? 0] ?? 0);
      this.#basic[row] = n + row;
      this.#rowOf[n + row] = row;
      this.#value[n + row] = sum;
      if (sum !== 0) this.#enqueue(row);
    }
  }

  /** The variables of a row; read from the equations while no pivot has changed it. */
  #variables(row: number): number[] {
    return this.#indices[row] ?? this.#materialise(row);
  }

  #materialise(row: number): number[] {
    const { rowStart, cells, factors } = this.#equations;
    const indices: number[] = [];
    const coefficients: number[] = [];
    for (let k = rowStart[row] ?? 0; k < (rowStart[row + 1] ?? 0); k += 1) {
      const cell = cells[k] ?? 0;
      if (this.#fixed[cell]) continue;
      indices.push(cell);
      coefficients.push(factors[k] ?? 0);
    }
    this.#indices[row] = indices;
    this.#coefficients[row] = coefficients;
    return indices;
  }

  /** Rows that may contain a nonbasic variable, in a list of its own. */
  #column(variable: number): number[] {
    const known = this.#columns[variable];
    if (known) return known;
    const { columnStart, rows } = this.#equations;
    const column =
      variable < this.#cellCount ? Array.from(rows.subarray(columnStart[variable], columnStart[variable + 1])) : [];
    this.#columns[variable] = column;
    return column;
  }

  #columnLength(variable: number): number {
    const known = this.#columns[variable];
    if (known) return known.length;
    const { columnStart } = this.#equations;
    return variable < this.#cellCount ? (columnStart[variable + 1] ?? 0) - (columnStart[variable] ?? 0) : 0;
  }

  /** Current amounts of the cells; a solution after `feasible`. */
  get amounts(): Float64Array {
    return this.#value.slice(0, this.#cellCount);
  }

  /** Changes the bounds of one cell; a later `solve` continues from the present basis. */
  setBounds(cell: number, lo: number, hi: number): void {
    this.#lo[cell] = lo;
    this.#hi[cell] = hi;
    const row = this.#rowOf[cell] ?? -1;
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
    const limit = this.pivots + pivotLimit;
    // The quick choice of pivots may in theory cycle; Bland's rule cannot.
    const careful = this.pivots + 4 * this.#rowCount + 200;
    for (;;) {
      const bland = this.pivots > careful;
      const row = bland ? this.#smallestViolated() : this.#nextViolated();
      if (row < 0) return { kind: "feasible" };
      const basic = this.#basic[row] ?? 0;
      const raise = (this.#value[basic] ?? 0) < (this.#lo[basic] ?? 0);
      const target = raise ? (this.#lo[basic] ?? 0) : (this.#hi[basic] ?? 0);
      const entering = this.#entering(row, raise, target - (this.#value[basic] ?? 0), bland);
      if (entering < 0) {
        this.#enqueue(row);
        return { kind: "infeasible", conflict: this.#explain(row) };
      }
      if (this.pivots >= limit || this.#touched > MOST_TERMS) {
        this.#enqueue(row);
        return { kind: "out-of-steps" };
      }
      this.#moveAndPivot(row, entering, target);
    }
  }

  #violates(row: number): boolean {
    const variable = this.#basic[row] ?? 0;
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
      if (this.#violates(row) && (found < 0 || (this.#basic[row] ?? 0) < (this.#basic[found] ?? 0))) found = row;
    }
    return found;
  }

  /** The nonbasic variable to move, -1 when none has room. Short columns and unit coefficients keep the tableau sparse and integral. */
  #entering(row: number, raise: boolean, need: number, bland: boolean): number {
    const indices = this.#variables(row);
    const coefficients = this.#coefficients[row] ?? [];
    this.#touched += indices.length;
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
        score = this.#columnLength(variable);
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
    const leaving = this.#basic[row] ?? 0;
    const coefficient = this.#coefficients[row]?.[this.#find(row, entering)] ?? 1;
    const step = (target - (this.#value[leaving] ?? 0)) / coefficient;
    for (const other of this.#rowsWith(entering)) {
      if (other === row) continue;
      const basic = this.#basic[other] ?? 0;
      this.#value[basic] =
        (this.#value[basic] ?? 0) + (this.#coefficients[other]?.[this.#find(other, entering)] ?? 0) * step;
    }
    this.#value[leaving] = target;
    this.#value[entering] = (this.#value[entering] ?? 0) + step;
    this.#pivot(row, entering);
    this.#enqueue(row);
    for (const other of this.#column(leaving)) this.#enqueue(other);
  }

  #moveNonbasic(variable: number, step: number): void {
    this.#value[variable] = (this.#value[variable] ?? 0) + step;
    for (const row of this.#rowsWith(variable)) {
      const basic = this.#basic[row] ?? 0;
      this.#value[basic] =
        (this.#value[basic] ?? 0) + (this.#coefficients[row]?.[this.#find(row, variable)] ?? 0) * step;
      this.#enqueue(row);
    }
  }

  #find(row: number, variable: number): number {
    return this.#variables(row).indexOf(variable);
  }

  /** Rows that contain a nonbasic variable. */
  #rowsWith(variable: number): readonly number[] {
    const column = this.#column(variable);
    this.#stampNumber += 1;
    let kept = 0;
    for (const row of column) {
      if (this.#stamp[row] === this.#stampNumber) continue;
      this.#stamp[row] = this.#stampNumber;
      if (this.#find(row, variable) >= 0) column[kept++] = row;
    }
    column.length = kept;
    return column;
  }

  /** Exchanges the basic variable of a row with a nonbasic one. */
  #pivot(row: number, entering: number): void {
    this.pivots += 1;
    const indices = this.#variables(row);
    this.#touched += indices.length;
    const coefficients = this.#coefficients[row] ?? [];
    const leaving = this.#basic[row] ?? 0;
    const place = this.#find(row, entering);
    const divisor = coefficients[place] ?? 1;
    indices[place] = leaving;
    for (let k = 0; k < coefficients.length; k += 1) {
      coefficients[k] = k === place ? 1 / divisor : -(coefficients[k] ?? 0) / divisor;
    }
    const others = this.#rowsWith(entering);
    const leavingColumn = [row];
    for (const other of others) {
      if (other === row) continue;
      this.#substitute(other, entering, indices, coefficients);
      leavingColumn.push(other);
    }
    this.#columns[entering] = [];
    this.#columns[leaving] = leavingColumn;
    this.#basic[row] = entering;
    this.#rowOf[entering] = row;
    this.#rowOf[leaving] = -1;
  }

  /** Replaces the entering variable in another row by its new row, which brings the leaving variable in. */
  #substitute(other: number, entering: number, indices: readonly number[], coefficients: readonly number[]): void {
    const ownIndices = this.#variables(other);
    this.#touched += ownIndices.length + indices.length;
    const own = this.#coefficients[other] ?? [];
    const position = this.#position;
    for (let k = 0; k < ownIndices.length; k += 1) position[ownIndices[k] ?? 0] = k;
    const place = position[entering] ?? 0;
    const factor = own[place] ?? 0;
    for (let k = 0; k < indices.length; k += 1) {
      const variable = indices[k] ?? 0;
      const amount = factor * (coefficients[k] ?? 0);
      const at = position[variable] ?? -1;
      if (at >= 0) own[at] = (own[at] ?? 0) + amount;
      else {
        position[variable] = ownIndices.length;
        ownIndices.push(variable);
        own.push(amount);
        // The leaving variable's column is built by the caller.
        if (this.#rowOf[variable] === -1) this.#column(variable).push(other);
      }
    }
    own[place] = 0;
    let kept = 0;
    for (let k = 0; k < ownIndices.length; k += 1) {
      const variable = ownIndices[k] ?? 0;
      position[variable] = -1;
      const coefficient = own[k] ?? 0;
      if (coefficient === 0) continue;
      ownIndices[kept] = variable;
      own[kept] = coefficient;
      kept += 1;
    }
    ownIndices.length = kept;
    own.length = kept;
  }

  /** The violated row, read as a combination of identities: its slacks with their coefficients. */
  #explain(row: number): Conflict {
    const rows: { row: number; multiplier: number }[] = [];
    const add = (variable: number, coefficient: number): void => {
      if (variable >= this.#cellCount) rows.push({ row: variable - this.#cellCount, multiplier: coefficient });
    };
    add(this.#basic[row] ?? 0, -1);
    const indices = this.#variables(row);
    for (let k = 0; k < indices.length; k += 1) add(indices[k] ?? 0, this.#coefficients[row]?.[k] ?? 0);
    return { rows, cells: this.#cellsOf(rows) };
  }

  /** Cells that do not cancel out of a combination, fixed ones too. */
  #cellsOf(combination: Conflict["rows"]): readonly number[] {
    const { rowStart, cells, factors } = this.#equations;
    const sums = new Map<number, number>();
    for (const { row, multiplier } of combination) {
      for (let k = rowStart[row] ?? 0; k < (rowStart[row + 1] ?? 0); k += 1) {
        const cell = cells[k] ?? 0;
        sums.set(cell, (sums.get(cell) ?? 0) + multiplier * (factors[k] ?? 0));
      }
    }
    return [...sums].flatMap(([cell, sum]) => (Math.abs(sum) > 1e-9 ? [cell] : []));
  }
}

/**
 * Pivots on sums of thousands of addends fill the tableau, and one costs as much as many others: so their terms are counted
 * too. Units of 300 rows with errors need two million at most.
 */
const MOST_TERMS = 20_000_000;

const clamp = (value: number, lo: number, hi: number): number => (value < lo ? lo : value > hi ? hi : value);
