/**
 * From broken identities to defects: one wrong cell breaks its row, its column and its cross links, and must be reported
 * once. A hypothesis is “this one cell should read so much”; it is kept only when it mends identities and breaks none.
 * Work is counted in steps, never in time, so that the same input gives the same result everywhere.
 */
import type { Defect, Suspect } from "./defect.js";
import type { Amounts, IdentitySystem } from "./identity-system.js";
import { residualOf } from "./identity-system.js";
import { judgeIdentity } from "./judge.js";
import { type Convention, roundingBounds } from "./rounding-bounds.js";
import { SLIPS, slipBetween } from "./slips.js";

/** Hypotheses tried per unit before the remaining broken identities are reported one by one. */
const HYPOTHESES_PER_UNIT = 600;

interface Repair {
  readonly cell: number;
  readonly fen: number;
  readonly mended: readonly number[];
  readonly cost: number;
}

export function locateDefects(
  system: IdentitySystem,
  displayed: Amounts,
  convention: Convention,
  broken: readonly number[],
): readonly Defect[] {
  const defects: Defect[] = [];
  let amounts = displayed;
  let open = broken.filter((index) => provable(system, index));
  let steps = 0;
  while (open.length > 0 && steps < HYPOTHESES_PER_UNIT) {
    const repairs: Repair[] = [];
    for (const [cell, values] of candidates(system, amounts, open)) {
      for (const fen of values) {
        steps += 1;
        const repair = tryRepair(system, amounts, convention, open, cell, fen);
        if (repair) repairs.push(repair);
      }
    }
    if (repairs.length === 0) break;
    repairs.sort((a, b) => b.mended.length - a.mended.length || a.cost - b.cost || a.cell - b.cell || a.fen - b.fen);
    const [best] = repairs;
    if (!best) break;
    const rivals = repairs.filter((repair) => sameSet(repair.mended, best.mended));
    defects.push({
      identities: best.mended,
      suspects: rivals.flatMap((repair) => suspect(system, amounts, repair)),
      unique: rivals.length === 1,
    });
    amounts = withAmount(amounts, best.cell, best.fen);
    const mended = new Set(best.mended);
    open = open.filter((index) => !mended.has(index));
  }
  const explained = new Set(defects.flatMap((defect) => defect.identities));
  for (const index of broken) {
    if (!explained.has(index)) defects.push({ identities: [index], suspects: [], unique: false });
  }
  return defects;
}

const provable = (system: IdentitySystem, index: number): boolean => {
  const identity = system.identities[index];
  return identity !== undefined && identity.mandatory && identity.relation === "equal";
};

/** Cells of the open identities with the values that would make one of them agree on the displayed figures. */
function candidates(system: IdentitySystem, amounts: Amounts, open: readonly number[]): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  for (const index of open) {
    const difference = residualOf(system, amounts, index);
    const cells = system.cells[index] ?? new Int32Array();
    const factors = system.factors[index] ?? new Int8Array();
    for (let k = 0; k < cells.length; k += 1) {
      const cell = cells[k] ?? 0;
      const values = found.get(cell) ?? new Set<number>();
      values.add((amounts.fen[cell] ?? 0) - difference / (factors[k] || 1));
      found.set(cell, values);
    }
  }
  return found;
}

function tryRepair(
  system: IdentitySystem,
  amounts: Amounts,
  convention: Convention,
  open: readonly number[],
  cell: number,
  fen: number,
): Repair | undefined {
  const changed = withAmount(amounts, cell, fen);
  const bounds = roundingBounds(system, changed, convention);
  const openSet = new Set(open);
  const mended: number[] = [];
  let exact = 0;
  for (let index = 0; index < system.identities.length; index += 1) {
    if (!provable(system, index)) continue;
    const verdict = judgeIdentity(system, changed, bounds, index);
    const uses = system.usedBy[cell]?.includes(index) ?? false;
    if (verdict === "broken") {
      if (!openSet.has(index)) return undefined;
      if (uses) return undefined;
    } else if (openSet.has(index)) mended.push(index);
    if (uses && verdict === "exact") exact += 1;
  }
  if (mended.length === 0) return undefined;
  const ulp = lastDigit(system, cell);
  const slip = slipBetween(
    Math.round((amounts.fen[cell] ?? 0) / ulp),
    Math.round(fen / ulp),
    amounts.blank[cell] === 1,
  );
  return { cell, fen, mended, cost: SLIPS[slip].cost - exact * 0.2 };
}

function withAmount(amounts: Amounts, cell: number, fen: number): Amounts {
  const copy = { fen: amounts.fen.slice(), blank: amounts.blank.slice() };
  copy.fen[cell] = fen;
  copy.blank[cell] = fen === 0 && amounts.blank[cell] ? 1 : 0;
  return copy;
}

/** The last printed digit of a cell; for a blank one that of the other cells of its identities. */
function lastDigit(system: IdentitySystem, cell: number): number {
  const own = system.facts[cell];
  if (own && own.state === "amount") return own.amount.ulp;
  let ulp = 1;
  for (const index of system.usedBy[cell] ?? []) {
    for (const other of system.cells[index] ?? []) ulp = Math.max(ulp, system.facts[other]?.amount.ulp ?? 1);
  }
  return ulp;
}

function suspect(system: IdentitySystem, amounts: Amounts, repair: Repair): readonly Suspect[] {
  const fact = system.facts[repair.cell];
  if (!fact) return [];
  const ulp = lastDigit(system, repair.cell);
  const from = Math.round((amounts.fen[repair.cell] ?? 0) / ulp);
  return [{ fact, fen: repair.fen, slip: slipBetween(from, Math.round(repair.fen / ulp), fact.state === "blank") }];
}

const sameSet = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, position) => value === b[position]);
