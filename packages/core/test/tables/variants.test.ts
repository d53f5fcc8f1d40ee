import { describe, expect, it } from "vitest";
import { figuresOf, linesOf } from "./expect-facts.js";
import type { Drawn } from "./grid-of.js";
import { national } from "./layouts/national.js";
import { shanghai } from "./layouts/shanghai.js";
import { inventedUnit } from "./model.js";
import * as variants from "./variants.js";
import { SKIPPED, WUHAN } from "./wuhan.js";

const unit = inventedUnit();

const CASES: readonly (readonly [string, variants.Variant])[] = [
  ["工作表改名", variants.renamed],
  ["工作表顺序打乱", variants.shuffled],
  ["叠放在一张工作表，不空行", variants.stacked(0)],
  ["叠放在一张工作表，空一行", variants.stacked(1)],
  ["叠放在一张工作表，空三行", variants.stacked(3)],
  ["下移右移", variants.offset(4, 3)],
  ["前面有封面和目录", variants.withCoverAndContents],
  ["封面、目录和各表在同一张工作表", variants.coverOnTheSameSheet],
  ["另有说明、问题清单和隐藏页", variants.withFurtherSheets],
  ["另有隐藏的旧表", variants.withHiddenCopies],
  ["金额是带千分位的文字", variants.textAmounts],
  ["金额是全角数字", variants.fullWidthAmounts],
  ["金额前后有空格", variants.strayBlanks],
  ["空格处填横线", variants.zeroMarks],
  ["以元为单位", variants.inYuan],
  ["编码分三栏", variants.codesInThreeColumns],
  ["合计行在末尾", variants.totalLast],
  ["词中有空格", variants.blanksInWords],
  ["表头有换行", variants.lineBreaks],
  ["没有标题", variants.titlesRemoved],
  ["标题没有年度", variants.titlesWithoutYear],
  ["标题分在几个单元格", variants.titlesInPieces],
  ["标题分两行", variants.titlesOnTwoRows],
  ["没有表号", variants.marksRemoved],
  ["没有行次、栏次", variants.withoutNumbers],
  ["没有合并单元格", variants.withoutMerges],
  ["合并单元格拆开并填满", variants.mergesFilled],
  ["没有注", variants.withoutNotes],
  ["没有标题、表号、注", variants.all(variants.titlesRemoved, variants.marksRemoved, variants.withoutNotes)],
  ["没有标题、叠放", variants.all(variants.titlesRemoved, variants.stacked(1))],
  ["没有标题、表号、行次栏次", variants.all(variants.withoutNumbers, variants.marksRemoved, variants.titlesRemoved)],
  [
    "没有行次栏次和合并，叠放并下移",
    variants.all(variants.withoutNumbers, variants.withoutMerges, variants.stacked(2), variants.offset(3, 2)),
  ],
  [
    "改名、打乱、元、文字、空格",
    variants.all(variants.renamed, variants.shuffled, variants.inYuan, variants.textAmounts, variants.blanksInWords),
  ],
];

function expectSame(original: readonly Drawn[], variant: variants.Variant): void {
  const before = figuresOf(original);
  const after = figuresOf(variant(original));
  expect(after.recognition.tables.map((table) => table.id).sort()).toEqual(
    before.recognition.tables.map((table) => table.id).sort(),
  );
  expect(linesOf(after.figures)).toEqual(linesOf(before.figures));
}

describe.each([
  ["全国式样", national(unit)],
  ["上海式样，编码一栏", shanghai(unit)],
  ["上海式样，编码三栏", shanghai(unit, { codes: "three", items: 26 })],
])("%s的变化", (_, sheets) => {
  it.each(CASES)("%s", (__, variant) => expectSame(sheets, variant));
});

describe.skipIf(!WUHAN)(`武汉表的变化${WUHAN ? "" : `（${SKIPPED}）`}`, () => {
  it.each(CASES)("%s", (_, variant) => expectSame(WUHAN ?? [], variant));
});
