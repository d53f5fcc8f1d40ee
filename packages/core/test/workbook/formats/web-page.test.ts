/** Pages that call themselves .xls: what finance systems export, and what Excel saves. */
import { describe, expect, it } from "vitest";
import type { SheetGrid } from "../../../src/workbook/grid.js";
import { openWorkbook } from "../../../src/workbook/open-workbook.js";
import { a1, a1Range } from "../../../src/workbook/reference.js";
import { nodePlatform } from "../../node-platform.js";

async function sheetsOf(page: string | Uint8Array, name = "导出.xls"): Promise<readonly SheetGrid[]> {
  const bytes = typeof page === "string" ? new TextEncoder().encode(page) : page;
  const reading = await openWorkbook(name, bytes, nodePlatform);
  if (!reading.ok) throw new Error(reading.failure.message);
  return reading.workbook.sheets;
}
const cells = (sheet: SheetGrid | undefined): Record<string, unknown> =>
  Object.fromEntries(
    (sheet?.cells ?? []).map((cell) => [
      a1(cell),
      "value" in cell.content ? cell.content.value : "text" in cell.content ? cell.content.text : cell.content.kind,
    ]),
  );

describe("a page as a workbook", () => {
  it("keeps codes as text, spans as merges, lines as lines; hidden rows stay hidden", async () => {
    const [sheet] = await sheetsOf(`<html><table>
      <tr><td colspan=2 rowspan="2">项目<br>名称</td><td>金额</td></tr>
      <tr><td>1,548.05</td></tr>
      <tr style="display: none"><td style='mso-number-format:"\\@"'>2010301</td><td>0201</td><td>&nbsp;</td></tr></table>`);
    expect(cells(sheet)).toEqual({ A1: "项目\n名称", C1: "金额", C2: 1548.05, A3: "2010301", B3: "0201" });
    expect(sheet?.merges.map(a1Range)).toEqual(["A1:B2"]);
    expect(sheet?.hiddenRows).toEqual([{ first: 3, last: 3 }]);
    expect(sheet?.at(2, 3)?.format).toBe("#,##0.00");
  });

  it("takes the title above a table as its first rows, a table within a cell as a table of its own", async () => {
    const sheets = await sheetsOf(
      "<html><head><title>导出</title><script>var a='<table>';</script></head><body><h2>2024年度支出决算表</h2><p>单位：万元</p><table><tr><td><table><tr><td>合计</td><td>1.00</td></tr></table></td></tr></table></body></html>",
    );
    expect(sheets.map(cells)).toEqual([
      { A1: "2024年度支出决算表", A2: "单位：万元" },
      { A1: "合计", B1: 1 },
    ]);
  });

  it("reads the names of sheets, the classes and the exact numbers that Excel leaves", async () => {
    const sheets = await sheetsOf(`<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
      <!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>03支出</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]-->
      <style>.xl24 {color:red;mso-number-format:"\\#\\,\\#\\#0\\.00";} .xl25{mso-number-format:"\\@";}</style></head>
      <table><tr><td class=xl25>2010301</td><td class=xl24 x:num="1548.0512">1,548.05</td></tr></table></html>`);
    expect(sheets.map(({ name }) => name)).toEqual(["03支出"]);
    expect(cells(sheets[0])).toEqual({ A1: "2010301", B1: 1548.0512 });
    expect(sheets[0]?.at(1, 2)?.format).toBe("#,##0.00");
  });

  it("reads GBK, declared or not", async () => {
    const head = [...new TextEncoder().encode("<html><table><tr><td>")];
    const page = new Uint8Array([...head, 0xbd, 0xcc, 0xd3, 0xfd, ...new TextEncoder().encode("</td></tr></table>")]);
    expect(cells((await sheetsOf(page))[0])).toEqual({ A1: "教育" });
    const declared = new TextEncoder().encode('<html><meta charset="gb2312"><table><tr><td>');
    const again = new Uint8Array([...declared, 0xbd, 0xcc, 0xd3, 0xfd]);
    expect(cells((await sheetsOf(again))[0])).toEqual({ A1: "教育" });
  });

  it("reads a page saved as one file, quoted-printable and base64, under the names of its sheets", async () => {
    const encoded = (text: string): string =>
      [...new TextEncoder().encode(text)]
        .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`)
        .join("=\r\n");
    const file = [
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="--=_1"\r\n',
      "----=_1\r\nContent-Location: file:///C:/book.htm\r\nContent-Type: text/html; charset=utf-8\r\n",
      '<xml><x:ExcelWorksheet><x:Name>03支出</x:Name><x:WorksheetSource HRef="book.files/sheet001.htm"/></x:ExcelWorksheet></xml>',
      "----=_1\r\nContent-Location: file:///C:/book.files/sheet001.htm\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html\r\n",
      encoded("<table><tr><td>教育</td><td>1.50</td></tr></table>"),
      "----=_1\r\nContent-Location: file:///C:/book.files/sheet002.htm\r\nContent-Transfer-Encoding: base64\r\nContent-Type: text/html\r\n",
      Buffer.from("<table><tr><td>x</td></tr></table>").toString("base64"),
      "----=_1--\r\n",
    ].join("\r\n");
    const sheets = await sheetsOf(file);
    expect(sheets.map(({ name }) => name)).toEqual(["03支出", "导出"]);
    expect(sheets.map(cells)).toEqual([{ A1: "教育", B1: 1.5 }, { A1: "x" }]);
    const cut = await openWorkbook("导出.xls", new TextEncoder().encode(file.slice(0, 500)), nodePlatform);
    expect(cut).toMatchObject({ ok: false, failure: { code: "truncated" } });
  });

  it("says that the name promised something else", async () => {
    const reading = await openWorkbook(
      "导出.xls",
      new TextEncoder().encode("<html><table><tr><td>x</td></tr></table>"),
      nodePlatform,
    );
    expect(reading.ok && reading.workbook.origin).toEqual({ format: "html", disguisedAs: ".xls" });
  });
});
