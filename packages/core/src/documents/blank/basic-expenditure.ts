/** 一般公共预算财政拨款基本支出决算明细表, blank: every 款 of the year's classification, 类 and totals by formula. */
import type { CodeBook } from "../../codes/index.js";
import { nameInYear } from "../../codes/index.js";
import { amount, type BlankCell, type BlankLayout, type BlankTable, label, TableDrawing } from "./blank-table.js";

/** The 类 that each of the three blocks prints. */
const BLOCKS = [["301", "303"], ["302"], ["307", "310", "312", "399"]] as const;
const PERSONNEL = BLOCKS[0];

interface Line {
  readonly code: string;
  readonly name: string;
}

export function blankBasicExpenditure(layout: BlankLayout, codes: CodeBook): BlankTable {
  const title = "一般公共预算财政拨款基本支出决算明细表";
  const drawing = new TableDrawing("basic-expenditure", layout, [10, 32, 14, 10, 32, 14, 10, 32, 14]);
  drawing.title(title);
  const top = drawing.next;
  drawing.headings(["人员经费", "", "", "公用经费", "", "", "", "", ""]);
  drawing.headings([0, 1, 2].flatMap(() => ["经济分类科目编码", "科目名称", "决算数"]));
  drawing.merge(`A${top}:C${top}`);
  drawing.merge(`D${top}:I${top}`);
  const first = drawing.next;
  const blocks = BLOCKS.map((categories) => categories.flatMap((category) => linesOf(codes, category, layout.year)));
  const length = Math.max(...blocks.map((lines) => lines.length));
  for (let index = 0; index < length; index += 1) {
    drawing.row(blocks.flatMap((lines, block) => lineCells(lines, index, { first, column: block * 3 + 1 })));
  }
  const sum = (categories: readonly string[]): string =>
    blocks
      .flatMap((lines, block) =>
        lines.flatMap(({ code }, index) =>
          categories.includes(code) ? [`${"CFI".charAt(block)}${first + index}`] : [],
        ),
      )
      .join("+");
  const last = drawing.next;
  drawing.row([
    [1, label("人员经费合计")],
    [2, label("")],
    [3, amount(sum(PERSONNEL))],
    [4, label("公用经费合计")],
    ...[5, 6, 7, 8].map((column) => [column, label("")] as const),
    [9, amount(sum([...BLOCKS[1], ...BLOCKS[2]]))],
  ]);
  drawing.merge(`A${last}:B${last}`);
  drawing.merge(`D${last}:H${last}`);
  return drawing.finish(title);
}

/** A 类 and its 款 in force in the year. */
function linesOf(codes: CodeBook, category: string, year: number): readonly Line[] {
  return codes
    .table("departmental-economic")
    .entries.filter(({ code }) => code === category || (code.startsWith(category) && code.length === 5))
    .flatMap((entry) => {
      const name = nameInYear(entry, year);
      return name === undefined ? [] : [{ code: entry.code, name }];
    });
}

function lineCells(
  lines: readonly Line[],
  index: number,
  { first, column }: { readonly first: number; readonly column: number },
): readonly (readonly [number, BlankCell])[] {
  const line = lines[index];
  if (!line) return [0, 1, 2].map((offset) => [column + offset, { look: "label" }] as const);
  const letter = "ABCDEFGHI".charAt(column + 1);
  const isCategory = line.code.length === 3;
  let end = index;
  while (lines[end + 1]?.code.startsWith(line.code.slice(0, 3)) && lines[end + 1]?.code.length === 5) end += 1;
  const formula = isCategory && end > index ? `SUM(${letter}${first + index + 1}:${letter}${first + end})` : undefined;
  return [
    [column, { text: line.code, look: "code" }],
    [column + 1, label(isCategory ? line.name : `　${line.name}`)],
    [column + 2, amount(formula)],
  ];
}
