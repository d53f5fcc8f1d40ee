import type { Cell, CellRef, Severity, SheetParts } from "@juesuan/core";

/**
 * A workbook as a host hands it over. `file`: the bytes of a file, with what has been changed since it was opened; `id`
 * differs for every file that is opened, so that a thread that has read it needs the bytes no second time. `sheets`: the
 * sheets of a workbook that is open in an application.
 */
export type WorkbookSource =
  | {
      readonly kind: "file";
      readonly name: string;
      readonly id: number;
      readonly bytes: Uint8Array;
      readonly edits: readonly CellEdit[];
    }
  | { readonly kind: "sheets"; readonly name: string; readonly sheets: readonly SheetParts[] };

/** Why a host could not do something, and what to do: one Chinese sentence each. */
export interface HostRefusal {
  readonly ok: false;
  readonly message: string;
  readonly fix: string;
  /** The user or the pane gave it up; nothing needs to be said. */
  readonly cancelled?: true;
}

export type HostAnswer<Value> = { readonly ok: true; readonly value: Value } | HostRefusal;

/** What a cell holds as it is typed: a formula without "=". */
export type CellInput =
  | { readonly kind: "empty" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "formula"; readonly formula: string };

/** A cell that was given a new content. */
export interface CellEdit extends CellRef {
  readonly to: CellInput;
}

/** A change that is wanted, on condition that the cell still holds `from`, which was seen when the change was proposed. */
export interface CellChange extends CellEdit {
  readonly from: CellInput;
}

/**
 * What became of a change. `applied`; or nothing was written because the cell holds something else by now (`changed`), is
 * computed (`formula`), may not be written to (`protected`), or its sheet is gone (`missing`).
 */
export type ChangeOutcome = "applied" | "changed" | "formula" | "protected" | "missing";

export interface ChangeResult {
  readonly change: CellChange;
  readonly outcome: ChangeOutcome;
}

/** A cell to be marked. */
export interface Mark extends CellRef {
  readonly severity: Severity;
  /** What a note at the cell says, where the host writes notes: in copies of files. */
  readonly note?: string;
}

/** How many marks were set or removed, and the sheets in which that was not possible. */
export interface MarkingResult {
  readonly count: number;
  readonly refused: readonly { readonly sheet: string; readonly why: "protected" | "missing" }[];
}

/** A worksheet to be added. */
export interface NewSheet {
  readonly name: string;
  /** Column widths in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly NewCell[])[];
}

export interface NewCell {
  readonly content: CellInput;
  readonly bold?: boolean;
  readonly wrap?: boolean;
}

/** What the pane must know about its host. */
export interface HostCapabilities {
  /** How the pane calls it in sentences. */
  readonly name: "Excel" | "本页";
  /** The application shows the sheets; where it does not, the pane shows them read-only. */
  readonly showsSheets: boolean;
  /** Changes go into the open workbook, or into a copy that the user saves. */
  readonly writesTo: "workbook" | "copy";
  /** Milliseconds of quiet after which a changed workbook is checked again: an edit in Excel comes in several events. */
  readonly settleTime: number;
}

export type WorkbookChange = "edited" | "replaced";

/** How far a long reading has come. */
export type ReadProgress = (done: number, all: number) => void;

/**
 * Where the workbook lives: a file dropped on the page, Excel, later WPS. The pane knows nothing else of its surroundings.
 * No method throws; listeners return the function that removes them.
 */
export interface WorkbookHost {
  readonly capabilities: HostCapabilities;
  /** The workbook as it is now. Stops when the signal aborts. */
  read(signal: AbortSignal, progress: ReadProgress): Promise<HostAnswer<WorkbookSource>>;
  /** Selects a cell and brings it into view. */
  select(cell: CellRef): Promise<HostAnswer<CellRef>>;
  /** Marks cells in place of all former marks. The cells' own formats and contents stay as they are. */
  mark(marks: readonly Mark[]): Promise<HostAnswer<MarkingResult>>;
  /** Removes every mark, whoever of this product set it. */
  clearMarks(): Promise<HostAnswer<MarkingResult>>;
  /** Writes cells, each on its condition. One that fails keeps none of the others from being written. */
  apply(changes: readonly CellChange[]): Promise<HostAnswer<readonly ChangeResult[]>>;
  /** Adds a worksheet after all others and shows it. Answers its name, which differs from the wish when that is taken. */
  addSheet(sheet: NewSheet): Promise<HostAnswer<string>>;
  /** The XML kept in the workbook under a namespace; undefined when there is none. */
  getState(namespace: string): Promise<HostAnswer<string | undefined>>;
  /** Keeps XML in the workbook under the namespace of its root element; undefined removes it. */
  setState(namespace: string, xml: string | undefined): Promise<HostAnswer<undefined>>;
  /** Tells of every selection, by the user or through `select`. */
  onSelect(listener: (cell: CellRef) => void): () => void;
  /** Tells that the workbook changed, or that another one stands in its place. */
  onChange(listener: (change: WorkbookChange) => void): () => void;
}

export const done = <Value>(value: Value): HostAnswer<Value> => ({ ok: true, value });

export const refused = (message: string, fix: string): HostRefusal => ({ ok: false, message, fix });

export const CANCELLED: HostRefusal = { ok: false, message: "已取消。", fix: "需要时请重新开始。", cancelled: true };

/** What a read cell holds as it is typed. */
export function inputOf(cell: Cell | undefined): CellInput {
  if (!cell) return { kind: "empty" };
  if (cell.formula !== undefined) return { kind: "formula", formula: cell.formula };
  const { content } = cell;
  switch (content.kind) {
    case "text":
      return content.text === "" ? { kind: "empty" } : { kind: "text", text: content.text };
    case "number":
      return { kind: "number", value: content.value };
    case "boolean":
      return { kind: "text", text: content.value ? "TRUE" : "FALSE" };
    case "error":
      return { kind: "text", text: content.code };
    case "uncalculated":
      return { kind: "formula", formula: "" };
  }
}

/** Whether two contents are the same. */
export function sameInput(one: CellInput, other: CellInput): boolean {
  switch (one.kind) {
    case "empty":
      return other.kind === "empty";
    case "number":
      return other.kind === "number" && Object.is(one.value, other.value);
    case "text":
      return other.kind === "text" && one.text === other.text;
    case "formula":
      return other.kind === "formula" && one.formula === other.formula;
  }
}

/** A formula is never replaced by a value: who wants that does it in the sheet. */
export const replacesFormula = ({ from, to }: CellChange): boolean => from.kind === "formula" && to.kind !== "formula";
