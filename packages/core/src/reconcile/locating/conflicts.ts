/**
 * What is wrong, in separate groups: identities that cannot hold by themselves and share a cell belong together, and so do
 * those that cannot hold at once. Each group is the mark that one defect leaves (seldom more).
 */
import type { Convention } from "../convention.js";
import { type Amounts, cellsOf, type IdentitySystem, residualOf, totalOf } from "../identity-system.js";
import { amountBox, refute } from "../proof/joint-proof.js";
import { shortened } from "../proof/short-core.js";
import { boundsForProof } from "../rounding-bounds.js";
import { Workbench } from "./workbench.js";

export interface ConflictGroup {
  /** Identities that one defect breaks, ascending. */
  readonly identities: readonly number[];
  /** Parts that only the row of their totals ties together; none when there is one. */
  readonly components: readonly ConflictGroup[];
  /** Sets of cells of which each holds something wrong: one per identity broken by itself, one for a joint conflict. */
  readonly conflicts: readonly ReadonlySet<number>[];
  readonly cells: ReadonlySet<number>;
  /** True when no identity of the group is broken by itself. */
  readonly isJoint: boolean;
  /** True when identities that share no cell differ by one and the same amount: it seems to stand in the wrong place. */
  readonly isMisplaced: boolean;
}

/** Joint conflicts looked for beside what is broken by itself. */
const MOST_JOINT = 8;
/** Times the bench is built anew because eliminated rows turned out to take part. */
const MOST_ROUNDS = 4;

export interface Conflicts {
  readonly groups: readonly ConflictGroup[];
  /** The bench on which the groups were found, all set aside. */
  readonly bench: Workbench;
}

/** @param broken equations that cannot hold by themselves */
export function findConflicts(
  system: IdentitySystem,
  amounts: Amounts,
  convention: Convention,
  broken: readonly number[],
): Conflicts {
  const alone = together(system, amounts, broken);
  const roots = new Set<number>();
  let known: readonly ConflictGroup[] = alone;
  const bounds = boundsForProof(system, amounts, convention);
  for (let round = 0; ; round += 1) {
    const open = cellsOfGroups(known);
    const bench = new Workbench(system, amounts, convention, open, roots);
    const groups = [...alone];
    const box = amountBox(amounts, bounds);
    const free = (group: ConflictGroup): void => {
      bench.setAside(group);
      for (const cell of group.cells) {
        box.lo[cell] = Number.NEGATIVE_INFINITY;
        box.hi[cell] = Number.POSITIVE_INFINITY;
      }
    };
    for (const group of alone) free(group);
    let closed: readonly number[] = [];
    while (groups.length < alone.length + MOST_JOINT) {
      const found = bench.conflict();
      if (!found) break;
      closed = found.closed;
      if (closed.length > 0 && round < MOST_ROUNDS) break;
      const certificate = refute(system, amounts, box, found.identities);
      const short = certificate ? shortened(system, amounts, box, certificate) : undefined;
      const group = jointGroup(system, short?.map(({ identity }) => identity) ?? found.identities);
      groups.push(group);
      free(group);
    }
    const isOpen = groups.every(({ cells }) => [...cells].every((cell) => open.has(cell)));
    if (round >= MOST_ROUNDS || (closed.length === 0 && isOpen)) return { groups, bench };
    for (const cell of closed) roots.add(cell);
    known = groups;
  }
}

const cellsOfGroups = (groups: readonly ConflictGroup[]): ReadonlySet<number> =>
  new Set(groups.flatMap(({ cells }) => [...cells]));

function jointGroup(system: IdentitySystem, identities: readonly number[]): ConflictGroup {
  const cells = new Set(identities.flatMap((index) => [...cellsOf(system, index)]));
  const sorted = [...identities].sort((a, b) => a - b);
  return { identities: sorted, components: [], conflicts: [cells], cells, isJoint: true, isMisplaced: false };
}

/**
 * Broken identities that share a cell, directly or through others; such as differ by one and the same amount (it stands in
 * another place); and the columns of one row (it lacks a part, or two of its parts are exchanged).
 */
function together(system: IdentitySystem, amounts: Amounts, broken: readonly number[]): readonly ConflictGroup[] {
  const sharing = joined(broken, (index) => Array.from(cellsOf(system, index), (cell) => `cell ${cell}`));
  const differing = joined(sharing, (part) =>
    part.flatMap((index) => {
      const { rule = "", terms } = system.identities[index] ?? {};
      const places = [rule, ...new Set(terms?.map(({ fact }) => fact.table))];
      const ulp = system.ulp[totalOf(system, index)] ?? 1;
      return about(Math.abs(residualOf(system, amounts, index)), ulp).flatMap((size) =>
        places.map((where) => `${where} ${size}`),
      );
    }),
  ).map((parts) => ({ identities: parts.flat(), isMisplaced: parts.length > 1 }));
  return joined(differing, ({ identities }) =>
    identities.flatMap((index) => system.identities[index]?.group ?? []),
  ).map((parts) => groupOf(system, parts));
}

/** Keys that differences share when they are the same but for rounding; small ones must be the same to the last digit. */
function about(difference: number, ulp: number): readonly string[] {
  if (difference < LARGE * ulp) return [`=${difference}`];
  const step = Math.floor(difference / (ROUNDING * ulp));
  return [`~${step}`, `~${step + 1}`];
}

/** In last digits. */
const LARGE = 20;
const ROUNDING = 3;

interface Part {
  readonly identities: readonly number[];
  readonly isMisplaced: boolean;
}

function groupOf(system: IdentitySystem, parts: readonly Part[]): ConflictGroup {
  const identities = parts.flatMap((part) => part.identities).sort((a, b) => a - b);
  const conflicts = identities.map((index) => new Set(cellsOf(system, index)));
  const cells = new Set(conflicts.flatMap((own) => [...own]));
  const components = parts.length > 1 ? parts.map((part) => groupOf(system, [part])) : [];
  return {
    identities,
    components,
    conflicts,
    cells,
    isJoint: false,
    isMisplaced: parts.some((one) => one.isMisplaced),
  };
}

/** Items that share a key, directly or through others. */
function joined<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): readonly (readonly T[])[] {
  const leader = new Map<T, T>();
  const find = (item: T): T => {
    let root = item;
    for (let next = leader.get(root); next !== undefined; next = leader.get(root)) root = next;
    return root;
  };
  const firstWith = new Map<string, T>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const other = firstWith.get(key);
      if (other === undefined) firstWith.set(key, item);
      else if (find(other) !== find(item)) leader.set(find(item), find(other));
    }
  }
  const groups = new Map<T, T[]>();
  for (const item of items) {
    const group = groups.get(find(item));
    if (group) group.push(item);
    else groups.set(find(item), [item]);
  }
  return [...groups.values()];
}
