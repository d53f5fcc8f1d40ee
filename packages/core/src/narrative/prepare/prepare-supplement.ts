/** Adds 情况说明资料 to a workbook, or brings it up to date; nothing else in the file changes. */
import { addWorksheet } from "../../documents/worksheet/add-worksheet.js";
import { changeWorksheet } from "../../documents/worksheet/change-worksheet.js";
import type { AmountUnit } from "../../money/amount.js";
import { CELL_FORMATS } from "../../supplement/cell-formats.js";
import { type FieldColumn, fieldKindOf } from "../../supplement/field-keys.js";
import { newSupplementSheet } from "../../supplement/new-sheet.js";
import { readSupplement, type SupplementReading, supplementSheet } from "../../supplement/read-supplement.js";
import { refreshSheet } from "../../supplement/refresh-sheet.js";
import type { SheetField, ShownFigure } from "../../supplement/sheet-field.js";
import { STATUS, type Status } from "../../supplement/sheet-layout.js";
import type { SupplementProblem } from "../../supplement/sheet-problems.js";
import { NO_SUPPLEMENT, type Supplement, type SupplementField } from "../../supplement/supplement.js";
import type { WorkbookGrid } from "../../workbook/grid.js";
import type { Platform } from "../../workbook/platform.js";
import type { ReadFailure } from "../../workbook/read-failure.js";
import type { AskedField } from "../asked/asked-field.js";
import { askedFields } from "../asked/asked-fields.js";
import { type NarrativeInput, sourcesOf } from "../narrative-input.js";
import { writeNarrative } from "../write-narrative.js";
import { type FieldOffers, type OfferSources, offersFor } from "./offers.js";

export interface PrepareInput extends Omit<NarrativeInput, "supplement"> {
  readonly bytes: Uint8Array;
  /** The grid of the same bytes. */
  readonly workbook: WorkbookGrid;
  readonly year: number;
  readonly offers?: OfferSources;
  readonly platform: Platform;
}

/** What was done, for the message to the user. */
export interface PreparedSupplement {
  readonly ok: true;
  readonly bytes: Uint8Array;
  readonly isNew: boolean;
  /** Rows that the unit still has to fill in. */
  readonly required: number;
  readonly rows: number;
  /** Cells that were filled in beforehand. */
  readonly filled: number;
  readonly added: readonly string[];
  readonly withdrawn: readonly string[];
  /** Keys that are not known, which stay as they are. */
  readonly unknown: readonly string[];
}

export type PrepareOutcome =
  | PreparedSupplement
  | { readonly ok: false; readonly problems: readonly SupplementProblem[] }
  | { readonly ok: false; readonly failure: ReadFailure };

/** Same input, same bytes. A sheet that cannot be read, or is of another unit or year, is told and left alone. */
export function prepareSupplement(input: PrepareInput): PrepareOutcome {
  const outcome = readSupplement(input.workbook, { unit: input.unit, year: input.year });
  if (outcome.state === "refused") return { ok: false, problems: outcome.problems };
  const reading = outcome.state === "read" ? outcome.reading : undefined;
  const fields = sheetFields(input, reading);
  const required = fields.filter(({ status }) => status === STATUS.required).length;
  const sheet = reading && supplementSheet(input.workbook);
  if (reading && sheet) {
    const { edits, added, withdrawn, filled } = refreshSheet(sheet, reading, fields, input.style.pack.id);
    const changed = changeWorksheet(input.bytes, { name: sheet.name, edits, formats: CELL_FORMATS }, input.platform);
    if (!changed.ok) return changed;
    const unknown = reading.unknown.map(({ key }) => key);
    const told = { required, rows: fields.length, filled, added, withdrawn, unknown };
    return { ok: true, bytes: changed.value, isNew: false, ...told };
  }
  const owner = {
    unit: input.unit ?? "",
    year: input.year,
    style: input.style.pack.id,
    amountUnit: usualUnit(input),
  };
  const written = addWorksheet(input.bytes, newSupplementSheet(owner, fields), input.platform);
  if (!written.ok) return written;
  const filled = fields.reduce((sum, { offers }) => sum + Object.keys(offers).length, 0);
  const told = { required, rows: fields.length, filled, added: [], withdrawn: [], unknown: [] };
  return { ok: true, bytes: written.value, isNew: true, ...told };
}

/** The rows as they are to be: what is offered for empty cells, and what is still required with it. */
export function sheetFields(
  input: Omit<PrepareInput, "bytes" | "workbook" | "platform">,
  reading: SupplementReading | undefined,
): readonly SheetField[] {
  const supplement = reading?.supplement ?? NO_SUPPLEMENT;
  const sources = sourcesOf({ ...input, supplement });
  const asked = askedFields(sources, input.style);
  const offers = offersFor(asked, sources, input.offers ?? {});
  const filledIn = withOffers(supplement, offers);
  const missing = new Set(writeNarrative({ ...input, supplement: filledIn }).missing.map(({ key }) => key));
  return asked.map((field) => {
    const { offers: offered, notes } = offers.get(field.key) ?? { offers: {}, notes: [] };
    const own = reading?.supplement.get(field.key);
    const shown = shownFigure(input, field);
    return {
      key: field.key,
      category: field.category,
      name: field.name,
      kind: fieldKindOf(field.key) ?? { measure: "amount", columns: ["text"] },
      ...(shown ? { shown } : {}),
      offers: offered,
      status: statusOf(field, filledIn, missing),
      source: sourceOf(offered, notes, own),
    };
  });
}

function statusOf({ key }: AskedField, supplement: Supplement, missing: ReadonlySet<string>): Status {
  if (missing.has(key)) return STATUS.required;
  const field = supplement.get(key);
  const isFilled = fieldKindOf(key)?.columns.some((column) => column !== "name" && isGiven(field, column)) ?? false;
  return isFilled ? STATUS.filled : STATUS.unneeded;
}

const isGiven = (field: SupplementField | undefined, column: FieldColumn): boolean =>
  field !== undefined && (field[column] !== undefined || (column === "current" && field.number !== undefined));

/** What the unit has filled in counts; what is offered stands where it has not. */
function withOffers(supplement: Supplement, offers: ReadonlyMap<string, FieldOffers>): Supplement {
  return {
    get(key) {
      const own = supplement.get(key);
      const offered = offers.get(key)?.offers;
      if (!offered || Object.keys(offered).length === 0) return own;
      const fields = Object.entries(offered).map(([column, { amount, number, text }]) =>
        amount ? { [column]: { amount } } : number ? { number: { figure: number } } : { [column]: text },
      );
      // Names of lists alone (kinds of vehicles) are not yet entries.
      if (!own && Object.keys(offered).every((column) => column === "name")) return undefined;
      return Object.assign({ key }, ...fields, own);
    },
  };
}

/** Where what was filled in beforehand comes from; 单位填写 where the unit has changed or added something. */
function sourceOf(offers: FieldOffers["offers"], notes: readonly string[], own: SupplementField | undefined): string {
  const isOwn = Object.entries(offers).some(([column, offer]) => {
    const value = own?.[column as FieldColumn];
    if (value === undefined) return false;
    return typeof value === "string" ? value !== offer.text : value.amount.fen !== offer.amount?.fen;
  });
  const sources = [...new Set(Object.values(offers).map(({ source }) => source))];
  return [...(isOwn ? ["单位填写"] : sources), ...notes].join("；");
}

/** This year's figure where the unit does not fill in 本年 itself. */
function shownFigure({ facts }: Pick<PrepareInput, "facts">, field: AskedField): ShownFigure | undefined {
  if (!field.place) return undefined;
  const table = facts.table(field.place.table);
  const fact = table?.fact(field.place.row, field.place.column);
  if (!table || !fact || fact.state === "unreadable") return undefined;
  return { cell: fact.cell, unit: table.table.amountUnit, amount: fact.amount };
}

/** The unit of most tables. */
function usualUnit({ facts }: Pick<PrepareInput, "facts">): AmountUnit {
  const counts = new Map<AmountUnit, number>();
  for (const { table } of facts.tables) counts.set(table.amountUnit, (counts.get(table.amountUnit) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? "万元";
}
