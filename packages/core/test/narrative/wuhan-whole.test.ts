/**
 * The whole published text of the sample: what it states is read into 情况说明资料, the text is written again from the
 * tables and that sheet, and both are read. They must say the same, but for what is listed here with its cause.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { toPlainText } from "../../src/documents/plain-text.js";
import type { Figure } from "../../src/money/figure.js";
import type { ReadSlot } from "../../src/narrative/grammar/sentence.js";
import { type ReadSentence, readNarrative } from "../../src/narrative/read-narrative.js";
import { writeNarrative } from "../../src/narrative/write-narrative.js";
import { inputOf, prepared, supplementIn } from "./prepare/prepared.js";
import { PUBLISHED, SKIPPED } from "./reference.js";
import { styleOf } from "./style.js";

const STYLE = styleOf("wuhan");
const SAMPLE = new URL("../../../../docs/examples/wuhan-2024/部门决算公开表.xlsx", import.meta.url);

/** Sections 七 to 十三 and 名词解释, without the appended evaluation reports and 第四部分. */
const LATER = /^(?:[七八九十]|十[一二三]|第五部分)/u;

const plain = (value: unknown): string => String(value).replaceAll("（", "(").replaceAll("）", ")").replace(/\s/gu, "");

/** A sentence by what it is about. */
const subjectOf = (sentence: ReadSentence): string =>
  [
    sentence.sentence,
    ...sentence.slots.flatMap(({ slot, kind, value }) =>
      kind === "name" && slot !== "unit" && slot !== "level" ? [plain(value)] : [],
    ),
  ].join("|");

const isFigure = ({ kind }: ReadSlot): boolean => ["amount", "percent", "count"].includes(kind);

/** Equal at the precision of the published figure. */
function isSame(published: ReadSlot, written: ReadSlot | undefined): boolean {
  if (!written) return false;
  if (published.kind === "count") return published.value === written.value;
  const [a, b] = [published.value as Figure, written.value as Figure];
  const decimals = Math.min(a.decimals, b.decimals);
  return Math.abs(a.scaled / 10 ** a.decimals - b.scaled / 10 ** b.decimals) <= 0.5 / 10 ** decimals + 1e-9;
}

describe.skipIf(PUBLISHED === undefined)(
  `the published sections 七 to 十三 and 名词解释${PUBLISHED === undefined ? `（${SKIPPED}）` : ""}`,
  () => {
    const narrative = readNarrative(PUBLISHED ?? "", STYLE);
    const bytes = prepared(new Uint8Array(readFileSync(SAMPLE)), {
      texts: [{ file: "narrative.txt", year: "same-year", narrative }],
    }).bytes;
    const input = inputOf(bytes, STYLE);
    const text = writeNarrative({ ...input, supplement: supplementIn(bytes).supplement });
    const written = readNarrative(toPlainText(text), STYLE).sentences;
    const published = narrative.sentences.filter(({ section }) => LATER.test(section));

    it("lack only what the published text does not say", () => {
      expect(text.missing.map(({ what }) => what)).toEqual(["绩效评价结果应用情况"]);
      expect(text.doubtful).toEqual([]);
    });

    it("state the same figures, except where the published text is wrong or words it another way", () => {
      const differences = published.flatMap((sentence) => {
        const same = written.find((other) => subjectOf(other) === subjectOf(sentence));
        if (!same) return [`${subjectOf(sentence)}: not written`];
        return sentence.slots.filter(isFigure).flatMap((slot) => {
          const other = same.slots.find((candidate) => candidate.slot === slot.slot);
          return isSame(slot, other) ? [] : [`${subjectOf(sentence)} ${slot.slot}: ${slot.quote} ≠ ${other?.quote}`];
        });
      });
      expect(differences).toEqual([
        // G01, G03, G04, G05: budgets that are not those of 公开09表, and what follows from them
        "three-public three-public.budget: 40 ≠ 29.57",
        "three-public three-public.completion: 74 ≠ 100",
        "overseas overseas.budget: 4 ≠ 0",
        "vehicles vehicles.budget: 40 ≠ 29.57",
        "vehicles vehicles.completion: 74 ≠ 100",
        // G09: shares of the whole; the amounts by kind, which the right shares need, are not in the text
        "procurement-sme-kind|货物|货物: not written",
        "procurement-sme-kind|服务|服务: not written",
        // G34: terms that do not apply to the unit
        "term-government-fund: not written",
        "term-state-capital: not written",
        "term-superior-subsidy: not written",
        "term-institution: not written",
        "term-operation-income: not written",
        "term-non-fiscal-surplus: not written",
        "term-opening-balance: not written",
        // G62: a 款 that does not exist
        "term-item|卫生健康支出|行政单位医疗|公务员医疗补助: not written",
        // G34
        "term-surplus-distribution: not written",
        "term-closing-balance: not written",
        "term-operation-expenditure: not written",
      ]);
      expect(published.length).toBeGreaterThan(45);
    });

    it("say what the published text leaves out", () => {
      const subjects = new Set(published.map(subjectOf));
      const later = written.filter(({ section }) => LATER.test(section));
      expect(later.map(subjectOf).filter((subject) => !subjects.has(subject))).toEqual([
        // G21: an 项 that the published list forgets; G62: the same 项 under its right 款
        "term-item|社会保障和就业支出|行政事业单位养老支出|行政单位离退休",
        "term-item|卫生健康支出|行政事业单位医疗|公务员医疗补助",
        // G32: 市直部门 in a district; the pack says 本部门
        "term-three-public",
      ]);
    });
  },
);
