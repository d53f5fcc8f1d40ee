/** Reads the worksheet 情况说明资料. What is wrong in it is told with sheet and cell and what is expected; nothing is guessed. */
import type { SheetGrid, WorkbookGrid } from "../workbook/grid.js";
import { a1 } from "../workbook/reference.js";
import { isOwnList } from "./field-keys.js";
import { headerCell, readHeader, type SupplementHeader, type SupplementOwner } from "./sheet-header.js";
import { COLUMN, SUPPLEMENT_SHEET } from "./sheet-layout.js";
import { SheetProblems, type SupplementProblem } from "./sheet-problems.js";
import { readRows, type SupplementRow } from "./sheet-rows.js";
import { type Supplement, supplementOf } from "./supplement.js";

export interface SupplementReading {
  readonly sheet: string;
  readonly header: SupplementHeader;
  readonly supplement: Supplement;
  readonly rows: readonly SupplementRow[];
  /** Rows whose keys are not known; they are kept and left alone. */
  readonly unknown: readonly { readonly key: string; readonly cell: string }[];
}

export type SupplementOutcome =
  | { readonly state: "none" }
  | { readonly state: "read"; readonly reading: SupplementReading }
  | { readonly state: "refused"; readonly problems: readonly SupplementProblem[] };

/** The sheet that says in row 2 that it is one, whatever its name. */
export const supplementSheet = (workbook: WorkbookGrid): SheetGrid | undefined =>
  workbook.sheets.find((sheet) => headerCell(sheet) !== undefined) ??
  workbook.sheets.find((sheet) => sheet.name === SUPPLEMENT_SHEET);

/** Reads the sheet of a workbook, which must be of this unit and year. */
export function readSupplement(workbook: WorkbookGrid, owner: SupplementOwner = {}): SupplementOutcome {
  const sheet = supplementSheet(workbook);
  return sheet ? readSheet(sheet, owner) : { state: "none" };
}

function readSheet(sheet: SheetGrid, owner: SupplementOwner): SupplementOutcome {
  const problems = new SheetProblems(sheet);
  const header = readHeader(sheet, owner, problems);
  const rows = header ? readRows(sheet, header.amountUnit, problems) : [];
  if (!header || problems.all.length > 0) return { state: "refused", problems: problems.all };
  const supplement = supplementOf(rows.filter(hasContent).map(({ field }) => field));
  const unknown = rows
    .filter(({ kind }) => kind === undefined)
    .map(({ key, row }) => ({ key, cell: a1({ row, column: COLUMN.key }) }));
  return { state: "read", reading: { sheet: sheet.name, header, supplement, rows, unknown } };
}

/** Rows of lists are there for the unit to fill in; an empty one, or a kind of vehicle without a number, is none. */
const hasContent = ({ key, field, filled }: SupplementRow): boolean =>
  !isOwnList(key) || filled.length > 0 || (field.name !== undefined && !key.startsWith("vehicles/"));
