import type { Finding } from "@juesuan/core";
import type { CellChange, CellInput } from "../../host/workbook-host.js";

/** What the user can do about a finding. */
export interface FindingActions {
  /** Where changes go: the open workbook, or a copy that is saved later. */
  readonly writesTo: "workbook" | "copy";
  /** `sheet!A1` → what the cells to be changed hold. */
  readonly seen: ReadonlyMap<string, CellInput>;
  /** Paragraphs that findings quote, by `paragraphId`. */
  readonly paragraphs: ReadonlyMap<string, string>;
  /** Nothing has been written yet in this session: the first preview says what writing means. */
  readonly isFirstWrite: boolean;
  write(change: CellChange): Promise<void>;
  ignore(finding: Finding, reason: string, by: string): Promise<void>;
}
