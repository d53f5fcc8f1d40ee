/** Title, mark, unit line, unit name and year of a block: what stands above its headings. */

import { withoutBlanks } from "../codes/blanks.js";
import type { AmountUnit } from "../money/amount.js";
import type { Block } from "./block.js";
import { isMark, unitInBrackets, unitNameOfLine, unitOfLine, yearOf } from "./captions.js";
import type { ViewCell } from "./sheet-view.js";
import type { Place, PlacedText } from "./table.js";
import { placeOf, printed } from "./table-parts.js";
import { isTitleLike, readTitle } from "./title.js";

export interface Preamble {
  /** The title, tidied; several pieces or lines joined. */
  readonly title?: { readonly text: string; readonly printed: string; readonly place: Place };
  readonly mark?: PlacedText;
  readonly unit?: AmountUnit;
  readonly unitLine?: PlacedText;
  readonly unitName?: PlacedText;
  readonly year?: { readonly value: number; readonly place: Place };
}

const placed = (cell: ViewCell): PlacedText => ({ text: printed(cell), place: placeOf(cell) });

/** Reads the preamble of a block. */
export function readPreamble(block: Block): Preamble {
  const cells = block.preamble.flatMap((line) => line.row.cells);
  const title = titleOf(block);
  const markCell = cells.find((cell) => isMark(cell.text));
  const mark = markCell ? placed(markCell) : markInTitle(title);
  const unit = unitOf(cells) ?? unitOfHeadings(block);
  const unitName = nameOf(cells) ?? nameInTitle(title);
  const year = yearAbove(cells);
  return {
    ...(title ? { title } : {}),
    ...(mark ? { mark } : {}),
    ...(unit ? { unit: unit.unit, unitLine: unit.line } : {}),
    ...(unitName ? { unitName } : {}),
    ...(year ? { year } : {}),
  };
}

/** The last title line before the headings; a title broken over lines is joined from the lines above it. */
function titleOf(block: Block): Preamble["title"] {
  const lines = block.preamble;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (line?.kind !== "title" || !line.title) continue;
    let text = line.title.text;
    let shown = pieces(line.row.cells);
    let place = placeOf(line.title.at);
    if (readTitle(text).verdict.kind === "unclear") {
      for (let above = index - 1; above >= 0 && above >= index - 3; above -= 1) {
        const lead = lines[above];
        const first = lead?.row.cells[0];
        if (lead?.kind !== "text" || !first) break;
        text = lead.row.cells.map((cell) => cell.text).join("") + text;
        shown = pieces(lead.row.cells) + shown;
        place = placeOf(first);
        if (readTitle(text).verdict.kind !== "unclear") break;
      }
    }
    return { text, printed: shown, place };
  }
  return undefined;
}

const pieces = (cells: readonly ViewCell[]): string =>
  cells
    .filter((cell) => isTitleLike(cell.text) || (!isMark(cell.text) && unitOfLine(cell.text) === undefined))
    .map((cell) => printed(cell))
    .join("");

function unitOf(cells: readonly ViewCell[]): { unit: AmountUnit; line: PlacedText } | undefined {
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (!cell) continue;
    const unit = unitOfLine(cell.text) ?? unitInBrackets(cell.text);
    if (unit) return { unit, line: placed(cell) };
    // 金额单位： | 万元
    const next = cells[index + 1];
    if (/单位[:]?$/.test(cell.text) && next && next.row === cell.row) {
      const split = unitOfLine(next.text);
      if (split) return { unit: split, line: placed(cell) };
    }
  }
  return undefined;
}

function unitOfHeadings(block: Block): { unit: AmountUnit; line: PlacedText } | undefined {
  for (const row of block.headings) {
    for (const cell of row.cells) {
      const unit = cell.figure ? undefined : (unitInBrackets(cell.text) ?? unitOfLine(cell.text));
      if (unit) return { unit, line: placed(cell) };
    }
  }
  return undefined;
}

function nameOf(cells: readonly ViewCell[]): PlacedText | undefined {
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (!cell) continue;
    const name = unitNameOfLine(cell.text);
    if (name === undefined) continue;
    if (name !== "") return { text: asPrinted(cell, name), place: placeOf(cell) };
    const next = cells[index + 1];
    if (next && next.row === cell.row && !next.figure && unitOfLine(next.text) === undefined && !isMark(next.text)) {
      return placed(next);
    }
  }
  return undefined;
}

/** The name with its brackets as printed, not as tidied. */
function asPrinted(cell: ViewCell, name: string): string {
  const content = cell.cell.content;
  if (content.kind !== "text") return name;
  const whole = withoutBlanks(content.text);
  const start = cell.text.indexOf(name);
  return start < 0 ? name : whole.slice(start, start + name.length);
}

const NAME_FORM = /[\u4e00-\u9fff]{2}/;

function nameInTitle(title: Preamble["title"]): PlacedText | undefined {
  if (!title) return undefined;
  const { prefix } = readTitle(title.text);
  return NAME_FORM.test(prefix) && !/^(?:部门|单位|附件|公开)/.test(prefix)
    ? { text: prefix, place: title.place }
    : undefined;
}

/** 收入支出决算总表（公开01表）, 公开01表 收入支出决算总表. */
function markInTitle(title: Preamble["title"]): PlacedText | undefined {
  const mark = title && /(?:财决)?公开(?:表\d{1,2}|\d{1,2}表)/.exec(title.text)?.[0];
  return mark ? { text: mark, place: title.place } : undefined;
}

function yearAbove(cells: readonly ViewCell[]): Preamble["year"] {
  for (const cell of cells) {
    const value = yearOf(cell.text);
    if (value !== undefined) return { value, place: placeOf(cell) };
  }
  return undefined;
}
