/** Marks as conditional formats of a sheet: the cells keep their own formats. */
import type { Severity } from "../../findings/finding.js";
import { attributeText, contentText, xmlRoot } from "../package/xml-children.js";
import { insertChild, WORKSHEET_ORDER } from "./child-order.js";
import { isMarkFormula, MARK_WORD, markFormula } from "./mark.js";

/** Cells of one severity and the position of its format. */
export interface MarkedCells {
  readonly severity: Severity;
  readonly cells: readonly string[];
  readonly format: number;
}

/** Adds one conditional format per severity; undefined when the part is not well-formed. */
export function withConditionalMarks(text: string, marks: readonly MarkedCells[]): string | undefined {
  const root = xmlRoot(text);
  if (!root) return undefined;
  const { prefix } = root;
  let priority = highestPriority(text);
  const markup = marks.map(({ severity, cells, format }) => {
    priority += 1;
    const formula = contentText(markFormula(severity));
    return `<${prefix}conditionalFormatting sqref="${attributeText(cells.join(" "))}"><${prefix}cfRule type="expression" dxfId="${format}" priority="${priority}"><${prefix}formula>${formula}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`;
  });
  return insertChild(text, root, WORKSHEET_ORDER, "conditionalFormatting", markup.join(""));
}

/** Priorities need to differ within a sheet; the smallest comes first. */
const highestPriority = (text: string): number =>
  Math.max(0, ...[...text.matchAll(/\spriority="(\d{1,9})"/g)].map((match) => Number(match[1])));

export interface Unmarked {
  readonly text: string;
  /** Positions of the formats that the marks used. */
  readonly formats: readonly number[];
}

/** Takes the marks out, whoever set them; undefined when the part is not well-formed. */
export function withoutConditionalMarks(text: string): Unmarked | undefined {
  if (!text.includes(MARK_WORD)) return { text, formats: [] };
  const root = xmlRoot(text);
  if (!root) return undefined;
  const formats: number[] = [];
  let changed = text;
  for (const child of [...root.children].reverse()) {
    if (child.name !== "conditionalFormatting") continue;
    const own = text.slice(child.start, child.end);
    const block = xmlRoot(own);
    if (!block) return undefined;
    const marks = block.children.filter((rule) => isMarkRule(own.slice(rule.start, rule.end)));
    if (marks.length === 0) continue;
    for (const { attributes } of marks) formats.push(Number(attributes.get("dxfId") ?? -1));
    const kept =
      marks.length === block.children.length
        ? ""
        : marks.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), own);
    changed = changed.slice(0, child.start) + kept + changed.slice(child.end);
  }
  return { text: changed, formats };
}

function isMarkRule(markup: string): boolean {
  const rule = xmlRoot(markup);
  return rule?.children.length === 1 && rule.children.every((formula) => isMarkFormula(elementText(markup, formula)));
}

/** The text of an element that holds nothing else. */
function elementText(markup: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const own = markup.slice(start, end);
  const text = own.slice(own.indexOf(">") + 1, own.lastIndexOf("<"));
  return text.replaceAll("&quot;", '"').replaceAll("&apos;", "'");
}

/** Positions of formats that a sheet or table names, marks aside. */
export const formatsNamed = (text: string): readonly number[] =>
  [...text.matchAll(/[dD]xfId="(\d{1,9})"/g)].map((match) => Number(match[1]));
