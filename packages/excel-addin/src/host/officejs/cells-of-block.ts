import type { Cell, CellContent } from "@juesuan/core";

/** The loaded properties of a range. */
export interface LoadedBlock {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

/** Results that a formula does not have yet. */
const PENDING = new Set(["#BUSY!", "#GETTING_DATA", "#CONNECT!"]);

/** The cells of a block that hold something, row by row. */
export function cellsOfBlock(block: LoadedBlock): readonly Cell[] {
  const cells: Cell[] = [];
  for (const [down, values] of block.values.entries()) {
    for (const [across, value] of values.entries()) {
      const formula = formulaOf(block.formulas[down]?.[across], value);
      const content = contentOf(value, block.valueTypes[down]?.[across] ?? "");
      if (content === undefined && formula === undefined) continue;
      const format = block.numberFormat[down]?.[across];
      cells.push({
        row: block.rowIndex + down + 1,
        column: block.columnIndex + across + 1,
        content: content ?? { kind: "text", text: "" },
        ...(formula !== undefined && { formula }),
        ...(typeof format === "string" && format !== "General" && format !== "" && { format }),
      });
    }
  }
  return cells;
}

/** A text that begins with “=” is given back as it is, a formula is not. */
const formulaOf = (formula: unknown, value: unknown): string | undefined =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula.slice(1) : undefined;

function contentOf(value: unknown, type: string): CellContent | undefined {
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (typeof value !== "string" || value === "") return undefined;
  if (type !== "Error") return { kind: "text", text: value };
  return PENDING.has(value) ? { kind: "uncalculated" } : { kind: "error", code: value };
}
