/**
 * Reading takes linear time whatever the text. Work is counted in instructions, not in seconds: per sentence it is at
 * most twice the program for each character, and for a whole text a bounded stretch is read from each place.
 */
import { describe, expect, it } from "vitest";
import { BUILT_IN_STYLES } from "../../src/narrative/built-in-styles.js";
import { foldText } from "../../src/narrative/grammar/folded-text.js";
import { runProgram } from "../../src/narrative/grammar/program.js";
import { readNarrative } from "../../src/narrative/read-narrative.js";
import { styleOf } from "./style.js";

/** Texts of n repetitions that tempt a matcher to go back: unfinished sentences, digits, separators, cuts. */
const HOSTILE: readonly [string, (n: number) => string][] = [
  ["digits", (n) => "1".repeat(n)],
  ["grouped digits", (n) => `1${",234".repeat(n)}`],
  ["names", (n) => "支出".repeat(n)],
  ["cuts", (n) => "；：。".repeat(n)],
  ["blanks", (n) => " \u3000\t".repeat(n)],
  ["figures without an end", (n) => "收入1万元，占本年收入".repeat(n)],
  [
    "sentences that stop before their end",
    (n) => "2024年度收入合计1万元，与2023年度相比，收入合计减少1万元，下降1%，主要原因是".repeat(n),
  ],
  [
    "sentences that begin at every cut",
    (n) => "2024年度收入合计1万元，与2023年度相比，收入合计减少1万元，下降1%，主要原因是：".repeat(n),
  ],
  ["code paths", (n) => "（1）支出（类）事务（款）运行（项）".repeat(n)],
  ["code paths without an end", (n) => "（1）支出（类）事务（款）（类）（款）".repeat(n)],
  [
    "an endless reason",
    (n) => `2024年度收、支总计均为1万元。与2023年度相比，收、支总计减少1万元，主要原因是${"，增长1%".repeat(n)}`,
  ],
  ["brackets and quotes", (n) => "（“[（".repeat(n)],
];

for (const id of BUILT_IN_STYLES) {
  const style = styleOf(id);
  describe.each(HOSTILE)(`${id}: %s`, (_, text) => {
    it("each sentence takes at most its program times the text", () => {
      const { folded } = foldText(text(300));
      for (const { sentence } of style.readable) {
        const { program } = sentence.program();
        const { instructions } = program;
        const { steps } = runProgram(program, folded, 0);
        expect(steps).toBeLessThanOrEqual((2 * instructions.length + 1) * (folded.length + 1));
      }
    });

    it("a text twice as long takes at most about twice the work", () => {
      const once = readNarrative(text(400), style).steps;
      const twice = readNarrative(text(800), style).steps;
      expect(twice).toBeLessThanOrEqual(2.3 * once + 10_000);
    });
  });
}
