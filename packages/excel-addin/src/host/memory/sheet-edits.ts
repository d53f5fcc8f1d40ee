import type { Cell, SheetParts } from "@juesuan/core";
import type { CellEdit, CellInput } from "../workbook-host.js";

/** The sheets with cells given new contents; the last of several edits of one cell counts. Formats stay. */
export function withEdits(sheets: readonly SheetParts[], edits: readonly CellEdit[]): readonly SheetParts[] {
  if (edits.length === 0) return sheets;
  return sheets.map((sheet) => {
    const here = edits.filter((edit) => edit.sheet === sheet.name);
    return here.length === 0 ? sheet : { ...sheet, cells: edited(sheet.cells, here) };
  });
}

const placeOf = ({ row, column }: { readonly row: number; readonly column: number }) => `${row},${column}`;

function edited(cells: readonly Cell[], edits: readonly CellEdit[]): readonly Cell[] {
  const places = new Map(edits.map((edit) => [placeOf(edit), edit]));
  const kept = cells.filter((cell) => !places.has(placeOf(cell)));
  const formats = new Map(
    cells.filter((cell) => places.has(placeOf(cell))).map((cell) => [placeOf(cell), cell.format] as const),
  );
  const written = [...places.values()].flatMap((edit): readonly Cell[] => {
    const content = contentOf(edit.to);
    if (!content) return [];
    const format = formats.get(placeOf(edit));
    const { row, column } = edit;
    return [{ row, column, ...content, ...(format !== undefined && { format }) }];
  });
  return [...kept, ...written].sort((one, other) => one.row - other.row || one.column - other.column);
}

function contentOf(input: CellInput): Pick<Cell, "content" | "formula"> | undefined {
  switch (input.kind) {
    case "empty":
      return undefined;
    case "number":
      return { content: { kind: "number", value: input.value } };
    case "text":
      return { content: { kind: "text", text: input.text } };
    case "formula":
      return { content: { kind: "uncalculated" }, formula: input.formula };
  }
}
