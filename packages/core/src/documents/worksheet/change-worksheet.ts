/** Changes one sheet of a workbook by its name; every other part keeps its bytes, but for formats that are added. */
import type { Platform } from "../../workbook/platform.js";
import { type Attempt, failed } from "../../workbook/read-failure.js";
import { patchPackage } from "../package/patch-package.js";
import { xmlPart } from "../package/xml-part.js";
import type { CellFormat } from "./cell-format.js";
import { editRows, type RowEdits } from "./edit-rows.js";
import { extendStyles } from "./extend-styles.js";
import { linkedPart, openWorkbookPackage, sheetPart } from "./workbook-package.js";

export function changeWorksheet(
  bytes: Uint8Array,
  sheet: { readonly name: string; readonly edits: RowEdits; readonly formats: readonly CellFormat[] },
  platform: Platform,
): Attempt<Uint8Array> {
  const opened = openWorkbookPackage(bytes, platform);
  if (!opened.ok) return opened;
  const workbook = opened.value;
  const part = sheetPart(workbook, sheet.name);
  if (part === undefined) return failed("damaged", { sheet: sheet.name, detail: "找不到工作表的部件" });
  const text = workbook.package.text(part);
  if (!text.ok) return text;
  const put = new Map<string, Uint8Array>();
  const stylesPart = linkedPart(workbook, "styles");
  let styles: readonly number[] = [];
  if (stylesPart !== undefined && sheet.edits.add.length + sheet.edits.set.size > 0) {
    const own = workbook.package.text(stylesPart);
    if (!own.ok) return own;
    const extended = extendStyles(own.value, sheet.formats);
    styles = extended?.formats ?? [];
    if (extended && extended.text !== own.value) put.set(stylesPart, xmlPart(extended.text, platform));
  }
  const edited = editRows(text.value, sheet.edits, styles);
  if (edited === undefined) return failed("damaged", { part, detail: "不是工作表" });
  put.set(part, xmlPart(edited, platform));
  return patchPackage(bytes, { put }, platform);
}
