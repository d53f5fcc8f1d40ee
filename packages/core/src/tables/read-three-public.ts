/**
 * Reads the 三公 table in any orientation: six 预算数 then six 决算数, pairs per item, items as rows, or 预算数 and 决算数 as
 * rows. Each amount cell is placed by the item and the figure that its headings and its row name speak of.
 */
import type { Block } from "./block.js";
import { isLineNumber } from "./column-roles.js";
import { type ColumnHead, ofEarlierYear } from "./heading-paths.js";
import { isTotalName } from "./heading-words.js";
import type { Layout } from "./layout.js";
import { bareName, isNilMark } from "./printed-text.js";
import type { ViewCell, ViewRow } from "./sheet-view.js";
import type { Place, TableColumn, TableRow, UnknownPart } from "./table.js";
import { hasContent, placeOf, printed, type TableParts, unknownColumn, unknownRow } from "./table-parts.js";
import { figureOf, isCount, itemOf, type ThreePublicFigure, type ThreePublicItem } from "./three-public-words.js";

const ITEMS: readonly ThreePublicItem[] = [
  "total",
  "overseas",
  "vehicles",
  "vehicle-purchase",
  "vehicle-operation",
  "reception",
];

interface Meaning {
  readonly item?: ThreePublicItem;
  readonly figure?: ThreePublicFigure;
}

interface MeantColumn extends Meaning {
  readonly column: number;
  readonly head: ColumnHead;
}

/** A name column (absent when every item has a column) and the amount columns right of it. */
interface Section {
  readonly label: ColumnHead | undefined;
  readonly amounts: MeantColumn[];
}

/** The cells of one figure (预算数 …), item by item. */
interface Gathered {
  readonly cells: Map<ThreePublicItem, { readonly place: Place; readonly filled: boolean }>;
  readonly name: string;
  readonly namePlace: Place;
}

type Rows = Map<ThreePublicFigure, Gathered>;

const IGNORED_COUNT = "数量，不是金额";
const IGNORED_OTHER = "不属于“三公”经费合计的内容";
const OTHER_CONTENT = /会议费|培训费|机关运行|行政单位|参照公务员|国内|外事|境外|统计数|增减|比上年/;
/** A table that says so in its title holds more than 三公: what else is in it is no surprise. */
const MIXED_TITLE = /机关运行|机构运行/;

/** Reads the table. `title` tells a table of final figures only, and one that holds other information as well. */
export function readThreePublic(layout: Layout, title: string): TableParts {
  const { block } = layout;
  const heads = layout.heads.filter((head) => !isLineNumber(head));
  const earlier = ofEarlierYear(heads);
  const columns = heads.map((head): MeantColumn => {
    const meaning = meaningOfPath(head.path);
    return { head, column: head.column, ...meaning, ...(earlier.has(head) ? { figure: "other" } : {}) };
  });
  const meant = preferInnerTotal(columns);
  const unknown: UnknownPart[] = [];
  const rows: Rows = new Map();
  const implied = impliedFigure(meant, block, title);
  const mixed = MIXED_TITLE.test(title);
  for (const section of sectionsOf(block, meant)) readSection(block, section, implied, mixed, rows, unknown);
  reportColumns(meant, block.body, mixed, rows, unknown);
  return { ...assemble(rows, meant), unknown };
}

/** What a heading path says: the lowest item within its groups, and the lowest figure unless a comparison stands above. */
function meaningOfPath(path: readonly string[]): Meaning {
  let item: ThreePublicItem | undefined;
  let figure: ThreePublicFigure | undefined;
  for (const raw of path) {
    const text = bareName(raw).text;
    const figureHere = figureOf(text);
    if (figureHere && figure !== "other") figure = figureHere;
    if (isCount(text)) return figure ? { figure: "other" } : {};
    // A heading that names neither item nor figure (国内接待费) narrows the group: the column is not the group's whole.
    item = itemOf(text, item === "total" ? undefined : item) ?? (figureHere ? item : undefined);
  }
  return { ...(item ? { item } : {}), ...(figure ? { figure } : {}) };
}

/** 合计 over 三公 and 会议费、培训费 is not the 三公 total: the 小计 right under “三公”经费 is. */
function preferInnerTotal(columns: readonly MeantColumn[]): MeantColumn[] {
  const inner = new Set(
    columns
      .filter(({ head: { path } }) => /^(?:小计|合计)$/.test(path.at(-1) ?? "") && /三公/.test(path.at(-2) ?? ""))
      .map(({ column }) => column),
  );
  if (inner.size === 0) return [...columns];
  return columns.map((column) => {
    if (inner.has(column.column)) return { ...column, item: "total" };
    if (column.item !== "total") return column;
    return { head: column.head, column: column.column, figure: "other" };
  });
}

/** Without 预算数 anywhere, a table of final figures needs no heading that says so. */
function impliedFigure(columns: readonly MeantColumn[], block: Block, title: string): ThreePublicFigure | undefined {
  if (columns.some((column) => column.figure)) return undefined;
  const inRows = block.body.some((row) => row.cells.some((cell) => !cell.figure && figureOf(cell.text) !== undefined));
  return !inRows && /决算|支出/.test(title) ? "final" : undefined;
}

/** Cuts the columns at the name columns: those that mean no amount and hold text. */
function sectionsOf(block: Block, columns: readonly MeantColumn[]): Section[] {
  const named = new Set<number>();
  for (const row of block.body) {
    for (const cell of row.cells) if (!cell.figure && !isNilMark(cell.text)) named.add(cell.column);
  }
  const sections: Section[] = [];
  for (const column of columns) {
    const isLabel = !column.item && !column.figure && named.has(column.column);
    if (isLabel) sections.push({ label: column.head, amounts: [] });
    else {
      if (sections.length === 0) sections.push({ label: undefined, amounts: [] });
      sections.at(-1)?.amounts.push(column);
    }
  }
  return sections;
}

function readSection(
  block: Block,
  { label: labelHead, amounts }: Section,
  implied: ThreePublicFigure | undefined,
  mixed: boolean,
  rows: Rows,
  unknown: UnknownPart[],
): void {
  const itemsAreColumns = amounts.some((column) => column.item);
  const whole = itemsAreColumns ? wholeUnitRow(block.body, labelHead, amounts) : undefined;
  let parent: ThreePublicItem | undefined;
  for (const row of block.body) {
    const label = labelHead ? labelCell(row, labelHead.column) : undefined;
    const name = label ? bareName(label.text).text : "";
    const rowFigure = figureOf(name);
    const rowItem = itemsAreColumns ? undefined : rowItemOf(name, parent);
    if (rowItem) parent = rowItem.startsWith("vehicle") ? "vehicles" : undefined;
    const takesPart = !itemsAreColumns || rowFigure !== undefined || row === whole;
    let placed = false;
    for (const column of takesPart ? amounts : []) {
      const item = column.item ?? rowItem;
      const figure = column.figure ?? rowFigure ?? implied;
      if (!item || !figure || figure === "other") continue;
      placed = take(rows, figure, item, row, column, rowFigure ? label : undefined) || placed;
    }
    if (!placed) reportRow(row, label, amounts, mixed, unknown);
  }
}

const labelCell = (row: ViewRow, column: number): ViewCell | undefined =>
  row.cells.find((cell) => cell.column === column && !cell.figure && !isNilMark(cell.text));

/** In rows 合计 is always the whole; 小计 belongs to the item above. */
const rowItemOf = (name: string, parent: ThreePublicItem | undefined): ThreePublicItem | undefined =>
  isTotalName(name) ? "total" : itemOf(name, parent);

/** Where items are columns, the row of the whole unit: 合计 if there is one, else the first with amounts, else the first. */
function wholeUnitRow(
  body: readonly ViewRow[],
  label: ColumnHead | undefined,
  amounts: readonly MeantColumn[],
): ViewRow | undefined {
  const total = label && body.find((row) => isTotalName(labelCell(row, label.column)?.text ?? ""));
  return total ?? body.find((row) => hasContent(row, amounts)) ?? body[0];
}

/** Places a cell; a cell that holds nothing gives way to a later one of the same meaning (“三公”经费支出 — / 支出合计 3.05). */
function take(
  rows: Rows,
  figure: ThreePublicFigure,
  item: ThreePublicItem,
  row: ViewRow,
  { column, head }: MeantColumn,
  label: ViewCell | undefined,
): boolean {
  let gathered = rows.get(figure);
  if (!gathered) {
    gathered = {
      cells: new Map(),
      name: label ? printed(label) : (head.path.find((text) => figureOf(text) !== undefined) ?? ""),
      namePlace: label ? placeOf(label) : head.place,
    };
    rows.set(figure, gathered);
  }
  const filled = row.cells.some((cell) => cell.column === column && cell.figure);
  const earlier = gathered.cells.get(item);
  if (earlier && (earlier.filled || !filled)) return false;
  gathered.cells.set(item, { place: { row: row.row, column }, filled });
  return true;
}

function reportRow(
  row: ViewRow,
  label: ViewCell | undefined,
  amounts: readonly MeantColumn[],
  mixed: boolean,
  unknown: UnknownPart[],
): void {
  const cell = label ?? row.cells.find((candidate) => amounts.some(({ column }) => column === candidate.column));
  if (!cell || (!label && isNilMark(cell.text))) return;
  const text = printed(cell);
  // “三公”经费支出 over 支出合计 is a heading in the list.
  if (
    /三公/.test(text) &&
    !row.cells.some((other) => other.figure && amounts.some(({ column }) => column === other.column))
  ) {
    return;
  }
  const ignored = isCount(bareName(cell.text).text)
    ? IGNORED_COUNT
    : mixed || OTHER_CONTENT.test(text)
      ? IGNORED_OTHER
      : undefined;
  unknown.push(unknownRow(row, text, placeOf(cell), amounts, ignored));
}

const NAME_HEADS = /^(?:项目|单位名称|部门名称|名称|栏次|编码|单位编码|单位)$/;

function reportColumns(
  columns: readonly MeantColumn[],
  body: readonly ViewRow[],
  mixed: boolean,
  rows: Rows,
  unknown: UnknownPart[],
): void {
  const used = new Set<number>();
  for (const { cells } of rows.values()) for (const { place } of cells.values()) used.add(place.column);
  for (const { head, column, item, figure } of columns) {
    const text = head.path.join("/");
    if (rows.size === 0 && item && figure !== "other") continue;
    if (used.has(column) || text === "" || NAME_HEADS.test(head.path.at(-1) ?? "")) continue;
    const aside = mixed || figure === "other" || OTHER_CONTENT.test(text);
    const ignored = head.path.some(isCount) ? IGNORED_COUNT : aside ? IGNORED_OTHER : undefined;
    unknown.push(unknownColumn(head, body, ignored));
  }
}

/** Two rows, budget and final; where both an opening and an adjusted budget are printed the adjusted one is the budget. */
function assemble(gathered: Rows, meant: readonly MeantColumn[]): { columns: TableColumn[]; rows: TableRow[] } {
  const adjusted = gathered.get("adjusted-budget");
  const opening = gathered.get("opening-budget");
  const budget = gathered.get("budget") ?? adjusted ?? opening;
  const rows: TableRow[] = [];
  const add = (key: string, row: Gathered | undefined, kind: TableRow["kind"]): void => {
    if (!row) return;
    const cells = new Map([...row.cells].map(([item, { place }]) => [item as string, place]));
    rows.push({ key, kind, name: row.name, namePlace: row.namePlace, cells });
  };
  add("budget", budget, "item");
  add("final", gathered.get("final"), "item");
  if (opening !== budget) add("opening-budget", opening, "of-which");
  if (adjusted !== budget) add("adjusted-budget", adjusted, "of-which");
  const present = new Set<string>(rows.flatMap((row) => [...row.cells.keys()]));
  // An empty table keeps its columns.
  if (rows.length === 0) for (const { item } of meant) if (item) present.add(item);
  const columns = ITEMS.filter((item) => present.has(item)).map((key): TableColumn => {
    const head = meant.find((column) => column.item === key)?.head;
    return { key, heading: head?.path.join("/") ?? ITEM_NAMES[key], kind: "amount" };
  });
  return { columns, rows };
}

/** Names of the items where they are rows and no heading gives one. */
const ITEM_NAMES: Record<ThreePublicItem, string> = {
  total: "合计",
  overseas: "因公出国（境）费",
  vehicles: "公务用车购置及运行维护费",
  "vehicle-purchase": "公务用车购置费",
  "vehicle-operation": "公务用车运行维护费",
  reception: "公务接待费",
};
