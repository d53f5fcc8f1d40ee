import { LAST_COLUMN, LAST_ROW, parseA1Range } from "@juesuan/core";
import type { RigSheet, RigWorkbook, RigXmlPart } from "./excel-workbook.js";
import { guardWriting, rangeObject, usedRange } from "./range-object.js";
import { RichError, type RichObject } from "./rich-object.js";

/** Registrations of events are answered; events are sent to whoever listens. */
const registrations = (names: readonly string[]) =>
  Object.fromEntries(
    names.flatMap((name): readonly (readonly [string, () => undefined])[] => [
      [`_Register${name}Event`, () => undefined],
      [`_Unregister${name}Event`, () => undefined],
    ]),
  );

export const workbookObject = (workbook: RigWorkbook): RichObject => ({
  type: "Workbook",
  child: {
    Worksheets: () => worksheets(workbook),
    CustomXmlParts: () => xmlParts(workbook),
  },
});

function worksheets(workbook: RigWorkbook): RichObject {
  const find = (key: unknown) =>
    workbook.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === String(key).toLowerCase());
  const get = (key: unknown) => {
    const sheet = find(key);
    if (!sheet) throw new RichError("ItemNotFound", "The requested resource doesn't exist.", 404);
    return worksheet(workbook, sheet);
  };
  return {
    type: "WorksheetCollection",
    items: () => workbook.sheets.map((sheet) => worksheet(workbook, sheet)),
    item: get,
    call: {
      ...registrations(["Added", "Deleted", "DataChanged", "SelectionChanged"]),
      GetItem: get,
      GetItemOrNullObject: (key) => {
        const sheet = find(key);
        return sheet ? worksheet(workbook, sheet) : null;
      },
      Add: (name) => {
        if (workbook.inCellEditMode) throw new RichError("InvalidOperationInCellEditMode", "cell-editing mode");
        if (find(name)) throw new RichError("ItemAlreadyExists", "A sheet with this name exists.", 409);
        const sheet = workbook.newSheet(String(name));
        workbook.tellAdded(sheet);
        return worksheet(workbook, sheet);
      },
    },
  };
}

function worksheet(workbook: RigWorkbook, sheet: RigSheet): RichObject {
  const whole = { top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN };
  return {
    type: "Worksheet",
    id: sheet.id,
    read: { Id: () => sheet.id, Name: () => sheet.name, Visibility: () => sheet.visibility },
    child: { Protection: () => ({ type: "WorksheetProtection", read: { Protected: () => sheet.isProtected } }) },
    call: {
      ...registrations(["DataChanged", "SelectionChanged"]),
      Activate: () => {
        if (sheet.visibility !== "Visible") throw new RichError("InvalidOperation", "The sheet is hidden.");
        workbook.selection = { ...workbook.selection, sheet: sheet.name };
      },
      GetRange: (address) => {
        const range = address === undefined || address === null ? whole : parseA1Range(String(address));
        if (!range) throw new RichError("InvalidArgument", `bad address ${String(address)}`);
        return rangeObject(workbook, sheet, range);
      },
      GetRangeByIndexes: (row, column, rows, columns) =>
        rangeObject(workbook, sheet, {
          top: Number(row) + 1,
          left: Number(column) + 1,
          bottom: Number(row) + Number(rows),
          right: Number(column) + Number(columns),
        }),
      GetUsedRangeOrNullObject: () => {
        const range = usedRange(sheet);
        return range && rangeObject(workbook, sheet, range);
      },
      Delete: () => {
        guardWriting(workbook, sheet);
        workbook.userDeletes(sheet.name);
      },
    },
  };
}

const namespaceOf = (xml: string): string => /\sxmlns(?::\w+)?="([^"]*)"/.exec(xml)?.[1] ?? "";

function xmlParts(workbook: RigWorkbook): RichObject {
  return {
    type: "CustomXmlPartCollection",
    items: () => workbook.xmlParts.map((part) => xmlPart(workbook, part)),
    item: (id) => getPart(workbook, id),
    call: {
      Add: (xml) => {
        const part = { id: workbook.nextId(), xml: String(xml) };
        workbook.xmlParts.push(part);
        return xmlPart(workbook, part);
      },
      GetByNamespace: (namespace) => ({
        type: "CustomXmlPartScopedCollection",
        items: () =>
          workbook.xmlParts
            .filter((part) => namespaceOf(part.xml) === namespace)
            .map((part) => xmlPart(workbook, part)),
        item: (id: unknown) => getPart(workbook, id),
      }),
    },
  };
}

function getPart(workbook: RigWorkbook, id: unknown): RichObject {
  const part = workbook.xmlParts.find((each) => each.id === id);
  if (!part) throw new RichError("ItemNotFound", "no such part", 404);
  return xmlPart(workbook, part);
}

const xmlPart = (workbook: RigWorkbook, part: RigXmlPart): RichObject => ({
  type: "CustomXmlPart",
  id: part.id,
  read: { Id: () => part.id, NamespaceUri: () => namespaceOf(part.xml) },
  call: {
    GetXml: () => part.xml,
    SetXml: (xml) => {
      part.xml = String(xml);
    },
    Delete: () => {
      workbook.xmlParts = workbook.xmlParts.filter((each) => each !== part);
    },
  },
});
