import { CLOSE, END, OPEN, XmlScanner } from "../../workbook/xml-scan.js";
import { decodeEntities } from "../../workbook/xml-text.js";

/** The root of an XML text and its children, with their places, for edits that leave all else as it stands. */
export interface XmlRoot {
  /** Prefix of the root's own name with its colon (`x:`), "" for none; new children carry it too. */
  readonly prefix: string;
  readonly name: string;
  /** The root's opening tag, `text.slice(0, openEnd)` ends with it. */
  readonly openStart: number;
  readonly openEnd: number;
  readonly isSelfClosed: boolean;
  /** Where the closing tag begins: new children go here. The same as `openEnd` when self-closed. */
  readonly closeStart: number;
  readonly children: readonly XmlChild[];
}

export interface XmlChild {
  /** Local name. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** By local name; entities resolved. An `r:id` is under `r:id` as well as under its local name. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** Reads the root and its children; undefined when the text is not well-formed. */
export function xmlRoot(text: string): XmlRoot | undefined {
  const xml = new XmlScanner(text);
  if (xml.next() !== OPEN) return undefined;
  const openStart = text.lastIndexOf("<", xml.nameStart);
  const name = text.slice(xml.nameStart, xml.nameEnd);
  const prefix = text.slice(openStart + 1, xml.nameStart);
  while (xml.nextAttribute());
  const children: XmlChild[] = [];
  const openRest = xml.restsIn(1);
  const isSelfClosed = openRest < 0;
  let open: Omit<XmlChild, "end"> | undefined;
  let rootEnd = -1;
  for (let token = xml.next(); token !== END; token = xml.next()) {
    if (token === OPEN && xml.depth === 2) open = childAt(text, xml);
    else if (token === CLOSE && xml.depth === 1 && open) {
      children.push({ ...open, end: xml.restsIn(1) });
      open = undefined;
    } else if (token === CLOSE && xml.depth === 0) rootEnd = xml.restsIn(0);
  }
  if (xml.problem !== undefined || rootEnd < 0) return undefined;
  const openEnd = isSelfClosed ? rootEnd : openRest;
  const closeStart = isSelfClosed ? rootEnd : text.lastIndexOf("<", rootEnd - 1);
  return { prefix, name, openStart, openEnd, isSelfClosed, closeStart, children };
}

function childAt(text: string, xml: XmlScanner): Omit<XmlChild, "end"> {
  const start = text.lastIndexOf("<", xml.nameStart);
  const name = text.slice(xml.nameStart, xml.nameEnd);
  const attributes = new Map<string, string>();
  while (xml.nextAttribute()) {
    const value = decodeEntities(text.slice(xml.valueStart, xml.valueEnd));
    const local = text.slice(xml.attributeStart, xml.attributeEnd);
    if (!xml.attributePrefixed || !attributes.has(local)) attributes.set(local, value);
    if (xml.attributePrefixed)
      attributes.set(text.slice(prefixStart(text, xml.attributeStart), xml.attributeEnd), value);
  }
  return { name, start, attributes };
}

/** Where the name begins, prefix included, whose local part begins here. */
function prefixStart(text: string, localStart: number): number {
  let at = localStart;
  while (text.charCodeAt(at - 1) > 32) at -= 1;
  return at;
}

/** Puts markup before the root's end. A self-closed root is opened for it. */
export function appendToRoot(text: string, root: XmlRoot, markup: string): string {
  if (!root.isSelfClosed) return text.slice(0, root.closeStart) + markup + text.slice(root.closeStart);
  const opening = text.slice(root.openStart, root.openEnd).replace(/\s*\/>$/, ">");
  return `${text.slice(0, root.openStart)}${opening}${markup}</${root.prefix}${root.name}>${text.slice(root.openEnd)}`;
}

/** A value for use between double quotes. */
export const attributeText = (value: string): string =>
  value
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");

/** A text for use between tags. Characters that XML cannot hold are left out. */
export const contentText = (value: string): string =>
  value
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no way to write these
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
