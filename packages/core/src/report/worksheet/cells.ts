/** Cells of the workbooks that reports are written into. */
import type { Cell, CellStyle } from "hucre/xlsx";
import type { Severity } from "../../findings/finding.js";
import { printable } from "../text/printable.js";

/** Excel takes no longer text in a cell. */
const LONGEST_TEXT = 32_767;

const GRID = { style: "thin", color: { rgb: "D1D9E0" } } as const;
const BORDER = { top: GRID, right: GRID, bottom: GRID, left: GRID };
const FONT = { name: "宋体", size: 10, family: 3, charset: 134 } as const;

const TONES: Readonly<Record<Severity, string>> = { error: "B42318", warning: "93550A", info: "175CD3" };

export type ReportCell = Partial<Cell>;

const BODY: CellStyle = { font: FONT, border: BORDER, alignment: { vertical: "top", wrapText: true } };
/**
 * Texts have the format “@”: whatever they begin with (`=`, `+`, `-`, `@`), they are no formula, and stay none when
 * someone edits the cell and confirms.
 */
const TEXT: CellStyle = { ...BODY, numFmt: "@" };

export const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "EAEEF2" } },
  border: BORDER,
  alignment: { vertical: "center", horizontal: "center", wrapText: true },
  numFmt: "@",
};

/** Line breaks of our own sentences stay. */
const clean = (text: string): string => text.split("\n").map(printable).join("\n").slice(0, LONGEST_TEXT);

export const textCell = (text: string): ReportCell => ({ value: clean(text), type: "string", style: TEXT });

export const headCell = (text: string): ReportCell => ({ value: text, type: "string", style: HEAD });

export const titleCell = (text: string): ReportCell => ({
  value: clean(text),
  type: "string",
  style: { font: { ...FONT, size: 16, bold: true }, numFmt: "@" },
});

export const noteCell = (text: string): ReportCell => ({
  value: clean(text),
  type: "string",
  style: { font: { ...FONT, color: { rgb: "59636E" } }, numFmt: "@" },
});

/** A note that must not be overlooked. */
export const alertCell = (text: string): ReportCell => ({
  value: clean(text),
  type: "string",
  style: { font: { ...FONT, bold: true, color: { rgb: TONES.error } }, numFmt: "@" },
});

const severityStyle = (severity: Severity): CellStyle => ({
  ...TEXT,
  font: { ...FONT, bold: true, color: { rgb: TONES[severity] } },
  alignment: { vertical: "top", horizontal: "center" },
});

// One object per style, so that a sheet can tell which one most cells of a column share.
const SEVERITY_STYLES: Readonly<Record<Severity, CellStyle>> = {
  error: severityStyle("error"),
  warning: severityStyle("warning"),
  info: severityStyle("info"),
};

export const severityCell = (label: string, severity: Severity): ReportCell => ({
  value: label,
  type: "string",
  style: SEVERITY_STYLES[severity],
});

const numberStyle = (numFmt: string): CellStyle => ({ ...BODY, alignment: { vertical: "top" }, numFmt });

const COUNT = numberStyle("0");
const POINTS = numberStyle("0.##");
/** By the number of decimals. */
const FIGURES = Array.from({ length: 9 }, (_, decimals) =>
  numberStyle(decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`),
);

export const countCell = (value: number): ReportCell => ({ value, type: "number", style: COUNT });

const BESIDE_NUMBERS: CellStyle = { ...TEXT, alignment: { vertical: "top", horizontal: "right" } };

/** What stands in a column of numbers where there is none. */
export const NO_NUMBER: ReportCell = { value: "—", type: "string", style: BESIDE_NUMBERS };
const UNSCORED: ReportCell = { value: "未评", type: "string", style: BESIDE_NUMBERS };

/** A number with as many decimals as it needs, at most two. */
export const pointsCell = (value: number | null): ReportCell =>
  value === null ? UNSCORED : { value, type: "number", style: POINTS };

const PLAIN_DECIMAL = /^-?\d{1,13}(?:\.(\d{1,8}))?$/;

/** A figure as a number with its printed decimals, so that it can be added up; any other text as text. */
export function figureCell(text: string): ReportCell {
  const match = PLAIN_DECIMAL.exec(text);
  if (!match) return textCell(text);
  return { value: Number(text), type: "number", style: FIGURES[match[1]?.length ?? 0] ?? COUNT };
}

const LINK: CellStyle = { ...TEXT, font: { ...FONT, underline: true, color: { rgb: "175CD3" } } };

/** A link to another file beside this one; a place in it follows after `#`. */
export const linkCell = (text: string, target: string): ReportCell => ({
  value: clean(text),
  type: "string",
  style: LINK,
  hyperlink: { target },
});
