/** Markup of a new worksheet (ECMA-376 part 1, 18.3). Texts stand in the cells, so that no shared table changes. */
import { a1, columnLetters } from "../../workbook/reference.js";
import { attributeText } from "../package/xml-children.js";

/** A cell to be written. A number is its decimal digits; a formula has no “=”. */
export interface NewCell {
  readonly column: number;
  /** Index into the formats that are added for the sheet. */
  readonly format: number;
  readonly text?: string;
  readonly number?: string;
  readonly formula?: string;
}

export interface NewRow {
  readonly number: number;
  /** In points; the row still grows with its texts. */
  readonly height?: number;
  readonly cells: readonly NewCell[];
}

/** A drop-down, a check or a message that shows when a cell is chosen. */
export interface NewValidation {
  readonly range: string;
  readonly type: "list" | "decimal" | "none";
  readonly choices?: readonly string[];
  readonly prompt?: string;
  readonly error?: string;
}

/** Characters XML cannot hold, as Excel writes them. */
const escapeText = (text: string): string =>
  attributeText(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"))
    .replaceAll("&#10;", "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be escaped
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, (unit) => {
      return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
    });

/** One cell, with its format's number in the file. */
export function cellMarkup(row: number, cell: NewCell, style: number, prefix = ""): string {
  const open = `<${prefix}c r="${a1({ row, column: cell.column })}" s="${style}"`;
  const formula = cell.formula === undefined ? "" : `<${prefix}f>${escapeText(cell.formula)}</${prefix}f>`;
  if (cell.text !== undefined && formula === "") {
    return `${open} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeText(cell.text)}</${prefix}t></${prefix}is></${prefix}c>`;
  }
  if (cell.number === undefined && formula === "") return `${open}/>`;
  const value = cell.number === undefined ? "" : `<${prefix}v>${cell.number}</${prefix}v>`;
  return `${open}>${formula}${value}</${prefix}c>`;
}

export function rowMarkup(row: NewRow, styles: readonly number[], prefix = ""): string {
  const height = row.height === undefined ? "" : ` ht="${row.height}"`;
  const cells = [...row.cells]
    .sort((one, other) => one.column - other.column)
    .map((cell) => cellMarkup(row.number, cell, styles[cell.format] ?? 0, prefix));
  return `<${prefix}row r="${row.number}"${height}>${cells.join("")}</${prefix}row>`;
}

/** A column: its width in characters, or hidden. */
export interface NewColumn {
  readonly width: number;
  readonly hidden?: true;
}

export function columnsMarkup(columns: readonly NewColumn[]): string {
  const each = columns.map(
    ({ width, hidden }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}"${hidden ? ' hidden="1"' : ""} customWidth="1"/>`,
  );
  return `<cols>${each.join("")}</cols>`;
}

/** Longest prompt and error message, and the longest list of choices, that Excel opens. */
const LONGEST_MESSAGE = 250;

export function validationsMarkup(validations: readonly NewValidation[]): string {
  if (validations.length === 0) return "";
  return `<dataValidations count="${validations.length}">${validations.map(validationMarkup).join("")}</dataValidations>`;
}

function validationMarkup({ range, type, choices, prompt, error }: NewValidation): string {
  const message = (name: string, text: string | undefined): string =>
    text === undefined ? "" : ` ${name}="${attributeText(text.slice(0, LONGEST_MESSAGE))}"`;
  const kind = type === "none" ? "" : ` type="${type}"${type === "decimal" ? ' operator="between"' : ""}`;
  const formulas =
    type === "list"
      ? `<formula1>${escapeText(`"${(choices ?? []).join(",")}"`)}</formula1>`
      : type === "decimal"
        ? "<formula1>-1000000000000</formula1><formula2>1000000000000</formula2>"
        : "";
  return `<dataValidation${kind} allowBlank="1" showInputMessage="1" showErrorMessage="1"${message("error", error)}${message("prompt", prompt)} sqref="${range}">${formulas}</dataValidation>`;
}

/** The letters of a column, for ranges. */
export const lettersOf = columnLetters;
