/**
 * One unit under repair. Hypotheses (“this cell should read so much”) are tried on the proof of the whole unit: the solver
 * keeps its basis between them, and only the bounds of the cells concerned change. Nothing is copied, so that some hundred
 * hypotheses cost about as much as one proof.
 */
import type { Convention } from "../convention.js";
import { type Amounts, cellsOf, type IdentitySystem, residualOf, totalOf, usesOf } from "../identity-system.js";
import { contradictsEqualAmounts } from "../judge.js";
import { copyOfBounds, type RoundingBounds, setOwnBounds } from "../own-bounds.js";
import { type Equations, entersProof } from "../proof/equations.js";
import { FeasibilityTableau } from "../proof/feasibility-tableau.js";
import { amountBox } from "../proof/joint-proof.js";
import type { SweptBranch } from "../proof/tree-sweep.js";
import { boundsForProof } from "../rounding-bounds.js";
import { mayBeSummed } from "../summed-totals.js";
import { affectedTotals } from "./affected-totals.js";
import { openEquations } from "./opened-equations.js";

/** A cell and the amount it is supposed to hold; no amount: whatever fits. */
export interface Change {
  readonly cell: number;
  readonly fen: number | undefined;
}

/** An identity that may miss an amount displayed as `fen`: a row that was left out. */
export interface Missing {
  readonly identity: number;
  readonly fen: number;
  readonly ulp: number;
}

/** Equations that contradict each other as the bench stands. */
export interface FoundConflict {
  readonly identities: readonly number[];
  /** Cells of code rows that were eliminated but take part: they must be opened to say more. */
  readonly closed: readonly number[];
}

/** What is set aside while another group is looked at. */
export interface Aside {
  readonly cells: Iterable<number>;
  readonly identities: Iterable<number>;
}

const STEPS = 5_000;

export class Workbench {
  readonly system: IdentitySystem;
  readonly convention: Convention;
  /** The displayed amounts with what has been mended so far. */
  readonly amounts: Amounts;
  readonly #bounds: RoundingBounds;
  readonly #narrowLo: Float64Array;
  readonly #narrowHi: Float64Array;
  readonly #equations: Equations;
  readonly #local: Int32Array;
  readonly #rowOf = new Map<number, number>();
  readonly #tableau: FeasibilityTableau;
  readonly #swept: readonly SweptBranch[];
  readonly #freed = new Set<number>();
  readonly #affectedBy = new Map<number, readonly number[]>();
  /** Hypotheses tried: the measure of work. */
  trials = 0;

  /**
   * @param open cells that hypotheses may change; code rows that hold one are not eliminated
   * @param roots cells of which the code rows below are not eliminated either
   */
  constructor(
    system: IdentitySystem,
    displayed: Amounts,
    convention: Convention,
    open: ReadonlySet<number>,
    roots: ReadonlySet<number>,
  ) {
    this.system = system;
    this.convention = convention;
    this.amounts = { fen: displayed.fen.slice(), blank: displayed.blank.slice() };
    this.#bounds = copyOfBounds(boundsForProof(system, displayed, convention));
    const box = amountBox(this.amounts, this.#bounds);
    const size = system.facts.length;
    const opened = openEquations(system, box, open, roots);
    this.#swept = opened.swept;
    this.#narrowLo = opened.narrowed.lo;
    this.#narrowHi = opened.narrowed.hi;
    this.#equations = opened.equations;
    const numbers = this.#equations.cellNumbers ?? Int32Array.from({ length: size }, (_, cell) => cell);
    this.#local = new Int32Array(size).fill(-1);
    numbers.forEach((cell, local) => {
      this.#local[cell] = local;
    });
    this.#equations.identities.forEach((identity, row) => {
      this.#rowOf.set(identity, row);
    });
    const lo = Float64Array.from(numbers, (cell) => Math.max(box.lo[cell] ?? 0, this.#narrowLo[cell] ?? 0));
    const hi = Float64Array.from(numbers, (cell) => Math.min(box.hi[cell] ?? 0, this.#narrowHi[cell] ?? 0));
    const start = Float64Array.from(numbers, (cell) => this.amounts.fen[cell] ?? 0);
    const movable = [...open].flatMap((cell) => ((this.#local[cell] ?? -1) < 0 ? [] : [this.#local[cell] ?? 0]));
    this.#tableau = new FeasibilityTableau(this.#equations, { lo, hi, start }, movable);
  }

  /** Sets a group aside: its cells hold whatever fits and its identities need not hold, until they are taken up again. */
  setAside({ cells, identities }: Aside): void {
    for (const cell of cells) {
      this.#freed.add(cell);
      this.#refresh(cell);
    }
    for (const identity of identities) this.#setMissing(identity, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  }

  /** Binds the cells of a group to their displayed amounts again, and its identities to nothing. */
  takeUp({ cells, identities }: Aside): void {
    for (const cell of cells) {
      this.#freed.delete(cell);
      this.#refresh(cell);
    }
    for (const identity of identities) this.#setMissing(identity, 0, 0);
  }

  /** Equations that contradict each other as things stand; undefined when none do (or the steps ran out). */
  conflict(): FoundConflict | undefined {
    const answer = this.#tableau.solve(STEPS * 4);
    if (answer.kind !== "infeasible") return undefined;
    const { identities, cellNumbers } = this.#equations;
    const cells = new Set(answer.conflict.cells.map((cell) => cellNumbers?.[cell] ?? cell));
    const closed = this.#swept
      .map(({ branch: { root } }) => [root.total, ...root.parts].filter((cell) => cells.has(cell)))
      .filter((touched) => touched.some((cell) => this.#isNarrowed(cell)));
    return {
      identities: answer.conflict.rows.map(({ row }) => identities[row] ?? -1),
      closed: closed.flat(),
    };
  }

  #isNarrowed(cell: number): boolean {
    const { lo, hi } = this.#ownBox(cell);
    return (this.#narrowLo[cell] ?? 0) > lo || (this.#narrowHi[cell] ?? 0) < hi;
  }

  /** Whether the whole unit can be right with these changes. With `missing`, identities that lack an amount. */
  isPossible(changes: readonly Change[], missing: readonly Missing[] = []): boolean {
    this.trials += 1;
    const undo = this.#apply(changes, missing);
    const possible =
      undo.fits && this.#tableau.solve(STEPS).kind === "feasible" && this.#equalAmountsAgree(undo.touched);
    undo.restore();
    return possible;
  }

  /** Makes changes for good. */
  mend(changes: readonly Change[]): void {
    this.#apply(changes, []);
  }

  #apply(changes: readonly Change[], missing: readonly Missing[]) {
    const { fen, blank } = this.amounts;
    const { lo, hi, relaxed } = this.#bounds;
    const touched = new Set(changes.flatMap(({ cell }) => [cell, ...this.affectedBy(cell)]));
    const before = Array.from(touched, (cell) => ({
      cell,
      fen: fen[cell] ?? 0,
      blank: blank[cell] ?? 0,
      lo: lo[cell] ?? 0,
      hi: hi[cell] ?? 0,
      relaxed: relaxed[cell] ?? 0,
    }));
    const wasFreed = [...touched].filter((cell) => this.#freed.has(cell));
    const open = new Set(changes.filter((change) => change.fen === undefined).map(({ cell }) => cell));
    for (const change of changes) {
      if (change.fen === undefined) continue;
      this.#freed.delete(change.cell);
      fen[change.cell] = change.fen;
      // What is mended is an amount; an empty cell that stays at nothing stays empty.
      if (change.fen !== 0) blank[change.cell] = 0;
    }
    this.#relax(touched, open);
    let fits = true;
    for (const cell of touched) if (!this.#refresh(cell)) fits = false;
    for (const { identity, fen: amount, ulp } of missing)
      this.#setMissing(identity, amount - ulp / 2, amount + ulp / 2);
    const restore = (): void => {
      for (const one of before) {
        fen[one.cell] = one.fen;
        blank[one.cell] = one.blank;
        lo[one.cell] = one.lo;
        hi[one.cell] = one.hi;
        relaxed[one.cell] = one.relaxed;
      }
      for (const cell of wasFreed) this.#freed.add(cell);
      for (const cell of touched) this.#refresh(cell);
      for (const { identity } of missing) this.#setMissing(identity, 0, 0);
    };
    return { touched, fits, restore };
  }

  /** total − Σ parts of an identity may lie between `lo` and `hi`. */
  #setMissing(identity: number, lo: number, hi: number): void {
    const row = this.#rowOf.get(identity);
    if (row !== undefined) this.#tableau.setBounds(this.#equations.cellCount + row, lo, hi);
  }

  /** As `affectedTotals`, found once per cell. */
  affectedBy(cell: number): readonly number[] {
    const known = this.#affectedBy.get(cell);
    if (known) return known;
    const affected = affectedTotals(this.system, this.convention, cell);
    this.#affectedBy.set(cell, affected);
    return affected;
  }

  /** Finds anew which of these cells may be totals of displayed parts. Cells in `open` hold anything, and so do their totals. */
  #relax(cells: ReadonlySet<number>, open: ReadonlySet<number>): void {
    const { system, amounts } = this;
    const { relaxed, lo, hi } = this.#bounds;
    for (const cell of cells) {
      relaxed[cell] = 0;
      setOwnBounds(system, amounts, this.convention, this.#bounds, cell);
    }
    const relax = (cell: number): void => {
      relaxed[cell] = 1;
      lo[cell] = Number.NEGATIVE_INFINITY;
      hi[cell] = Number.POSITIVE_INFINITY;
    };
    for (const cell of open) relax(cell);
    if (open.size > 0) for (const cell of cells) if (!amounts.blank[cell]) relax(cell);
    for (let changed = true; changed; ) {
      changed = false;
      for (const cell of cells) {
        if (relaxed[cell] || !this.#mayBeRelaxed(cell)) continue;
        relax(cell);
        changed = true;
      }
    }
  }

  #mayBeRelaxed(cell: number): boolean {
    const { system, amounts } = this;
    for (const index of usesOf(system, cell)) {
      if (!entersProof(system, index)) continue;
      const isLink = system.identities[index]?.kind === "cross";
      if (isLink ? !this.convention.copies : totalOf(system, index) !== cell) continue;
      if (residualOf(system, amounts, index) !== 0) continue;
      if (!isLink) {
        if (mayBeSummed(system, amounts, this.#bounds, index)) return true;
        continue;
      }
      const live = [...cellsOf(system, index)].filter((one) => !amounts.blank[one] || this.#bounds.loosened[one]);
      if (live.length === 2 && live.some((one) => one !== cell && this.#bounds.relaxed[one])) return true;
    }
    return false;
  }

  #ownBox(cell: number): { lo: number; hi: number } {
    const { lo, hi, relaxed } = this.#bounds;
    if (relaxed[cell] || this.#freed.has(cell)) return { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY };
    const fen = this.amounts.fen[cell] ?? 0;
    return { lo: fen + (lo[cell] ?? 0), hi: fen + (hi[cell] ?? 0) };
  }

  /** Gives the solver the present bounds of a cell; false when they exclude each other. */
  #refresh(cell: number): boolean {
    const local = this.#local[cell] ?? -1;
    if (local < 0) return true;
    const { lo, hi } = this.#ownBox(cell);
    const low = Math.max(lo, this.#narrowLo[cell] ?? 0);
    const high = Math.min(hi, this.#narrowHi[cell] ?? 0);
    if (low > high) return false;
    this.#tableau.setBounds(local, low, high);
    return true;
  }

  #equalAmountsAgree(cells: ReadonlySet<number>): boolean {
    if (this.convention.ties !== "any") return true;
    for (const cell of cells) {
      for (const index of usesOf(this.system, cell)) {
        if (entersProof(this.system, index) && contradictsEqualAmounts(this.system, this.amounts, this.#bounds, index))
          return false;
      }
    }
    return true;
  }
}
