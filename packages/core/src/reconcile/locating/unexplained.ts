/**
 * Broken identities that no change of one cell explains. What has one cause is reported once: the columns of a row that was
 * left out, and the same amount missing here and in excess there.
 */

import type { Convention } from "../convention.js";
import { type Amounts, type IdentitySystem, residualOf } from "../identity-system.js";
import { judgeAll } from "../judge.js";
import { entersProof } from "../proof/equations.js";
import type { Defect } from "./defect.js";

/** One defect for each cause. */
export function unexplained(system: IdentitySystem, amounts: Amounts, open: readonly number[]): readonly Defect[] {
  const groups = new Map<string, number[]>();
  for (const index of open) {
    const key = system.identities[index]?.group ?? `#${index}`;
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  const merged: number[][] = [];
  for (const group of groups.values()) {
    const same = merged.find((other) => haveOneCause(system, amounts, other, group));
    if (same) same.push(...group);
    else merged.push(group);
  }
  return merged.map((identities) => ({
    identities,
    suspects: [],
    kind: "one-of",
    unique: false,
    grade: identities.some((index) => entersProof(system, index)) ? "contradiction" : "usual",
  }));
}

/** The same difference, to the last digit, in identities of one rule or one table: an amount that stands in the wrong place. */
function haveOneCause(
  system: IdentitySystem,
  amounts: Amounts,
  one: readonly number[],
  other: readonly number[],
): boolean {
  return one.some((a) =>
    other.some((b) => {
      if (!entersProof(system, a) || !entersProof(system, b)) return false;
      const difference = Math.abs(residualOf(system, amounts, a));
      return difference === Math.abs(residualOf(system, amounts, b)) && related(system, a, b);
    }),
  );
}

function related(system: IdentitySystem, a: number, b: number): boolean {
  if (system.identities[a]?.rule === system.identities[b]?.rule) return true;
  const tables = new Set(system.identities[a]?.terms.map(({ fact }) => fact.table));
  return system.identities[b]?.terms.some(({ fact }) => tables.has(fact.table)) ?? false;
}

/**
 * Usual relations that a defect breaks as well belong to it: those that hold once the suspects are mended, and those that
 * share a cell with a defect nobody could locate. The rest are findings of their own.
 * @param limits numbers of the broken usual relations
 * @param mended the amounts with all located defects mended
 */
export function attributeLimits(
  system: IdentitySystem,
  defects: readonly Defect[],
  limits: readonly number[],
  mended: Amounts,
  convention: Convention,
): readonly Defect[] {
  if (limits.length === 0) return defects;
  const verdicts = judgeAll(system, mended, convention);
  const more = new Map<Defect, number[]>();
  const own: number[] = [];
  for (const index of limits) {
    const defect = defects.find((candidate) => concerns(system, candidate, index, verdicts[index] === "broken"));
    const list = defect ? (more.get(defect) ?? []) : own;
    list.push(index);
    if (defect) more.set(defect, list);
  }
  const wider = defects.map((defect) => ({
    ...defect,
    identities: [...defect.identities, ...(more.get(defect) ?? [])],
  }));
  return [...wider, ...unexplained(system, mended, own)];
}

function concerns(system: IdentitySystem, defect: Defect, limit: number, stillBroken: boolean): boolean {
  const facts = new Set(system.identities[limit]?.terms.map(({ fact }) => fact));
  const { omitted } = defect;
  if (omitted?.elsewhere.some((fact) => facts.has(fact))) return true;
  // What other tables say of the code that this one lacks.
  if (omitted && [...facts].some(({ row }) => row === omitted.code)) return true;
  if (defect.suspects.length > 0) return !stillBroken && defect.suspects.some(({ fact }) => facts.has(fact));
  return defect.identities.some(
    (index) => system.identities[index]?.terms.some(({ fact }) => facts.has(fact)) ?? false,
  );
}
