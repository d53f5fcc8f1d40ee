import type { CellContent } from "./grid.js";
import type { XmlScanner } from "./xml-scan.js";
import { decodeEscapes } from "./xml-text.js";

/** Reads the shared strings: one content per string, which all its cells share. */
export function readSharedStrings(xml: XmlScanner): readonly CellContent[] {
  const strings: CellContent[] = [];
  if (!xml.nextChild(0)) return strings;
  while (xml.nextChild(1)) {
    if (xml.isElement("si")) strings.push({ kind: "text", text: readStringItem(xml) });
  }
  return strings;
}

/**
 * The text of a string item just opened (<si> or <is>): its <t>, or the <t> of all its runs <r>. Phonetic hints (<rPh>)
 * are not part of the text.
 */
export function readStringItem(xml: XmlScanner): string {
  const depth = xml.depth;
  let text = "";
  while (xml.nextChild(depth)) {
    if (xml.isElement("t")) text += xml.elementText();
    else if (xml.isElement("r")) {
      while (xml.nextChild(depth + 1)) if (xml.isElement("t")) text += xml.elementText();
    }
  }
  return decodeEscapes(text);
}
