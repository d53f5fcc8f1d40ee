/**
 * From contradictions to defects: one wrong cell breaks its row, its column and its cross links, and must be reported
 * once. Hypotheses are tried group by group on the whole unit, and those already accepted stay in place, so that all of
 * them are verified together.
 */
import type { Convention } from "../convention.js";
import { CONVINCING, copyingHabit } from "../conventions.js";
import { type Amounts, cellsOf, type IdentitySystem } from "../identity-system.js";
import { certify } from "../proof/certify.js";
import { roundingBounds } from "../rounding-bounds.js";
import type { UnitVerdict } from "../verdict.js";
import { Budget } from "./budget.js";
import { type ConflictGroup, findConflicts } from "./conflicts.js";
import type { Defect } from "./defect.js";
import { exchangeHypotheses } from "./exchanged-cells.js";
import type { Hypothesis } from "./hypothesis.js";
import { omittedRowHypotheses } from "./omitted-row.js";
import { oneCellHypotheses, type Search } from "./one-cell.js";
import { Twins } from "./twins.js";
import { twoCellHypotheses } from "./two-cells.js";
import { unexplained } from "./unexplained.js";
import type { Workbench } from "./workbench.js";

/** Rivals that cost this much more than the best are not worth a look. */
const UNLIKELY = 4;
/** Rivals within this distance are as simple as the best, so that it is not the only one. */
const AS_SIMPLE = 2;
/** A single hypothesis dearer than this is weighed against pairs. */
const DOUBTFUL = 6;

export interface Located {
  readonly defects: readonly Defect[];
  /** The displayed amounts with the likeliest repairs made. */
  readonly mended: Amounts;
}

/**
 * Defects behind what contradicts itself, each with the cells that explain it.
 * @param convention the lenient form of the unit's convention
 * @param broken equations that cannot hold by themselves
 */
export function locateDefects(
  system: IdentitySystem,
  displayed: Amounts,
  convention: Convention,
  verdict: UnitVerdict,
  broken: readonly number[],
): Located {
  const strict = strictly(system, displayed, convention);
  const { groups, bench } = findConflicts(system, displayed, strict, broken);
  const tools = {
    bounds: roundingBounds(system, displayed, convention),
    twins: new Twins(system),
    budget: new Budget(system),
  };
  const defects: Defect[] = [];
  const healed: number[] = [];
  for (const group of groups) {
    bench.takeUp(group);
    if (defects.length > 0 && tools.budget.spend() && bench.isPossible([])) {
      // What was mended before was the cause of this as well.
      healed.push(...group.identities);
      continue;
    }
    const foreign = new Set(groups.filter((other) => other !== group).flatMap(({ identities }) => identities));
    const search: Search = { bench, group, foreign, ...tools };
    const grade = gradeOf(system, displayed, convention, verdict, group);
    defects.push(...solve(search, displayed).map((defect) => ({ ...defect, grade })));
  }
  const [first] = defects;
  if (first && healed.length > 0) defects[0] = { ...first, identities: union(first.identities, healed) };
  const certified = defects.map((defect): Defect => {
    if (hasEndlessSum(system, defect.identities)) return defect;
    const under = defect.grade === "borderline" ? strict : convention;
    const certificate = certify(system, displayed, under, defect.identities);
    return certificate ? { ...defect, certificate } : defect;
  });
  return { defects: certified, mended: bench.amounts };
}

/**
 * The convention without the liberties that a unit without defects needs seldom. What was cut off has no ties, and whether
 * its totals were copied is not seen from their being equal.
 */
function strictly(system: IdentitySystem, displayed: Amounts, convention: Convention): Convention {
  if (convention.display === "truncated") return convention;
  const copies = convention.copies && copyingHabit(system, displayed).evidence >= CONVINCING;
  return { ...convention, ties: "half-up", copies };
}

const union = (a: readonly number[], b: readonly number[]): readonly number[] =>
  [...new Set([...a, ...b])].sort((one, other) => one - other);

type Ungraded = Omit<Defect, "grade">;

/** No code has so many below it; a table that says so repeats its rows. */
export const MOST_ADDENDS = 1_000;

const hasEndlessSum = (system: IdentitySystem, identities: readonly number[]): boolean =>
  identities.some((identity) => cellsOf(system, identity).length > MOST_ADDENDS);

/** The defects of one group: one that explains all of it, else one for each component, else two cells, else unexplained. */
function solve(search: Search, displayed: Amounts): readonly Ungraded[] {
  const { bench, group, budget } = search;
  // Trials in such sums cost too much, and any of their addends may be the wrong one.
  if (hasEndlessSum(bench.system, group.identities)) {
    bench.setAside(group);
    return unexplained(bench.system, displayed, group.identities).map((one) => ({ ...one, gaveUp: true }));
  }
  const whole = simpleHypotheses(search);
  const [best] = whole;
  if (best && best.cost <= DOUBTFUL) return accept(search, whole);
  const parts = group.components.length > 1 ? solveParts(search) : undefined;
  if (parts) return parts;
  const pairs = group.isMisplaced ? [] : twoCellHypotheses(search);
  const all = [...whole, ...pairs].sort((a, b) => a.cost - b.cost);
  if (all.length > 0) return accept(search, all);
  bench.setAside(group);
  const gaveUp = budget.isSpent ? ({ gaveUp: true } as const) : {};
  return unexplained(bench.system, displayed, group.identities).map((one) => ({ ...one, ...gaveUp }));
}

/** One defect that explains the whole group. */
const simpleHypotheses = (search: Search): Hypothesis[] =>
  [...oneCellHypotheses(search), ...exchangeHypotheses(search), ...omittedRowHypotheses(search)].sort(
    (a, b) => a.cost - b.cost,
  );

/** Components that each have an explanation of their own, accepted one after the other. */
function solveParts(search: Search): readonly Ungraded[] | undefined {
  const { bench, group, foreign } = search;
  bench.setAside(group);
  const solved: Ungraded[] = [];
  for (const part of group.components) {
    bench.takeUp(part);
    const others = group.identities.filter((index) => !part.identities.includes(index));
    const own = { ...search, group: part, foreign: new Set([...foreign, ...others]) };
    const found = simpleHypotheses(own);
    if (found.length > 0) solved.push(...accept(own, found));
    else bench.setAside(part);
  }
  if (solved.length === 0) {
    bench.takeUp(group);
    return undefined;
  }
  const left = group.components.filter(({ identities }) => !solved.some((one) => one.identities === identities));
  const unsolved = unexplained(
    bench.system,
    bench.amounts,
    left.flatMap(({ identities }) => identities),
  );
  return [...solved, ...unsolved];
}

/** How bad a group is: a joint conflict may be one of ties or copies only. */
function gradeOf(
  system: IdentitySystem,
  amounts: Amounts,
  convention: Convention,
  verdict: UnitVerdict,
  group: ConflictGroup,
): Defect["grade"] {
  if (verdict === "borderline" || verdict === "convention") return verdict;
  if (!group.isJoint) return "contradiction";
  return certify(system, amounts, convention, group.identities) ? "contradiction" : "borderline";
}

/** Mends the unit by the likeliest hypothesis and tells it with its rivals. */
function accept({ bench, group }: Search, hypotheses: readonly Hypothesis[]): readonly Ungraded[] {
  const [best, ...others] = hypotheses;
  if (!best) return [];
  const { identities } = group;
  const unique = others.every(({ cost }) => cost > best.cost + AS_SIMPLE);
  if (best.kind === "omitted-row") {
    bench.setAside(group);
    return [{ identities, suspects: [], kind: "omitted-row", unique: false, ...omittedRow(bench, best) }];
  }
  if (best.kind === "two-cells") {
    const defects = separately(bench, group, best);
    bench.mend(best.changes);
    return defects;
  }
  bench.mend(best.changes);
  if (best.kind === "exchanged")
    return [{ identities, suspects: suspectsOf(bench, [best]), kind: "exchanged", unique: false }];
  const likely = hypotheses.filter(({ kind, cost }) => kind === "one-cell" && cost <= best.cost + UNLIKELY);
  return [{ identities, suspects: suspectsOf(bench, likely), kind: "one-of", unique }];
}

/** Two wrong cells are two defects, each with the identities that it stands in. */
function separately(bench: Workbench, group: ConflictGroup, best: Hypothesis): readonly Ungraded[] {
  const taken = new Set<number>();
  return best.changes.flatMap((change, position): Ungraded[] => {
    const last = position === best.changes.length - 1;
    const identities = group.identities.filter((index) => {
      const concerns = last || cellsOf(bench.system, index).includes(change.cell);
      if (!concerns || taken.has(index)) return false;
      taken.add(index);
      return true;
    });
    if (identities.length === 0) return [];
    const suspects = suspectsOf(bench, [{ ...best, changes: [change] }]);
    return [{ identities, suspects, kind: "one-of", unique: false }];
  });
}

/** The cells of hypotheses with their amounts, likeliest first; one amount per cell. */
function suspectsOf({ system }: Workbench, hypotheses: readonly Hypothesis[]): Defect["suspects"] {
  const seen = new Set<number>();
  return hypotheses.flatMap(({ changes }) =>
    changes.flatMap(({ cell, fen, slip }) => {
      const fact = system.facts[cell];
      if (!fact || seen.has(cell)) return [];
      seen.add(cell);
      return [{ fact, fen, slip }];
    }),
  );
}

function omittedRow({ system }: Workbench, { omitted }: Hypothesis): Pick<Defect, "omitted"> {
  if (!omitted) return {};
  const amounts = [...omitted.missing].flatMap(([index, fen]) => {
    const parent = system.identities[index]?.terms[0].fact;
    return parent ? [{ parent, fen }] : [];
  });
  const elsewhere = omitted.twins.flatMap((cell) => system.facts[cell] ?? []);
  return { omitted: { code: omitted.code, amounts, elsewhere } };
}
