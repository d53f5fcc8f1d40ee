/** The port for workbooks that core does not read itself; a host fills it with a library in a thread of its own. */
import type { SheetParts } from "../grid.js";
import type { Attempt } from "../read-failure.js";

/** `xls`: BIFF5 and BIFF8, which is also WPS .et. */
export type LegacyFormat = "xls" | "xlsb";

export interface LegacyWorkbookReader {
  /**
   * Reads the sheets of a workbook, in tab order. Core has looked at the bytes before: they are what `format` says, whole
   * and not encrypted. Never rejects; too much time or memory is the failure `too-large`.
   */
  read(bytes: Uint8Array, format: LegacyFormat): Promise<Attempt<readonly SheetParts[]>>;
}
