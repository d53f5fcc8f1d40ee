import type { Figure } from "../money/figure.js";
import { figureOfNumber } from "../money/figure-of-number.js";
import { readFigure } from "../money/read-figure.js";
import type { Cell } from "./grid.js";

/**
 * What a cell says, decided once for everybody.
 *
 * - `empty`: nothing, or one of the marks for nothing; `mark` is the mark as printed (“—”, “无”), "" when there is none.
 * - `figure`: stored as a number, or as text that reads as one; `tidy` as in FigureReading (a stored number is tidy).
 * - `text`: anything else that can be read, as stored. TRUE and FALSE are text.
 * - `broken`: an error value (#REF!).
 * - `uncalculated`: a formula whose result the file does not hold.
 * - `too-large`: a number beyond exact arithmetic, as printed.
 */
export type CellReading =
  | { readonly kind: "empty"; readonly mark: string }
  | { readonly kind: "figure"; readonly figure: Figure; readonly storedAs: "number" | "text"; readonly tidy: boolean }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "broken"; readonly code: string }
  | { readonly kind: "uncalculated" }
  | { readonly kind: "too-large"; readonly text: string };

const EMPTY: CellReading = { kind: "empty", mark: "" };
const UNCALCULATED: CellReading = { kind: "uncalculated" };

/** Reads a cell (undefined = there is none) as a figure, a text or neither. */
export function contentOf(cell: Cell | undefined): CellReading {
  const content = cell?.content;
  if (!content) return EMPTY;
  switch (content.kind) {
    case "number":
      return ofNumber(content.value);
    case "text":
      return ofText(content.text);
    case "boolean":
      return { kind: "text", text: content.value ? "TRUE" : "FALSE" };
    case "error":
      return { kind: "broken", code: content.code };
    case "uncalculated":
      return UNCALCULATED;
  }
}

function ofNumber(value: number): CellReading {
  const reading = figureOfNumber(value);
  if (reading.kind === "too-large") return { kind: "too-large", text: String(value) };
  return { kind: "figure", figure: reading.figure, storedAs: "number", tidy: true };
}

function ofText(text: string): CellReading {
  const reading = readFigure(text);
  switch (reading.kind) {
    case "figure":
      return { kind: "figure", figure: reading.figure, storedAs: "text", tidy: reading.tidy };
    case "blank":
      return { kind: "empty", mark: text.trim() };
    // A number of twenty digits in a text cell is an identity or account number rather than an amount.
    case "too-large":
    case "not-a-figure":
      return { kind: "text", text };
  }
}

/**
 * The words of a cell, whatever they are stored as: the text as stored, a number as the shortest decimal, TRUE, #REF!;
 * "" when there is nothing or no result. For titles, headings, names and codes.
 */
export function textOf(cell: Cell | undefined): string {
  const content = cell?.content;
  if (!content) return "";
  switch (content.kind) {
    case "text":
      return content.text;
    case "number":
      return String(content.value);
    case "boolean":
      return content.value ? "TRUE" : "FALSE";
    case "error":
      return content.code;
    case "uncalculated":
      return "";
  }
}
