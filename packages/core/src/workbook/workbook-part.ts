import type { SheetVisibility } from "./grid.js";
import type { XmlScanner } from "./xml-scan.js";

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Id of the link to the sheet's part. */
  readonly link: string;
}

/** Reads the list of sheets, in tab order; undefined when the part is no workbook. */
export function readSheetList(xml: XmlScanner): readonly SheetEntry[] | undefined {
  const sheets: SheetEntry[] = [];
  if (!xml.nextChild(0) || !xml.isElement("workbook")) return undefined;
  while (xml.nextChild(1)) {
    if (!xml.isElement("sheets")) continue;
    while (xml.nextChild(2)) if (xml.isElement("sheet")) sheets.push(readSheetEntry(xml));
  }
  return sheets;
}

function readSheetEntry(xml: XmlScanner): SheetEntry {
  let name = "";
  let visibility: SheetVisibility = "visible";
  let link = "";
  while (xml.nextAttribute()) {
    if (xml.isAttribute("name")) name = xml.value();
    else if (xml.isAttribute("id", true)) link = xml.value();
    else if (xml.isAttribute("state")) {
      const state = xml.value();
      if (state === "hidden" || state === "veryHidden") visibility = state;
    }
  }
  return { name, visibility, link };
}
