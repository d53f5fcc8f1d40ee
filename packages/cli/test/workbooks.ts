/** Workbooks for tests of the command line, and folders to put them in. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { buildXlsx, type CellSpec, type SheetSpec } from "../../core/test/workbook/build-xlsx.js";
import { withNumber } from "../../core/test/workbook/with-number.js";

const SAMPLE = fileURLToPath(new URL("../../../docs/examples/wuhan-2024/部门决算公开表.xlsx", import.meta.url));

/** The sample of the repository: nine clean tables. */
export const sample = (): Uint8Array => readFileSync(SAMPLE);

/** The sample with one stored number changed. */
export const sampleWith = (sheet: string, cell: string, from: string, to: string): Uint8Array =>
  withNumber(sample(), { sheet, cell, from, to });

/** A folder with these files, removed after the test. Names may contain folders. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "juesuan-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

/** A sheet with 支出决算表; each row is code, name, 合计, 基本, 项目. */
export function expenditureSheet(
  rows: readonly (readonly CellSpec[])[],
  { name = "支出决算表", unit = "某市某局" }: { name?: string; unit?: string } = {},
): SheetSpec {
  return {
    name,
    rows: [
      ["2024年度支出决算表"],
      [`单位：${unit}`, null, null, null, "金额单位：万元"],
      ["功能分类科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
      ...rows,
    ],
  };
}

const GOOD: readonly (readonly CellSpec[])[] = [
  [null, "合计", 24, 14, 10],
  ["201", "一般公共服务支出", 24, 14, 10],
  ["20103", "政府办公厅（室）及相关机构事务", 24, 14, 10],
  ["2010301", "行政运行", 24, 14, 10],
];

/** A workbook with one table only: readable, but eight tables are missing. */
export const incomplete = (unit = "某市某局"): Uint8Array => buildXlsx({ sheets: [expenditureSheet(GOOD, { unit })] });

/** A workbook without any table of a disclosure. */
export const withoutTables = (): Uint8Array =>
  buildXlsx({
    sheets: [
      {
        name: "通讯录",
        rows: [
          ["姓名", "电话"],
          ["张三", "12345"],
        ],
      },
    ],
  });

/** Two units' tables in one workbook. */
export const twoUnits = (): Uint8Array =>
  buildXlsx({
    sheets: [
      expenditureSheet(GOOD, { name: "甲局支出", unit: "某市甲局" }),
      expenditureSheet(GOOD, { name: "乙局支出", unit: "某市乙局" }),
    ],
  });

/** A workbook whose report is long: `cells` amounts that cannot be read, each a finding of its own. */
export function wordy(cells: number): Uint8Array {
  const rows: CellSpec[][] = [];
  for (let row = 0; row * 3 < cells; row += 1) {
    rows.push([`2${String(row).padStart(6, "0")}`, `科目${row}`, "待定甲", "待定乙", "待定丙"]);
  }
  return buildXlsx({ sheets: [expenditureSheet([[null, "合计", 24, 14, 10], ...rows])] });
}
