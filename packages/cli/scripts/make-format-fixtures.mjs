/**
 * Makes packages/core/test/workbook/fixtures/formats: two workbooks in every format that is read. Needs LibreOffice
 * (`soffice`) and is run by hand; what it made is kept, because other versions of LibreOffice write other bytes.
 *
 * - nine-tables: the sample of docs/examples with a wrong figure. What every format can hold.
 * - features: a hidden row, column and sheet, merges, formulas, an error value, a code with a leading zero, dates and
 *   amounts under several number formats, texts with indents and line breaks. What only workbook formats can hold.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as SheetJS from "@e965/xlsx";
import ExcelJS from "exceljs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const sample = join(root, "docs/examples/wuhan-2024/部门决算公开表.xlsx");
const target = join(root, "packages/core/test/workbook/fixtures/formats");
const work = mkdtempSync(join(tmpdir(), "juesuan-formats-"));

const nineTables = new ExcelJS.Workbook();
await nineTables.xlsx.readFile(sample);
const expenditure = nineTables.getWorksheet("03支出决算表");
if (!expenditure) throw new Error("the sample has no sheet 03支出决算表");
// 704.68, its digits swapped.
expenditure.getCell("E12").value = 740.68;

const features = new ExcelJS.Workbook();
const shown = features.addWorksheet("各种单元格");
shown.getCell("A1").value = "合并的标题";
shown.mergeCells("A1:C1");
shown.getCell("A2").value = "0201";
shown.getCell("B2").value = { formula: "1+1", result: 2 };
shown.getCell("C2").value = { formula: "1/0", result: { error: "#DIV/0!" } };
shown.getCell("B3").value = "  其中：  缩进  两格";
shown.getCell("C3").value = "两行\n文字";
const formats = [
  "0.00",
  "#,##0.00_ ;[Red]-#,##0.00",
  "#,##0.00",
  '0.00"万元"',
  "0.0%",
  '0!.0,"万元"',
  "#,##0.00_ ;[红色]",
  "00",
];
for (const [index, format] of formats.entries()) {
  const cell = shown.getCell(4, index + 1);
  cell.value = 12345.5;
  cell.numFmt = format;
}
shown.getCell("A5").value = new Date(Date.UTC(2025, 8, 10));
shown.getCell("A5").numFmt = 'yyyy"年"m"月"d"日"';
shown.getCell("A6").value = 0.07;
shown.getCell("B6").value = -1548.05;
shown.getRow(6).hidden = true;
shown.getColumn(5).hidden = true;
shown.mergeCells("A7:A8");
shown.getCell("A7").value = "跨两行";
const hidden = features.addWorksheet("隐藏页", { state: "hidden" });
hidden.getCell("B2").value = "控制";

/** @param {string} name @param {string} filter */
function libreOffice(name, filter) {
  execFileSync(
    "soffice",
    [
      `-env:UserInstallation=file://${join(work, "profile")}`,
      "--headless",
      "--convert-to",
      filter,
      "--outdir",
      work,
      join(work, `${name}.xlsx`),
    ],
    { stdio: "ignore", timeout: 120_000 },
  );
}

/** @param {string} from @param {string} to */
const keep = (from, to) => copyFileSync(join(work, from), join(target, to));

rmSync(target, { recursive: true, force: true });
mkdirSync(join(target, "nine-tables"), { recursive: true });
for (const [name, book] of Object.entries({ "nine-tables": nineTables, features })) {
  await book.xlsx.writeFile(join(work, `${name}.xlsx`));
  keep(`${name}.xlsx`, `${name}.xlsx`);
  libreOffice(name, "xls:MS Excel 97");
  keep(`${name}.xls`, `${name}.xls`);
  libreOffice(name, "ods");
  keep(`${name}.ods`, `${name}.ods`);
  const read = SheetJS.read(readFileSync(join(work, `${name}.xlsx`)), {
    cellNF: true,
    cellStyles: true,
    cellFormula: true,
  });
  // Its writer knows no print titles, which are nothing that is read.
  if (read.Workbook) read.Workbook.Names = [];
  /** @param {import("@e965/xlsx").BookType} bookType @param {string} file */
  const write = (bookType, file) =>
    writeFileSync(join(target, file), SheetJS.write(read, { bookType, type: "buffer", cellStyles: true }));
  write("xlsb", `${name}.xlsb`);
  write("xlml", `${name}.xml`);
}
// WPS writes BIFF8 under its own extension.
keep("nine-tables.xls", "nine-tables.et");
libreOffice("nine-tables", "html:HTML (StarCalc)");
keep("nine-tables.html", "nine-tables.html");
// Comma, double quotes, UTF-8, as shown, all sheets.
libreOffice("nine-tables", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1");
for (const name of readdirSync(work).filter((each) => each.endsWith(".csv"))) {
  keep(name, join("nine-tables", name.replace(/^nine-tables-/, "")));
}
rmSync(work, { recursive: true, force: true });
console.log(readdirSync(target).join("\n"));
