import { type Amounts, cellsOf, type IdentitySystem, residualOf } from "./identity-system.js";
import { entersProof } from "./proof/equations.js";
import { SeenFigures } from "./seen-figures.js";

/**
 * Whether the figures look cut off instead of rounded. What is cut off is lost on one side only: a sum of k cut-off parts
 * falls short of its cut-off total by (k − 1) / 2 last digits on average, one of rounded parts by nothing. Without this
 * question a single total that is 0.01 too large would pass as one of a unit that was cut off throughout.
 */
export function seemsTruncated(system: IdentitySystem, amounts: Amounts): boolean {
  let short = 0;
  let expected = 0;
  let variance = 0;
  const seen = new SeenFigures(amounts);
  for (let index = 0; index < system.identities.length; index += 1) {
    if (!entersProof(system, index)) continue;
    const cells = cellsOf(system, index);
    const ulp = system.ulp[cells[0] ?? 0] ?? 1;
    if (ulp <= 1 || amounts.blank[cells[0] ?? 0]) continue;
    const live: number[] = [];
    let isAlike = true;
    for (const cell of cells) {
      if (amounts.blank[cell]) continue;
      live.push(cell);
      if (system.ulp[cell] !== ulp) isAlike = false;
    }
    const parts = live.length - 1;
    if (!isAlike || parts < 2) continue;
    const digits = residualOf(system, amounts, index) / ulp;
    // What lies further off is no matter of digits cut off.
    if (Math.abs(digits) >= parts) continue;
    // The same figures in another table say nothing new.
    if (!seen.isNew(live)) continue;
    short += digits;
    expected += (parts - 1) / 2;
    variance += (parts + 1) / 12;
  }
  return short >= expected * LEAST_SHARE && short * short > CLEARLY * variance && short > 0;
}

/** Many amounts are whole and lose nothing, so less than expected is cut off; but hardly less than this share. */
const LEAST_SHARE = 0.2;
/** Square of how many standard deviations of mere rounding the shortfall exceeds. */
const CLEARLY = 6;
