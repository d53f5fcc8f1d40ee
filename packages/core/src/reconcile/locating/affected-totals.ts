import type { Convention } from "../convention.js";
import { cellsOf, type IdentitySystem, usesOf } from "../identity-system.js";
import { entersProof } from "../proof/equations.js";

/**
 * Cells whose being a total of displayed parts may change with one cell: totals that add it, and what they are added to or
 * copied into.
 */
export function affectedTotals(system: IdentitySystem, { copies }: Convention, cell: number): readonly number[] {
  const found = new Set<number>();
  const queue = [cell];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const index of usesOf(system, next)) {
      if (!entersProof(system, index)) continue;
      const isLink = system.identities[index]?.kind === "cross";
      if (isLink && !copies) continue;
      const cells = cellsOf(system, index);
      for (const other of isLink ? cells : cells.subarray(0, 1)) {
        if (other === cell || found.has(other)) continue;
        found.add(other);
        queue.push(other);
      }
    }
  }
  return [...found];
}
