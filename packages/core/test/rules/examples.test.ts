/** Every example of every rule, through the whole pipeline: exactly what it says is found, in sentences that can be read. */
import { describe, expect, test } from "vitest";
import { checkWorkbook } from "../../src/check.js";
import type { Anchor, Finding } from "../../src/findings/finding.js";
import { drawnWorkbook } from "../../src/rules/draw.js";
import { exampleCompanions } from "../../src/rules/example-companions.js";
import { RULES } from "../../src/rules/registry.js";
import type { PassingExample, Rule } from "../../src/rules/rule.js";

const placeText = (place: Anchor): string => {
  if (place.kind === "cell") return `${place.sheet}!${place.cell}`;
  if (place.kind === "text") return place.quote;
  return place.kind === "sheet" ? place.sheet : "";
};

const checkExample = (rule: Rule, example: PassingExample) => {
  const { sheets, settings } = example;
  const { findings, outcomes } = checkWorkbook(drawnWorkbook(sheets), {
    rules: [rule],
    companions: exampleCompanions(example),
    ...(settings ? { settings } : {}),
  });
  return { findings, outcome: outcomes[0] };
};

/** A1 references are the only Latin letters in what a user reads. */
const latinLeft = (sentence: string): string => sentence.replace(/[A-Z]{1,3}[0-9]+/g, "").replace(/[^A-Za-z]/g, "");

function expectReadable({ message, why, fix }: Finding): void {
  for (const sentence of [message, why, fix]) {
    expect(sentence).toMatch(/。”?$/);
    expect(sentence).not.toMatch(/undefined|NaN|null|，，|。。|；；|为为/);
  }
}

describe.each(RULES.map((rule) => [`${rule.meta.number} ${rule.meta.id}`, rule] as const))("%s", (_, rule) => {
  test.each(rule.examples.passing.map((example) => [example.because, example] as const))("passes: %s", (_, example) => {
    const { findings, outcome } = checkExample(rule, example);
    expect(findings).toEqual([]);
    expect(outcome?.outcome).not.toBe("failed");
    expect(outcome?.crashed).toBeUndefined();
  });

  test.each(rule.examples.failing.map((example) => [example.because, example] as const))("fails: %s", (_, example) => {
    const { findings, outcome } = checkExample(rule, example);
    expect(findings.map((finding) => placeText(finding.where[0])).sort()).toEqual([...example.finds].sort());
    expect(findings.length).toBeGreaterThan(0);
    expect(outcome).toMatchObject({ outcome: "failed" });
    for (const finding of findings) expectReadable(finding);
  });
});

describe("sentences of rules that compare figures", () => {
  const comparing = RULES.filter((rule) => /^(?:within-table|across-tables)\//.test(rule.meta.id));

  test("hold no Latin letters but cell references", () => {
    const sentences = comparing.flatMap((rule) =>
      rule.examples.failing
        .flatMap((example) => checkExample(rule, example).findings)
        .flatMap(({ message, why, fix }) => [message, why, fix]),
    );
    expect(sentences.length).toBeGreaterThan(60);
    expect(sentences.filter((sentence) => latinLeft(sentence) !== "")).toEqual([]);
  });

  test("name the first place, or the figure found, and tell figures in the unit of the table", () => {
    for (const rule of comparing) {
      for (const finding of rule.examples.failing.flatMap((example) => checkExample(rule, example).findings)) {
        const [place] = finding.where;
        if (place.kind !== "cell") throw new Error("a figure has a cell");
        expect(`${finding.fix}${finding.message}`).toMatch(/万元/);
        const [suggestion] = finding.suggestions ?? [];
        if (suggestion) {
          expect([suggestion.sheet, suggestion.cell]).toEqual([place.sheet, place.cell]);
          expect(suggestion.from).toBe(finding.actual);
          expect(finding.fix).toContain(place.cell);
        }
      }
    }
  });
});
