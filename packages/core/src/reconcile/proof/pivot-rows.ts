import type { Equations } from "./equations.js";

/**
 * The rows of a tableau: each basic variable as a sum of nonbasic ones. A row is read from the equations as it is and gets
 * arrays of its own only when a pivot changes it. Variables are numbered: 0 … n−1 the cells, n … n+m−1 the slacks.
 */
export class PivotRows {
  readonly #equations: Equations;
  /** Row → basic variable; variable → its row, -1 when nonbasic. */
  readonly basic: Int32Array;
  readonly rowOf: Int32Array;
  /** Rows that a pivot has changed: basic variable = Σ coefficient × nonbasic variable. */
  readonly #indices: (number[] | undefined)[];
  readonly #coefficients: (number[] | undefined)[];
  /** Nonbasic variable → rows that may contain it, once it differs from the equations; stale entries are dropped when used. */
  readonly #columns: (number[] | undefined)[];
  readonly #position: Int32Array;
  readonly #stamp: Int32Array;
  /** Cells that can never move: they take no part in changed rows. */
  readonly #fixed: Uint8Array;
  #stampNumber = 0;
  /** Pivots made so far, and terms read and written by them: the measures of work. */
  pivots = 0;
  touched = 0;

  constructor(equations: Equations, fixed: Uint8Array) {
    const { cellCount: n, rowCount: m } = equations;
    this.#equations = equations;
    this.#fixed = fixed;
    this.basic = new Int32Array(m);
    this.rowOf = new Int32Array(n + m).fill(-1);
    this.#columns = new Array<number[] | undefined>(n + m);
    this.#indices = new Array<number[] | undefined>(m);
    this.#coefficients = new Array<number[] | undefined>(m);
    this.#position = new Int32Array(n + m).fill(-1);
    this.#stamp = new Int32Array(m);
    for (let row = 0; row < m; row += 1) {
      this.basic[row] = n + row;
      this.rowOf[n + row] = row;
    }
  }

  /** The variables of a row; read from the equations while no pivot has changed it. */
  variables(row: number): number[] {
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
  column(variable: number): number[] {
    const known = this.#columns[variable];
    if (known) return known;
    const { cellCount, columnStart, rows } = this.#equations;
    const column: number[] = [];
    const end = variable < cellCount ? (columnStart[variable + 1] ?? 0) : 0;
    for (let k = columnStart[variable] ?? end; k < end; k += 1) column.push(rows[k] ?? 0);
    this.#columns[variable] = column;
    return column;
  }

  columnLength(variable: number): number {
    const known = this.#columns[variable];
    if (known) return known.length;
    const { columnStart } = this.#equations;
    return variable < this.#equations.cellCount ? (columnStart[variable + 1] ?? 0) - (columnStart[variable] ?? 0) : 0;
  }

  /** The coefficients of a row, in the order of its variables. */
  coefficients(row: number): readonly number[] {
    this.variables(row);
    return this.#coefficients[row] ?? [];
  }

  /** The coefficient of a variable in a row; 0 when it does not stand there. */
  coefficient(row: number, variable: number): number {
    const place = this.#find(row, variable);
    return place < 0 ? 0 : (this.#coefficients[row]?.[place] ?? 0);
  }

  #find(row: number, variable: number): number {
    return this.variables(row).indexOf(variable);
  }

  /** Rows that contain a nonbasic variable. */
  rowsWith(variable: number): readonly number[] {
    const column = this.column(variable);
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
  pivot(row: number, entering: number): void {
    this.pivots += 1;
    const indices = this.variables(row);
    this.touched += indices.length;
    const coefficients = this.#coefficients[row] ?? [];
    const leaving = this.basic[row] ?? 0;
    const place = this.#find(row, entering);
    const divisor = coefficients[place] ?? 1;
    indices[place] = leaving;
    for (let k = 0; k < coefficients.length; k += 1) {
      coefficients[k] = k === place ? 1 / divisor : -(coefficients[k] ?? 0) / divisor;
    }
    const others = this.rowsWith(entering);
    const leavingColumn = [row];
    for (const other of others) {
      if (other === row) continue;
      this.#substitute(other, entering, indices, coefficients);
      leavingColumn.push(other);
    }
    this.#columns[entering] = [];
    this.#columns[leaving] = leavingColumn;
    this.basic[row] = entering;
    this.rowOf[entering] = row;
    this.rowOf[leaving] = -1;
  }

  /** Replaces the entering variable in another row by its new row, which brings the leaving variable in. */
  #substitute(other: number, entering: number, indices: readonly number[], coefficients: readonly number[]): void {
    const ownIndices = this.variables(other);
    this.touched += ownIndices.length + indices.length;
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
        if (this.rowOf[variable] === -1) this.column(variable).push(other);
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
}
