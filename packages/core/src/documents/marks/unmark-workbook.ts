import type { Platform } from "../../workbook/platform.js";
import type { Attempt } from "../../workbook/read-failure.js";
import { CONTENT_TYPES_PART, withoutDefault } from "../package/content-types.js";
import { openPackage } from "../package/open-package.js";
import { PackageEdit } from "../package/package-edit.js";
import { xmlRoot } from "../package/xml-children.js";
import { formatsNamed, withoutConditionalMarks } from "./conditional-marks.js";
import { withoutMarkFormats } from "./differential-formats.js";
import { MARK_WORD } from "./mark.js";
import { withoutShapes } from "./note-shapes.js";
import { withoutNotes } from "./notes.js";
import { workbookSheets } from "./workbook-sheets.js";

export interface UnmarkedWorkbook {
  readonly bytes: Uint8Array;
  /** Conditional formats taken out. */
  readonly formats: number;
  /** Notes taken out, or shortened to what the user wrote. */
  readonly notes: number;
}

/** Takes the marks out again, whoever set them; what else the workbook holds stays as it is. */
export function unmarkWorkbook(bytes: Uint8Array, platform: Platform): Attempt<UnmarkedWorkbook> {
  const source = openPackage(bytes, platform);
  if (!source.ok) return source;
  const edit = new PackageEdit(source.value, platform);
  const taken = takeMarksOut(edit);
  const written = edit.finish();
  return written.ok ? { ok: true, value: { bytes: written.value, ...taken } } : written;
}

/** Takes all marks out of the package that is edited. */
export function takeMarksOut(edit: PackageEdit): { readonly formats: number; readonly notes: number } {
  const { part: workbook, sheets } = workbookSheets(edit);
  const used: number[] = [];
  let notes = 0;
  for (const { part } of sheets) {
    const text = edit.raw(part);
    if (text.includes(MARK_WORD)) {
      const unmarked = withoutConditionalMarks(edit.text(part));
      if (unmarked) used.push(...unmarked.formats);
      if (unmarked?.text !== text) edit.put(part, unmarked?.text);
    }
    notes += takeNotesOut(edit, part);
  }
  const styles = edit.linked(workbook, "styles");
  if (used.length > 0 && styles !== undefined && edit.has(styles)) {
    const others = new Set(
      sheets.flatMap(({ part }) => [part, ...tablesOf(edit, part)]).flatMap((part) => formatsNamed(edit.raw(part))),
    );
    const free = new Set(used.filter((format) => !others.has(format)));
    edit.put(styles, withoutMarkFormats(edit.text(styles), free));
  }
  return { formats: used.length, notes };
}

/** Tables and pivot tables name formats too. */
const tablesOf = (edit: PackageEdit, sheet: string): readonly string[] =>
  edit
    .relationships(sheet)
    .filter(({ type, external }) => !external && (type === "table" || type === "pivotTable"))
    .map(({ target }) => edit.target(sheet, target));

function takeNotesOut(edit: PackageEdit, sheet: string): number {
  const comments = edit.linked(sheet, "comments");
  if (comments === undefined || !edit.has(comments) || !edit.raw(comments).includes(MARK_WORD)) return 0;
  const removed = withoutNotes(edit.text(comments));
  if (!removed) {
    edit.put(comments, undefined);
    return 0;
  }
  if (removed.cells.length > 0) takeShapesOut(edit, sheet, new Set(removed.cells));
  if (removed.isEmpty) {
    edit.unlink(sheet, comments);
    edit.remove(comments);
  } else edit.put(comments, removed.text);
  return removed.cells.length + removed.shortened;
}

function takeShapesOut(edit: PackageEdit, sheet: string, cells: ReadonlySet<string>): void {
  const root = xmlRoot(edit.text(sheet));
  const element = root?.children.find(({ name }) => name === "legacyDrawing");
  const link = edit.relationships(sheet).find(({ id }) => id === element?.attributes.get("id"));
  if (!element || !link) return;
  const drawing = edit.target(sheet, link.target);
  const left = withoutShapes(edit.raw(drawing), cells);
  if (!left.isEmpty) {
    edit.put(drawing, left.text);
    return;
  }
  const text = edit.text(sheet);
  edit.put(sheet, text.slice(0, element.start) + text.slice(element.end));
  edit.unlink(sheet, drawing);
  edit.remove(drawing);
  if (!edit.hasEnding(".vml")) edit.put(CONTENT_TYPES_PART, withoutDefault(edit.text(CONTENT_TYPES_PART), "vml"));
}
