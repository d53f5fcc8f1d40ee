import type { CellRef, SheetParts } from "@juesuan/core";

/** A workbook as a host hands it over: the bytes of a file, or the sheets of a workbook that is open in an application. */
export type WorkbookSource =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "sheets"; readonly name: string; readonly sheets: readonly SheetParts[] };

/** What a host answers: the value, or why there is none and what to do, one Chinese sentence each. */
export type HostAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string; readonly fix: string };

/** What the pane must do itself because the host does not. */
export interface HostCapabilities {
  /** The application shows the sheets; where it does not, the pane shows them read-only. */
  readonly showsSheets: boolean;
}

/**
 * Where the workbook lives: a file dropped on the page, Excel, later WPS. The pane knows nothing else of its surroundings.
 * Listeners return the function that removes them.
 */
export interface WorkbookHost {
  readonly capabilities: HostCapabilities;
  /** The workbook as it is now. */
  read(): Promise<HostAnswer<WorkbookSource>>;
  /** Selects a cell and brings it into view. */
  select(cell: CellRef): Promise<HostAnswer<CellRef>>;
  /** Tells of every selection, by the user or through `select`. */
  onSelect(listener: (cell: CellRef) => void): () => void;
  /** Tells that the workbook changed, or that another one was opened. */
  onChange(listener: () => void): () => void;
}
