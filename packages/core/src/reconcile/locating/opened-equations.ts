/** The equations that hypotheses are tried on: code rows that none of them concerns are eliminated. */
import type { IdentitySystem } from "../identity-system.js";
import type { AmountBox } from "../proof/certificate.js";
import { closedBranches } from "../proof/closed-branches.js";
import { type Branch, codeTrees } from "../proof/code-trees.js";
import { type Equations, someEquations } from "../proof/equations.js";
import { narrowRoot, type SweptBranch, sweep } from "../proof/tree-sweep.js";

export interface OpenedEquations {
  readonly equations: Equations;
  /** The rows that were eliminated. */
  readonly swept: readonly SweptBranch[];
  /** What they leave to the cells above them; unbounded elsewhere. */
  readonly narrowed: AmountBox;
}

/**
 * @param open cells that hypotheses may change; code rows that hold one are not eliminated
 * @param roots cells of which the code rows below are not eliminated either
 */
export function openEquations(
  system: IdentitySystem,
  box: AmountBox,
  open: ReadonlySet<number>,
  roots: ReadonlySet<number>,
): OpenedEquations {
  const size = system.facts.length;
  const narrowed = {
    lo: new Float64Array(size).fill(Number.NEGATIVE_INFINITY),
    hi: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
  };
  const trees = codeTrees(system);
  const kept: number[] = [];
  const swept: SweptBranch[] = [];
  for (const branch of trees.branches) {
    const gone = new Set<number>();
    for (const part of closedBranches(branch, holdsOneOf(branch, open), holdsOneOf(branch, roots))) {
      const result = sweep(part, box);
      if (result === "wide" || "empty" in result || !fitsRoot(result, box)) continue;
      swept.push(result);
      narrowRoot(result, narrowed);
      for (const identity of part.identities) gone.add(identity);
    }
    for (const identity of branch.identities) if (!gone.has(identity)) kept.push(identity);
  }
  const equations = kept.length === 0 ? trees.equations : someEquations(system, [...trees.rest, ...kept]);
  return { equations, swept, narrowed };
}

/** Whether a row of a branch (-1: its root) holds one of some cells. */
const holdsOneOf =
  ({ root, totals, parts, width }: Branch, cells: ReadonlySet<number>) =>
  (row: number): boolean => {
    if (cells.has(row < 0 ? root.total : (totals[row] ?? -1))) return true;
    for (let column = 0; column < width; column += 1)
      if (cells.has((row < 0 ? root.parts[column] : parts[row * width + column]) ?? -1)) return true;
    return false;
  };

/** Whether the root's own cells leave room for the sum of the rows below. */
function fitsRoot(swept: SweptBranch, box: { readonly lo: Float64Array; readonly hi: Float64Array }): boolean {
  const { root } = swept.branch;
  const cells = [root.total, ...root.parts];
  const own = { lo: new Float64Array(cells.length), hi: new Float64Array(cells.length) };
  cells.forEach((cell, k) => {
    own.lo[k] = box.lo[cell] ?? 0;
    own.hi[k] = box.hi[cell] ?? 0;
  });
  return narrowRoot(
    { ...swept, branch: { ...swept.branch, root: { total: 0, parts: swept.branch.root.parts.map((_, k) => k + 1) } } },
    own,
  );
}
