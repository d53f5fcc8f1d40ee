/**
 * Reads the 三公 table in any orientation: six 预算数 then six 决算数, pairs per item, items as rows, or 预算数 and 决算数 as
 * rows. Each amount cell is placed by the item and the figure that its headings and its row name speak of.
 */
import type { Block } from "./blocks.js";
import { isLineNumber } from "./column-roles.js";
import { type ColumnHead, headingPaths } from "./heading-paths.js";
import { bareName, isNilMark } from "./printed-text.js";
import type { ViewCell, ViewRow } from "./sheet-view.js";
import type { Place, TableColumn, TableRow, UnknownPart } from "./table.js";
import { countAmounts, hasContent, placeOf, printed, type TableParts } from "./table-parts.js";
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

interface Gathered {
  readonly cells: Map<ThreePublicItem, Place>;
  name: string;
  namePlace: Place;
}

/** What a heading path says. */
function meaningOfPath(path: readonly string[]): Meaning {
  let item: ThreePublicItem | undefined;
  let figure: ThreePublicFigure | undefined;
  for (const raw of path) {
    const text = bareName(raw).text;
    const figureHere = figureOf(text);
    // 年初预算数 under 2024年: the lowest statement is the most exact, but a comparison above spoils all below.
    if (figureHere && figure !== "other") figure = figureHere;
    item = itemOf(text, item === "total" ? undefined : item) ?? (figureHere ? item : undefined);
    if (isCount(text)) item = undefined;
  }
  return { ...(item ? { item } : {}), ...(figure ? { figure } : {}) };
}

const IGNORED_COUNT = "数量，不是金额";
const IGNORED_OTHER = "不属于“三公”经费合计的内容";

/** Reads the table. `title` tells a table that shows final figures only. */
export function readThreePublic(block: Block, title: string): TableParts {
  const heads = headingPaths(block).filter((head) => !isLineNumber(head));
  const unknown: UnknownPart[] = [];
  const meanings = new Map<number, Meaning>();
  for (const head of heads) meanings.set(head.column, meaningOfPath(head.path));
  preferInnerTotal(heads, meanings);
  const gathered = new Map<ThreePublicFigure, Gathered>();
  const implied = impliedFigure(meanings, block, title);
  let parent: ThreePublicItem | undefined;
  let lastData = false;
  for (const row of block.body) {
    const label = labelOf(row, meanings);
    const rowName = label ? bareName(label.text) : undefined;
    const rowItem = rowName
      ? itemOf(rowName.text, /^[（(]?\d|^[(①-⑳]/.test(label?.text ?? "") ? parent : undefined)
      : undefined;
    const rowFigure = rowName ? figureOf(rowName.text) : undefined;
    if (rowItem)
      parent =
        rowItem === "vehicles" ? "vehicles" : parent === "vehicles" && /^vehicle-/.test(rowItem) ? parent : undefined;
    const known = rowItem !== undefined || rowFigure !== undefined || !label || lastData === false;
    let placed = 0;
    for (const head of heads) {
      const meaning = meanings.get(head.column);
      if (head.column === label?.column || !meaning) continue;
      const item = meaning.item ?? rowItem;
      const figure = meaning.figure ?? rowFigure ?? implied;
      if (!item || !figure || figure === "other") continue;
      if (meaning.item && rowItem && meaning.item !== rowItem) continue;
      if (label && !rowItem && !rowFigure && !isWholeUnit(label.text, lastData)) continue;
      placed += take(gathered, figure, item, { row: row.row, column: head.column }, label, head) ? 1 : 0;
    }
    if (placed > 0) lastData = true;
    else if (known || hasContent(row, heads)) reportRow(row, heads, label, unknown);
  }
  reportColumns(block.body, heads, meanings, gathered, unknown);
  return { ...assemble(gathered, heads, meanings), unknown };
}

/** The row's name: a text left of its amounts that is no mark for nothing. */
function labelOf(row: ViewRow, meanings: ReadonlyMap<number, Meaning>): ViewCell | undefined {
  const cell = row.cells.find((candidate) => !candidate.figure && !isNilMark(candidate.text));
  if (!cell) return undefined;
  return meanings.get(cell.column)?.item ? undefined : cell;
}

/** A data row of a table with items as columns may carry the unit's name or 合计; only the first such row counts. */
const isWholeUnit = (label: string, lastData: boolean): boolean =>
  !lastData && !isCount(label) && !/费|数$/.test(label);

/** Without 预算数 anywhere a table of final figures needs no heading that says so. */
function impliedFigure(
  meanings: ReadonlyMap<number, Meaning>,
  block: Block,
  title: string,
): ThreePublicFigure | undefined {
  if ([...meanings.values()].some((meaning) => meaning.figure)) return undefined;
  if (block.body.some((row) => row.cells.some((cell) => !cell.figure && figureOf(cell.text) !== undefined)))
    return undefined;
  return /决算|支出/.test(title) ? "final" : undefined;
}

/** 合计 over 三公 and 会议费、培训费 is not the 三公 total: the 小计 under “三公”经费 is. */
function preferInnerTotal(heads: readonly ColumnHead[], meanings: Map<number, Meaning>): void {
  const inner = heads.filter((head) => {
    const leaf = head.path.at(-1) ?? "";
    return (
      head.path.length > 1 && /小计|合计/.test(leaf) && head.path.some((text) => text !== leaf && /三公/.test(text))
    );
  });
  if (inner.length === 0) return;
  const innerColumns = new Set(inner.map((head) => head.column));
  for (const head of heads) {
    const meaning = meanings.get(head.column);
    if (innerColumns.has(head.column)) meanings.set(head.column, { ...meaning, item: "total" });
    else if (meaning?.item === "total") meanings.set(head.column, meaning.figure ? { figure: "other" } : {});
  }
}

function take(
  gathered: Map<ThreePublicFigure, Gathered>,
  figure: ThreePublicFigure,
  item: ThreePublicItem,
  place: Place,
  label: ViewCell | undefined,
  head: ColumnHead,
): boolean {
  let row = gathered.get(figure);
  if (!row) {
    const byLabel = label && figureOf(label.text) !== undefined;
    row = {
      cells: new Map(),
      name: byLabel ? printed(label) : (head.path.find((text) => figureOf(text) !== undefined) ?? ""),
      namePlace: byLabel ? placeOf(label) : head.place,
    };
    gathered.set(figure, row);
  }
  if (row.cells.has(item)) return false;
  row.cells.set(item, place);
  return true;
}

function reportRow(
  row: ViewRow,
  heads: readonly ColumnHead[],
  label: ViewCell | undefined,
  unknown: UnknownPart[],
): void {
  const cell = label ?? row.cells[0];
  if (!cell || (label === undefined && row.cells.every((other) => isNilMark(other.text)))) return;
  const text = printed(cell);
  const ignored = isCount(text)
    ? IGNORED_COUNT
    : /会议费|培训费|机关运行|单位|国内|外事|境外/.test(text)
      ? IGNORED_OTHER
      : undefined;
  unknown.push({
    kind: "row",
    text,
    place: placeOf(cell),
    ...(ignored ? { ignored } : {}),
    amounts: countAmounts([row], heads),
  });
}

function reportColumns(
  body: readonly ViewRow[],
  heads: readonly ColumnHead[],
  meanings: ReadonlyMap<number, Meaning>,
  gathered: ReadonlyMap<ThreePublicFigure, Gathered>,
  unknown: UnknownPart[],
): void {
  const used = new Set<number>();
  for (const row of gathered.values()) for (const place of row.cells.values()) used.add(place.column);
  for (const head of heads) {
    const text = head.path.join("/");
    if (
      used.has(head.column) ||
      text === "" ||
      /^(?:项目|单位名称|栏次|部门名称|编码|单位编码)$/.test(head.path.at(-1) ?? "")
    )
      continue;
    const meaning = meanings.get(head.column);
    const ignored = head.path.some(isCount)
      ? IGNORED_COUNT
      : meaning?.figure === "other" || /会议费|培训费|国内|外事/.test(text)
        ? IGNORED_OTHER
        : undefined;
    unknown.push({
      kind: "column",
      text,
      place: head.place,
      ...(ignored ? { ignored } : {}),
      amounts: countAmounts(body, [head]),
    });
  }
}

/** Two rows, budget and final; where both an opening and an adjusted budget are printed the adjusted one is the budget. */
function assemble(
  gathered: ReadonlyMap<ThreePublicFigure, Gathered>,
  heads: readonly ColumnHead[],
  meanings: ReadonlyMap<number, Meaning>,
): { columns: TableColumn[]; rows: TableRow[] } {
  const adjusted = gathered.get("adjusted-budget");
  const opening = gathered.get("opening-budget");
  const budget = gathered.get("budget") ?? adjusted ?? opening;
  const rows: TableRow[] = [];
  const add = (key: string, row: Gathered | undefined, kind: TableRow["kind"]): void => {
    if (row) rows.push({ key, kind, name: row.name, namePlace: row.namePlace, cells: row.cells });
  };
  add("budget", budget, "item");
  add("final", gathered.get("final"), "item");
  if (opening !== budget) add("opening-budget", opening, "of-which");
  if (adjusted !== budget) add("adjusted-budget", adjusted, "of-which");
  const present = new Set(rows.flatMap((row) => [...row.cells.keys()]));
  const columns = ITEMS.filter((item) => present.has(item)).map((key): TableColumn => {
    const head = heads.find((candidate) => meanings.get(candidate.column)?.item === key);
    return { key, heading: head?.path.join("/") ?? key, kind: "amount" };
  });
  return { columns, rows };
}
