/**
 * What may never happen: that exact amounts exist which satisfy every identity and display as they do, and an identity is
 * called broken all the same. Checked by making displays from exact amounts, and by searching all exact amounts of tiny
 * units.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Fact } from "../../src/facts/fact.js";
import type { Identity } from "../../src/reconcile/identity.js";
import { judgeUnit } from "../../src/reconcile/reconciliation.js";
import { cell, cross, row, sum, tree } from "./drawn-identities.js";

const brokenIn = (identities: readonly Identity[]): number =>
  judgeUnit(identities).judged.filter(({ verdict }) => verdict === "broken").length;

/** 分 per last printed digit in these units: small, so that all exact amounts can be searched. */
const ULP = 10;

const ROUNDINGS: Readonly<Record<string, (fen: number) => number>> = {
  "half up": (fen) => Math.sign(fen) * Math.floor((Math.abs(fen) + ULP / 2) / ULP),
  "half to even": (fen) => {
    const low = Math.floor(fen / ULP);
    const rest = fen - low * ULP;
    if (rest === ULP / 2) return low % 2 === 0 ? low : low + 1;
    return rest < ULP / 2 ? low : low + 1;
  },
  truncation: (fen) => Math.trunc(fen / ULP),
};

const shown = (units: number, where: { readonly table?: "summary"; readonly row?: string } = {}): Fact =>
  cell(units + 0, { ulp: ULP, ...where });

/** 合计 = Σ类, 类 = Σ款 (two columns and their sum), a copy of everything in a summary. */
const amounts = fc.array(fc.array(fc.tuple(fc.nat(4000), fc.nat(4000)), { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 4,
});

type Exact = readonly (readonly (readonly [number, number])[])[];

function displayed(exact: Exact, round: (fen: number) => number, summed: boolean): readonly Identity[] {
  const identities: Identity[] = [];
  const add = (units: readonly number[]): number => units.reduce((all, one) => all + one, 0);
  const line = (basic: readonly number[], project: readonly number[], parts: readonly Fact[][] | undefined) => {
    const whole = add(basic) + add(project);
    const rounded = (fen: readonly number[]): number => (summed && parts ? add(fen.map(round)) : round(add(fen)));
    const total = summed && parts ? add(basic.map((one, index) => round(one + (project[index] ?? 0)))) : round(whole);
    const facts = [shown(total), shown(rounded(basic)), shown(rounded(project))];
    const [first, ...rest] = facts;
    if (first) identities.push(row(first, ...rest));
    parts?.[0]?.forEach((_, column) => {
      const sumFact = facts[column];
      if (sumFact) identities.push(tree(sumFact, ...parts.flatMap((part) => part[column] ?? [])));
    });
    return facts;
  };
  const classes = exact.map((leaves) => {
    const below = leaves.map(([basic, project]) => line([basic], [project], undefined));
    return line(
      leaves.map(([basic]) => basic),
      leaves.map(([, project]) => project),
      below,
    );
  });
  const exactClasses = exact.map((leaves) => add(leaves.flat()));
  // 合计 and the summary are rounded by themselves, whatever the rows are.
  const total = shown(round(add(exactClasses)), { row: "total" });
  identities.push(tree(total, ...classes.flatMap((facts) => facts[0] ?? [])));
  const copies = exactClasses.map((fen, index) => {
    const copy = shown(round(fen), { table: "summary", row: `expenditure/${index}` });
    const original = classes[index]?.[0];
    if (original) identities.push(cross(copy, original));
    return copy;
  });
  const copiedTotal = shown(round(add(exactClasses)), { table: "summary", row: "expenditure/total" });
  identities.push(sum(copiedTotal, ...copies), cross(copiedTotal, total));
  return identities;
}

describe("units displayed from exact amounts", () => {
  for (const [name, round] of Object.entries(ROUNDINGS)) {
    test(`every cell by itself, ${name}: nothing is broken`, () => {
      fc.assert(
        fc.property(amounts, (exact) => brokenIn(displayed(exact, round, false)) === 0),
        { numRuns: 300 },
      );
    });
  }

  test("款 and 类 summed from displayed rows, half up: nothing is broken", () => {
    const round = ROUNDINGS["half up"];
    if (!round) throw new Error("no rounding");
    fc.assert(
      fc.property(amounts, (exact) => brokenIn(displayed(exact, round, true)) === 0),
      { numRuns: 300 },
    );
  });
});

/** A tiny unit: total = a + b, and a copy of the total and of a. */
interface Tiny {
  readonly total: number;
  readonly a: number;
  readonly b: number;
  readonly copy: number;
  readonly copyOfA: number;
}

/** Whether exact amounts exist that round half up (or truncate) to the display: every a and b is tried. */
function isPossible({ total, a, b, copy, copyOfA }: Tiny, round: (fen: number) => number): boolean {
  const range = (units: number): readonly number[] =>
    Array.from({ length: 4 * ULP + 1 }, (_, index) => units * ULP - 2 * ULP + index).filter(
      (fen) => round(fen) === units,
    );
  return range(a).some(
    (exactA) =>
      round(exactA) === copyOfA &&
      range(b).some((exactB) => round(exactA + exactB) === total && round(exactA + exactB) === copy),
  );
}

describe("tiny units, all exact amounts searched", () => {
  const near = fc.integer({ min: -4, max: 4 });
  const tiny = fc.record({
    a: fc.integer({ min: 1, max: 30 }),
    b: fc.integer({ min: 1, max: 30 }),
    off: near,
    copy: near,
    ofA: near,
  });

  const unit = (drawn: { a: number; b: number; off: number; copy: number; ofA: number }): Tiny => {
    const total = drawn.a + drawn.b + drawn.off;
    return { a: drawn.a, b: drawn.b, total, copy: total + (drawn.copy >> 2), copyOfA: drawn.a + (drawn.ofA >> 2) };
  };

  const identitiesOf = ({ total, a, b, copy, copyOfA }: Tiny): readonly Identity[] => {
    const facts = { total: shown(total), a: shown(a), b: shown(b) };
    return [
      sum(facts.total, facts.a, facts.b),
      cross(shown(copy, { table: "summary" }), facts.total),
      cross(shown(copyOfA, { table: "summary", row: "a" }), facts.a),
    ];
  };

  test("what is possible is never broken", () => {
    let possible = 0;
    fc.assert(
      fc.property(tiny, (drawn) => {
        const candidate = unit(drawn);
        if (!Object.values(ROUNDINGS).some((round) => isPossible(candidate, round))) return true;
        possible += 1;
        return brokenIn(identitiesOf(candidate)) === 0;
      }),
      { numRuns: 3000 },
    );
    expect(possible).toBeGreaterThan(50);
  });

  test("one sum by itself: broken exactly when no exact amounts exist", () => {
    for (let off = -4; off <= 4; off += 1) {
      const candidate: Tiny = { a: 12, b: 7, total: 19 + off, copy: 19 + off, copyOfA: 12 };
      const possible = Object.values(ROUNDINGS).some((round) => isPossible(candidate, round));
      const identities = [sum(shown(candidate.total), shown(candidate.a), shown(candidate.b))];
      expect(brokenIn(identities) === 0, `差 ${off}`).toBe(possible);
    }
  });
});
