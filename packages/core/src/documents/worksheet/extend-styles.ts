/** Adds cell formats to a styles part; what it holds keeps its place and its number. Text in, text out. */
import { appendToRoot, type XmlRoot, xmlRoot } from "../package/xml-children.js";
import { borderMarkup, type CellFormat, fillMarkup, fontMarkup, xfMarkup } from "./cell-format.js";

export interface ExtendedStyles {
  readonly text: string;
  /** The number (`s`) of each format, in order. */
  readonly formats: readonly number[];
  /** The number of the differential format, for conditional formats; undefined when none was wanted. */
  readonly differential?: number;
}

/** Order of the lists in a styles part (CT_Stylesheet). */
const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];

/** The least that a styles part holds. */
export const plainStyles = (namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/**
 * Adds formats, and one differential format given as the markup inside `<dxf>` (elements without prefix). Undefined when
 * the part is no styles part.
 */
export function extendStyles(
  text: string,
  formats: readonly CellFormat[],
  differential?: (prefix: string) => string,
): ExtendedStyles | undefined {
  const root = xmlRoot(text);
  if (root?.name !== "styleSheet") return undefined;
  const lists = new StyleLists(text, root.prefix);
  const numbers = formats.map((format) => {
    const font = lists.add("fonts", fontMarkup(format, root.prefix));
    const fill = lists.add("fills", fillMarkup(format, root.prefix));
    const border = lists.add("borders", borderMarkup(format, root.prefix));
    return lists.add("cellXfs", xfMarkup(format, { font, fill, border }, root.prefix));
  });
  if (!differential) return { text: lists.text, formats: numbers };
  const { prefix } = root;
  const number = lists.add("dxfs", `<${prefix}dxf>${differential(prefix)}</${prefix}dxf>`);
  return { text: lists.text, formats: numbers, differential: number };
}

class StyleLists {
  constructor(
    public text: string,
    private readonly prefix: string,
  ) {}

  /** The number of this entry in a list; appended when no entry has exactly this markup. */
  add(list: string, markup: string): number {
    const found = this.#list(list);
    const inner = xmlRoot(found.text);
    const entries = inner?.children ?? [];
    const known = entries.findIndex(({ start, end }) => found.text.slice(start, end) === markup);
    if (known >= 0 || !inner) return Math.max(known, 0);
    const grown = withCount(appendToRoot(found.text, inner, markup), entries.length + 1);
    this.text = this.text.slice(0, found.start) + grown + this.text.slice(found.end);
    return entries.length;
  }

  /** A list as it stands; made where its place is when there is none. */
  #list(name: string): { readonly start: number; readonly end: number; readonly text: string } {
    const root = xmlRoot(this.text);
    const child = root?.children.find((candidate) => candidate.name === name);
    if (child) return { start: child.start, end: child.end, text: this.text.slice(child.start, child.end) };
    this.#insert(root, name);
    return this.#list(name);
  }

  #insert(root: XmlRoot | undefined, name: string): void {
    if (!root) return;
    const markup = `<${this.prefix}${name} count="0"></${this.prefix}${name}>`;
    const place = ORDER.indexOf(name);
    const next = root.children.find((child) => {
      const order = ORDER.indexOf(child.name);
      return order < 0 || order > place;
    });
    this.text = next
      ? this.text.slice(0, next.start) + markup + this.text.slice(next.start)
      : appendToRoot(this.text, root, markup);
  }
}

/** The opening tag says how many entries there are. */
function withCount(list: string, count: number): string {
  const end = list.indexOf(">");
  const opening = list.slice(0, end);
  const stated = /(\scount=)(?:"[^"]*"|'[^']*')/.exec(opening);
  const changed = stated ? opening.replace(stated[0], `${stated[1]}"${count}"`) : opening;
  return changed + list.slice(end);
}
