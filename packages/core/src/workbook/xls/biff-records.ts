/**
 * The records of a BIFF stream ([MS-XLS] 2.1.4), walked before the stream is handed to a library that would take what is
 * left of a damaged one for the whole.
 */

/** What the walk has seen. */
export interface BiffSurvey {
  /** Places that hold something, over all worksheets. */
  readonly cells: number;
}

export type BiffProblem = "truncated" | "damaged" | "encrypted";

const EOF = 0x0a;
const FILEPASS = 0x2f;
const BOUNDSHEET = 0x85;
const MULRK = 0xbd;
/** Its count is believed by the library, which then reads on far past the record. */
const MERGEDCELLS = 0xe5;
const WORKSHEET = 0x10;

/** BOF of BIFF2, 3, 4 and 5/8. */
const BOF = new Set([0x09, 0x0209, 0x0409, 0x0809]);

/** Records that hold one cell with content: INTEGER, NUMBER, LABEL, BOOLERR, FORMULA in their editions, RK, RSTRING, LABELSST. */
const CELLS = new Set([0x02, 0x03, 0x04, 0x05, 0x06, 0x0203, 0x0204, 0x0205, 0x0206, 0x0406, 0x027e, 0xd6, 0xfd]);

/** More sheets than Excel itself can handle. */
const MOST_SHEETS = 10_000;

interface Substream {
  readonly cells: number;
  /** Where the sheets that it lists begin. */
  readonly sheets: readonly number[];
}

/** Walks the records of a stream: those of the workbook, then those of every sheet that it lists. */
export function surveyBiff(stream: Uint8Array): BiffSurvey | BiffProblem {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const globals = walk(view, 0);
  if (typeof globals === "string") return globals;
  if (globals.sheets.length > MOST_SHEETS) return "damaged";
  let { cells } = globals;
  for (const start of new Set(globals.sheets)) {
    if (start >= view.byteLength) return "truncated";
    const sheet = walk(view, start);
    if (typeof sheet === "string") return sheet;
    cells += sheet.cells;
  }
  return { cells };
}

/** Walks from a BOF to its EOF. Charts inside a sheet have a BOF and EOF of their own. */
function walk(view: DataView, start: number): Substream | BiffProblem {
  const size = view.byteLength;
  const places = new Set<number>();
  const sheets: number[] = [];
  const isSheet: boolean[] = [];
  for (let at = start; at + 4 <= size; ) {
    const type = view.getUint16(at, true);
    const data = at + 4;
    const length = view.getUint16(at + 2, true);
    if (isSheet.length === 0 && !BOF.has(type)) return "damaged";
    if (data + length > size) return "truncated";
    if (BOF.has(type)) isSheet.push(length >= 4 && view.getUint16(data + 2, true) === WORKSHEET);
    else if (type === EOF) {
      isSheet.pop();
      if (isSheet.length === 0) return { cells: places.size, sheets };
    } else if (type === FILEPASS) return "encrypted";
    else if (type === MERGEDCELLS && length >= 2 && 2 + 8 * view.getUint16(data, true) > length) return "damaged";
    else if (type === BOUNDSHEET && length >= 6) sheets.push(view.getUint32(data, true));
    else if (isSheet.at(-1) === true && length >= 6) addPlaces(places, view, type, data, length);
    at = data + length;
  }
  return start === 0 && size < 4 ? "damaged" : "truncated";
}

function addPlaces(places: Set<number>, view: DataView, type: number, data: number, length: number): void {
  const isCell = CELLS.has(type);
  if (!isCell && type !== MULRK) return;
  const first = view.getUint16(data, true) * 0x10000 + view.getUint16(data + 2, true);
  const count = isCell ? 1 : Math.floor((length - 6) / 6);
  for (let index = 0; index < count; index++) places.add(first + index);
}
