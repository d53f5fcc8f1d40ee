import { type Platform, readWorkbook, type SheetGrid, textOf } from "@juesuan/core";
import {
  type CellInput,
  done,
  type HostAnswer,
  inputOf,
  type NewCell,
  type NewSheet,
  refused,
} from "../../host/workbook-host.js";
import { type Answer, columnHeading, typedAnswer } from "../../narrative/answers.js";
import { blankWorkbook } from "../blank-workbook.js";
import { type NarrativeRequest, narrativeSources } from "./narrative-sources.js";

/** Widths of the ten columns of 情况说明资料: the key is for the program, the texts are for people. */
const WIDTHS = [16, 12, 34, 14, 14, 14, 14, 40, 9, 36];

/**
 * 情况说明资料 as `juesuan prepare` makes it, with what is known from last year's workbook and what was filled in in the
 * pane. The core writes it into a file; here it is written into an empty one and read back, for whatever host adds it.
 */
export async function supplementSheet(request: NarrativeRequest, platform: Platform): Promise<HostAnswer<NewSheet>> {
  const sources = await narrativeSources(request, platform);
  if (!sources.ok) return sources;
  const { workbook, companions, input } = sources.value;
  const { year, ...rest } = input;
  if (year === undefined) return refused("看不出是哪一年度的决算。", "请在“对照文件”的“单位情况”里填写决算年度。");
  const { prepareSupplement, readSupplement } = await import("@juesuan/core/narrative");
  if (readSupplement(workbook, { unit: input.unit, year }).state !== "none") {
    return refused("工作簿里已经有情况说明资料。", "请直接在那张工作表里填写。");
  }
  const { prior, budget } = companions;
  const outcome = prepareSupplement({
    ...rest,
    year,
    workbook,
    bytes: blankWorkbook(),
    offers: { ...(prior && { prior }), ...(budget && { budget }) },
    platform,
  });
  const reading = outcome.ok ? readWorkbook(outcome.bytes, platform) : undefined;
  const sheet = reading?.ok ? reading.workbook.sheets.at(-1) : undefined;
  if (!sheet) return refused("没有建成情况说明资料。", "请重新检查后再试。");
  return done({ name: sheet.name, widths: WIDTHS, rows: rowsOf(sheet, request.answers) });
}

function rowsOf(sheet: SheetGrid, answers: readonly Answer[]): NewSheet["rows"] {
  const last = sheet.cells.at(-1)?.row ?? 0;
  const headings = headingsOf(sheet);
  return Array.from({ length: last }, (_, index) => {
    const cells = sheet.row(index + 1);
    const key = textOf(sheet.at(index + 1, 1));
    const given = new Map(
      answers
        .filter(({ input }) => input.key === key)
        .map((answer) => [headings.get(columnHeading(answer.input)) ?? 0, typedAnswer(answer)] as const),
    );
    const width = Math.max(cells.at(-1)?.column ?? 0, ...given.keys());
    return Array.from({ length: width }, (_, across): NewCell => {
      const column = across + 1;
      return {
        content: given.get(column) ?? withOwnHint(inputOf(sheet.at(index + 1, column))),
        ...(headings.has(textOf(sheet.at(index + 1, column))) ? { bold: true } : {}),
        wrap: column === 3 || column >= 8,
      };
    });
  });
}

/** The sheet comes without the colours and commands that its hint speaks of. */
const withOwnHint = (content: CellInput): CellInput =>
  content.kind === "text" && content.text.startsWith("黄色单元格")
    ? { kind: "text", text: "在“本年”至“原因或说明”各栏填写，只需处理“必填”的行；填好后情况说明随之更新。" }
    : content;

/** Heading → column, from the row that has 状态. */
function headingsOf(sheet: SheetGrid): ReadonlyMap<string, number> {
  const head = sheet.cells.find((cell) => textOf(cell) === "状态");
  return new Map(head ? sheet.row(head.row).map((cell) => [textOf(cell), cell.column]) : []);
}
