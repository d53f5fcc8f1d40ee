import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { addUp, countReport, readTotals } from "../totals.mjs";

/** @param {string[]} statuses @param {string} [status] of the file */
const file = (statuses, status = "passed") => ({
  name: "a.test.ts",
  status,
  message: "",
  assertionResults: statuses.map((one) => ({ status: one, ancestorTitles: ["", "group"], fullName: "group test" })),
});

describe("totals of the tests", () => {
  it("count every state once", () => {
    const totals = countReport({
      success: false,
      testResults: [file(["passed", "passed", "skipped"]), file(["failed", "todo"], "failed")],
    });
    expect(totals).toMatchObject({ passed: 2, failed: 1, skipped: 2, problems: [] });
    expect([...totals.reasons]).toEqual([["group", 2]]);
  });

  it("count a file that could not be loaded as failed", () => {
    expect(countReport({ success: false, testResults: [file([], "failed"), file(["passed"])] })).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });

  it("count a failure that belongs to no test", () => {
    expect(countReport({ success: false, testResults: [file(["passed"])] })).toMatchObject({ passed: 1, failed: 1 });
  });

  it("give the reason that a test states", () => {
    const skipped = file(["skipped"]);
    skipped.assertionResults = skipped.assertionResults.map((one) => ({
      ...one,
      meta: { skipReason: "没有 Chromium" },
    }));
    expect([...countReport({ success: true, testResults: [skipped] }).reasons]).toEqual([["没有 Chromium", 1]]);
  });

  it("count a package without a readable report as failed", () => {
    const folder = mkdtempSync(join(tmpdir(), "juesuan-report-"));
    try {
      writeFileSync(join(folder, "cut.json"), '{"success":tr');
      expect(readTotals("core", join(folder, "missing.json"))).toMatchObject({ passed: 0, failed: 1 });
      expect(readTotals("core", join(folder, "cut.json"))).toMatchObject({ passed: 0, failed: 1 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("add up over packages", () => {
    const one = countReport({ success: true, testResults: [file(["passed", "skipped"])] });
    const total = addUp([one, one, readTotals("cli", "/nowhere/tests.json")]);
    expect(total).toMatchObject({ passed: 2, failed: 1, skipped: 2 });
    expect(total.reasons.get("group")).toBe(2);
  });
});
