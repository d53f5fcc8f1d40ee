/** Measures of the drawing and its texts, shared by both kinds of chart. */

import { escapeXml } from "../xml-characters.js";

/** Width of a drawing in its own units; it scales to whatever room it gets. */
export const WIDTH = 640;

export const MARGIN = 28;

export const FONT = "'Songti SC', SimSun, 'Noto Serif CJK SC', serif";

/** Colours of series and slices, in order; they repeat after the last. Told apart also in grey by their order. */
export const COLOURS = [
  "#2F5597",
  "#C55A11",
  "#7F7F7F",
  "#BF9000",
  "#2E75B6",
  "#548235",
  "#203864",
  "#843C0B",
] as const;

/** SVG elements, and where the drawing ends. */
export interface Drawn {
  readonly body: readonly string[];
  readonly bottom: number;
}

export const colourAt = (index: number): string => COLOURS[index % COLOURS.length] ?? COLOURS[0];

/** Two decimals are below what a screen shows. */
export const at = (place: number): string => String(Math.round(place * 100) / 100);

/** Roughly how wide a text is at 14 units: Chinese characters are square, others a little over half. */
export const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (character < "⺀" ? 8 : 14), 0);

/** Cuts a text into lines that fit, so that no label runs out of the drawing. */
export function linesOf(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const character of text) {
    if (line !== "" && widthOf(line + character) > width) {
      lines.push(line);
      line = "";
    }
    line += character;
  }
  return [...lines, line];
}

const LINE = 20;

/** A legend: one entry after the other from the top, long ones on several lines. */
export function drawLegend(entries: readonly { text: string; colour: string }[], left: number, top: number): Drawn {
  const body: string[] = [];
  let y = top;
  for (const { text, colour } of entries) {
    body.push(`<rect x="${at(left)}" y="${at(y - 11)}" width="12" height="12" fill="${colour}"/>`);
    for (const line of linesOf(text, WIDTH - MARGIN - left - 20)) {
      body.push(`<text x="${at(left + 20)}" y="${at(y)}">${escapeXml(line)}</text>`);
      y += LINE;
    }
  }
  return { body, bottom: y };
}
