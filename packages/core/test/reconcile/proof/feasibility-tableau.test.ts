import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FeasibilityTableau, type LinearRow } from "../../../src/reconcile/proof/feasibility-tableau.js";

interface Tiny {
  readonly lo: readonly number[];
  readonly hi: readonly number[];
  readonly rows: readonly { readonly factors: readonly number[]; readonly atMost: boolean }[];
}

const tiny: fc.Arbitrary<Tiny> = fc
  .integer({ min: 2, max: 5 })
  .chain((cells) =>
    fc.record({
      lo: fc.array(fc.integer({ min: -3, max: 1 }), { minLength: cells, maxLength: cells }),
      hi: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: cells, maxLength: cells }),
      rows: fc.array(
        fc.record({
          factors: fc.array(fc.constantFrom(-1, 0, 1), { minLength: cells, maxLength: cells }),
          atMost: fc.boolean(),
        }),
        { minLength: 1, maxLength: 5 },
      ),
    }),
  )
  .map((system) => ({ ...system, hi: system.hi.map((hi, cell) => Math.max(hi, system.lo[cell] ?? 0)) }));

const linear = (rows: Tiny["rows"]): LinearRow[] =>
  rows.map(({ factors, atMost }) => {
    const used = factors.flatMap((factor, cell) => (factor === 0 ? [] : [[cell, factor] as const]));
    return {
      cells: Int32Array.from(used, ([cell]) => cell),
      factors: Int8Array.from(used, ([, factor]) => factor),
      atMost,
    };
  });

const satisfies = (system: Tiny, amounts: ArrayLike<number>): boolean =>
  system.lo.every(
    (lo, cell) => (amounts[cell] ?? 0) >= lo - 1e-9 && (amounts[cell] ?? 0) <= (system.hi[cell] ?? 0) + 1e-9,
  ) &&
  system.rows.every(({ factors, atMost }) => {
    const sum = factors.reduce((left, factor, cell) => left + factor * (amounts[cell] ?? 0), 0);
    return atMost ? sum <= 1e-9 : Math.abs(sum) <= 1e-9;
  });

/** Every integer point of the box, tried one by one. */
function hasIntegerSolution(system: Tiny): boolean {
  const amounts = [...system.lo];
  for (;;) {
    if (satisfies(system, amounts)) return true;
    let cell = 0;
    while (cell < amounts.length && amounts[cell] === system.hi[cell]) {
      amounts[cell] = system.lo[cell] ?? 0;
      cell += 1;
    }
    if (cell === amounts.length) return false;
    amounts[cell] = (amounts[cell] ?? 0) + 1;
  }
}

const tableauOf = (system: Tiny): FeasibilityTableau =>
  new FeasibilityTableau(linear(system.rows), {
    lo: Float64Array.from(system.lo),
    hi: Float64Array.from(system.hi),
    start: new Float64Array(system.lo.length),
  });

describe("feasibility tableau", () => {
  it("finds amounts whenever trying all integer points finds some, and what it finds is right", () => {
    fc.assert(
      fc.property(tiny, (system) => {
        const tableau = tableauOf(system);
        const answer = tableau.solve(10_000);
        if (answer.kind === "feasible") return satisfies(system, tableau.amounts);
        expect(answer.kind).toBe("infeasible");
        return !hasIntegerSolution(system);
      }),
      { numRuns: 3000, seed: 20241123 },
    );
  });

  it("explains a conflict by identities that, added up, exclude zero", () => {
    fc.assert(
      fc.property(tiny, (system) => {
        const answer = tableauOf(system).solve(10_000);
        if (answer.kind !== "infeasible") return true;
        let low = 0;
        let high = 0;
        const combined = new Map<number, number>();
        for (const { row, multiplier } of answer.conflict.rows) {
          const { factors = [], atMost = false } = system.rows[row] ?? {};
          expect(atMost && multiplier === 0).toBe(false);
          factors.forEach((factor, cell) => {
            combined.set(cell, (combined.get(cell) ?? 0) + multiplier * factor);
          });
          if (atMost) {
            if (multiplier > 0) low += Number.NEGATIVE_INFINITY;
            else high += Number.POSITIVE_INFINITY;
          }
        }
        let boxLow = 0;
        let boxHigh = 0;
        for (const [cell, factor] of combined) {
          const lo = system.lo[cell] ?? 0;
          const hi = system.hi[cell] ?? 0;
          boxLow += factor > 0 ? factor * lo : factor * hi;
          boxHigh += factor > 0 ? factor * hi : factor * lo;
        }
        // Σ multiplier × row lies in [low, high] by the rows and in [boxLow, boxHigh] by the cells; they do not meet.
        return boxLow > high + 1e-9 || boxHigh < low - 1e-9;
      }),
      { numRuns: 3000, seed: 7 },
    );
  });

  it("continues after bounds change, with the same answers as a fresh start", () => {
    fc.assert(
      fc.property(
        tiny,
        fc.array(fc.tuple(fc.nat(4), fc.integer({ min: -3, max: 2 }), fc.nat(3)), { maxLength: 6 }),
        (system, changes) => {
          const tableau = tableauOf(system);
          tableau.solve(10_000);
          const lo = [...system.lo];
          const hi = [...system.hi];
          for (const [cell, low, width] of changes) {
            if (cell >= lo.length) continue;
            // A cell fixed at zero takes no part in the tableau, so it stays fixed.
            if (system.lo[cell] === 0 && system.hi[cell] === 0) continue;
            lo[cell] = low;
            hi[cell] = low + width;
            tableau.setBounds(cell, low, low + width);
          }
          const changed = { ...system, lo, hi };
          expect(tableau.solve(10_000).kind).toBe(tableauOf(changed).solve(10_000).kind);
        },
      ),
      { numRuns: 2000, seed: 3 },
    );
  });
});
