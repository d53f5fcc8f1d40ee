import { describe, expect, test } from "vitest";
import type { Identity } from "../../src/reconcile/identity.js";
import { judgeUnit } from "../../src/reconcile/reconciliation.js";
import { atMost, blank, CENT, cell, cross, row, sum, tree } from "./drawn-identities.js";

const verdicts = (...identities: readonly Identity[]): readonly string[] =>
  judgeUnit(identities).judged.map(({ verdict }) => verdict);

describe("one identity on the rounding of its cells", () => {
  test("holds on the displayed figures", () => {
    expect(verdicts(row(cell(1500), cell(1000), cell(500)))).toEqual(["exact"]);
  });

  test("0.01 and 0.02 between three roundings: only the first is possible", () => {
    // 3 × 0.005 = 0.015
    expect(verdicts(row(cell(1501), cell(1000), cell(500)))).toEqual(["explained"]);
    expect(verdicts(row(cell(1502), cell(1000), cell(500)))).toEqual(["broken"]);
  });

  test("a blank is exactly nothing and adds no room, 0.00 does", () => {
    const others = [cell(400), cell(300)];
    expect(verdicts(sum(cell(702), ...others, blank({ row: "z", table: "summary" })))).toEqual(["broken"]);
    expect(verdicts(sum(cell(702), ...others, cell(0)))).toEqual(["explained"]);
  });

  test("equal amounts rounded at the same place display identically, so 0.01 between two is an error", () => {
    expect(verdicts(cross(cell(1234, { table: "summary" }), cell(1235)))).toEqual(["broken"]);
    expect(verdicts(cross(cell(1234, { table: "summary" }), cell(1234)))).toEqual(["exact"]);
  });

  test("figures to the 分 have no room", () => {
    const point = (fen: number) => cell(fen, { ulp: 1 });
    expect(verdicts(row(point(1_500_001), point(1_000_000), point(500_001)))).toEqual(["exact"]);
    expect(verdicts(row(point(1_500_000), point(1_000_000), point(500_001)))).toEqual(["broken"]);
  });

  test("a table in 元 against one in 万元: within half a digit of the coarser one", () => {
    const wan = cell(1234, { table: "summary" });
    expect(verdicts(cross(wan, cell(12_340_000 - 4_999, { ulp: 1 })))).toEqual(["explained"]);
    expect(verdicts(cross(wan, cell(12_340_000 - 5_001, { ulp: 1 })))).toEqual(["broken"]);
  });

  test("a counterpart that is not printed is nothing", () => {
    expect(verdicts(cross(cell(1000)))).toEqual(["broken"]);
    expect(verdicts(cross(cell(0)))).toEqual(["exact"]);
    expect(verdicts(cross(blank()))).toEqual(["exact"]);
  });

  test("an identity with an unreadable figure is not judged", () => {
    const bad = { ...cell(5), state: "unreadable" as const };
    const unit = judgeUnit([row(cell(10), cell(5), bad)]);
    expect(unit.judged).toEqual([]);
    expect(unit.unjudged).toHaveLength(1);
  });
});

describe("totals of displayed parts", () => {
  const sumOfDisplayed = () => {
    const leaves = [cell(3334, { row: "20101" }), cell(3334, { row: "20103" }), cell(3334, { row: "20104" })];
    const category = cell(10_002);
    return { leaves, category, identity: tree(category, ...leaves) };
  };

  test("carry the room of their parts: a separately rounded copy may differ by 0.01", () => {
    const { category, identity } = sumOfDisplayed();
    expect(verdicts(identity, cross(cell(10_001, { table: "summary" }), category))).toEqual(["exact", "explained"]);
    expect(verdicts(identity, cross(cell(10_005, { table: "summary" }), category))).toEqual(["exact", "broken"]);
  });

  test("a copy of such a total carries its room further", () => {
    const { category, identity } = sumOfDisplayed();
    const copy = cell(10_002, { table: "summary" });
    const third = cell(10_001, { table: "appropriation-summary" });
    expect(verdicts(identity, cross(copy, category), cross(third, copy))).toEqual(["exact", "exact", "borderline"]);
  });

  test("a total with one part is no sum: its copy must display the same", () => {
    const leaf = cell(3334, { row: "20101" });
    const category = cell(3334);
    expect(verdicts(tree(category, leaf), cross(cell(3335, { table: "summary" }), category))).toEqual([
      "exact",
      "broken",
    ]);
  });

  test("a total over such totals has the room of all leaves", () => {
    const first = sumOfDisplayed();
    const second = sumOfDisplayed();
    const total = cell(20_004, { row: "total" });
    const identities = [first.identity, second.identity, tree(total, first.category, second.category)];
    const copies = (units: number) => cross(cell(units, { table: "summary" }), total);
    // 6 × 0.005 of the leaves and 0.005 of the copy
    expect(verdicts(...identities, copies(20_001)).at(-1)).toBe("explained");
    expect(verdicts(...identities, copies(20_000)).at(-1)).toBe("broken");
  });
});

describe("how the whole unit was displayed", () => {
  test("small amounts printed as blanks are tried before anything is reported", () => {
    // 0.004 + 0.004 + 5.00 = 5.008 → 5.01; the small ones print blank
    const cells = [cell(500, { row: "a" }), blank({ row: "b" }), blank({ row: "c" })];
    const filled = [cell(100, { row: "b", column: "basic" }), cell(100, { row: "c", column: "basic" })];
    const unit = judgeUnit([
      sum(cell(501, { row: "total" }), ...cells),
      sum(cell(200, { row: "total", column: "basic" }), ...filled),
    ]);
    expect(unit.convention).toMatchObject({ display: "rounded", smallBlanks: "any" });
    // An oddity to look at, no error.
    expect(unit.judged.map(({ verdict }) => verdict)).toEqual(["convention", "exact"]);
    expect(unit.verdict).toBe("convention");
    expect(unit.defects.map(({ grade }) => grade)).toEqual(["convention"]);
  });

  test("a unit that was truncated throughout is explained as such", () => {
    // four parts of 10.009 display 10.00; their total 40.036 displays 40.03
    const unit = judgeUnit([sum(cell(4003), cell(1000), cell(1000), cell(1000), cell(1000))]);
    expect(unit.convention.display).toBe("truncated");
    expect(unit.judged[0]?.verdict).toBe("explained");
    // Truncated parts never add up to more than their total.
    expect(verdicts(sum(cell(3997), cell(1000), cell(1000), cell(1000), cell(1000)))).toEqual(["broken"]);
  });

  test("one gross error does not make a rounded unit a truncated one", () => {
    const unit = judgeUnit([
      row(cell(1500), cell(1000), cell(500)),
      row(cell(9000), cell(1000), cell(500)),
      row(cell(1502), cell(1000), cell(500)),
    ]);
    expect(unit.convention).toMatchObject({ display: "rounded", smallBlanks: "none" });
  });
});

describe("usual relations", () => {
  test("are broken only when plainly exceeded", () => {
    const limit = () => cell(1000);
    expect(verdicts(atMost(cell(900), limit()))).toEqual(["exact"]);
    expect(verdicts(atMost(cell(1001), limit()))).toEqual(["explained"]);
    expect(verdicts(atMost(cell(1002), limit()))).toEqual(["broken"]);
    expect(verdicts(atMost(cell(1), blank()))).toEqual(["explained"]);
  });

  test("a remainder of displayed figures has their room", () => {
    // 总计 − 本年支出 as displayed leaves −0.02 where nothing is left.
    const closing = cell(-2);
    const identity = sum(cell(998), cell(1000), closing);
    expect(verdicts(identity, atMost(blank(), closing)).at(-1)).toBe("explained");
  });

  test("lie outside the proof: they choose no convention and are no equation", () => {
    const unit = judgeUnit([atMost(cell(2000), cell(1000)), row(cell(15), cell(10), cell(5))]);
    expect(unit.convention).toMatchObject({ display: "rounded", smallBlanks: "none" });
    expect(unit.defects).toHaveLength(1);
    expect(unit.defects[0]?.suspects).toEqual([]);
  });
});

test("amounts are 分 of the printed digit", () => {
  expect(cell(1234).amount).toEqual({ fen: 1234 * CENT, ulp: CENT });
});
