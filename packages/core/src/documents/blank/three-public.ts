/** 财政拨款“三公”经费支出决算表, blank: budget and final figures, 合计 and 小计 by formula. */
import { amount, type BlankLayout, type BlankTable, TableDrawing } from "./blank-table.js";

const ITEMS = ["合计", "因公出国（境）费", "小计", "公务用车购置费", "公务用车运行维护费", "公务接待费"] as const;

export const blankThreePublic = (layout: BlankLayout): BlankTable =>
  layout.marked ? sixAndSix(layout) : pairs(layout);

const TITLE = "财政拨款“三公”经费支出决算表";
const LETTERS = "ABCDEFGHIJKL";

/** Six 预算数, then six 决算数. */
function sixAndSix(layout: BlankLayout): BlankTable {
  const drawing = new TableDrawing(
    "three-public",
    layout,
    Array.from({ length: 12 }, () => 15),
  );
  drawing.title(TITLE);
  const top = drawing.next;
  const half = ["合计", "因公出国（境）费", "公务用车购置及运行维护费", "", "", "公务接待费"];
  drawing.headings(["预算数", "", "", "", "", "", "决算数", "", "", "", "", ""]);
  drawing.headings([...half, ...half]);
  drawing.headings([0, 1].flatMap(() => ["", "", "小计", "公务用车购置费", "公务用车运行维护费", ""]));
  drawing.merge(`A${top}:F${top}`);
  drawing.merge(`G${top}:L${top}`);
  for (const start of [0, 6]) {
    for (const index of [0, 1, 5]) {
      const letter = LETTERS.charAt(start + index);
      drawing.merge(`${letter}${top + 1}:${letter}${top + 2}`);
    }
    drawing.merge(`${LETTERS.charAt(start + 2)}${top + 1}:${LETTERS.charAt(start + 4)}${top + 1}`);
  }
  drawing.headings(Array.from({ length: 12 }, (_, index) => String(index + 1)));
  const row = drawing.next;
  drawing.row(
    [0, 6].flatMap((start) =>
      ITEMS.map(
        (_, index) =>
          [start + index + 1, amount(formulaOf(index, row, (item) => LETTERS.charAt(start + item)))] as const,
      ),
    ),
  );
  return drawing.finish(TITLE);
}

/** 预算数 and 决算数 side by side for each item. */
function pairs(layout: BlankLayout): BlankTable {
  const drawing = new TableDrawing(
    "three-public",
    layout,
    Array.from({ length: 12 }, () => 14),
  );
  drawing.title(TITLE);
  const top = drawing.next;
  drawing.headings(["合计", "", "因公出国（境）费", "", "公务用车购置及运行费", "", "", "", "", "", "公务接待费", ""]);
  drawing.headings(["", "", "", "", "小计", "", "购置费", "", "运行费", "", "", ""]);
  drawing.headings(ITEMS.flatMap(() => ["预算数", "决算数"]));
  for (const range of ["A", "C", "K"]) {
    const next = String.fromCharCode(range.charCodeAt(0) + 1);
    drawing.merge(`${range}${top}:${next}${top + 1}`);
  }
  drawing.merge(`E${top}:J${top}`);
  for (const [from, to] of [
    ["E", "F"],
    ["G", "H"],
    ["I", "J"],
  ])
    drawing.merge(`${from}${top + 1}:${to}${top + 1}`);
  const row = drawing.next;
  drawing.row(
    ITEMS.flatMap((_, index) =>
      [0, 1].map(
        (figure) =>
          [index * 2 + figure + 1, amount(formulaOf(index, row, (item) => LETTERS.charAt(item * 2 + figure)))] as const,
      ),
    ),
  );
  return drawing.finish(TITLE);
}

/** 合计 = 出国 + 小计 + 接待; 小计 = 购置 + 运行. */
function formulaOf(index: number, row: number, letter: (item: number) => string): string | undefined {
  if (index === 0) return [1, 2, 5].map((item) => `${letter(item)}${row}`).join("+");
  return index === 2 ? `${letter(3)}${row}+${letter(4)}${row}` : undefined;
}
