import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { withNarrativeSheet } from "../../src/documents/worksheet/narrative-sheet.js";
import { paragraphText, partsOf } from "../../src/documents/written-text.js";
import { readWorkbook } from "../../src/workbook/read-workbook.js";
import { nodePlatform } from "../node-platform.js";
import { openedParts } from "./word/opened-package.js";
import { packageProblems } from "./word/package-rules.js";
import { OPEN_TEXT } from "./word/written.js";

const SAMPLE = readFileSync(new URL("../../../../docs/examples/wuhan-2024/部门决算公开表.xlsx", import.meta.url));
const added = withNarrativeSheet(SAMPLE, "情况说明", OPEN_TEXT, nodePlatform);
if (!added.ok) throw new Error(added.failure.message);
const reading = readWorkbook(added.value, nodePlatform);
if (!reading.ok) throw new Error(reading.failure.message);
const sheet = reading.workbook.sheets.at(-1);

const column = (number: number): readonly string[] =>
  (sheet?.cells ?? []).flatMap(({ column: at, content }) =>
    at === number && content.kind === "text" ? [content.text] : [],
  );

describe("a text as a worksheet of a copy", () => {
  it("has every paragraph in a cell, in order, and what is open at the end", () => {
    expect(sheet?.name).toBe("情况说明");
    const paragraphs = partsOf(OPEN_TEXT).flatMap((section) => [
      section.heading,
      ...section.paragraphs.map(paragraphText),
      ...(section.charts ?? []).map(({ caption }) => caption),
    ]);
    const cells = column(1);
    expect(cells[0]).toBe(paragraphText(OPEN_TEXT.title));
    expect(paragraphs.filter((text, index) => !cells[index + 1]?.startsWith(text))).toEqual([]);
    expect(cells.slice(paragraphs.length + 1)).toEqual([
      "发布前须处理的事项（2项）",
      "待补：2030年度收、支总计",
      "待核：支出合计（01!C7）",
    ]);
  });

  it("says beside each figure where it comes from", () => {
    expect(column(2)[1]).toBe("1548.12 取自 01!C7");
  });

  it("leaves the other sheets byte for byte, and keeps to the rules of the package", () => {
    const [before, after] = [unzipSync(SAMPLE), unzipSync(added.value)];
    const sheets = Object.keys(before).filter((name) => /worksheets\/.*\.xml$/.test(name));
    expect(sheets.length).toBeGreaterThan(8);
    for (const name of sheets)
      expect(Buffer.from(after[name] ?? []).equals(Buffer.from(before[name] ?? []))).toBe(true);
    expect(packageProblems(openedParts(added.value))).toEqual([]);
  });
});
