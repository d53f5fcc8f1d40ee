import { describe, expect, it } from "vitest";
import type { OutcomeKind } from "../../src/findings/finding.js";
import { NOT_COVERED, requirementOutcomes } from "../../src/report/requirement-outcomes.js";
import { outcome, ruleOf } from "./drawn-unit.js";

const rules = [ruleOf("a/one", "W05"), ruleOf("a/two", "W05", "W06")];

const merged = (one: OutcomeKind, two: OutcomeKind) =>
  requirementOutcomes(
    rules.map(({ meta }) => meta),
    [outcome({ rule: "a/one", outcome: one, reason: "甲" }), outcome({ rule: "a/two", outcome: two, reason: "乙" })],
  ).find(({ id }) => id === "W05");

describe("outcomes of requirements", () => {
  it.each<[OutcomeKind, OutcomeKind, OutcomeKind, string]>([
    ["passed", "failed", "failed", "乙"],
    ["passed", "not-run", "not-run", "乙"],
    ["failed", "not-run", "failed", "甲"],
    ["passed", "explained", "explained", "乙"],
    ["passed", "not-applicable", "passed", "甲"],
    ["not-applicable", "not-applicable", "not-applicable", "甲；乙"],
  ])("%s and %s are %s", (one, two, expected, reason) => {
    expect(merged(one, two)).toEqual({ id: "W05", outcome: expected, rules: ["a/one", "a/two"], reason });
  });

  it("says plainly which requirements no rule covers", () => {
    const entries = requirementOutcomes(
      rules.map(({ meta }) => meta),
      [outcome({ rule: "a/two" })],
    );
    expect(entries.find(({ id }) => id === "T01")).toEqual({
      id: "T01",
      outcome: "not-run",
      rules: [],
      reason: NOT_COVERED,
    });
    expect(entries.find(({ id }) => id === "W06")).toEqual({ id: "W06", outcome: "passed", rules: ["a/two"] });
  });
});
