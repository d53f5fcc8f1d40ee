import { a1Range, parseA1, parseA1Range, type SheetParts } from "@juesuan/core";
import { describe, expect, it } from "vitest";
import { severityOfFormula } from "../../src/host/mark-tag.js";
import { officeHost } from "../../src/host/officejs/office-host.js";
import type { CellInput } from "../../src/host/workbook-host.js";
import type { RigCell, RigWorkbook } from "../rig/excel-workbook.js";
import { loadOffice } from "../rig/load-office.js";
import { type NativeBridge, nativeBridge } from "../rig/native-bridge.js";
import { rigOf } from "../rig/rig-of.js";
import { describeHost, type HostUnderTest, sampleSheets } from "./host-contract.js";

interface OfficeUnderTest extends HostUnderTest {
  readonly workbook: RigWorkbook;
  readonly bridge: NativeBridge;
}

async function onOffice(sheets: readonly SheetParts[], excelApi: string): Promise<OfficeUnderTest> {
  const workbook = rigOf(sheets);
  const bridge = nativeBridge(workbook, { excelApi });
  const host = await officeHost(await loadOffice(bridge.external), { name: "部门决算公开表.xlsx" });
  return {
    host,
    workbook,
    bridge,
    input: (sheet, cell) => typedIn(workbook.cellAt(sheet, cell)),
    marks: () =>
      workbook.sheets.flatMap((sheet) =>
        sheet.formats
          .filter((format) => severityOfFormula(format.formula))
          .map(({ range, formula }) => `${sheet.name} ${a1Range(range)} ${severityOfFormula(formula)}`),
      ),
    async userEdits(sheet, cell, to) {
      workbook.userEdits(sheet, cell, to);
      bridge.deliverEvents();
    },
    user: {
      protects: (sheet) => {
        workbook.sheet(sheet).isProtected = true;
      },
      async deletes(sheet) {
        workbook.userDeletes(sheet);
        bridge.deliverEvents();
      },
      hides: (sheet) => {
        workbook.sheet(sheet).visibility = "Hidden";
      },
      isTyping: (typing) => {
        workbook.inCellEditMode = typing;
      },
    },
  };
}

function typedIn(cell: RigCell | undefined): CellInput {
  if (cell?.formula !== undefined) return { kind: "formula", formula: cell.formula };
  if (typeof cell?.value === "number") return { kind: "number", value: cell.value };
  return cell === undefined || cell.value === "" ? { kind: "empty" } : { kind: "text", text: String(cell.value) };
}

for (const excelApi of ["1.7", "1.14", "1.21"]) {
  describeHost({
    name: `Office.js (ExcelApi ${excelApi})`,
    hasUser: true,
    make: (sheets) => onOffice(sheets, excelApi),
  });
}

describe("Office.js traffic", () => {
  const signal = new AbortController().signal;

  it("reads nine tables in three exchanges and asks for nothing that Excel lacks", async () => {
    const { host, bridge } = await onOffice(sampleSheets(), "1.7");
    const before = bridge.traffic.batches;
    await host.read(signal, () => undefined);
    expect(bridge.traffic.batches - before).toBe(3);
    expect(bridge.runner.unsupported).toEqual([]);
  });

  it("reads a large sheet in answers far below 5 MB, with progress, and can be stopped between them", async () => {
    const rows = 4_000;
    const cells = Array.from({ length: rows * 20 }, (_, index) => ({
      row: Math.floor(index / 20) + 1,
      column: (index % 20) + 1,
      content: { kind: "number", value: index * 1.01 } as const,
    }));
    const { host, bridge } = await onOffice([{ name: "大表", cells }], "1.7");
    const seen: string[] = [];
    const answer = await host.read(signal, (part, all) => seen.push(`${part}/${all}`));
    expect(answer.ok && answer.value.kind === "sheets" && answer.value.sheets[0]?.cells.length).toBe(cells.length);
    expect(seen).toEqual(["1/4", "2/4", "3/4", "4/4"]);
    expect(bridge.traffic.largestAnswer).toBeLessThan(2_500_000);
    const control = new AbortController();
    const stopped = await host.read(control.signal, () => control.abort());
    expect(stopped).toMatchObject({ ok: false, cancelled: true });
  });

  it("sets 500 marks in a handful of exchanges", async () => {
    const { host, bridge, marks } = await onOffice(sampleSheets(), "1.7");
    const before = bridge.traffic.batches;
    const wanted = Array.from({ length: 500 }, (_, index) => ({
      sheet: "03支出决算表",
      row: Math.floor(index / 10) + 1,
      column: (index % 10) + 1,
      severity: "error" as const,
    }));
    expect(await host.mark(wanted)).toMatchObject({ ok: true, value: { count: 500 } });
    expect(bridge.traffic.batches - before).toBeLessThanOrEqual(5);
    expect(marks()).toHaveLength(500);
  });

  it("leaves the conditional formats of the user alone", async () => {
    const { host, workbook } = await onOffice(sampleSheets(), "1.7");
    const range = parseA1Range("E12") ?? { top: 0, left: 0, bottom: 0, right: 0 };
    const sheet = workbook.sheet("03支出决算表");
    sheet.formats.push({ id: "own", type: "Custom", range, formula: "=E12>100", fill: "#FF0000" });
    sheet.formats.push({ id: "bar", type: "DataBar", range, formula: "", fill: "" });
    await host.mark([{ sheet: sheet.name, row: 12, column: 5, severity: "error" }]);
    await host.clearMarks();
    expect(sheet.formats.map(({ id }) => id)).toEqual(["own", "bar"]);
  });

  it("writes to an unlocked cell of a protected sheet", async () => {
    const { host, workbook, input } = await onOffice(sampleSheets(), "1.7");
    const cell = workbook.cellAt("03支出决算表", "E12");
    if (!cell) throw new Error("no cell");
    cell.locked = false;
    workbook.sheet("03支出决算表").isProtected = true;
    const place = parseA1("E12") ?? { row: 0, column: 0 };
    const change = {
      sheet: "03支出决算表",
      ...place,
      from: input("03支出决算表", "E12"),
      to: { kind: "number", value: 1 },
    } as const;
    expect(await host.apply([change])).toMatchObject({ value: [{ outcome: "applied" }] });
  });

  it("knows hidden rows and error values, whichever the requirement set", async () => {
    const cells = [
      { row: 1, column: 1, content: { kind: "text", text: "甲" } },
      { row: 2, column: 1, content: { kind: "error", code: "#REF!" }, formula: "B9" },
      { row: 3, column: 1, content: { kind: "number", value: 3 }, format: "#,##0.00" },
      { row: 3, column: 2, content: { kind: "boolean", value: true } },
    ] as const;
    const sheet = { name: "表", cells, hiddenRows: [{ first: 2, last: 3 }], hiddenColumns: [], merges: [] };
    for (const excelApi of ["1.7", "1.21"]) {
      const { host } = await onOffice([sheet, { name: "空", cells: [] }], excelApi);
      const answer = await host.read(signal, () => undefined);
      expect(answer).toMatchObject({
        value: {
          sheets: [
            { ...sheet, visibility: "visible" },
            { name: "空", cells: [] },
          ],
        },
      });
    }
  });

  it("fails a call that the requirement set does not hold, so that the runs at 1.7 prove something", async () => {
    const bridge = nativeBridge(rigOf(sampleSheets()), { excelApi: "1.7" });
    const office = await loadOffice(bridge.external);
    const call = office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("封面").getRanges("A1,B2");
    });
    await expect(call).rejects.toMatchObject({ code: "ApiNotFound" });
  });
});
