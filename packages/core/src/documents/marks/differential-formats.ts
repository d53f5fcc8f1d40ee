/** The fills of marks in the styles part: `dxf` elements, which conditional formats name by their position. */
import type { Severity } from "../../findings/finding.js";
import { appendToRoot, type XmlRoot, xmlRoot } from "../package/xml-children.js";
import { insertChild, STYLESHEET_ORDER } from "./child-order.js";
import { MARK_FILLS } from "./mark.js";

/** What a workbook without a styles part means by having none. */
export const PLAIN_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

export interface MarkFormats {
  readonly text: string;
  /** Position of each severity's format. */
  readonly positions: ReadonlyMap<Severity, number>;
}

/** Adds a format for each severity; undefined when the part is not well-formed. */
export function withMarkFormats(text: string, severities: readonly Severity[]): MarkFormats | undefined {
  const root = xmlRoot(text);
  if (!root) return undefined;
  const { prefix } = root;
  const added = severities
    .map(
      (severity) =>
        `<${prefix}dxf><${prefix}fill><${prefix}patternFill><${prefix}bgColor rgb="${MARK_FILLS[severity]}"/></${prefix}patternFill></${prefix}fill></${prefix}dxf>`,
    )
    .join("");
  const list = dxfsOf(text, root);
  if (list === undefined) return undefined;
  const first = list.root?.children.length ?? 0;
  const positions = new Map(severities.map((severity, index) => [severity, first + index]));
  if (list.root === undefined) {
    const markup = `<${prefix}dxfs count="${severities.length}">${added}</${prefix}dxfs>`;
    return { text: insertChild(text, root, STYLESHEET_ORDER, "dxfs", markup), positions };
  }
  const changed = withCount(appendToRoot(list.text, list.root, added), first + severities.length);
  return { text: text.slice(0, list.start) + changed + text.slice(list.end), positions };
}

/**
 * Takes the last formats out again. Only those at the end can go: other formats are named by their position.
 * @param positions those that marks used and nothing else uses
 */
export function withoutMarkFormats(text: string, positions: ReadonlySet<number>): string | undefined {
  const root = xmlRoot(text);
  const list = root && dxfsOf(text, root);
  if (!root || !list) return undefined;
  if (!list.root) return text;
  const { children } = list.root;
  let kept = children.length;
  while (kept > 0 && positions.has(kept - 1)) kept -= 1;
  if (kept === children.length) return text;
  const from = children[kept]?.start ?? list.root.closeStart;
  const opening = list.text.slice(0, list.root.openEnd);
  const changed =
    kept === 0
      ? withCount(opening.replace(/\s*>$/, "/>"), 0)
      : withCount(list.text.slice(0, from) + list.text.slice(list.root.closeStart), kept);
  return text.slice(0, list.start) + changed + text.slice(list.end);
}

interface Dxfs {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Undefined when the part has no dxfs. */
  readonly root: XmlRoot | undefined;
}

function dxfsOf(text: string, root: XmlRoot): Dxfs | undefined {
  const child = root.children.find(({ name }) => name === "dxfs");
  if (!child) return { text: "", start: 0, end: 0, root: undefined };
  const own = text.slice(child.start, child.end);
  const list = xmlRoot(own);
  return list && { text: own, start: child.start, end: child.end, root: list };
}

const withCount = (dxfs: string, count: number): string =>
  dxfs.replace(/\bcount=(?:"[^"]*"|'[^']*')/, `count="${count}"`);
