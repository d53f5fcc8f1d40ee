import { describe, expect, it } from "vitest";
import { USUAL } from "../../src/reconcile/convention.js";
import { roundingVerdict } from "../../src/report/rounding-verdict.js";
import { reconciliationOf, rowSum } from "./drawn-unit.js";

const HUNDREDTH = { ulp: 10_000, label: "0.01万元" };
const exact = rowSum("exact", ["24.00", "14.00", "10.00"], { row: "2010301" });
const off = rowSum("explained", ["24.01", "14.00", "10.00"], { row: "2010302" });
const broken = rowSum("broken", ["25.00", "14.00", "10.00"], { row: "2010399" });

describe("the rounding verdict", () => {
  it("counts identities and measures what room the tightest one leaves", () => {
    // Three cells of ±50 元 that differ by 100 元: each could still be 16.67 元 tighter.
    expect(roundingVerdict(reconciliationOf(exact, off), HUNDREDTH)).toEqual({
      verdict: "explained",
      precision: "0.01万元",
      exact: 1,
      explained: 1,
      borderline: 0,
      contradictions: 0,
      convention: "各金额四舍五入到0.01万元；合计可能按表中所列各数相加；空白即为零",
      slackYuan: 16.67,
    });
  });

  it("measures the room on the side where the difference lies", () => {
    const less = rowSum("explained", ["23.99", "14.00", "10.00"]);
    expect(roundingVerdict(reconciliationOf(less), HUNDREDTH)?.slackYuan).toBe(16.67);
  });

  it("is exact with the whole half digit to spare, or a contradiction with none", () => {
    expect(roundingVerdict(reconciliationOf(exact), HUNDREDTH)).toMatchObject({ verdict: "exact", slackYuan: 50 });
    expect(roundingVerdict(reconciliationOf(exact, off, broken), HUNDREDTH)).toMatchObject({
      verdict: "contradiction",
      contradictions: 1,
      slackYuan: 0,
    });
  });

  it("leaves out relations that need not hold, and gives no verdict when nothing else is left", () => {
    const usual = rowSum("broken", ["25.00", "14.00", "10.00"], { mandatory: false });
    expect(roundingVerdict(reconciliationOf(exact, usual), HUNDREDTH)).toMatchObject({
      verdict: "exact",
      contradictions: 0,
    });
    expect(roundingVerdict(reconciliationOf(usual), HUNDREDTH)).toBeNull();
    expect(roundingVerdict(reconciliationOf(), HUNDREDTH)).toBeNull();
  });

  it("names the convention under which it judged", () => {
    const other = {
      ...reconciliationOf(exact),
      convention: { ...USUAL, display: "truncated", smallBlanks: "any" },
    } as const;
    expect(roundingVerdict(other, HUNDREDTH)?.convention).toBe(
      "各金额截去0.01万元以下的尾数（没有四舍五入）；合计可能按表中所列各数相加；空白可能是不足半位的小额",
    );
    const points = rowSum("exact", ["24.00", "14.00", "10.00"], { ulp: 1 });
    expect(roundingVerdict(reconciliationOf(points), { ulp: 1, label: "0.01元" })).toMatchObject({
      precision: "0.01元",
      convention: "金额保存到分，未作舍入",
      slackYuan: 0,
    });
  });
});
