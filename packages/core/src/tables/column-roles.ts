/** Which columns of a code table hold codes, names and amounts: by their headings, checked against what stands in them. */
import type { Block } from "./block.js";
import type { ColumnHead } from "./heading-paths.js";
import { isTotalName } from "./heading-words.js";
import { isNilMark } from "./printed-text.js";
import { codeDigits, isCodeCell } from "./row-codes.js";
import type { ViewCell } from "./sheet-view.js";

export interface ColumnRoles {
  readonly codes: readonly number[];
  readonly name: number | undefined;
  /** Columns right of code and name that are no 行次. */
  readonly amounts: readonly ColumnHead[];
}

interface Content {
  /** Codes with a name beside them. */
  codes: number;
  /** Plain digits, as in a code or a part of one. */
  digits: number;
  /** Digits of two places at most: the 款 and 项 of 201 | 06 | 01. */
  short: number;
  texts: number;
  figures: number;
}

const NOTHING: Content = { codes: 0, digits: 0, short: 0, texts: 0, figures: 0 };

/** Rows looked at to learn what a column holds. */
const SAMPLE = 60;

const LETTERS = new Set(["类", "款", "项", "类款项"]);

function contentOf(block: Block): Map<number, Content> {
  const columns = new Map<number, Content>();
  for (const { cells } of block.body.slice(0, SAMPLE)) {
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index];
      if (!cell) continue;
      let content = columns.get(cell.column);
      if (!content) {
        content = { ...NOTHING };
        columns.set(cell.column, content);
      }
      if (cell.figure) countFigure(content, cells, index, cell);
      else if (!isTotalName(cell.text) && !isNilMark(cell.text) && !LETTERS.has(cell.text)) content.texts += 1;
    }
  }
  return columns;
}

function countFigure(content: Content, cells: readonly ViewCell[], index: number, cell: ViewCell): void {
  content.figures += 1;
  if (isCodeCell(cells, index)) content.codes += 1;
  const digits = cell.text.includes(".") ? undefined : codeDigits(cell);
  if (digits === undefined) return;
  content.digits += 1;
  if (digits.length <= 2) content.short += 1;
}

const isCodeHead = (head: ColumnHead): boolean => {
  const leaf = head.path.at(-1) ?? "";
  return LETTERS.has(leaf) || head.path.some((text) => /编码|代码/.test(text) && !/名称|单位|部门/.test(text));
};
const isNameHead = (head: ColumnHead): boolean =>
  head.path.some((text) => /名称/.test(text) && !/单位|部门|项目名称/.test(text) && text.length <= 16);
const isNamed = (head: ColumnHead): boolean =>
  /^(?:项目|科目|预算科目|功能分类|功能科目|支出功能分类|经济分类|名称)/.test(head.path.at(-1) ?? "");

/** Finds the roles of the columns `heads` (a whole table, or one block of it). */
export function columnRoles(block: Block, heads: readonly ColumnHead[]): ColumnRoles {
  const contents = contentOf(block);
  const content = (head: ColumnHead): Content => contents.get(head.column) ?? NOTHING;
  const codes = codeColumns(heads, content);
  const lastCode = codes.at(-1) ?? 0;
  const free = heads.filter((head) => !codes.includes(head.column) && !isLineNumber(head));
  const right = free.filter((head) => head.column > lastCode);
  const holdsNames = (head: ColumnHead): boolean => content(head).texts > 0 && content(head).figures === 0;
  const name =
    (right.find(isNameHead) ?? right.find(holdsNames) ?? free.find(isNameHead) ?? right.find(isNamed))?.column ??
    undefined;
  return { codes, name, amounts: right.filter((head) => head.column > (name ?? lastCode)) };
}

/**
 * Code columns: those whose heading says so and whose content does not speak against it; else the first that holds nothing
 * but codes with names beside them. The parts of codes printed in three columns stand side by side.
 */
function codeColumns(heads: readonly ColumnHead[], content: (head: ColumnHead) => Content): number[] {
  const byHead = (head: ColumnHead): boolean => isCodeHead(head) && content(head).digits >= content(head).texts;
  const byContent = (head: ColumnHead): boolean => {
    const { codes, figures, texts } = content(head);
    return codes > 0 && codes === figures && texts === 0;
  };
  let start = heads.findIndex(byHead);
  if (start < 0) start = heads.findIndex(byContent);
  if (start < 0) return [];
  const found: number[] = [];
  for (const head of heads.slice(start)) {
    const { short, figures, texts } = content(head);
    const part =
      short > 0 && short === figures && texts === 0 && !isLineNumber(head) && namesFollow(heads, head, content);
    if (!byHead(head) && !byContent(head) && !part) break;
    found.push(head.column);
  }
  return found;
}

const namesFollow = (heads: readonly ColumnHead[], from: ColumnHead, content: (head: ColumnHead) => Content): boolean =>
  heads.some((head) => head.column > from.column && (content(head).texts > 0 || isNameHead(head)));

/** 行次: the number of the line, never an amount. */
export const isLineNumber = (head: ColumnHead): boolean => head.path.some((text) => text === "行次" || text === "序号");
