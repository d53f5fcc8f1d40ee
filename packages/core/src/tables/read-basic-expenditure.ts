/** Reads basic-expenditure: economic codes with one amount each, in one, two or three blocks side by side. */
import type { Block } from "./block.js";
import { type ColumnRoles, columnRoles } from "./column-roles.js";
import { type ColumnHead, ofEarlierYear } from "./heading-paths.js";
import { isTotalName } from "./heading-words.js";
import type { Layout } from "./layout.js";
import { isNilMark, withoutBrackets } from "./printed-text.js";
import { codedRows, isCodeCell } from "./row-codes.js";
import type { ViewCell, ViewRow } from "./sheet-view.js";
import type { Place, TableColumn, TableRow, UnknownPart } from "./table.js";
import {
  COMPARED,
  hasAmounts,
  placeOf,
  printed,
  type TableParts,
  UniqueKeys,
  unknownColumn,
  unknownRow,
} from "./table-parts.js";
import { UnprintedCodes } from "./unprinted-codes.js";

const isCodeHead = (head: ColumnHead): boolean =>
  head.path.some((text) => /编码|代码/.test(text)) || /^[类款]$/.test(head.path.at(-1) ?? "");
const isNameHead = (head: ColumnHead): boolean => /名称$|^项目$|^科目$/.test(withoutBrackets(head.path.at(-1) ?? ""));

/** Cuts the columns into blocks: each begins with its code columns, or with its name column where no codes are printed. */
function cutBlocks(block: Block, heads: readonly ColumnHead[]): ColumnHead[][] {
  const coded = new Set<number>();
  for (const { cells } of block.body) {
    cells.forEach((cell, index) => {
      if (isCodeCell(cells, index)) coded.add(cell.column);
    });
  }
  const opens = (head: ColumnHead): boolean => isCodeHead(head) || (coded.has(head.column) && !isAmountHead(head));
  const anyCode = heads.some(opens);
  const starts = anyCode ? opens : isNameHead;
  const blocks: ColumnHead[][] = [];
  let previous = false;
  for (const head of heads) {
    const start = starts(head);
    if ((start && !previous) || blocks.length === 0) blocks.push([]);
    blocks.at(-1)?.push(head);
    previous = start;
  }
  return blocks;
}

const isAmountHead = (head: ColumnHead): boolean =>
  /^(?:金额|决算数?|合计|小计|人员经费|公用经费)$/.test(head.path.at(-1) ?? "");

type BlockColumns = ColumnRoles & { readonly amount: ColumnHead | undefined; readonly parts: readonly PartColumn[] };

/** 人员经费 and 公用经费 as columns of one block (code, name, 合计, 人员经费, 公用经费). */
interface PartColumn {
  readonly key: "personnel" | "operating";
  readonly head: ColumnHead;
}

const partKey = (head: ColumnHead): PartColumn["key"] | undefined => {
  const leaf = head.path.at(-1) ?? "";
  if (/^人员(?:经费|支出)/.test(leaf)) return "personnel";
  return /^(?:日常)?公用(?:经费|支出)/.test(leaf) ? "operating" : undefined;
};

function rolesOf(block: Block, heads: readonly ColumnHead[], unknown: UnknownPart[]): BlockColumns {
  const roles = columnRoles(block, heads);
  const parts: PartColumn[] = [];
  let amount: ColumnHead | undefined;
  const earlier = ofEarlierYear(roles.amounts);
  for (const head of roles.amounts) {
    const aside =
      earlier.has(head) ||
      head.path.some((part) => /^(?:\d{4}年度?)?(?:年初|全年|调整)?预算数?$|上年|增减|比上|同比|备注/.test(part));
    const key = partKey(head);
    if (!aside && key && roles.amounts.length > 1) parts.push({ key, head });
    else if (!aside && !amount) amount = head;
    else unknown.push(unknownColumn(head, block.body, aside ? COMPARED : undefined));
  }
  return { ...roles, amount, parts };
}

const totalKey = (name: string): string | undefined => {
  const text = name.replace(/[:：]$/, "");
  if (/^人员(?:经费)?(?:支出)?(?:合计|小计|总计)$/.test(text)) return "personnel-total";
  if (/^(?:日常)?公用(?:经费)?(?:支出)?(?:合计|小计|总计)$/.test(text)) return "operating-total";
  return isTotalName(text) || /^基本支出合计$/.test(text) ? "total" : undefined;
};

/** Reads the table. */
export function readBasicExpenditure({ block, heads }: Layout): TableParts {
  const unknown: UnknownPart[] = [];
  const parts = cutBlocks(block, heads).map((columns) => rolesOf(block, columns, unknown));
  const keys = new UniqueKeys();
  const rows: TableRow[] = [];
  const totals: TableRow[] = [];
  const amounts = parts.flatMap((part) => (part.amount ? [part.amount.column] : []));
  const totalRows = new Set<ViewRow>();
  for (const row of block.body) {
    const found = totalsOf(block, row, amounts, keys);
    if (found.length > 0) totalRows.add(row);
    totals.push(...found);
  }
  for (const part of parts) {
    const { amount } = part;
    const first = amount?.column ?? part.parts[0]?.head.column;
    if (first === undefined) continue;
    const left = Math.min(...part.codes, part.name ?? first);
    const within = (cell: ViewCell): boolean =>
      cell.column >= left && cell.column <= (part.amounts.at(-1)?.column ?? first);
    const cut = block.body.map((row) => ({ row: row.row, cells: row.cells.filter(within) }));
    const names = new UnprintedCodes("departmental-economic");
    for (const coded of codedRows(cut, part.codes, part.name, first)) {
      const { code, codeCell, nameCell, name } = coded;
      const unprinted = code === undefined && part.codes.length === 0 ? names.code(name) : undefined;
      const cells = new Map<string, Place>();
      if (amount) cells.set("amount", { row: coded.row.row, column: amount.column });
      for (const { key, head } of part.parts) cells.set(key, { row: coded.row.row, column: head.column });
      if (code !== undefined && codeCell) {
        rows.push({
          key: keys.take(code),
          kind: code.length === 3 ? "category" : "section",
          name: nameCell && nameCell !== codeCell ? printed(nameCell) : name,
          namePlace: placeOf(nameCell ?? codeCell),
          code,
          codePlace: placeOf(codeCell),
          cells,
        });
      } else if (unprinted !== undefined && nameCell) {
        rows.push({
          key: keys.take(unprinted),
          kind: unprinted.length === 3 ? "category" : "section",
          name: printed(nameCell),
          namePlace: placeOf(nameCell),
          cells,
        });
      } else if (totalKey(name)) {
        totals.push(...partTotals(coded.row.row, coded.nameCell, part.parts, keys));
      } else if ((name !== "" && !isNilMark(name)) || hasAmounts(coded.row, part.amounts)) {
        if ([...totalRows].some((total) => total.row === coded.row.row)) continue;
        const label = nameCell ?? coded.row.cells[0] ?? { row: coded.row.row, column: left };
        unknown.push(unknownRow(coded.row, name, placeOf(label), part.amounts));
      }
    }
  }
  const columns: TableColumn[] = [{ key: "amount", heading: headingOf(parts), kind: "amount" }];
  for (const { key, head } of parts.flatMap((part) => part.parts)) {
    if (!columns.some((column) => column.key === key))
      columns.push({ key, heading: head.path.join("/"), kind: "of-which" });
  }
  return { columns, rows: [...rows, ...totals], unknown };
}

const headingOf = (parts: readonly BlockColumns[]): string =>
  parts.find((part) => part.amount)?.amount?.path.join("/") ?? "";

/** 人员经费合计 … 公用经费合计 …: each label with the amount that follows it, wherever its merge ends. */
function totalsOf(block: Block, row: ViewRow, amounts: readonly number[], keys: UniqueKeys): TableRow[] {
  const labels = row.cells.filter((cell) => !cell.figure && totalKey(cell.text) !== undefined);
  return labels.map((label, index): TableRow => {
    const end = labels[index + 1]?.column ?? Number.POSITIVE_INFINITY;
    const columns = amounts.filter((column) => column > label.column && column < end);
    const filled = row.cells.find((cell) => cell.figure && columns.includes(cell.column));
    const merge = block.view.merges.at(label.row, label.column);
    const after = columns.find((column) => column > (merge?.right ?? label.column));
    const column = filled?.column ?? after;
    const key = totalKey(label.text) ?? "total";
    return {
      key: keys.take(key),
      kind: key === "total" ? "total" : "subtotal",
      name: printed(label),
      namePlace: placeOf(label),
      cells: new Map(column === undefined ? [] : [["amount", { row: row.row, column }]]),
    };
  });
}

/** Where 人员经费 and 公用经费 are columns, the 合计 row carries both subtotals. */
function partTotals(
  row: number,
  label: ViewCell | undefined,
  parts: readonly PartColumn[],
  keys: UniqueKeys,
): TableRow[] {
  if (!label) return [];
  return parts.map(({ key, head }) => ({
    key: keys.take(`${key}-total`),
    kind: "subtotal",
    name: head.path.at(-1) ?? "",
    namePlace: placeOf(label),
    cells: new Map([["amount", { row, column: head.column }]]),
  }));
}
