/** The cells of one row of 情况说明资料. */
import type { NewCell, NewRow } from "../documents/worksheet/sheet-markup.js";
import { type AmountUnit, FEN_PER_UNIT } from "../money/amount.js";
import type { Figure } from "../money/figure.js";
import { printPlain } from "../money/print.js";
import { a1 } from "../workbook/reference.js";
import { type Look, look } from "./cell-formats.js";
import type { FieldColumn, FieldKind } from "./field-keys.js";
import type { Offer, SheetField, ShownFigure } from "./sheet-field.js";
import { COLUMN } from "./sheet-layout.js";

const FIGURES = ["current", "prior", "openingBudget", "fullYearBudget"] as const satisfies readonly FieldColumn[];

/** Column widths in characters, from A. */
export const COLUMN_WIDTHS = [24, 15, 46, 14, 14, 14, 14, 52, 9, 38];

const LINE_HEIGHT = 15;
const MOST_LINES = 20;

/** A row with its cells, as high as its texts need. */
export function fieldRow(field: SheetField, number: number, unit: AmountUnit): NewRow {
  const cells = fieldCells(field, unit);
  const lines = Math.max(...cells.map(({ column, text = "" }) => (column === COLUMN.key ? 1 : linesOf(text, column))));
  return lines > 1 ? { number, cells, height: LINE_HEIGHT * Math.min(lines, MOST_LINES) + 2 } : { number, cells };
}

/** Lines that a text takes in its column; a Chinese character is as wide as two digits. */
function linesOf(text: string, column: number): number {
  const width = (COLUMN_WIDTHS[column - 1] ?? 10) - 1;
  const units = (line: string): number => [...line].reduce((sum, unit) => sum + (unit > "\u00ff" ? 2 : 1), 0);
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(units(line) / width)), 0);
}

function fieldCells(field: SheetField, unit: AmountUnit): readonly NewCell[] {
  const { kind, offers } = field;
  return [
    { column: COLUMN.key, format: look("meta"), text: field.key },
    { column: COLUMN.category, format: look("label"), text: field.category },
    nameCell(field),
    ...FIGURES.map((column) => figureCell(field, column, unit)),
    offers.text?.text === undefined || !kind.columns.includes("text")
      ? { column: COLUMN.text, format: look(kind.columns.includes("text") ? "text" : "unused") }
      : { column: COLUMN.text, format: look("text"), text: offers.text.text },
    statusCell(field),
    sourceCell(field),
  ];
}

const nameCell = ({ kind, name, offers }: SheetField): NewCell => {
  const isAsked = kind.columns.includes("name");
  const text = offers.name?.text ?? name;
  return { column: COLUMN.name, format: look(isAsked ? "text" : "label"), ...(text === "" ? {} : { text }) };
};

export const statusCell = ({ status }: SheetField): NewCell => ({
  column: COLUMN.status,
  format: look("status"),
  text: status,
});

export const sourceCell = ({ source }: SheetField): NewCell => ({
  column: COLUMN.source,
  format: look("source"),
  ...(source === "" ? {} : { text: source }),
});

function figureCell(field: SheetField, column: (typeof FIGURES)[number], unit: AmountUnit): NewCell {
  const { kind, offers, shown } = field;
  const place = COLUMN[column];
  if (kind.columns.includes(column)) {
    const isNumber = kind.measure === "number" && column === "current";
    return offeredCell(offers[column], { place, unit, look: isNumber ? "number" : "amount" });
  }
  if (column === "current" && shown) return shownCell(shown, unit);
  return { column: place, format: look("unused") };
}

/** A cell with what is offered for it, or an empty one to be filled in. */
export function offeredCell(
  offer: Offer | undefined,
  { place, unit, look: name }: { readonly place: number; readonly unit: AmountUnit; readonly look: Look },
): NewCell {
  const cell = { column: place, format: look(name) };
  if (offer?.amount) return { ...cell, number: printPlain(offer.amount.fen, unit) };
  if (offer?.number) return { ...cell, number: printFigure(offer.number) };
  return offer?.text === undefined ? cell : { ...cell, text: offer.text };
}

/** Which look an asked column has. */
export const lookOf = (kind: FieldKind, column: FieldColumn): Look =>
  column === "text" || column === "name"
    ? "text"
    : kind.measure === "number" && column === "current"
      ? "number"
      : "amount";

const printFigure = ({ scaled, decimals }: Figure): string => {
  const digits = String(Math.abs(scaled)).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const rest = decimals === 0 ? "" : `.${digits.slice(digits.length - decimals)}`;
  return `${scaled < 0 ? "-" : ""}${whole}${rest}`;
};

/** A formula that shows the cell of the table, converted when the table is in another unit. */
function shownCell({ cell, unit: from, amount }: ShownFigure, unit: AmountUnit): NewCell {
  const reference = `'${cell.sheet.replaceAll("'", "''")}'!${a1(cell)}`;
  const [up, down] = [FEN_PER_UNIT[from], FEN_PER_UNIT[unit]];
  const factor = up === down ? "" : up > down ? `*${up / down}` : `/${down / up}`;
  return {
    column: COLUMN.current,
    format: look("shown"),
    formula: `${reference}${factor}`,
    number: printPlain(amount.fen, unit),
  };
}
