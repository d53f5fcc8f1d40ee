/** Tables by functional code, blank: rows for codes and names, 合计 by formula over the 类 that are filled in. */
import type { TableId } from "../../tables/table.js";
import { amount, type BlankLayout, type BlankTable, TableDrawing } from "./blank-table.js";

interface CodeTable {
  readonly id: TableId;
  readonly title: string;
  /** One or two rows of headings over the amount columns. */
  readonly headings: readonly (readonly string[])[];
  /** Rows for codes. */
  readonly rows: number;
  /** Formula of an amount column within a row; undefined where it is filled in. */
  readonly formula: (column: number, row: number) => string | undefined;
}

const LETTERS = "ABCDEFGHIJ";

/** The whole of a row: the columns right of the first. */
const wholeOf =
  (last: string) =>
  (column: number, row: number): string | undefined =>
    column === 0 ? `SUM(D${row}:${last}${row})` : undefined;

const TABLES: readonly CodeTable[] = [
  {
    id: "income",
    title: "收入决算表",
    headings: [
      ["本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"],
    ],
    rows: 60,
    formula: wholeOf("I"),
  },
  {
    id: "expenditure",
    title: "支出决算表",
    headings: [["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"]],
    rows: 60,
    formula: wholeOf("H"),
  },
  {
    id: "general-public-budget",
    title: "一般公共预算财政拨款支出决算表",
    headings: [
      ["本年支出", "", ""],
      ["小计", "基本支出", "项目支出"],
    ],
    rows: 60,
    formula: wholeOf("E"),
  },
  {
    id: "government-fund",
    title: "政府性基金预算财政拨款收入支出决算表",
    headings: [
      ["年初结转和结余", "本年收入", "本年支出", "", "", "年末结转和结余"],
      ["", "", "小计", "基本支出", "项目支出", ""],
    ],
    rows: 15,
    formula: (column, row) => {
      if (column === 2) return `SUM(F${row}:G${row})`;
      return column === 5 ? `C${row}+D${row}-E${row}` : undefined;
    },
  },
  {
    id: "state-capital",
    title: "国有资本经营预算财政拨款支出决算表",
    headings: [
      ["本年支出", "", ""],
      ["合计", "基本支出", "项目支出"],
    ],
    rows: 15,
    formula: wholeOf("E"),
  },
];

export const blankCodeTables = (layout: BlankLayout): readonly BlankTable[] =>
  TABLES.map((table) => blankCodeTable(table, layout));

function blankCodeTable({ id, title, headings, rows, formula }: CodeTable, layout: BlankLayout): BlankTable {
  const width = headings[0]?.length ?? 0;
  const drawing = new TableDrawing(id, layout, [14, 40, ...Array.from({ length: width }, () => 15)]);
  drawing.title(title);
  const top = drawing.next;
  drawing.headings(["项目", "", ...(headings[0] ?? [])]);
  drawing.headings(["功能分类科目编码", "科目名称", ...(headings[1] ?? headings[0]?.map(() => "") ?? [])]);
  drawing.merge(`A${top}:B${top}`);
  for (const range of headingMerges(headings, top)) drawing.merge(range);
  if (layout.marked) {
    drawing.headings(["栏次", "", ...Array.from({ length: width }, (_, index) => String(index + 1))]);
  }
  const total = drawing.next;
  const [first, last] = [total + 1, total + rows];
  const amounts = Array.from({ length: width }, (_, index) => index);
  drawing.row([
    [1, { text: "合计", look: "label" }],
    [2, { look: "label" }],
    ...amounts.map((index) => {
      const letter = LETTERS.charAt(index + 2);
      const codes = `$A$${first}:$A$${last}`;
      return [index + 3, amount(`SUMPRODUCT(--(LEN(${codes})=3),${letter}${first}:${letter}${last})`)] as const;
    }),
  ]);
  drawing.merge(`A${total}:B${total}`);
  for (let row = first; row <= last; row += 1) {
    drawing.row([
      [1, { look: "code" }],
      [2, { look: "label" }],
      ...amounts.map((index) => {
        const own = formula(index, row);
        return [index + 3, amount(own && `IF($A${row}="","",${own})`)] as const;
      }),
    ]);
  }
  return drawing.finish(title);
}

/** Headings over several columns, and those that stand for both rows. */
function headingMerges(headings: readonly (readonly string[])[], top: number): readonly string[] {
  const [upper = [], lower] = headings;
  const merges: string[] = [];
  upper.forEach((text, index) => {
    if (text === "") return;
    const letter = LETTERS.charAt(index + 2);
    if (!lower || lower[index] === "") merges.push(`${letter}${top}:${letter}${top + 1}`);
    else {
      let end = index;
      while (upper[end + 1] === "" && lower[end + 1] !== "") end += 1;
      if (end > index) merges.push(`${letter}${top}:${LETTERS.charAt(end + 2)}${top}`);
    }
  });
  return merges;
}
