/**
 * Lays the nine tables out on worksheets the way Wuhan's disclosure forms (公开01–09表) do.
 *
 * A laid-out sheet is `{ name, rows, merges, widths, headingRows, heights }`: `rows` row-major, each cell
 * `{ role, value }` or null for a place without any cell; `merges` zero-based `[top, left, bottom, right]`; `widths` in
 * characters; `headingRows` = how many rows repeat on every printed page; `heights` row index → points.
 *
 * @typedef {{ role: string, value: string | number | null }} LaidCell
 * @typedef {[number, number, number, number]} Merge
 * @typedef {{ name: string, rows: (LaidCell | null)[][], merges: Merge[], widths: number[], headingRows: number,
 *   heights: Map<number, number> }} LaidSheet
 */

const heading = (value) => ({ role: "heading", value });
const name = (value, strong = false) => ({ role: strong ? "name-strong" : "name", value });
const code = (value) => ({ role: "code", value });
const lineNumber = (value) => ({ role: "line-number", value });
/** Figures are decimal strings in the data, so that no digit is lost; a workbook stores them as numbers. */
const amount = (text) => ({ role: "amount", value: text === null ? null : Number(text) });

/** Title, form number and unit lines: the first three rows of every form. */
function opening(table, figures, width) {
  const row = (places) => Array.from({ length: width }, (_, column) => places[column] ?? null);
  return {
    rows: [
      row({ 0: { role: "title", value: `${figures.year}年度${table.title}` } }),
      row({ [width - 1]: { role: "corner", value: `公开0${table.number}表` } }),
      row({
        0: { role: "unit-name", value: `单位：${figures.unit}` },
        [width - 1]: { role: "corner", value: `单位：${figures.amountUnit}` },
      }),
    ],
    merges: [[0, 0, 0, width - 1]],
  };
}

/** Notes under the table, one merged row each; a long note gets a higher row instead of being cut off. */
function addNotes(sheet, notes, width) {
  const characters = sheet.widths.reduce((sum, each) => sum + each, 0);
  for (const note of notes) {
    const row = sheet.rows.length;
    sheet.rows.push(
      Array.from({ length: width }, (_, column) => (column === 0 ? { role: "note", value: note } : null)),
    );
    sheet.merges.push([row, 0, row, width - 1]);
    sheet.heights.set(row, 18 * Math.ceil((note.length * 2) / characters));
  }
}

const flatHeadings = (columns) => columns.flatMap((column) => (typeof column === "string" ? [column] : column.parts));

/** Sheet names as finance staff number them: 01收入支出决算总表. */
const sheetName = (table) => `0${table.number}${table.title}`;

/** 收入 | 支出 side by side with 行次: the two 总表. */
function twoSided(table, figures) {
  const spending = flatHeadings(table.expenditureColumns);
  const width = 5 + spending.length;
  const grouped = spending.length > 1;
  const sheet = { ...opening(table, figures, width), name: sheetName(table), heights: new Map() };
  sheet.widths = grouped ? [32, 6, 14, 36, 6, 14, 16, 16, 16] : [40, 7, 18, 42, 7, 18];

  const sides = Array(width)
    .fill(null)
    .map(() => heading(null));
  sides[0] = heading("收入");
  sides[3] = heading("支出");
  const heads = [heading("项目"), heading("行次"), heading(table.incomeColumns[0]), heading("项目"), heading("行次")];
  sheet.rows.push(sides);
  sheet.merges.push([3, 0, 3, 2], [3, 3, 3, width - 1]);
  if (grouped) {
    const rest = Array(spending.length - 1)
      .fill(null)
      .map(() => heading(null));
    sheet.rows.push([...heads, heading(table.expenditureColumns[0].heading), ...rest]);
    sheet.rows.push([...heads.map(() => heading(null)), ...spending.map(heading)]);
    for (let column = 0; column < 5; column += 1) sheet.merges.push([4, column, 5, column]);
    sheet.merges.push([4, 5, 4, width - 1]);
    sheet.heights.set(5, 32);
  } else {
    sheet.rows.push([...heads, heading(spending[0])]);
  }
  const numbers = spending.map((_, index) => heading(String(index + 2)));
  sheet.rows.push([heading("栏次"), heading(null), heading("1"), heading("栏次"), heading(null), ...numbers]);
  sheet.headingRows = sheet.rows.length;

  const closing = table.incomeClosing.length;
  const lines = table.expenditureItems.length + closing;
  const blank = Array(lines - closing - table.incomeItems.length).fill([null, null]);
  const left = [...table.incomeItems, ...blank, ...table.incomeClosing];
  const right = [...table.expenditureItems, ...table.expenditureClosing];
  left.forEach(([leftName, leftAmount], index) => {
    const [rightName, ...rightAmounts] = right[index];
    const strong = /合计$|^总计$/.test(leftName ?? "");
    sheet.rows.push([
      name(leftName, strong),
      lineNumber(String(index + 1)),
      amount(leftAmount),
      name(rightName, strong),
      lineNumber(String(lines + index + 1)),
      ...rightAmounts.map(amount),
    ]);
  });
  addNotes(sheet, table.notes, width);
  return sheet;
}

/** One row per function code, the code merged over the three columns 类款项. */
function classified(table, figures) {
  const flat = flatHeadings(table.columns);
  const width = 4 + flat.length;
  const sheet = { ...opening(table, figures, width), name: sheetName(table), heights: new Map([[4, 32]]) };
  sheet.widths = [4.5, 4.5, 4.5, 42, ...flat.map(() => 15)];
  sheet.headingRows = 6;

  const upper = [];
  const lower = [];
  for (const column of table.columns) {
    const at = 4 + upper.length;
    if (typeof column === "string") {
      upper.push(heading(column));
      lower.push(heading(null));
      sheet.merges.push([3, at, 4, at]);
    } else {
      column.parts.forEach((part, index) => {
        upper.push(heading(index === 0 ? column.heading : null));
        lower.push(heading(part));
      });
      sheet.merges.push([3, at, 3, at + column.parts.length - 1]);
    }
  }
  sheet.rows.push(
    [heading("项目"), heading(null), heading(null), heading(null), ...upper],
    [heading("功能分类科目编码"), heading(null), heading(null), heading("科目名称"), ...lower],
    [
      heading("类"),
      heading("款"),
      heading("项"),
      heading("栏次"),
      ...flat.map((_, index) => heading(String(index + 1))),
    ],
    [heading(null), heading(null), heading(null), heading("合计"), ...table.total.map(amount)],
  );
  sheet.merges.push([3, 0, 3, 3], [4, 0, 4, 2], [5, 0, 6, 0], [5, 1, 6, 1], [5, 2, 6, 2]);
  for (const [rowCode, rowName, ...amounts] of table.rows) {
    const row = sheet.rows.length;
    sheet.rows.push([
      code(rowCode),
      code(null),
      code(null),
      name(rowName, rowCode.length === 3),
      ...amounts.map(amount),
    ]);
    sheet.merges.push([row, 0, row, 2]);
  }
  addNotes(sheet, table.notes, width);
  return sheet;
}

/** 人员经费 in one block, 公用经费 in two, side by side. */
function economic(table, figures) {
  const width = 9;
  const sheet = {
    ...opening(table, figures, width),
    name: sheetName(table),
    headingRows: 5,
    heights: new Map([[4, 32]]),
  };
  sheet.widths = [11, 34, 14, 11, 26, 14, 11, 28, 14];
  const blocks = [table.personnel, table.operating, table.capital];
  sheet.rows.push(
    Array.from({ length: width }, (_, column) => heading({ 0: "人员经费", 3: "公用经费" }[column] ?? null)),
    blocks.flatMap(() => [heading("经济分类科目编码"), heading("科目名称"), heading("决算数")]),
  );
  sheet.merges.push([3, 0, 3, 2], [3, 3, 3, 8]);
  const lines = Math.max(...blocks.map((block) => block.length));
  for (let line = 0; line < lines; line += 1) {
    sheet.rows.push(
      blocks.flatMap((block) => {
        const [itemCode, itemName, itemAmount] = block[line] ?? [null, null, null];
        return [code(itemCode), name(itemName, itemCode?.length === 3), amount(itemAmount)];
      }),
    );
  }
  const totals = sheet.rows.length;
  const inner = () => heading(null);
  sheet.rows.push([
    heading("人员经费合计"),
    inner(),
    amount(table.personnelTotal),
    heading("公用经费合计"),
    inner(),
    inner(),
    inner(),
    inner(),
    amount(table.operatingTotal),
  ]);
  sheet.merges.push([totals, 0, totals, 1], [totals, 3, totals, 7]);
  addNotes(sheet, table.notes, width);
  return sheet;
}

/** Six budget columns, then six columns of final figures. */
function threePublic(table, figures) {
  const width = 12;
  const sheet = { ...opening(table, figures, width), name: sheetName(table), headingRows: 7 };
  sheet.heights = new Map([
    [4, 24],
    [5, 46],
    [7, 24],
  ]);
  sheet.widths = Array(width).fill(13);
  const halves = (cells) => [...cells, ...cells].map(heading);
  sheet.rows.push(
    Array.from({ length: width }, (_, column) => heading({ 0: "预算数", 6: "决算数" }[column] ?? null)),
    halves(["合计", "因公出国（境）费", "公务用车购置及运行维护费", null, null, "公务接待费"]),
    halves([null, null, "小计", "公务用车购置费", "公务用车运行维护费", null]),
    Array.from({ length: width }, (_, column) => heading(String(column + 1))),
    [...table.budget, ...table.final].map(amount),
  );
  for (const left of [0, 6]) {
    sheet.merges.push([3, left, 3, left + 5], [4, left + 2, 4, left + 4]);
    for (const column of [left, left + 1, left + 5]) sheet.merges.push([4, column, 5, column]);
  }
  addNotes(sheet, table.notes, width);
  return sheet;
}

const shapes = { "two-sided": twoSided, classified, economic, "three-public": threePublic };

/**
 * Lays out one table of figures.json.
 * @returns {LaidSheet}
 */
export const layOut = (table, figures) => shapes[table.shape](table, figures);
