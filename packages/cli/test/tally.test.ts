import { describe, expect, it } from "vitest";
import { Tally } from "../src/commands/check/tally.js";
import type { FailOn } from "../src/exit-status.js";
import type { Checked } from "../src/work/task.js";

const checked = (over: Partial<Checked> = {}): Checked => ({
  text: "",
  status: "ok",
  summary: { error: 0, warning: 0, info: 0, waived: 0 },
  crashed: false,
  troubles: [],
  ...over,
});

function tally(...files: readonly Checked[]): Tally {
  const sum = new Tally();
  for (const file of files) sum.add(file);
  return sum;
}

const counts = (error: number, warning: number, info: number, waived = 0) =>
  checked({ summary: { error, warning, info, waived } });

describe("what the files of a run come to", () => {
  it.each<[Checked, Record<FailOn, number>]>([
    [counts(0, 0, 0), { error: 0, warning: 0, info: 0, never: 0 }],
    [counts(1, 0, 0), { error: 1, warning: 1, info: 1, never: 0 }],
    [counts(0, 1, 0), { error: 0, warning: 1, info: 1, never: 0 }],
    [counts(0, 0, 1), { error: 0, warning: 0, info: 1, never: 0 }],
    [counts(0, 0, 0, 5), { error: 0, warning: 0, info: 0, never: 0 }],
    [checked({ crashed: true }), { error: 2, warning: 2, info: 2, never: 2 }],
    [checked({ status: "no-tables" }), { error: 2, warning: 2, info: 2, never: 2 }],
    [checked({ status: "unreadable" }), { error: 2, warning: 2, info: 2, never: 2 }],
  ])("%j ends with %j", (file, expected) => {
    for (const failOn of ["error", "warning", "info", "never"] as const) {
      expect(tally(counts(0, 0, 0), file).status(failOn)).toBe(expected[failOn]);
    }
  });

  it("lets 2 win over 1", () => {
    expect(tally(counts(3, 0, 0), checked({ status: "unreadable" })).status("error")).toBe(2);
  });

  it("is told in words: what could not be read apart from what was found", () => {
    const failure = checked({ status: "unreadable", summary: { error: 1, warning: 0, info: 0, waived: 0 } });
    expect(tally(failure, counts(2, 0, 1), counts(1, 0, 0, 2)).inWords()).toBe(
      "1 份无法读取，错误 3 条、提示 1 条（另有 2 条已说明）",
    );
    expect(tally(failure).inWords()).toBe("1 份无法读取");
    expect(tally(counts(0, 0, 0)).inWords()).toBe("在已核对的范围内没有发现问题");
  });
});
