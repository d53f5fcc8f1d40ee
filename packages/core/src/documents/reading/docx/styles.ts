/** What paragraph styles say about headings and automatic numbers. */
import { END, OPEN, type XmlScanner } from "../../../workbook/xml-scan.js";
import { attribute } from "./numbering.js";

export interface ParagraphStyle {
  basedOn?: string;
  name?: string;
  numId?: string;
  level?: number;
  /** 0-based. */
  outline?: number;
}

export type Styles = ReadonlyMap<string, ParagraphStyle>;

/** Reads styles.xml. */
export function readStyles(xml: XmlScanner): Styles {
  const styles = new Map<string, ParagraphStyle>();
  let style: ParagraphStyle | undefined;
  for (let token = xml.next(); token !== END; token = xml.next()) {
    if (token !== OPEN) continue;
    if (xml.isElement("style")) {
      style = {};
      styles.set(attribute(xml, "styleId") ?? "", style);
    } else if (style) readProperty(xml, style);
  }
  return styles;
}

function readProperty(xml: XmlScanner, style: ParagraphStyle): void {
  if (xml.isElement("name")) style.name = attribute(xml, "val") ?? "";
  else if (xml.isElement("basedOn")) style.basedOn = attribute(xml, "val") ?? "";
  else if (xml.isElement("numId")) style.numId = attribute(xml, "val") ?? "";
  else if (xml.isElement("ilvl")) style.level = Number(attribute(xml, "val"));
  else if (xml.isElement("outlineLvl")) style.outline = Number(attribute(xml, "val"));
}

/** Styles build on one another at most this deep. */
const DEEPEST = 20;

/** A property of a style, or of those that it is based on. */
export function inherited<Key extends keyof ParagraphStyle>(
  styles: Styles,
  id: string | undefined,
  key: Key,
): ParagraphStyle[Key] | undefined {
  let at = id;
  for (let steps = 0; at !== undefined && steps < DEEPEST; steps += 1) {
    const style = styles.get(at);
    if (style?.[key] !== undefined) return style[key];
    at = style?.basedOn;
  }
  return undefined;
}

/** Heading level, 1-based: by outline level or by the name of a built-in heading style. */
export function headingLevel(styles: Styles, id: string | undefined, own: number | undefined): number | undefined {
  const outline = own ?? inherited(styles, id, "outline");
  if (outline !== undefined) return outline >= 0 && outline < 9 ? outline + 1 : undefined;
  const named = /^(?:heading|标题) ?([1-9])$/i.exec(styles.get(id ?? "")?.name ?? "")?.[1];
  return named === undefined ? undefined : Number(named);
}
