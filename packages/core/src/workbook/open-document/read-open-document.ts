/** OpenDocument spreadsheets (.ods), read by core itself: SheetJS loses hidden sheets, hidden rows and conditional formats. */
import type { SheetParts } from "../grid.js";
import type { ReadLimits } from "../limits.js";
import type { PackageParts } from "../package-parts.js";
import { type Attempt, failed } from "../read-failure.js";
import { type CellBudget, SheetDraft } from "../sheet-draft.js";
import type { SheetProblem } from "../sheet-problem.js";
import type { XmlScanner } from "../xml-scan.js";
import { attributesOf, StyleReader } from "./number-styles.js";
import { TableReader } from "./table-reader.js";

const MANIFEST = "META-INF/manifest.xml";
const CONTENT = "content.xml";
const STYLES = "styles.xml";

/** Reads the sheets of an OpenDocument package, in tab order. */
export function readOpenDocument(parts: PackageParts, limits: ReadLimits): Attempt<readonly SheetParts[]> {
  const encrypted = parts.has(MANIFEST) ? parts.scan(MANIFEST, hasEncryption) : { ok: true as const, value: false };
  if (!encrypted.ok) return encrypted;
  if (encrypted.value) return failed("encrypted");
  const styles = new StyleReader();
  if (parts.has(STYLES)) {
    const common = parts.scan(STYLES, (xml) => readStyles(xml, styles));
    if (!common.ok) return common;
  }
  const budget: CellBudget = { left: limits.cells };
  const sheets = parts.scan(CONTENT, (xml) => readContent(xml, styles, budget));
  if (!sheets.ok) return sheets;
  const { value } = sheets;
  return "problem" in value
    ? failed(value.problem.code, { ...value.problem, part: CONTENT, sheet: value.sheet })
    : { ok: true, value: value.sheets };
}

function hasEncryption(xml: XmlScanner): boolean {
  let found = false;
  if (!xml.nextChild(0)) return found;
  while (xml.nextChild(1)) while (xml.nextChild(2)) found ||= xml.isElement("encryption-data");
  return found;
}

const isStyles = (xml: XmlScanner): boolean => xml.isElement("styles") || xml.isElement("automatic-styles");

function readStyles(xml: XmlScanner, styles: StyleReader): void {
  if (!xml.nextChild(0)) return;
  while (xml.nextChild(1)) if (isStyles(xml)) styles.read(xml);
}

type Content = { readonly sheets: readonly SheetParts[] } | { readonly problem: SheetProblem; readonly sheet: string };

function readContent(xml: XmlScanner, styles: StyleReader, budget: CellBudget): Content {
  const sheets: SheetParts[] = [];
  if (!xml.nextChild(0)) return { sheets };
  while (xml.nextChild(1)) {
    if (isStyles(xml)) styles.read(xml);
    if (!xml.isElement("body")) continue;
    while (xml.nextChild(2)) {
      if (!xml.isElement("spreadsheet")) continue;
      while (xml.nextChild(3)) {
        if (!xml.isElement("table")) continue;
        const { name = "", "style-name": style = "", display } = attributesOf(xml);
        const draft = new SheetDraft(name, budget);
        if (display === "false" || !styles.isShown(style)) draft.visibility = "hidden";
        new TableReader(xml, styles, draft).read();
        if (draft.problem) return { problem: draft.problem, sheet: name };
        sheets.push(draft.parts());
      }
    }
  }
  return { sheets };
}
