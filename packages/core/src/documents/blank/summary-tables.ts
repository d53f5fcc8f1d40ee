/** 收入支出决算总表 and 财政拨款收入支出决算总表, blank, with the rows of the national form. */
import { type TemplateItem, templateItems } from "../../codes/template-items.js";
import { amount, type BlankCell, type BlankLayout, type BlankTable, label, TableDrawing } from "./blank-table.js";

type Column = readonly [name: number, line: number | undefined, amounts: readonly string[]];

/** Items of one side with the row that each stands in. */
interface Side {
  readonly items: readonly TemplateItem[];
  readonly column: Column;
  readonly first: number;
}

export function blankSummary(layout: BlankLayout): BlankTable {
  const title = "收入支出决算总表";
  const widths = layout.marked ? [40, 6, 16, 40, 6, 16] : [40, 16, 40, 16];
  const drawing = new TableDrawing("summary", layout, widths);
  drawing.title(title);
  const [income, expenditure]: readonly [Column, Column] = layout.marked
    ? [
        [1, 2, ["C"]],
        [4, 5, ["F"]],
      ]
    : [
        [1, undefined, ["B"]],
        [3, undefined, ["D"]],
      ];
  const top = drawing.next;
  drawing.headings(layout.marked ? ["收入", "", "", "支出", "", ""] : ["收入", "", "支出", ""]);
  for (const columns of layout.marked ? ["AC", "DF"] : ["AB", "CD"]) mergeAcross(drawing, columns, top);
  drawing.headings(
    layout.marked ? ["项目", "行次", "决算数", "项目", "行次", "决算数"] : ["项目", "决算数", "项目", "决算数"],
  );
  if (layout.marked) drawing.headings(["栏次", "", "1", "栏次", "", "2"]);
  items(drawing, "summary", income, expenditure);
  return drawing.finish(title);
}

export function blankAppropriationSummary(layout: BlankLayout): BlankTable {
  const title = "财政拨款收入支出决算总表";
  const widths = layout.marked ? [36, 6, 14, 36, 6, 14, 16, 16, 16] : [36, 14, 36, 14, 16, 16, 16];
  const drawing = new TableDrawing("appropriation-summary", layout, widths);
  drawing.title(title);
  const funds = ["一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"];
  const line = layout.marked ? ["行次"] : [];
  const gap = layout.marked ? [""] : [];
  const top = drawing.next;
  drawing.headings(["收入", ...gap, "", "支出", ...gap, "", "", "", ""]);
  for (const columns of layout.marked ? ["AC", "DI"] : ["AB", "CG"]) mergeAcross(drawing, columns, top);
  drawing.headings(["项目", ...line, "金额", "项目", ...line, "合计", ...funds]);
  if (layout.marked) drawing.headings(["栏次", "", "1", "栏次", "", "2", "3", "4", "5"]);
  const [income, expenditure]: readonly [Column, Column] = layout.marked
    ? [
        [1, 2, ["C"]],
        [4, 5, ["F", "G", "H", "I"]],
      ]
    : [
        [1, undefined, ["B"]],
        [3, undefined, ["D", "E", "F", "G"]],
      ];
  items(drawing, "appropriation-summary", income, expenditure);
  return drawing.finish(title);
}

/** “AC”: columns A to C of one row. */
const mergeAcross = (drawing: TableDrawing, columns: string, row: number): void =>
  drawing.merge(`${columns.charAt(0)}${row}:${columns.charAt(1)}${row}`);

function items(drawing: TableDrawing, table: TemplateItem["table"], income: Column, expenditure: Column): void {
  const all = templateItems().filter((item) => item.table === table);
  const first = drawing.next;
  const left: Side = { items: all.filter(({ side }) => side === "income"), column: income, first };
  const right: Side = { items: all.filter(({ side }) => side === "expenditure"), column: expenditure, first };
  const length = Math.max(left.items.length, right.items.length);
  for (let index = 0; index < length; index += 1) {
    drawing.row([...itemCells(left, index), ...itemCells(right, index)]);
  }
}

function itemCells(side: Side, index: number): readonly (readonly [number, BlankCell])[] {
  const item = side.items[index];
  if (!item) return [];
  const [name, line, amounts] = side.column;
  const text = item.ordinal === "" ? item.name : `${item.ordinal}、${item.name}`;
  const shown = item.kind === "sub-carry" ? `　　${item.name}` : text;
  return [
    [name, label(shown)],
    ...(line === undefined ? [] : [[line, label(String(item.line))] as const]),
    ...amounts.map((letter, at) => {
      const column = letter.charCodeAt(0) - 64;
      return [column, amount(item.name === "" ? undefined : formulaOf(side, index, amounts, at))] as const;
    }),
  ];
}

/** Totals add up their parts; the whole of a row adds up its funds. */
function formulaOf(
  { items: all, first }: Side,
  index: number,
  amounts: readonly string[],
  at: number,
): string | undefined {
  const item = all[index];
  const letter = amounts[at] ?? "A";
  const row = first + index;
  if (amounts.length > 1 && at === 0) return `SUM(${amounts[1]}${row}:${amounts[amounts.length - 1]}${row})`;
  const rowsOf = (kind: TemplateItem["kind"]): readonly number[] =>
    all.flatMap((other, place) => (other.kind === kind && other.name !== "" ? [first + place] : []));
  if (item?.kind === "total") {
    const parts = rowsOf("item");
    return `SUM(${letter}${parts[0]}:${letter}${parts[parts.length - 1]})`;
  }
  if (item?.kind === "grand")
    return [...rowsOf("total"), ...rowsOf("carry")].map((part) => `${letter}${part}`).join("+");
  // 年初 of the three funds: the row above is their sum.
  const under = all.slice(index + 1).findIndex((other) => other.kind !== "sub-carry");
  const parts = under < 0 ? all.length - index - 1 : under;
  return item?.kind === "carry" && parts > 0 ? `SUM(${letter}${row + 1}:${letter}${row + parts})` : undefined;
}
