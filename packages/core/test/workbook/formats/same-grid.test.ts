/** The same content gives the same grid and the same findings, whatever format it is saved in. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/check.js";
import { textOf } from "../../../src/workbook/content.js";
import { openDelimitedFolder } from "../../../src/workbook/delimited/open-delimited-folder.js";
import type { SheetGrid, WorkbookGrid } from "../../../src/workbook/grid.js";
import { openWorkbook } from "../../../src/workbook/open-workbook.js";
import { a1, a1Range } from "../../../src/workbook/reference.js";
import { nodePlatform } from "../../node-platform.js";
import { legacyInProcess } from "./legacy-in-process.js";

const folder = join(import.meta.dirname, "../fixtures/formats");
const bytesOf = (...path: readonly string[]): Uint8Array => new Uint8Array(readFileSync(join(folder, ...path)));

async function open(name: string): Promise<WorkbookGrid> {
  const reading =
    name === "nine-tables"
      ? openDelimitedFolder(
          readdirSync(join(folder, name))
            .sort()
            .map((file) => ({ name: file, bytes: bytesOf(name, file) })),
          nodePlatform,
        )
      : await openWorkbook(name, bytesOf(name), nodePlatform, { legacy: legacyInProcess });
  if (!reading.ok) throw new Error(`${name}: ${reading.failure.message}`);
  return reading.workbook;
}

/** Everything of a sheet that all workbook formats hold. SheetJS, which made the .xlsb, writes results without formulas. */
const fullFacts = (sheet: SheetGrid, withFormulas: boolean) => ({
  name: sheet.name,
  visibility: sheet.visibility,
  cells: sheet.cells.map((cell) => [a1(cell), cell.content, withFormulas && cell.formula !== undefined ? "=" : ""]),
  merges: sheet.merges.map(a1Range).sort(),
  hiddenRows: sheet.hiddenRows,
  hiddenColumns: sheet.hiddenColumns,
});

/**
 * What is left when a sheet becomes a page or plain text: the words of its cells. Indents are layout there, and a page
 * begins at the first row that is filled.
 */
const words = (sheet: SheetGrid) => {
  const first = (sheet.cells[0]?.row ?? 1) - 1;
  const cells = sheet.cells.flatMap((cell) => {
    const text = textOf(cell).trim();
    return text === "" ? [] : [`${a1({ row: cell.row - first, column: cell.column })} ${text}`];
  });
  return { name: sheet.name, cells };
};

describe.each(["features.xls", "features.ods", "features.xlsb", "features.xml"])("%s", (name) => {
  it("holds what the .xlsx holds: contents, formulas, merges, what is hidden", async () => {
    const expected = await open("features.xlsx");
    const facts = (sheet: SheetGrid) => fullFacts(sheet, !name.endsWith(".xlsb"));
    expect((await open(name)).sheets.map(facts)).toEqual(expected.sheets.map(facts));
  });
});

const EIGHT = [
  "nine-tables.xlsx",
  "nine-tables.xls",
  "nine-tables.et",
  "nine-tables.ods",
  "nine-tables.xlsb",
  "nine-tables.xml",
  "nine-tables.html",
  "nine-tables",
] as const;

describe.each(EIGHT)("%s", (name) => {
  it("has the same words in the same cells", async () => {
    const byName = (workbook: WorkbookGrid) =>
      workbook.sheets.map(words).sort((one, other) => (one.name < other.name ? -1 : 1));
    expect(byName(await open(name))).toEqual(byName(await open("nine-tables.xlsx")));
  });

  it("gives the same findings with the same ids, at the same cells", async () => {
    const { findings, recognition } = checkWorkbook(await open(name));
    expect(recognition.tables).toHaveLength(9);
    expect(findings.map(({ id, where: [place] }) => [id, place])).toEqual([
      ["JS-205-66a75aa53b93", { kind: "cell", sheet: "03支出决算表", cell: "E12", table: "expenditure" }],
      ["JS-108-6f6b25660147", { kind: "cell", sheet: "03支出决算表", cell: "G12", table: "expenditure" }],
    ]);
  });
});
