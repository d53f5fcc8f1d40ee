/** The parts of a workbook package that have to be known to add or change a sheet. */
import type { Platform } from "../../workbook/platform.js";
import { type Attempt, failed } from "../../workbook/read-failure.js";
import type { Relationship } from "../../workbook/relationships.js";
import { type OfficePackage, openPackage } from "../package/open-package.js";
import { relationshipsPart, resolveTarget } from "../package/relationship-edits.js";
import { xmlRoot } from "../package/xml-children.js";

export interface WorkbookPackage {
  readonly package: OfficePackage;
  /** Part name of the workbook, and its text. */
  readonly part: string;
  readonly text: string;
  readonly relationships: readonly Relationship[];
  /** Namespaces of sheets and links: ISO strict files use their own. */
  readonly namespaces: Namespaces;
}

export interface Namespaces {
  readonly main: string;
  readonly relationships: string;
}

const TRANSITIONAL: Namespaces = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const STRICT: Namespaces = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

export function openWorkbookPackage(bytes: Uint8Array, platform: Platform): Attempt<WorkbookPackage> {
  const opened = openPackage(bytes, platform);
  if (!opened.ok) return opened;
  const links = opened.value.relationships("");
  if (!links.ok) return links;
  const main = links.value.find(({ type, external }) => type === "officeDocument" && !external);
  if (!main) return failed("damaged", { detail: "没有写明工作簿部件" });
  const part = opened.value.nameOf(resolveTarget("", main.target));
  const text = opened.value.text(part);
  if (!text.ok) return text;
  const relationships = opened.value.relationships(part);
  if (!relationships.ok) return relationships;
  const root = xmlRoot(text.value);
  if (root?.name !== "workbook") return failed("damaged", { part, detail: "不是工作簿部件" });
  const namespaces = text.value.slice(root.openStart, root.openEnd).includes(STRICT.main) ? STRICT : TRANSITIONAL;
  return {
    ok: true,
    value: { package: opened.value, part, text: text.value, relationships: relationships.value, namespaces },
  };
}

/** The part of the first link of a type; undefined when there is none. */
export function linkedPart(workbook: WorkbookPackage, type: string): string | undefined {
  const link = workbook.relationships.find((candidate) => candidate.type === type && !candidate.external);
  return link && workbook.package.nameOf(resolveTarget(workbook.part, link.target));
}

/** The part of a sheet by its name; undefined when there is no such sheet. */
export function sheetPart(workbook: WorkbookPackage, name: string): string | undefined {
  const sheets = listOf(workbook.text, "sheets");
  const sheet = sheets?.children.find(({ attributes }) => attributes.get("name") === name);
  const id = sheet && [...sheet.attributes].find(([key]) => /^[^:]+:id$/.test(key))?.[1];
  const link = workbook.relationships.find((candidate) => candidate.id === id);
  return link && workbook.package.nameOf(resolveTarget(workbook.part, link.target));
}

/** A child of the root that holds a list, with the places of its children in the text of the root. */
export function listOf(text: string, name: string) {
  const child = xmlRoot(text)?.children.find((candidate) => candidate.name === name);
  const inner = child && xmlRoot(text.slice(child.start, child.end));
  return child && inner && { start: child.start, end: child.end, text: text.slice(child.start, child.end), ...inner };
}

/** A part name that is not taken: `xl/worksheets/sheet` + `.xml` → `xl/worksheets/sheet10.xml`. */
export function freePart(opened: OfficePackage, before: string, after: string, from = 1): string {
  let number = from;
  while (opened.has(`${before}${number}${after}`)) number += 1;
  return `${before}${number}${after}`;
}

export { relationshipsPart };
