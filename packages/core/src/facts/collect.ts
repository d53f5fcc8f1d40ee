/** Recognised tables → facts: every amount cell is read once, with its precision and its place. */
import { type AmountUnit, decimalsOfUnit, FEN_PER_UNIT, NOTHING } from "../money/amount.js";
import { fenOfFigure } from "../money/fen-of-figure.js";
import type { Figure } from "../money/figure.js";
import { printInUnit } from "../money/print.js";
import type { DisclosureTable, Place, Recognition } from "../tables/table.js";
import { contentOf } from "../workbook/content.js";
import { type Cell, inSpans, type SheetGrid, type WorkbookGrid } from "../workbook/grid.js";
import { displayOf } from "../workbook/number-display.js";
import type { Fact } from "./fact.js";
import { type Facts, type TableFacts, tableFacts } from "./facts.js";
import { inferPrecision, type ReadAmount, type TablePrecision, ulpOfAmount } from "./precision.js";

/** A cell read, before the precision of its table is known. */
interface ReadCell extends ReadAmount {
  readonly row: string;
  readonly column: string;
  readonly place: Place;
  readonly cell: Cell | undefined;
  readonly state: Fact["state"];
  /** As printed, for what is stored as text or cannot be read; undefined for a stored number and a blank cell. */
  readonly text: string | undefined;
}

function readCell(row: string, column: string, place: Place, cell: Cell | undefined, unit: AmountUnit): ReadCell {
  const read = (state: Fact["state"], text: string | undefined, fen = 0, decimals = 0): ReadCell => ({
    row,
    column,
    place,
    cell,
    state,
    text,
    fen,
    decimals,
  });
  const content = contentOf(cell);
  switch (content.kind) {
    case "empty":
      return read("blank", undefined);
    case "figure": {
      const shown = shownFigure(content.figure, cell);
      const fen = fenOfFigure(shown.figure, shown.unit ?? unit);
      const text = cell?.content.kind === "text" ? cell.content.text.trim() : undefined;
      if (fen.kind === "too-large") return read("unreadable", text ?? shortNumber(cell));
      return read("amount", text, fen.fen, shown.decimals + unitShift(shown.unit, unit));
    }
    case "text":
    case "too-large":
      return read("unreadable", content.text.trim());
    case "broken":
      return read("unreadable", content.code);
    case "uncalculated":
      return read("unreadable", "");
  }
}

/** Decimals that a figure of another unit has more in the unit of the table: 0.01 万元 is 100 元, two places fewer than none. */
const unitShift = (shown: AmountUnit | undefined, unit: AmountUnit): number =>
  shown === undefined || shown === unit ? 0 : Math.round(Math.log10(FEN_PER_UNIT[unit] / FEN_PER_UNIT[shown]));

/** A stored number as its format shows it: in the unit that is shown, with all the digits that are stored. */
interface ShownFigure {
  readonly figure: Figure;
  /** Of the last digit shown, two at most (what a disclosure prints), or of the stored number where that has more. */
  readonly decimals: number;
  /** The unit that the format prints behind the number; it stands over that of the table. */
  readonly unit?: AmountUnit;
}

/**
 * What counts is the stored number, because it is the exact point (docs/architecture.md); but what a format moves behind
 * the point (元 shown as 万元 by `0!.0,`) is in the unit that the reader sees.
 */
function shownFigure(figure: Figure, cell: Cell | undefined): ShownFigure {
  if (cell?.content.kind !== "number" || cell.format === undefined) return { figure, decimals: figure.decimals };
  const { scale, decimals, unit } = displayOf(cell.format, cell.content.value);
  const places = figure.decimals + scale;
  return {
    figure: scale === 0 ? figure : { scaled: figure.scaled, decimals: places },
    decimals: Math.max(places, Math.min(2, decimals)),
    ...(unit === undefined ? {} : { unit }),
  };
}

const shortNumber = (cell: Cell | undefined): string =>
  cell?.content.kind === "number" ? String(cell.content.value) : "";

/** Cells that two merges of a row share are read once per column; a table has no other repeats. */
function readTable(table: DisclosureTable, sheet: SheetGrid): ReadCell[] {
  const cells: ReadCell[] = [];
  for (const row of table.rows) {
    for (const [column, place] of row.cells) {
      cells.push(readCell(row.key, column, place, sheet.at(place.row, place.column), table.amountUnit));
    }
  }
  return cells;
}

/** Decimals shown for a stored number: those of the table's precision, or its own where it carries more. */
const decimalsShown = (amount: ReadAmount, unit: AmountUnit, ulp: number): number => {
  const ofTable = decimalsOfUnit(unit) - Math.round(Math.log10(ulp));
  const usual = ulp === 1 ? 2 : Math.max(0, ofTable);
  return Math.min(Math.max(usual, amount.decimals), Math.log10(FEN_PER_UNIT[unit]));
};

/** A format such as `;;;` shows nothing of the number. */
const isHiddenByFormat = (cell: Cell | undefined): boolean =>
  cell?.content.kind === "number" && cell.format !== undefined && displayOf(cell.format, cell.content.value).isHidden;

function asFact(read: ReadCell, table: DisclosureTable, sheet: SheetGrid, precision: TablePrecision): Fact {
  const { state, place } = read;
  let amount = NOTHING;
  let shown = read.text ?? "";
  if (state === "amount") {
    const unit = table.amountUnit;
    const ulp = ulpOfAmount(read, unit, precision);
    amount = { fen: read.fen, ulp };
    shown = read.text ?? printInUnit(read.fen, unit, decimalsShown(read, unit, ulp));
  }
  return {
    table: table.id,
    row: read.row,
    column: read.column,
    state,
    amount,
    cell: { sheet: table.sheet, row: place.row, column: place.column },
    shown,
    computed: read.cell?.formula !== undefined,
    hidden:
      inSpans(sheet.hiddenRows, place.row) || inSpans(sheet.hiddenColumns, place.column) || isHiddenByFormat(read.cell),
  };
}

/** Reads every amount cell of the recognised tables. `workbook` must be the one that was recognised. */
export function collectFacts(workbook: WorkbookGrid, recognition: Recognition): Facts {
  const read: { table: DisclosureTable; sheet: SheetGrid; cells: ReadCell[] }[] = [];
  for (const table of recognition.tables) {
    const sheet = workbook.sheets[table.sheetIndex];
    if (sheet) read.push({ table, sheet, cells: readTable(table, sheet) });
  }
  const precision = inferPrecision(
    read.map(({ table, cells }) => ({
      unit: table.amountUnit,
      amounts: cells.filter(({ state }) => state === "amount"),
    })),
  );
  const tables = read.map(({ table, sheet, cells }, index): TableFacts => {
    const own = precision.tables[index] ?? precision;
    return tableFacts(
      table,
      cells.map((cell) => asFact(cell, table, sheet, own)),
      own,
    );
  });
  return {
    all: tables.flatMap((table) => table.facts),
    tables,
    precision,
    table: (id) => tables.find((candidate) => candidate.table.id === id),
  };
}
