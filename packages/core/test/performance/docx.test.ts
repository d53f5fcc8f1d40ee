/** Self-evaluation forms as tables of a .docx: the same forms as on a worksheet, with places in the text. */
import { describe, expect, test } from "vitest";
import { checkWorkbook } from "../../src/check.js";
import { readTextDocument } from "../../src/documents/reading/read-text-document.js";
import type { TextDocument } from "../../src/documents/text-document.js";
import { PERFORMANCE_RULES } from "../../src/rules/performance/index.js";
import { parseA1Range } from "../../src/workbook/reference.js";
import { docxFile, p } from "../documents/reading/docx-file.js";
import { nodePlatform } from "../node-platform.js";
import { type Drawn, gridOf } from "../tables/grid-of.js";
import { SKIPPED } from "../tables/wuhan.js";
import { STORED, wuhanForms } from "./wuhan-forms.js";

/** A drawn sheet as a table of Word: merges as gridSpan and vMerge; its first row as the line above. */
function asTable({ cells, merges = [] }: Drawn): string {
  const ranges = merges.flatMap((merge) => parseA1Range(merge) ?? []);
  const [title, ...rows] = cells;
  const width = Math.max(...rows.map((row) => row.length));
  const xml = rows.map((values, index) => {
    const row = index + 2;
    let cellsXml = "";
    for (let column = 1; column <= width; column += 1) {
      const merge = ranges.find(
        (range) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
      );
      const span = merge ? merge.right - merge.left + 1 : 1;
      const vertical =
        merge && merge.bottom > merge.top ? (row === merge.top ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>") : "";
      const value = values[column - 1];
      const text = value === null || value === undefined ? "<w:p/>" : p(String(value));
      cellsXml += `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${vertical}</w:tcPr>${text}</w:tc>`;
      column += span - 1;
    }
    return `<w:tr>${cellsXml}</w:tr>`;
  });
  return `${p(String(title?.[0] ?? ""))}${p("单位：万元")}<w:tbl>${xml.join("")}</w:tbl>`;
}

async function documentOf(body: string): Promise<TextDocument> {
  const reading = await readTextDocument(
    "自评表.docx",
    docxFile({ body: `${p("附件 绩效自评情况说明")}${body}` }),
    nodePlatform,
  );
  if (!reading.ok) throw new Error(JSON.stringify(reading));
  return reading.document;
}

describe.skipIf(!STORED)(`Wuhan forms in Word (${SKIPPED})`, () => {
  test.each(["performance", "narratives"] as const)("given as %s: the same findings, in the text", async (given) => {
    const forms = STORED ? wuhanForms(STORED) : [];
    const document = await documentOf(forms.map(asTable).join(""));
    const { findings } = checkWorkbook(gridOf([]), {
      rules: PERFORMANCE_RULES,
      companions: { narratives: [], performance: [], [given]: [document] },
    });
    const told = findings
      .filter(({ severity }) => severity !== "info")
      .map(
        ({ severity, rule, where: [place] }) =>
          `${severity} ${rule} ${place.kind === "text" ? place.quote : place.kind}`,
      );
    expect(told.sort()).toEqual([
      "error performance/execution-score 预算执行情况",
      "error performance/execution-score 预算执行情况",
      "warning performance/actual-repeats-target ≥8份",
      "warning performance/empty-score 100.00%",
    ]);
  });
});

test("cells of Word tables keep rows, columns and merges", async () => {
  const document = await documentOf(
    asTable({ name: "", cells: [["标题"], ["甲", null, "乙", "丙"], [null, null, "丁", null]], merges: ["A2:B3"] }),
  );
  expect(document.tables?.map(({ cells }) => cells)).toEqual([
    [
      { row: 1, column: 1, lastColumn: 2, text: "甲", line: 4 },
      { row: 1, column: 3, lastColumn: 3, text: "乙", line: 5 },
      { row: 1, column: 4, lastColumn: 4, text: "丙", line: 6 },
      { row: 2, column: 1, lastColumn: 2, isContinued: true, text: "", line: 7 },
      { row: 2, column: 3, lastColumn: 3, text: "丁", line: 8 },
      { row: 2, column: 4, lastColumn: 4, text: "", line: 9 },
    ],
  ]);
});
