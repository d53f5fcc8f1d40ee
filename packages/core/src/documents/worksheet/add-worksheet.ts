/** Adds a worksheet to a workbook; every part that need not change keeps its bytes. */

import type { Platform } from "../../workbook/platform.js";
import { type Attempt, failed } from "../../workbook/read-failure.js";
import { encodeUtf8 } from "../../workbook/utf8.js";
import { CONTENT_TYPES_PART, withDefault, withOverride } from "../package/content-types.js";
import { patchPackage } from "../package/patch-package.js";
import { addRelationship, relativeTarget } from "../package/relationship-edits.js";
import { appendToRoot, attributeText, xmlRoot } from "../package/xml-children.js";
import { xmlPart } from "../package/xml-part.js";
import type { CellFormat } from "./cell-format.js";
import { extendStyles, plainStyles } from "./extend-styles.js";
import { type CellNote, noteShapesMarkup, notesMarkup } from "./notes-part.js";
import {
  freePart,
  linkedPart,
  listOf,
  openWorkbookPackage,
  relationshipsPart,
  type WorkbookPackage,
} from "./workbook-package.js";

export interface NewWorksheet {
  readonly name: string;
  readonly formats: readonly CellFormat[];
  /** Inside of one `<dxf>`, for conditional formats. */
  readonly differential: (prefix: string) => string;
  readonly notes: readonly CellNote[];
  /** Everything inside `<worksheet>` but the link to the notes, which comes last. */
  readonly content: (styles: readonly number[], differential: number) => string;
}

const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Puts the sheet after all others. The name must be free. */
export function addWorksheet(bytes: Uint8Array, sheet: NewWorksheet, platform: Platform): Attempt<Uint8Array> {
  const opened = openWorkbookPackage(bytes, platform);
  if (!opened.ok) return opened;
  const changes = new SheetAddition(opened.value, platform).changes(sheet);
  return changes.ok ? patchPackage(bytes, { put: changes.value }, platform) : changes;
}

class SheetAddition {
  readonly #put = new Map<string, Uint8Array>();
  readonly #folder: string;
  #types = "";

  constructor(
    private readonly workbook: WorkbookPackage,
    private readonly platform: Platform,
  ) {
    this.#folder = workbook.part.slice(0, workbook.part.lastIndexOf("/") + 1);
  }

  changes(sheet: NewWorksheet): Attempt<ReadonlyMap<string, Uint8Array>> {
    const opened = this.workbook.package;
    const types = opened.text(CONTENT_TYPES_PART);
    if (!types.ok) return types;
    this.#types = types.value;
    const linksPart = relationshipsPart(this.workbook.part);
    const links = opened.text(linksPart);
    if (!links.ok) return links;
    const styled = this.#styles(sheet, links.value);
    if (!styled.ok) return styled;
    const part = freePart(opened, `${this.#folder}worksheets/sheet`, ".xml", this.workbook.relationships.length + 1);
    const link = this.#link(styled.value.links, "worksheet", this.workbook.part, part);
    const listed = link && withSheet(this.workbook, sheet.name, link.id);
    if (!link || listed === undefined)
      return failed("damaged", { part: this.workbook.part, detail: "工作表列表不完整" });
    this.#override(part, `${TYPES}.worksheet+xml`);
    this.#put.set(opened.nameOf(linksPart), xmlPart(link.text, this.platform));
    this.#put.set(this.workbook.part, xmlPart(listed, this.platform));
    const notesId = this.#notes(sheet.notes, part);
    const { main, relationships } = this.workbook.namespaces;
    const legacy = notesId === undefined ? "" : `<legacyDrawing r:id="${notesId}"/>`;
    this.#text(
      part,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}" xmlns:r="${relationships}">${sheet.content(styled.value.formats, styled.value.differential)}${legacy}</worksheet>`,
    );
    this.#put.set(opened.nameOf(CONTENT_TYPES_PART), xmlPart(this.#types, this.platform));
    return { ok: true, value: this.#put };
  }

  /** The styles part with the sheet's formats; a new one where the workbook has none. */
  #styles(
    sheet: NewWorksheet,
    links: string,
  ): Attempt<{ readonly links: string; readonly formats: readonly number[]; readonly differential: number }> {
    const opened = this.workbook.package;
    const known = linkedPart(this.workbook, "styles");
    const part = known !== undefined && opened.has(known) ? known : `${this.#folder}styles.xml`;
    const isNew = part !== known;
    const text = isNew ? { ok: true as const, value: plainStyles(this.workbook.namespaces.main) } : opened.text(part);
    if (!text.ok) return text;
    const extended = extendStyles(text.value, sheet.formats, sheet.differential);
    if (!extended) return failed("damaged", { part, detail: "不是样式部件" });
    this.#put.set(part, xmlPart(extended.text, this.platform));
    const { formats, differential = 0 } = extended;
    if (!isNew) return { ok: true, value: { links, formats, differential } };
    this.#override(part, `${TYPES}.styles+xml`);
    const link = this.#link(links, "styles", this.workbook.part, part);
    return { ok: true, value: { links: link?.text ?? links, formats, differential } };
  }

  /** Writes notes, their shapes and the sheet's links; answers with the id of the link to the shapes. */
  #notes(notes: readonly CellNote[], part: string): string | undefined {
    if (notes.length === 0) return undefined;
    const opened = this.workbook.package;
    const notesPart = freePart(opened, `${this.#folder}comments`, ".xml");
    const shapesPart = freePart(opened, `${this.#folder}drawings/vmlDrawing`, ".vml");
    this.#text(notesPart, notesMarkup(notes, this.workbook.namespaces.main));
    this.#text(shapesPart, noteShapesMarkup(notes));
    this.#override(notesPart, `${TYPES}.comments+xml`);
    this.#types =
      withDefault(this.#types, "vml", "application/vnd.openxmlformats-officedocument.vmlDrawing") ?? this.#types;
    const toNotes = this.#link(undefined, "comments", part, notesPart);
    const toShapes = toNotes && this.#link(toNotes.text, "vmlDrawing", part, shapesPart);
    if (!toShapes) return undefined;
    this.#text(relationshipsPart(part), toShapes.text);
    return toShapes.id;
  }

  #link(links: string | undefined, type: string, from: string, to: string) {
    const { relationships } = this.workbook.namespaces;
    return addRelationship(links, { type: `${relationships}/${type}`, target: relativeTarget(from, to) });
  }

  #override(part: string, type: string): void {
    this.#types = withOverride(this.#types, part, type) ?? this.#types;
  }

  #text(part: string, text: string): void {
    this.#put.set(part, encodeUtf8(text, this.platform));
  }
}

/** The workbook part with one more sheet in its list. */
function withSheet(workbook: WorkbookPackage, name: string, id: string): string | undefined {
  const { text, namespaces } = workbook;
  const list = listOf(text, "sheets");
  const prefix = xmlRoot(text)?.prefix ?? "";
  if (!list) return undefined;
  const ids = list.children.map(({ attributes }) => Number(attributes.get("sheetId")) || 0);
  const number = Math.max(0, ...ids) + 1;
  // The prefix of links is the file's own choice; programs look for the one that its other sheets have.
  const root = text.slice(0, list.start);
  const links = list.children.flatMap(({ attributes }) =>
    [...attributes.keys()].filter((key) => /^[^:]+:id$/.test(key)),
  );
  const own = links.map((key) => key.slice(0, -3)).find((name) => root.includes(`xmlns:${name}=`));
  const declared = own === undefined ? ` xmlns:r="${namespaces.relationships}"` : "";
  const markup = `<${prefix}sheet${declared} name="${attributeText(name)}" sheetId="${number}" ${own ?? "r"}:id="${id}"/>`;
  return text.slice(0, list.start) + appendToRoot(list.text, list, markup) + text.slice(list.end);
}
