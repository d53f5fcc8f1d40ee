/** Single faults as people make them, planted into a displayed amount. */
import type { Drawn, Value } from "../../tables/grid-of.js";
import type { Random } from "./random.js";

export const FAULTS = ["transposition", "digit", "sign", "shift", "blank", "by 0.02 to 0.05", "by 0.01"] as const;
export type Fault = (typeof FAULTS)[number];

export interface Spot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
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

/** The faulty amount; undefined when this amount does not lend itself to the fault. `amount` in 万元. */
export function faulty(amount: number, fault: Fault, random: Random): number | null | undefined {
  const units = Math.round(Math.abs(amount) * 100);
  const sign = amount < 0 ? -1 : 1;
  const digits = String(units);
  const made = (changed: string): number | undefined => {
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
    case "shift":
      return (sign * units) / 10;
    case "blank":
      return null;
    case "by 0.02 to 0.05":
      return (sign * (units + (random.next() < 0.5 ? 1 : -1) * (2 + random.int(4)))) / 100;
    case "by 0.01":
      return (sign * (units + (random.next() < 0.5 ? 1 : -1))) / 100;
  }
}
