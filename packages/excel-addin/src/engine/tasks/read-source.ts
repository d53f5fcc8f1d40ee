import {
  openWorkbook,
  type Platform,
  type SheetGrid,
  type SheetParts,
  sheetGrid,
  type WorkbookGrid,
} from "@juesuan/core";
import { withEdits } from "../../host/memory/sheet-edits.js";
import { done, type HostAnswer, refused, type WorkbookSource } from "../../host/workbook-host.js";
import { browserPorts } from "../browser-ports.js";
import { Remembered } from "../remembered.js";

/** Files that were read lately: the one that is checked, and one more. */
const workbooks = new Remembered<HostAnswer<WorkbookGrid>>(2);

/** Reads a file that was opened, once. */
export const readFile = (
  file: { readonly id: number; readonly name: string; readonly bytes: Uint8Array },
  platform: Platform,
): Promise<HostAnswer<WorkbookGrid>> =>
  workbooks.get(file.id, async () => {
    const reading = await openWorkbook(file.name, file.bytes, platform, browserPorts);
    return reading.ok ? done(reading.workbook) : refused(reading.failure.message, reading.failure.fix);
  });

/** The grid of a source, its edits made. */
export async function readSource(source: WorkbookSource, platform: Platform): Promise<HostAnswer<WorkbookGrid>> {
  if (source.kind === "sheets") return done({ sheets: source.sheets.map(sheetGrid) });
  const reading = await readFile(source, platform);
  if (!reading.ok || source.edits.length === 0) return reading;
  return done({
    ...reading.value,
    sheets: withEdits(reading.value.sheets.map(sheetParts), source.edits).map(sheetGrid),
  });
}

/** A sheet without its functions, which cannot be sent between threads. */
export const sheetParts = ({ at: _, row: __, ...parts }: SheetGrid): SheetParts => parts;
