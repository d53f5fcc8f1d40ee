import { createRequire } from "node:module";
import Ajv04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { JUNIT_HEAD, JUNIT_TAIL, junitSuite } from "../../src/report/machine/junit.js";
import { SARIF_TAIL, sarifHead, sarifResults } from "../../src/report/machine/sarif.js";
import type { Report } from "../../src/report/schema.js";
import { CLOSE, END, OPEN, XmlScanner } from "../../src/workbook/xml-scan.js";
import { brokenBytes, reportOf, sampleBytes, waivedReport } from "./checked-sample.js";

const clean = reportOf(sampleBytes(), "甲 局/表.xlsx");
const broken = reportOf(brokenBytes(), "乙/表&.xlsx");
const unread = reportOf(new Uint8Array(), "丙.xlsx");
const place = {
  kind: "text",
  file: "说 明/甲.md",
  section: "",
  line: 3,
  start: 2,
  end: 9,
  quote: "共10.00万元",
} as const;
/** A report whose findings stand in a text. */
const prosaic: Report = {
  ...broken,
  findings: broken.findings.map((finding) => ({ ...finding, where: [place, ...finding.where] })),
};
const reports = [clean, broken, unread, prosaic, waivedReport(broken)];

describe("SARIF", () => {
  const log = JSON.parse(sarifHead("1.2.3") + reports.flatMap(sarifResults).join(",\n") + SARIF_TAIL);
  const [run] = log.runs;

  it("is valid by the schema of SARIF 2.1.0", () => {
    // The schema as published, which this package ships; one of its patterns is none in Unicode mode.
    const schema = createRequire(import.meta.url)("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
    const ajv = addFormats.default(new Ajv04.default({ strict: false, allErrors: true, unicodeRegExp: false }));
    const validate = ajv.compile(schema);
    const problems = (value: unknown): readonly string[] =>
      validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
    expect(problems(log)).toEqual([]);
    expect(run.results.length).toBeGreaterThan(3);
    // It does object to what is wrong.
    const [first, ...rest] = run.results;
    const wrong = { ...log, runs: [{ ...run, results: [{ ...first, level: "严重" }, ...rest] }] };
    expect(problems(wrong)).toEqual(["/runs/0/results/0/level must be equal to one of the allowed values"]);
  });

  it("holds every finding with its place and fingerprint", () => {
    expect(log.version).toBe("2.1.0");
    const findings = reports.flatMap((report) => report.findings);
    expect(run.results).toHaveLength(findings.length);
    const error = broken.findings[0];
    const found = run.results.find((one: { ruleId: string }) => one.ruleId === error?.number);
    expect(found).toMatchObject({
      level: "error",
      partialFingerprints: { "juesuanFindingId/v1": error?.id },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: `${encodeURIComponent("乙")}/${encodeURIComponent("表&.xlsx")}` },
          },
          logicalLocations: [{ fullyQualifiedName: "03支出决算表!E12" }],
        },
      ],
    });
  });

  it("describes every rule that a result names", () => {
    const known = new Set(run.tool.driver.rules.map(({ id }: { id: string }) => id));
    for (const { ruleId } of run.results) expect(known).toContain(ruleId);
  });
});

describe("JUnit", () => {
  const text = JUNIT_HEAD + reports.map(junitSuite).join("") + JUNIT_TAIL;

  it("is well-formed, a suite per unit, with counts that hold", () => {
    const xml = new XmlScanner(text);
    const suites: { declared: number[]; cases: number; failures: number; skipped: number }[] = [];
    for (let token = xml.next(); token !== END; token = xml.next()) {
      if (token === CLOSE || token !== OPEN) continue;
      if (xml.isElement("testsuite")) {
        const declared = new Map<string, string>();
        while (xml.nextAttribute()) declared.set(text.slice(xml.attributeStart, xml.attributeEnd), xml.value());
        suites.push({
          declared: ["tests", "failures", "skipped"].map((key) => Number(declared.get(key))),
          cases: 0,
          failures: 0,
          skipped: 0,
        });
      }
      const suite = suites.at(-1);
      if (!suite) continue;
      if (xml.isElement("testcase")) suite.cases += 1;
      if (xml.isElement("failure")) suite.failures += 1;
      if (xml.isElement("skipped")) suite.skipped += 1;
    }
    expect(xml.problem).toBeUndefined();
    expect(suites).toHaveLength(5);
    for (const { declared, cases, failures, skipped } of suites) expect(declared).toEqual([cases, failures, skipped]);
    expect(suites.map(({ failures }) => failures).slice(0, 4)).toEqual([0, 1, 1, 1]);
    expect(suites[0]?.cases).toBe(clean.outcomes.length);
  });
});
