import {
  type CellChange,
  type CellInput,
  type ChangeOutcome,
  type ChangeResult,
  replacesFormula,
  sameInput,
} from "../workbook-host.js";

/** Writes cells that still hold what was seen: one sync looks, one writes. */
export async function applyChanges(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
): Promise<readonly ChangeResult[]> {
  const looks = changes.map((change) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(change.sheet);
    sheet.load("name");
    return { change, sheet };
  });
  await context.sync();
  const cells = looks.map(({ change, sheet }) => {
    if (sheet.isNullObject) return { change };
    const range = sheet.getRangeByIndexes(change.row - 1, change.column - 1, 1, 1);
    range.load("values,formulas");
    range.format.protection.load("locked");
    sheet.protection.load("protected");
    return { change, sheet, range };
  });
  await context.sync();

  const results = cells.map(({ change, sheet, range }): ChangeResult => {
    if (!range) return { change, outcome: "missing" };
    const isProtected = sheet.protection.protected && range.format.protection.locked !== false;
    const outcome = outcomeOf(change, seenInput(range.formulas[0]?.[0], range.values[0]?.[0]), isProtected);
    if (outcome === "applied") range.formulas = [[typed(change.to)]];
    return { change, outcome };
  });
  await context.sync();
  return results;
}

function outcomeOf(change: CellChange, seen: CellInput, isProtected: boolean): ChangeOutcome {
  if (!sameInput(seen, change.from)) return "changed";
  if (replacesFormula(change)) return "formula";
  return isProtected ? "protected" : "applied";
}

function seenInput(formula: unknown, value: unknown): CellInput {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) {
    return { kind: "formula", formula: formula.slice(1) };
  }
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "text", text: value ? "TRUE" : "FALSE" };
  return value === "" || value === undefined || value === null
    ? { kind: "empty" }
    : { kind: "text", text: String(value) };
}

/** What is handed to Excel. A text that looks like a formula is kept a text. */
export function typed(input: CellInput): string | number {
  switch (input.kind) {
    case "empty":
      return "";
    case "number":
      return input.value;
    case "text":
      return /^[=+\-@']/.test(input.text) ? `'${input.text}` : input.text;
    case "formula":
      return `=${input.formula}`;
  }
}
