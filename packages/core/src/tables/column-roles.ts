/** Which columns of a code table hold codes, names and amounts: by their headings, checked against what stands in them. */
import type { Block } from "./blocks.js";
import type { ColumnHead } from "./heading-paths.js";
import { isTotalName } from "./heading-words.js";
import { isNilMark } from "./printed-text.js";
import { codeDigits, codeInName, looksLikeCode } from "./row-codes.js";

export interface ColumnRoles {
  readonly codes: readonly number[];
  readonly name: number | undefined;
  /** Columns right of code and name that are no 行次. */
  readonly amounts: readonly ColumnHead[];
}

interface Content {
  codes: number;
  digits: number;
  texts: number;
  figures: number;
}

/** Rows looked at to learn what a column holds. */
const SAMPLE = 60;

function contentOf(block: Block): Map<number, Content> {
  const columns = new Map<number, Content>();
  for (const row of block.body.slice(0, SAMPLE)) {
    for (const cell of row.cells) {
      let content = columns.get(cell.column);
      if (!content) {
        content = { codes: 0, digits: 0, texts: 0, figures: 0 };
        columns.set(cell.column, content);
      }
      if (cell.figure) {
        content.figures += 1;
        if (looksLikeCode(cell.text)) content.codes += 1;
        if (codeDigits(cell) !== undefined && !cell.text.includes(".")) content.digits += 1;
      } else if (!isTotalName(cell.text) && !isNilMark(cell.text)) {
        if (codeInName(cell.text)) content.codes += 1;
        content.texts += 1;
      }
    }
  }
  return columns;
}

const LETTERS = new Set(["类", "款", "项", "类款项"]);
const isCodeHead = (head: ColumnHead): boolean => {
  const leaf = head.path.at(-1) ?? "";
  return LETTERS.has(leaf) || head.path.some((text) => /编码|代码/.test(text) && !text.includes("名称"));
};
const isNameHead = (head: ColumnHead): boolean => head.path.some((text) => /名称/.test(text) && text.length <= 16);
const isNamed = (head: ColumnHead): boolean =>
  /^(?:项目|科目|预算科目|功能分类|功能科目|支出功能分类|经济分类|名称)/.test(head.path.at(-1) ?? "");

/** Finds the roles of the columns `heads` (a whole table, or one block of it). */
export function columnRoles(block: Block, heads: readonly ColumnHead[]): ColumnRoles {
  const contents = contentOf(block);
  const content = (column: number): Content => contents.get(column) ?? { codes: 0, digits: 0, texts: 0, figures: 0 };
  const codes: number[] = [];
  for (const head of heads) {
    const { digits, texts, codes: coded, figures } = content(head.column);
    const byHead = isCodeHead(head) && digits >= texts;
    // Codes without a heading of their own: nearly everything in the column is a code, and names stand beside it.
    const byContent = coded > 0 && coded === figures && texts === 0 && codes.length === 0;
    const combined = head.path.some((text) => /科目|分类/.test(text)) && coded > 0 && coded === figures && texts === 0;
    if (byHead || byContent || combined) codes.push(head.column);
    else if (codes.length > 0 || texts > 0) break;
  }
  const lastCode = codes.at(-1) ?? 0;
  const rest = heads.filter((head) => head.column > lastCode && !isLineNumber(head));
  const name =
    rest.find((head) => isNameHead(head))?.column ??
    rest.find((head) => content(head.column).texts > 0 && content(head.column).figures === 0)?.column ??
    rest.find((head) => isNamed(head))?.column;
  const amounts = rest.filter((head) => head.column > (name ?? lastCode));
  return { codes, name, amounts };
}

/** 行次: the number of the line, never an amount. */
export const isLineNumber = (head: ColumnHead): boolean => head.path.some((text) => text === "行次" || text === "序号");
