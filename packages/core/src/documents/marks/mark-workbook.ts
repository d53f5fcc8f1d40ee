import type { Severity } from "../../findings/finding.js";
import type { Platform } from "../../workbook/platform.js";
import type { Attempt } from "../../workbook/read-failure.js";
import { openPackage } from "../package/open-package.js";
import { PackageEdit } from "../package/package-edit.js";
import { attributeText, xmlRoot } from "../package/xml-children.js";
import { insertChild, WORKSHEET_ORDER } from "./child-order.js";
import { withConditionalMarks } from "./conditional-marks.js";
import { PLAIN_STYLES, withMarkFormats } from "./differential-formats.js";
import type { CellMark } from "./mark.js";
import { noShapes, withShapes } from "./note-shapes.js";
import { NO_NOTES, type Note, withNotes } from "./notes.js";
import { takeMarksOut } from "./unmark-workbook.js";
import { type SheetPart, workbookSheets } from "./workbook-sheets.js";

/** Worst first; the worst of a cell decides its colour. */
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

export interface MarkedWorkbook {
  readonly bytes: Uint8Array;
  /** Cells that were marked; marks of sheets that are not there are left out. */
  readonly cells: number;
}

/**
 * Puts marks into a copy of an .xlsx or .xlsm file: a conditional format with a tag and a note at each cell. Marks that
 * an earlier run left are taken out first. All else stays: cells, formats, charts, protection, print settings are not
 * touched, parts that need no change are copied byte for byte.
 */
export function markWorkbook(
  bytes: Uint8Array,
  marks: readonly CellMark[],
  platform: Platform,
): Attempt<MarkedWorkbook> {
  const source = openPackage(bytes, platform);
  if (!source.ok) return source;
  const edit = new PackageEdit(source.value, platform);
  const { part: workbook, sheets } = workbookSheets(edit);
  takeMarksOut(edit);
  const byCell = worstByCell(marks);
  const used = SEVERITIES.filter((severity) => [...byCell.values()].some((mark) => mark.severity === severity));
  const formats = addFormats(edit, workbook, used);
  let cells = 0;
  for (const sheet of sheets) {
    const own = [...byCell.values()].filter((mark) => mark.sheet === sheet.name);
    if (own.length === 0) continue;
    cells += own.length;
    markSheet(edit, sheet, own, formats);
  }
  const written = edit.finish();
  return written.ok ? { ok: true, value: { bytes: written.value, cells } } : written;
}

/** Several findings at one cell become one mark: the worst severity, all notes. */
function worstByCell(marks: readonly CellMark[]): ReadonlyMap<string, CellMark> {
  const byCell = new Map<string, CellMark>();
  const inOrder = [...marks].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  for (const mark of inOrder) {
    const key = `${mark.sheet}\u0000${mark.cell}`;
    const known = byCell.get(key);
    byCell.set(key, known ? { ...known, note: [known.note, mark.note].filter(Boolean).join("\n\n") } : mark);
  }
  return byCell;
}

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

function addFormats(
  edit: PackageEdit,
  workbook: string,
  severities: readonly Severity[],
): ReadonlyMap<Severity, number> {
  if (severities.length === 0) return new Map();
  let styles = edit.linked(workbook, "styles");
  if (styles === undefined || !edit.has(styles)) {
    styles = edit.freeName((number) => `xl/styles${number === 1 ? "" : number}.xml`);
    edit.link(workbook, "styles", styles);
    edit.setType(styles, STYLES_TYPE);
    edit.put(styles, PLAIN_STYLES);
  }
  const formats = withMarkFormats(edit.text(styles), severities);
  edit.put(styles, formats?.text);
  return formats?.positions ?? new Map();
}

function markSheet(
  edit: PackageEdit,
  sheet: SheetPart,
  marks: readonly CellMark[],
  formats: ReadonlyMap<Severity, number>,
): void {
  const groups = SEVERITIES.flatMap((severity) => {
    const cells = marks.flatMap((mark) => (mark.severity === severity ? [mark.cell] : []));
    return cells.length > 0 ? [{ severity, cells, format: formats.get(severity) ?? 0 }] : [];
  });
  edit.put(sheet.part, withConditionalMarks(edit.text(sheet.part), groups));
  const notes = marks.flatMap(({ cell, note }) => (note === "" ? [] : [{ cell, text: note }]));
  if (notes.length > 0) addNotes(edit, sheet, notes);
}

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

function addNotes(edit: PackageEdit, { part, number }: SheetPart, notes: readonly Note[]): void {
  let comments = edit.linked(part, "comments");
  if (comments === undefined || !edit.has(comments)) {
    comments = edit.freeName((free) => `xl/comments${free}.xml`);
    edit.link(part, "comments", comments);
    edit.setType(comments, COMMENTS_TYPE);
    edit.put(comments, NO_NOTES);
  }
  const noted = withNotes(edit.text(comments), notes);
  edit.put(comments, noted?.text);
  if (!noted || noted.added.length === 0) return;
  const drawing = drawingOf(edit, part) ?? addDrawing(edit, part, number);
  edit.put(drawing, withShapes(edit.raw(drawing), noted.added, number));
}

/** The drawing that a sheet's `legacyDrawing` names; one that only serves its headers does not count. */
export function drawingOf(edit: PackageEdit, sheet: string): string | undefined {
  const root = xmlRoot(edit.text(sheet));
  const id = root?.children.find(({ name }) => name === "legacyDrawing")?.attributes.get("id");
  const link = edit.relationships(sheet).find((candidate) => candidate.id === id);
  return link && edit.target(sheet, link.target);
}

const OFFICE_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function addDrawing(edit: PackageEdit, sheet: string, number: number): string {
  const drawing = edit.freeName((free) => `xl/drawings/vmlDrawing${free}.vml`);
  const id = edit.link(sheet, "vmlDrawing", drawing);
  edit.setDefaultType("vml", VML_TYPE);
  edit.put(drawing, noShapes(number));
  const text = edit.text(sheet);
  const root = xmlRoot(text);
  // The namespace is declared on the element itself, so the sheet's own opening tag stays as it is.
  const markup = `<${root?.prefix ?? ""}legacyDrawing xmlns:r="${OFFICE_NAMESPACE}" r:id="${attributeText(id)}"/>`;
  edit.put(sheet, root && insertChild(text, root, WORKSHEET_ORDER, "legacyDrawing", markup));
  return drawing;
}
