/** Reads summary and appropriation-summary: item names with amounts, in one, two or three blocks side by side. */
import type { Block } from "./block.js";
import { isLineNumber } from "./column-roles.js";
import { type ColumnHead, ofEarlierYear } from "./heading-paths.js";
import type { Layout } from "./layout.js";
import { bareName, isNilMark, withoutBrackets } from "./printed-text.js";
import type { ViewCell, ViewRow } from "./sheet-view.js";
import { fundOfName, ItemReader, isGrandTotal, itemOfName, type Side } from "./summary-items.js";
import type { TableColumn, TableId, TableRow, UnknownPart } from "./table.js";
import {
  amountCells,
  COMPARED,
  hasAmounts,
  placeOf,
  printed,
  type TableParts,
  UniqueKeys,
  unknownColumn,
  unknownRow,
} from "./table-parts.js";

/** One block of a summary table: a name column and the amount columns right of it. */
interface ItemBlock {
  readonly name: ColumnHead;
  readonly amounts: readonly ColumnHead[];
}

/** A column of names holds at least this many known items. */
const FEWEST_ITEMS = 2;

const isItemName = (cell: ViewCell): boolean => {
  const name = bareName(cell.text);
  return itemOfName(name) !== undefined || isGrandTotal(name.text);
};

/** Cuts the columns into blocks at the columns that hold item names. */
function itemBlocks(block: Block, heads: readonly ColumnHead[]): ItemBlock[] {
  const known = new Map<number, number>();
  for (const row of block.body) {
    for (const cell of row.cells) {
      if (!cell.figure && isItemName(cell)) known.set(cell.column, (known.get(cell.column) ?? 0) + 1);
    }
  }
  const blocks: { name: ColumnHead; amounts: ColumnHead[] }[] = [];
  for (const head of heads) {
    if ((known.get(head.column) ?? 0) >= FEWEST_ITEMS) blocks.push({ name: head, amounts: [] });
    else if (!isLineNumber(head)) blocks.at(-1)?.amounts.push(head);
  }
  return blocks;
}

function sideOfHeads(head: ColumnHead): Side | undefined {
  if (head.path.some((text) => /支出性质|经济分类/.test(text))) return "nature";
  if (head.path.some((text) => /^(?:本年)?支出/.test(text))) return "expenditure";
  return head.path.some((text) => /^(?:本年)?收入/.test(text)) ? "income" : undefined;
}

const BUDGET = /^(?:\d{4}年度?)?(?:年初|全年|调整)?预算数?$/;
const OTHER_YEAR = /上年|增减|比上|同比|差异|完成|备注/;

interface Mapped {
  readonly key: string;
  readonly column: number;
  readonly heading: string;
}

/** Maps the amount columns of one block; budget and comparison columns are understood and left out. */
function mapAmounts(id: TableId, block: ItemBlock, body: readonly ViewRow[], unknown: UnknownPart[]): Mapped[] {
  const mapped: Mapped[] = [];
  const earlier = ofEarlierYear(block.amounts);
  for (const head of block.amounts) {
    const heading = head.path.join("/");
    const aside =
      earlier.has(head) || head.path.some((text) => BUDGET.test(withoutBrackets(text)) || OTHER_YEAR.test(text));
    const key = aside ? undefined : amountKey(id, head);
    if (key !== undefined && !mapped.some((other) => other.key === key)) {
      mapped.push({ key, column: head.column, heading });
      continue;
    }
    unknown.push(unknownColumn(head, body, aside ? COMPARED : undefined));
  }
  return mapped;
}

function amountKey(id: TableId, head: ColumnHead): string | undefined {
  const leaf = withoutBrackets(head.path.at(-1) ?? "");
  if (id === "appropriation-summary") {
    const fund = fundOfName(leaf);
    if (fund) return fund;
  }
  if (
    /^(?:金额|决算数?|本年决算数?|\d{4}年度?(?:决算)?数?|合计|小计|总计|支出决算数?|收入决算数?|收入|支出)$/.test(leaf)
  )
    return "amount";
  return head.path.length === 0 ? "amount" : undefined;
}

/** Reads a summary table. */
export function readItemTable(id: TableId, { block, heads }: Layout): TableParts {
  const unknown: UnknownPart[] = [];
  const columns = new Map<string, TableColumn>();
  const rows: TableRow[] = [];
  const keys = new UniqueKeys();
  for (const part of itemBlocks(block, heads)) {
    const reader = new ItemReader(sideOfHeads(part.name));
    const mapped = mapAmounts(id, part, block.body, unknown);
    for (const row of block.body) {
      const cell = row.cells.find((candidate) => candidate.column === part.name.column);
      const filled = hasAmounts(row, mapped);
      if (!cell || cell.figure) {
        if (filled)
          unknown.push(unknownRow(row, cell ? printed(cell) : "", { row: row.row, column: part.name.column }, mapped));
        continue;
      }
      const item = reader.read(cell.text);
      if (!item) {
        if (isNilMark(cell.text)) continue;
        unknown.push(unknownRow(row, printed(cell), placeOf(cell), mapped));
        continue;
      }
      const side = mapped.map((column) => ({ ...column, key: columnKey(id, item.side, column.key) }));
      for (const { key, heading } of side) if (!columns.has(key)) columns.set(key, { key, heading, kind: "amount" });
      rows.push({
        key: keys.take(`${item.side}/${item.key}`),
        kind: item.kind,
        name: printed(cell),
        namePlace: placeOf(cell),
        cells: amountCells(row, side),
      });
    }
  }
  return { columns: [...columns.values()], rows, unknown };
}

/** On the spending side of the appropriation summary the whole is `total`, beside its funds. */
const columnKey = (id: TableId, side: Side, key: string): string =>
  id === "appropriation-summary" && side !== "income" && key === "amount" ? "total" : key;
