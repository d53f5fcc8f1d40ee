/** Lines of a text report: indents, labels with hanging text, rules, colours by meaning. */
import type { OutcomeKind, Severity } from "../../findings/finding.js";
import { displayWidth, padTo } from "./display-width.js";
import { wrap } from "./wrap.js";

/** What a piece of text means; a host maps it to colours. */
export type Tone = "title" | "heading" | "quiet" | Severity | OutcomeKind;

/** Colours a piece of text, or leaves it as it is. May add only characters that take no column. */
export type Style = (tone: Tone, text: string) => string;

export const PLAIN: Style = (_, text) => text;

/** Columns of a report: fits a terminal of 80 to 100 columns and a printed page. */
export const REPORT_WIDTH = 88;

/** A line across the report. */
export const ruleLine = (): string => "─".repeat(REPORT_WIDTH / 2);

/** A paragraph with an indent. */
export const indented = (text: string, indent: number): readonly string[] =>
  wrap(text, REPORT_WIDTH - indent).map((line) => " ".repeat(indent) + line);

/** A label and its text; the text's further lines stand under its first one. `column`: where the text begins. */
export function labelled(
  label: string,
  text: string,
  { indent, column, style = PLAIN, tone = "quiet" }: { indent: number; column: number; style?: Style; tone?: Tone },
): readonly string[] {
  const blank = " ".repeat(indent);
  const room = column - indent;
  const gap = padTo("", Math.max(1, room - displayWidth(label)));
  return wrap(text, REPORT_WIDTH - column).map((line, index) =>
    index === 0 ? `${blank}${style(tone, label)}${gap}${line}` : " ".repeat(column) + line,
  );
}
