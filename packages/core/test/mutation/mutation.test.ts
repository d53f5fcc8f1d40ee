/** A small run of the mutation harness; `npm run bench -- prose-mutation` makes a large one. */
import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { plantedText } from "../disclosures/disclosure.js";
import { findingsIn } from "../disclosures/measure.js";
import { measureMutations, mutationReport, recallOfMutations, rewordedDisclosure } from "./mutation-bench.js";

const documents = Number(process.env.JUESUAN_MUTATION_DOCUMENTS ?? 4);
const rounds = Number(process.env.JUESUAN_MUTATION_ROUNDS ?? 2);

describe("mutation of true prose", () => {
  test("texts of random units are long, reworded and free of open points", () => {
    for (const seed of [1, 2, 3]) {
      const { text } = rewordedDisclosure(seed);
      expect(text.join("").length).toBeGreaterThan(1200);
      expect(text.join("\n")).not.toMatch(/【|undefined|NaN/);
      expect(text).not.toEqual(rewordedDisclosure(seed, false).text);
    }
  });

  test("a text that is not changed has nothing planted", () => {
    const disclosure = rewordedDisclosure(5);
    expect(plantedText(disclosure).places).toEqual([]);
    expect(findingsIn(disclosure, disclosure.text)).toEqual(findingsIn(disclosure, disclosure.text));
  });

  test("changes are found and true texts left alone", { timeout: 600_000 }, () => {
    const figures = measureMutations(documents, rounds, 101);
    const report = mutationReport(figures);
    if (process.env.JUESUAN_MUTATION_REPORT) writeFileSync(process.env.JUESUAN_MUTATION_REPORT, `${report}\n`);
    expect(recallOfMutations(figures), report).toBeGreaterThan(0.9);
    expect(figures.falseAlarms.length / documents, report).toBeLessThanOrEqual(1);
  });
});
