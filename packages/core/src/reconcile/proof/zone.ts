/**
 * The amounts (a, b) and their sum that one code row may hold: {la ≤ a ≤ ha, lb ≤ b ≤ hb, ls ≤ a + b ≤ hs}. Such zones are
 * closed under intersection and under addition, and whole bounds stay whole, so that adding up rows loses nothing.
 *
 * A zone is six numbers of an array from an offset on: la, ha, lb, hb, ls, hs.
 */
export const ZONE = 6;

/** Makes every bound as tight as the others imply; false when nothing is left. */
export function tighten(zones: Float64Array, at: number): boolean {
  let la = zones[at] ?? 0;
  let ha = zones[at + 1] ?? 0;
  let lb = zones[at + 2] ?? 0;
  let hb = zones[at + 3] ?? 0;
  let ls = Math.max(zones[at + 4] ?? 0, la + lb);
  let hs = Math.min(zones[at + 5] ?? 0, ha + hb);
  la = Math.max(la, ls - hb);
  ha = Math.min(ha, hs - lb);
  lb = Math.max(lb, ls - ha);
  hb = Math.min(hb, hs - la);
  ls = Math.max(ls, la + lb);
  hs = Math.min(hs, ha + hb);
  zones[at] = la;
  zones[at + 1] = ha;
  zones[at + 2] = lb;
  zones[at + 3] = hb;
  zones[at + 4] = ls;
  zones[at + 5] = hs;
  return la <= ha && lb <= hb && ls <= hs;
}

/** Intersects the zone at `at` with the one at `with` of another array. */
export function intersect(zones: Float64Array, at: number, others: Float64Array, other: number): void {
  for (let k = 0; k < ZONE; k += 2) {
    zones[at + k] = Math.max(zones[at + k] ?? 0, others[other + k] ?? 0);
    zones[at + k + 1] = Math.min(zones[at + k + 1] ?? 0, others[other + k + 1] ?? 0);
  }
}

/** Adds a zone to another. */
export function addZone(sums: Float64Array, at: number, zones: Float64Array, zone: number): void {
  for (let k = 0; k < ZONE; k += 1) sums[at + k] = (sums[at + k] ?? 0) + (zones[zone + k] ?? 0);
}
