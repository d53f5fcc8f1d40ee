/**
 * One mistyped figure that live formulas carried into the totals above it: inside its table everything adds up, and only
 * links to other tables break, at several totals at once. The figure is found by what must change together with it.
 */
import type { Convention } from "../convention.js";
import {
  type Amounts,
  cellsOf,
  factorsOf,
  type IdentitySystem,
  residualOf,
  totalOf,
  usesOf,
} from "../identity-system.js";
import { certify } from "../proof/certify.js";
import { entersProof } from "../proof/equations.js";
import { roundingBounds } from "../rounding-bounds.js";
import { proveUnit } from "../unit-proof.js";
import type { Defect, Suspect } from "./defect.js";
import { costOfLimits } from "./hypothesis.js";
import { type Located, MOST_ADDENDS } from "./locate.js";
import { SLIPS, type Slip, slipBetween } from "./slips.js";
import { Twins } from "./twins.js";

/** Values looked at per figure, and repairs proven on the whole unit. */
const NARROW = 40;
const PROVEN = 16;
/** Rivals within this distance are as simple as the best; of those further off nothing is said. */
const AS_SIMPLE = 2;

/** A typed figure, what it should read, and the totals that were computed from it. */
interface Repair {
  readonly cell: number;
  readonly fen: number;
  readonly slip: Slip;
  readonly cost: number;
  readonly carried: readonly number[];
}

/**
 * The figure that explains everything broken; undefined when there is no formula, or none does.
 * @param broken equations that cannot hold by themselves
 */
export function locateCarriedSlip(
  system: IdentitySystem,
  displayed: Amounts,
  convention: Convention,
  broken: readonly number[],
): Located | undefined {
  if (broken.length === 0 || !system.facts.some(({ computed }) => computed)) return undefined;
  if (broken.some((index) => cellsOf(system, index).length > MOST_ADDENDS)) return undefined;
  const repairs = repairsOf(system, displayed, convention, broken).slice(0, PROVEN);
  const possible = repairs.filter((repair) => isPossible(system, displayed, repair));
  const [best] = possible;
  if (!best) return undefined;
  const simple = possible.filter(({ cost }) => cost <= best.cost + AS_SIMPLE);
  const told = new Set<number>();
  const suspects = simple.flatMap(({ cell, fen, slip }): Suspect[] => {
    const fact = system.facts[cell];
    if (!fact || told.has(cell)) return [];
    told.add(cell);
    return [{ fact, fen, slip }];
  });
  const certificate = certify(system, displayed, convention, broken);
  const defect: Defect = {
    identities: broken,
    suspects,
    kind: "one-of",
    unique: simple.length === 1,
    grade: "contradiction",
    carried: best.carried.flatMap((cell) => system.facts[cell] ?? []),
    ...(certificate ? { certificate } : {}),
  };
  return { defects: [defect], mended: amended(displayed, best) };
}

function amended({ fen, blank }: Amounts, { cell, fen: value, carried }: Repair): Amounts {
  const changed = fen.slice();
  const step = value - (fen[cell] ?? 0);
  for (const one of [cell, ...carried]) changed[one] = (changed[one] ?? 0) + step;
  return { fen: changed, blank };
}

const isPossible = (system: IdentitySystem, displayed: Amounts, repair: Repair): boolean =>
  proveUnit(system, amended(displayed, repair)).verdict !== "contradiction";

/** Changes of one typed figure that bring every broken identity within its room, likeliest first. */
function repairsOf(
  system: IdentitySystem,
  amounts: Amounts,
  convention: Convention,
  broken: readonly number[],
): readonly Repair[] {
  const { lo, hi } = roundingBounds(system, amounts, convention);
  const twins = new Twins(system);
  const found: Repair[] = [];
  for (let cell = 0; cell < system.facts.length; cell += 1) {
    if (amounts.blank[cell] || system.facts[cell]?.computed) continue;
    const carried = carriedInto(system, amounts, cell);
    if (carried.length === 0) continue;
    const moving = new Set([cell, ...carried]);
    let lowest = Number.NEGATIVE_INFINITY;
    let highest = Number.POSITIVE_INFINITY;
    for (const index of broken) {
      const factors = factorsOf(system, index);
      let factor = 0;
      let room = 0;
      cellsOf(system, index).forEach((one, k) => {
        if (moving.has(one)) factor += factors[k] ?? 0;
        room += Math.max(-(lo[one] ?? 0), hi[one] ?? 0);
      });
      if (factor === 0) {
        lowest = Number.POSITIVE_INFINITY;
        break;
      }
      const step = -residualOf(system, amounts, index) / factor;
      lowest = Math.max(lowest, step - room);
      highest = Math.min(highest, step + room);
    }
    if (lowest <= highest) found.push(...valuesOf(system, amounts, twins, { cell, carried, lowest, highest }));
  }
  return found.sort((a, b) => a.cost - b.cost || a.cell - b.cell || a.fen - b.fen);
}

/** Totals with a formula that add a figure, directly or through others: they change together. */
function carriedInto(system: IdentitySystem, amounts: Amounts, cell: number): readonly number[] {
  const found = new Set<number>();
  const queue = [cell];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const index of usesOf(system, next)) {
      const cells = cellsOf(system, index);
      if (!entersProof(system, index) || cells.length > MOST_ADDENDS) continue;
      if (residualOf(system, amounts, index) !== 0) continue;
      const isLink = system.identities[index]?.kind === "cross";
      // A formula may take an amount over from another sheet.
      const total: number =
        isLink && cells.length === 2 && cells[0] === next ? (cells[1] ?? -1) : totalOf(system, index);
      const factor = factorsOf(system, index)[cells.indexOf(next)] ?? 0;
      if (total === cell || found.has(total) || !system.facts[total]?.computed) continue;
      if (total === next || (!isLink && factor !== -1)) continue;
      found.add(total);
      queue.push(total);
    }
  }
  return [...found];
}

/** What a figure may really read: what other tables print for it, and what a slip makes of it. */
function valuesOf(
  system: IdentitySystem,
  amounts: Amounts,
  twins: Twins,
  figure: Pick<Repair, "cell" | "carried"> & { readonly lowest: number; readonly highest: number },
): Repair[] {
  const { cell, carried, lowest, highest } = figure;
  const digit = system.ulp[cell] ?? 1;
  const now = amounts.fen[cell] ?? 0;
  const values = new Set(twins.of(cell).map((twin) => amounts.fen[twin] ?? 0));
  const from = Math.ceil((now + lowest) / digit);
  const to = Math.floor((now + highest) / digit);
  if (to - from <= NARROW) for (let digits = from; digits <= to; digits += 1) values.add(digits * digit + 0);
  return [...values].flatMap((fen): Repair[] => {
    if (fen === now || fen - now < lowest || fen - now > highest || (fen < 0 && now >= 0)) return [];
    const slip = slipBetween(Math.round(now / digit), Math.round(fen / digit), false);
    const cost =
      SLIPS[slip].cost +
      twins.costOf(amounts, cell, fen) +
      carried.reduce((sum, total) => sum + twins.costOf(amounts, total, (amounts.fen[total] ?? 0) + fen - now), 0) +
      costOfLimits(system, amounts, new Map([[cell, fen]]));
    return [{ cell, fen, slip, cost, carried }];
  });
}
