/** Single faults as people make them, planted into displayed amounts. */
import type { Drawn, Value } from "../../tables/grid-of.js";
import type { Random } from "./random.js";

export const FAULTS = [
  "transposition",
  "digit",
  "sign",
  "×10",
  "÷10",
  "×10⁴",
  "blank",
  "dropped row",
  "overwritten total",
  "exchanged neighbours",
  "by 0.02 to 0.05",
  "by 0.01",
] as const;
export type Fault = (typeof FAULTS)[number];

export interface Spot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Sheets with one fault: the wrong cells and what they should read. A dropped row has its code instead. */
export interface Planted {
  readonly sheets: readonly Drawn[];
  readonly spots: readonly Spot[];
  readonly truth: readonly Value[];
  readonly code?: string;
}

/** Every displayed amount other than zero. `sheets`: as tests draw them. */
export function amountSpots(sheets: readonly Drawn[]): readonly Spot[] {
  return sheets.flatMap(({ name, cells }) =>
    cells.flatMap((row, rowIndex) =>
      row.flatMap((cell, columnIndex) =>
        typeof cell === "number" && cell !== 0 ? [{ sheet: name, row: rowIndex + 1, column: columnIndex + 1 }] : [],
      ),
    ),
  );
}

export const valueAt = (sheets: readonly Drawn[], spot: Spot): Value =>
  sheets.find(({ name }) => name === spot.sheet)?.cells[spot.row - 1]?.[spot.column - 1] ?? null;

/** The sheets with one cell changed. */
export function planted(sheets: readonly Drawn[], spot: Spot, value: Value): readonly Drawn[] {
  return sheets.map((sheet) => {
    if (sheet.name !== spot.sheet) return sheet;
    const cells = sheet.cells.map((row, index) =>
      index === spot.row - 1 ? row.map((cell, column) => (column === spot.column - 1 ? value : cell)) : row,
    );
    return { ...sheet, cells };
  });
}

/** Tries that are made before a unit is said not to lend itself to a fault. */
const TRIES = 60;

/** Plants one fault somewhere; undefined when the unit has no place for it. */
export function plantFault(sheets: readonly Drawn[], fault: Fault, random: Random): Planted | undefined {
  const spots = amountSpots(sheets);
  if (spots.length === 0) return undefined;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const spot = random.pick(spots);
    const made =
      fault === "dropped row"
        ? withoutRow(sheets, spot)
        : fault === "exchanged neighbours"
          ? exchangedWithNeighbour(sheets, spot, random)
          : wrongAmount(sheets, spot, fault, random);
    if (made) return made;
  }
  return undefined;
}

function wrongAmount(
  sheets: readonly Drawn[],
  spot: Spot,
  fault: Exclude<Fault, "dropped row" | "exchanged neighbours">,
  random: Random,
): Planted | undefined {
  const amount = Number(valueAt(sheets, spot));
  if (fault === "overwritten total" && !isTotal(sheets, spot)) return undefined;
  const wrong = faulty(amount, fault, random);
  if (wrong === undefined) return undefined;
  return { sheets: planted(sheets, spot, wrong), spots: [spot], truth: [amount] };
}

/** The faulty amount; undefined when this amount does not lend itself to the fault. `amount` in 万元. */
export function faulty(
  amount: number,
  fault: Exclude<Fault, "dropped row" | "exchanged neighbours">,
  random: Random,
): number | null | undefined {
  const units = Math.round(Math.abs(amount) * 100);
  const sign = amount < 0 ? -1 : 1;
  const digits = String(units);
  const made = (changed: string | number): number | undefined => {
    const result = (sign * Number(changed)) / 100;
    return result === amount ? undefined : result;
  };
  switch (fault) {
    case "transposition": {
      if (digits.length < 2) return undefined;
      const at = random.int(digits.length - 1);
      return made(digits.slice(0, at) + (digits[at + 1] ?? "") + (digits[at] ?? "") + digits.slice(at + 2));
    }
    case "digit": {
      const at = random.int(digits.length);
      return made(digits.slice(0, at) + String(random.int(10)) + digits.slice(at + 1));
    }
    case "sign":
      return -amount;
    case "×10":
      return made(units * 10);
    case "÷10":
      return made(Math.round(units / 10));
    case "×10⁴":
      return made(units * 10_000);
    case "blank":
      return null;
    case "overwritten total":
      return made(Math.round(units * (0.5 + random.next())));
    case "by 0.02 to 0.05":
      return made(units + (random.next() < 0.5 ? 1 : -1) * (2 + random.int(4)));
    case "by 0.01":
      return made(units + (random.next() < 0.5 ? 1 : -1));
  }
}

const rowAt = (sheets: readonly Drawn[], spot: Spot): readonly Value[] =>
  sheets.find(({ name }) => name === spot.sheet)?.cells[spot.row - 1] ?? [];

/** Whether the row is one of a 类 or 款, or a total by name. */
function isTotal(sheets: readonly Drawn[], spot: Spot): boolean {
  const row = rowAt(sheets, spot);
  const label = row
    .slice(0, spot.column - 1)
    .reverse()
    .find((value) => typeof value === "string");
  return /^(?:2\d\d|2\d{4}|30[1-9]|31\d)$/.test(String(row[0] ?? "")) || /合计|总计/.test(String(label ?? ""));
}

function withoutRow(sheets: readonly Drawn[], spot: Spot): Planted | undefined {
  const code = String(rowAt(sheets, spot)[0] ?? "");
  if (!/^2\d{6}$/.test(code)) return undefined;
  const changed = sheets.map((sheet) =>
    sheet.name === spot.sheet ? { ...sheet, cells: sheet.cells.filter((_, index) => index !== spot.row - 1) } : sheet,
  );
  return { sheets: changed, spots: [], truth: [], code };
}

function exchangedWithNeighbour(sheets: readonly Drawn[], spot: Spot, random: Random): Planted | undefined {
  const amount = valueAt(sheets, spot);
  const around = [
    { ...spot, row: spot.row - 1 },
    { ...spot, row: spot.row + 1 },
    { ...spot, column: spot.column - 1 },
    { ...spot, column: spot.column + 1 },
  ].filter((other) => {
    const value = valueAt(sheets, other);
    return typeof value === "number" && value !== 0 && value !== amount;
  });
  if (around.length === 0) return undefined;
  const other = random.pick(around);
  const value = valueAt(sheets, other);
  return { sheets: planted(planted(sheets, spot, value), other, amount), spots: [spot, other], truth: [amount, value] };
}
