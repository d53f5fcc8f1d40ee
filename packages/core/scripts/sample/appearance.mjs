/** How a form looks when finance staff print it: fonts, borders, number format, column widths, page setup. */

const SONG = { name: "宋体", size: 10, charset: 134 };
const BLACK = { style: "thin", color: { rgb: "000000" } };
const BOX = { top: BLACK, right: BLACK, bottom: BLACK, left: BLACK };
const at = (horizontal, more = {}) => ({ horizontal, vertical: "center", ...more });

/** Style of each role of a cell (layout.mjs). */
const STYLES = {
  title: { font: { name: "方正小标宋简体", size: 18, bold: true, charset: 134 }, alignment: at("center") },
  corner: { font: SONG, alignment: at("right") },
  "unit-name": { font: SONG, alignment: at("left") },
  heading: { font: { ...SONG, bold: true }, alignment: at("center", { wrapText: true }), border: BOX },
  name: { font: SONG, alignment: at("left", { wrapText: true }), border: BOX },
  "name-strong": { font: { ...SONG, bold: true }, alignment: at("left", { wrapText: true }), border: BOX },
  code: { font: SONG, alignment: at("left"), border: BOX, numFmt: "@" },
  "line-number": { font: SONG, alignment: at("center"), border: BOX, numFmt: "@" },
  amount: { font: SONG, alignment: at("right"), border: BOX, numFmt: "#,##0.00" },
  note: { font: SONG, alignment: at("left", { wrapText: true }) },
  link: { font: { ...SONG, size: 12, color: { rgb: "0563C1" }, underline: true }, alignment: at("left"), border: BOX },
  "cover-title": { font: { name: "方正小标宋简体", size: 26, bold: true, charset: 134 }, alignment: at("center") },
  "cover-line": { font: { name: "仿宋_GB2312", size: 16, charset: 134 }, alignment: at("center") },
};

/** Turns a laid-out sheet into what the workbook writer takes. */
export function dress(sheet) {
  const cells = new Map();
  sheet.rows.forEach((row, rowIndex) => {
    row.forEach((cell, columnIndex) => {
      if (!cell) return;
      const link = cell.location && { hyperlink: { target: "", location: cell.location, display: cell.value } };
      cells.set(`${rowIndex},${columnIndex}`, { value: cell.value, style: STYLES[cell.role], ...link });
    });
  });
  const form = sheet.headingRows > 0;
  return {
    name: sheet.name,
    rows: sheet.rows.map((row) => row.map((cell) => cell?.value ?? null)),
    cells,
    columns: sheet.widths.map((width) => ({ width })),
    rowDefs: new Map(sheet.rows.map((_, row) => [row, { height: sheet.heights.get(row) ?? (row === 0 ? 36 : 18) }])),
    merges: sheet.merges.map(([startRow, startCol, endRow, endCol]) => ({ startRow, startCol, endRow, endCol })),
    ...(form && { freezePane: { rows: sheet.headingRows } }),
    view: { showGridLines: false },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
      ...(form && { printTitlesRow: `$1:$${sheet.headingRows}` }),
    },
    ...(form && { headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" } }),
  };
}
