/**
 * How far the exact amount of each cell may lie from the displayed one (docs/architecture.md, “尾差”).
 *
 * A printed amount is an interval of ± half its last digit. Two practices make displayed totals deviate further, and both
 * occur inside one disclosure: software adds displayed rows (a total that equals its displayed parts exactly therefore
 * carries no interval of its own, its room is that of its parts), and a summed figure is copied into another table.
 */
import type { Convention } from "./convention.js";
import type { Amounts, IdentitySystem } from "./identity-system.js";
import { copyOfBounds, ownBounds, type RoundingBounds } from "./own-bounds.js";
import { narrowRelaxed, type Relaxing, relaxTotals } from "./summed-totals.js";

/** What was found for some amounts, by convention. Proof and localisation ask for the same bounds several times. */
interface Known {
  readonly alone: Map<string, RoundingBounds>;
  readonly joint: Map<string, { readonly bounds: RoundingBounds; readonly relaxing: Relaxing }>;
}

const KNOWN = new WeakMap<Amounts, Known>();

function knownOf(amounts: Amounts): Known {
  const known = KNOWN.get(amounts) ?? { alone: new Map(), joint: new Map() };
  KNOWN.set(amounts, known);
  return known;
}

const keyOf = ({ display, smallBlanks, ties, copies }: Convention): string =>
  `${display} ${smallBlanks} ${ties} ${copies}`;

/**
 * The bounds for judging identity by identity: a relaxed total has the room of its parts. Kept for the amounts, which must
 * not change afterwards; nor must the bounds.
 */
export function roundingBounds(system: IdentitySystem, amounts: Amounts, convention: Convention): RoundingBounds {
  const key = keyOf(convention);
  const { alone } = knownOf(amounts);
  const known = alone.get(key);
  if (known) return known;
  const { bounds, relaxing } = jointBounds(system, amounts, convention);
  const narrowed = copyOfBounds(bounds);
  narrowRelaxed(system, narrowed, relaxing.exact, relaxing.copies);
  alone.set(key, narrowed);
  return narrowed;
}

/**
 * The bounds for a joint proof: a relaxed total has none of its own, the equations give it those of its parts. Kept as those
 * above.
 */
export const boundsForProof = (system: IdentitySystem, amounts: Amounts, convention: Convention): RoundingBounds =>
  jointBounds(system, amounts, convention).bounds;

function jointBounds(system: IdentitySystem, amounts: Amounts, convention: Convention) {
  const key = keyOf(convention);
  const { joint } = knownOf(amounts);
  const known = joint.get(key);
  if (known) return known;
  const bounds = ownBounds(system, amounts, convention);
  const made = { bounds, relaxing: relaxTotals(system, amounts, bounds, convention) };
  joint.set(key, made);
  return made;
}
