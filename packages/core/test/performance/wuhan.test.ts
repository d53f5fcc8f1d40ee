/** The published forms of the Wuhan reference: the form errors of the gold list, and nothing else above info. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkWorkbook } from "../../src/check.js";
import type { Finding } from "../../src/findings/finding.js";
import { comparedWorkbook } from "../../src/rules/companions.js";
import { PERFORMANCE_RULES } from "../../src/rules/performance/index.js";
import { documentOf } from "../disclosures/measure.js";
import { type Drawn, gridOf } from "../tables/grid-of.js";
import { SKIPPED, WUHAN } from "../tables/wuhan.js";
import { FORMS_FILE, STORED, wuhanForms } from "./wuhan-forms.js";

const told = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({ severity }) => severity !== "info")
    .map(({ severity, rule, where: [place] }) =>
      place.kind === "cell" ? `${severity} ${rule} ${place.sheet}!${place.cell}` : `${severity} ${rule}`,
    )
    .sort();

const EXPECTED = [
  // G44, G45: the heading says 30分, score and total are those of 20分.
  "error performance/execution-score 项目自评表1!A5",
  "error performance/execution-score 项目自评表3!A5",
  // G47: the actual value repeats “≥8份”.
  "warning performance/actual-repeats-target 项目自评表2!F11",
  // G46: the score of the execution rate is empty.
  "warning performance/empty-score 项目自评表4!G6",
];

describe.skipIf(!WUHAN || !STORED)(`Wuhan self-evaluation (${SKIPPED})`, () => {
  const tables: readonly Drawn[] = WUHAN ?? [];
  const forms = STORED ? wuhanForms(STORED) : [];

  test("as worksheets of the workbook", () => {
    const { findings, outcomes } = checkWorkbook(gridOf([...tables, ...forms]), { rules: PERFORMANCE_RULES });
    expect(told(findings)).toEqual(EXPECTED);
    const places = new Map(outcomes.map(({ rule, outcome, places: count }) => [rule, `${outcome} ${count}`]));
    expect(places.get("performance/execution-rate")).toBe("passed 5");
    expect(places.get("performance/total-score")).toBe("passed 5");
    expect(places.get("performance/amounts-in-tables")).toBe("passed 4");
    // G48: the targets “≤100%” that are repeated are hints.
    expect(findings.filter(({ severity }) => severity === "info").length).toBeGreaterThanOrEqual(9);
  });

  test("with the prose: the projects that have no form (G13) and the count that contradicts it (G14)", () => {
    const text = readFileSync(join(dirname(FORMS_FILE), "narrative.txt"), "utf8");
    const { findings } = checkWorkbook(gridOf([...tables, ...forms]), {
      rules: PERFORMANCE_RULES.filter(({ meta }) => meta.requirements.includes("P06")),
      companions: { narratives: [documentOf(text.split("\n"))], performance: [] },
    });
    const places = findings.map(({ severity, where: [place] }) =>
      place.kind === "text" ? `${severity} ${place.line} ${place.quote}` : place.kind,
    );
    expect(places).toEqual(["warning 69 共涉及项目5个", "warning 192 共涉及1个一级项目"]);
    expect(findings[0]?.message).toContain("资金108.03万元，各表预算数合计97.23万元");
  });

  test("as a file of its own, whose name the findings carry", () => {
    const performance = [comparedWorkbook("自评表.xlsx", gridOf(forms))];
    const { findings } = checkWorkbook(gridOf(tables), {
      rules: PERFORMANCE_RULES,
      companions: { narratives: [], performance },
    });
    expect(told(findings)).toEqual(EXPECTED);
    for (const { where } of findings) expect(where.at(-1)).toEqual({ kind: "file", file: "自评表.xlsx" });
  });
});
