import { BUILT_IN_FORMATS } from "./built-in-formats.js";
import { END, OPEN, type XmlScanner } from "./xml-scan.js";

/** Number format code by style index (the `s` of a cell); undefined = General. */
export type NumberFormats = readonly (string | undefined)[];

/**
 * Reads the number format of every cell style from the styles part. A style or format that is not defined counts as
 * General: it cannot change a cell's value.
 */
export function readNumberFormats(xml: XmlScanner): NumberFormats {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  if (!xml.nextChild(0)) return [];
  while (xml.nextChild(1)) {
    if (xml.isElement("numFmts")) readCodes(xml, codes);
    else if (xml.isElement("cellXfs")) while (xml.nextChild(2)) if (xml.isElement("xf")) ids.push(readFormatId(xml));
  }
  return ids.map((id) => {
    const code = codes.get(id) ?? BUILT_IN_FORMATS[id];
    return code === "General" || code === "" ? undefined : code;
  });
}

/** At any depth, because Excel wraps some in alternatives; the first alternative counts. */
function readCodes(xml: XmlScanner, codes: Map<number, string>): void {
  const depth = xml.depth;
  for (let token = xml.next(); token !== END && xml.depth >= depth; token = xml.next()) {
    if (token !== OPEN || !xml.isElement("numFmt")) continue;
    let id = -1;
    let code = "";
    while (xml.nextAttribute()) {
      if (xml.isAttribute("numFmtId")) id = Number(xml.value());
      else if (xml.isAttribute("formatCode")) code = xml.value();
    }
    if (!codes.has(id)) codes.set(id, code);
  }
}

function readFormatId(xml: XmlScanner): number {
  let id = 0;
  while (xml.nextAttribute()) if (xml.isAttribute("numFmtId")) id = Number(xml.value());
  return id;
}
