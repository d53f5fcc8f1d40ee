import { END, OPEN, type XmlScanner } from "./xml-scan.js";

/** A link from one part of the package to another. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type's address: worksheet, chartsheet, styles, sharedStrings, officeDocument. */
  readonly type: string;
  /** As written: relative to the folder of the linking part, or absolute. */
  readonly target: string;
  /** Points outside the file. */
  readonly external: boolean;
}

/** Reads a .rels part. */
export function readRelationships(xml: XmlScanner): readonly Relationship[] {
  const relationships: Relationship[] = [];
  for (let token = xml.next(); token !== END; token = xml.next()) {
    if (token !== OPEN || !xml.isElement("Relationship")) continue;
    let id = "";
    let type = "";
    let target = "";
    let external = false;
    while (xml.nextAttribute()) {
      if (xml.isAttribute("Id")) id = xml.value();
      else if (xml.isAttribute("Type")) type = xml.value();
      else if (xml.isAttribute("Target")) target = xml.value();
      else if (xml.isAttribute("TargetMode")) external = xml.value() === "External";
    }
    relationships.push({ id, type: type.slice(type.lastIndexOf("/") + 1), target, external });
  }
  return relationships;
}

/** The part that a target names, seen from the part that holds the link. */
export function resolveTarget(from: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  if (path.startsWith("/")) return path.slice(1);
  const folders = from.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== "." && step !== "") folders.push(step);
  }
  return folders.join("/");
}

/** The part that holds the links of a part: xl/workbook.xml → xl/_rels/workbook.xml.rels. */
export function relationshipsPart(part: string): string {
  const folder = part.lastIndexOf("/") + 1;
  return `${part.slice(0, folder)}_rels/${part.slice(folder)}.rels`;
}
