import { readSheetList } from "../../workbook/workbook-part.js";
import { XmlScanner } from "../../workbook/xml-scan.js";
import type { PackageEdit } from "../package/package-edit.js";

export interface SheetPart {
  readonly name: string;
  /** 1-based position in the workbook. */
  readonly number: number;
  readonly part: string;
}

/** The part of the workbook, and those of its worksheets in tab order. Sheets without cells are left out. */
export interface WorkbookSheets {
  readonly part: string;
  readonly sheets: readonly SheetPart[];
}

export function workbookSheets(edit: PackageEdit): WorkbookSheets {
  const part = edit.linked("", "officeDocument") ?? "xl/workbook.xml";
  const list = readSheetList(new XmlScanner(edit.text(part))) ?? [];
  const links = edit.relationships(part);
  const sheets = list.flatMap(({ name, link }, index) => {
    const found = links.find(({ id, type }) => id === link && type === "worksheet");
    const target = found && edit.target(part, found.target);
    return target !== undefined && edit.has(target) ? [{ name, number: index + 1, part: target }] : [];
  });
  return { part, sheets };
}
