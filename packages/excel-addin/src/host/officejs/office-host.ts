import { a1, type CellRef } from "@juesuan/core";
import { Listeners } from "../listeners.js";
import { CANCELLED, done, type HostAnswer, refused, type WorkbookChange, type WorkbookHost } from "../workbook-host.js";
import { addSheet } from "./add-sheet.js";
import { applyChanges } from "./apply-changes.js";
import { inExcel, type OfficeScript } from "./excel-session.js";
import { clearMarks, setMarks } from "./marks.js";
import { ReadingStopped, readSheets } from "./read-sheets.js";
import { watchWorkbook } from "./watch-workbook.js";
import { readState, writeState } from "./workbook-state.js";

/** What a host is told about the open workbook besides Office.js itself. */
export interface OpenWorkbook {
  /** File name, as titles and reports name it. */
  readonly name: string;
}

/** The workbook that is open in Excel, through Office.js (ExcelApi 1.7 and later). */
export async function officeHost(office: OfficeScript, workbook: OpenWorkbook): Promise<WorkbookHost> {
  const changes = new Listeners<[WorkbookChange]>();
  const selections = new Listeners<[CellRef]>();
  await watchWorkbook(office, {
    onChange: () => changes.tell("edited"),
    onSelect: (cell) => selections.tell(cell),
  });
  return {
    capabilities: { name: "Excel", showsSheets: true, writesTo: "workbook", settleTime: 600 },
    async read(signal, progress) {
      let stopped = false;
      const answer = await inExcel(office, (context) =>
        readSheets(context, office, signal, progress).catch((thrown) => {
          stopped = thrown instanceof ReadingStopped;
          throw thrown;
        }),
      );
      if (stopped) return CANCELLED;
      return answer.ok ? done({ kind: "sheets", name: workbook.name, sheets: answer.value }) : answer;
    },
    select: (cell) => select(office, cell),
    mark: (marks) => inExcel(office, (context) => setMarks(context, marks)),
    clearMarks: () => inExcel(office, clearMarks),
    apply: (wanted) => inExcel(office, (context) => applyChanges(context, wanted)),
    addSheet: (sheet) => inExcel(office, (context) => addSheet(context, sheet)),
    getState: (namespace) => inExcel(office, (context) => readState(context, namespace)),
    setState: (namespace, xml) => inExcel(office, (context) => writeState(context, namespace, xml)),
    onChange: (listener) => changes.add(listener),
    onSelect: (listener) => selections.add(listener),
  };
}

async function select(office: OfficeScript, cell: CellRef): Promise<HostAnswer<CellRef>> {
  const answer = await inExcel(office, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(cell.sheet);
    sheet.load("visibility");
    await context.sync();
    if (sheet.isNullObject) return "missing";
    if (sheet.visibility !== "Visible") return "hidden";
    sheet.activate();
    sheet.getRange(a1(cell)).select();
    await context.sync();
    return "selected";
  });
  if (!answer.ok) return answer;
  if (answer.value === "missing") {
    return refused(`工作表“${cell.sheet}”已经不在了。`, "请重新检查，按新的结果定位。");
  }
  if (answer.value === "hidden") {
    return refused(
      `工作表“${cell.sheet}”是隐藏的，不能定位到 ${a1(cell)}。`,
      "请右键单击工作表标签，选“取消隐藏”，再试一次。",
    );
  }
  return done(cell);
}
