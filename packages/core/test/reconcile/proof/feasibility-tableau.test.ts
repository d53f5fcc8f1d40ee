import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FeasibilityTableau } from "../../../src/reconcile/proof/feasibility-tableau.js";
import { equationsFrom } from "./drawn-equations.js";

interface Tiny {
  readonly lo: readonly number[];
  readonly hi: readonly number[];
  readonly rows: readonly (readonly number[])[];
}

const tiny: fc.Arbitrary<Tiny> = fc
  .integer({ min: 2, max: 5 })
  .chain((cells) =>
    fc.record({
      lo: fc.array(fc.integer({ min: -3, max: 1 }), { minLength: cells, maxLength: cells }),
      hi: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: cells, maxLength: cells }),
      rows: fc.array(fc.array(fc.constantFrom(-1, 0, 1), { minLength: cells, maxLength: cells }), {
        minLength: 1,
        maxLength: 5,
      }),
    }),
  )
  .map((system) => ({ ...system, hi: system.hi.map((hi, cell) => Math.max(hi, system.lo[cell] ?? 0)) }));

const satisfies = (system: Tiny, amounts: ArrayLike<number>): boolean =>
  system.lo.every(
    (lo, cell) => (amounts[cell] ?? 0) >= lo - 1e-9 && (amounts[cell] ?? 0) <= (system.hi[cell] ?? 0) + 1e-9,
  ) &&
  system.rows.every(
    (factors) => Math.abs(factors.reduce((left, factor, cell) => left + factor * (amounts[cell] ?? 0), 0)) <= 1e-9,
  );

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
  new FeasibilityTableau(equationsFrom(system.rows, system.lo.length), {
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
        const combined = new Map<number, number>();
        for (const { row, multiplier } of answer.conflict.rows) {
          system.rows[row]?.forEach((factor, cell) => {
            combined.set(cell, (combined.get(cell) ?? 0) + multiplier * factor);
          });
        }
        let boxLow = 0;
        let boxHigh = 0;
        for (const [cell, factor] of combined) {
          const lo = system.lo[cell] ?? 0;
          const hi = system.hi[cell] ?? 0;
          boxLow += factor > 0 ? factor * lo : factor * hi;
          boxHigh += factor > 0 ? factor * hi : factor * lo;
        }
        return boxLow > 1e-9 || boxHigh < -1e-9;
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
            // A fixed cell takes no part in the tableau, so it stays fixed.
            if (system.lo[cell] === system.hi[cell]) continue;
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
