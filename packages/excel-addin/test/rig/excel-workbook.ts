/**
 * The workbook that the stub of Excel holds. Addresses are 0-based here, as in Excel's own batches.
 */
import { a1Range, type CellRange, parseA1Range } from "@juesuan/core";

export interface RigCell {
  value: string | number | boolean;
  /** Without "=". */
  formula?: string;
  format?: string;
  isError?: boolean;
  locked?: boolean;
}

export interface RigFormat {
  readonly id: string;
  readonly type: string;
  readonly range: CellRange;
  formula: string;
  fill: string;
}

export interface RigSheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  isProtected: boolean;
  /** "row,column", 1-based. */
  readonly cells: Map<string, RigCell>;
  readonly merges: CellRange[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  formats: RigFormat[];
}

export interface RigXmlPart {
  readonly id: string;
  xml: string;
}

export interface RigEvent {
  readonly type: number;
  readonly target: string;
  readonly message: unknown;
}

/** Numbers of Excel's events. */
const EVENTS = { changed: 10, added: 13, selected: 14, deleted: 15 } as const;
/** Target of events that are registered at the collection of worksheets. */
const WORKBOOK = "Workbook";

export const keyOf = (row: number, column: number): string => `${row},${column}`;

/** What a user and Excel itself can do to the workbook. Every edit is put into the queue of events. */
export class RigWorkbook {
  readonly sheets: RigSheet[] = [];
  xmlParts: RigXmlPart[] = [];
  selection: { sheet: string; range: CellRange } = { sheet: "", range: { top: 1, left: 1, bottom: 1, right: 1 } };
  inCellEditMode = false;
  #events: RigEvent[] = [];
  #ids = 0;

  nextId(): string {
    this.#ids += 1;
    return `{id-${this.#ids}}`;
  }

  newSheet(name: string): RigSheet {
    const sheet: RigSheet = {
      id: this.nextId(),
      name,
      visibility: "Visible",
      isProtected: false,
      cells: new Map(),
      merges: [],
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      formats: [],
    };
    this.sheets.push(sheet);
    if (this.selection.sheet === "") this.selection = { ...this.selection, sheet: name };
    return sheet;
  }

  sheet(name: string): RigSheet {
    const sheet = this.sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`the rig has no sheet ${name}`);
    return sheet;
  }

  cellAt(sheet: string, address: string): RigCell | undefined {
    const range = parseA1Range(address);
    return range && this.sheet(sheet).cells.get(keyOf(range.top, range.left));
  }

  takeEvents(): readonly RigEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  tellChanged(sheet: RigSheet, range: CellRange): void {
    this.#tell(EVENTS.changed, sheet, {
      address: a1Range(range),
      changeType: "RangeEdited",
      source: "Local",
      shiftDirection: 0,
      triggerSource: "Unknown",
      worksheetId: sheet.id,
    });
  }

  select(sheet: RigSheet, range: CellRange): void {
    this.selection = { sheet: sheet.name, range };
    this.#tell(EVENTS.selected, sheet, { address: a1Range(range), worksheetId: sheet.id, isInsideTable: false });
  }

  tellAdded(sheet: RigSheet): void {
    this.#tell(EVENTS.added, undefined, { source: "Local", worksheetId: sheet.id });
  }

  /** A user types into a cell. */
  userEdits(name: string, address: string, value: string | number): void {
    const sheet = this.sheet(name);
    const range = parseA1Range(address);
    if (!range) throw new Error(`no address: ${address}`);
    const key = keyOf(range.top, range.left);
    const { formula: _, ...former } = sheet.cells.get(key) ?? {};
    sheet.cells.set(key, { ...former, value });
    this.tellChanged(sheet, range);
  }

  /** A user clicks on a cell. */
  userSelects(name: string, address: string): void {
    const range = parseA1Range(address);
    if (range) this.select(this.sheet(name), range);
  }

  /** A user deletes a worksheet. */
  userDeletes(name: string): void {
    const sheet = this.sheet(name);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.#tell(EVENTS.deleted, undefined, { source: "Local", worksheetId: sheet.id });
  }

  #tell(type: number, sheet: RigSheet | undefined, message: unknown): void {
    if (sheet) this.#events.push({ type, target: sheet.id, message });
    this.#events.push({ type, target: WORKBOOK, message });
  }
}
