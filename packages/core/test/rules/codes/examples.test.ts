import { describe, expect, test } from "vitest";
import { checkWorkbook } from "../../../src/check.js";
import type { Anchor } from "../../../src/findings/finding.js";
import { CODE_RULES } from "../../../src/rules/codes/index.js";
import { drawnWorkbook } from "../../../src/rules/draw.js";

const placeText = (place: Anchor): string =>
  place.kind === "cell" ? `${place.sheet}!${place.cell}` : place.kind === "sheet" ? place.sheet : "";

describe.each(CODE_RULES.map((rule) => [rule.meta.id, rule] as const))("%s", (_, rule) => {
  test.each(rule.examples.passing.map((example) => [example.because, example] as const))("passes: %s", (_, example) => {
    const { findings, outcomes } = checkWorkbook(drawnWorkbook(example.sheets), {
      rules: [rule],
      ...(example.settings ? { settings: example.settings } : {}),
    });
    expect(findings).toEqual([]);
    expect(outcomes[0]?.outcome).not.toBe("failed");
    expect(outcomes[0]?.crashed).toBeUndefined();
  });

  test.each(rule.examples.failing.map((example) => [example.because, example] as const))("fails: %s", (_, example) => {
    const { findings, outcomes } = checkWorkbook(drawnWorkbook(example.sheets), {
      rules: [rule],
      ...(example.settings ? { settings: example.settings } : {}),
    });
    expect(findings.flatMap((finding) => placeText(finding.where[0])).sort()).toEqual([...example.finds].sort());
    expect(outcomes[0]).toMatchObject({ outcome: "failed" });
    for (const { message, why, fix } of findings) {
      for (const sentence of [message, why, fix]) expect(sentence).toMatch(/。$/);
    }
  });
});
