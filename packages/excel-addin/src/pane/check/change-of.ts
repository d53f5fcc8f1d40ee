import { parseA1, type Suggestion } from "@juesuan/core";
import type { CellChange, CellInput } from "../../host/workbook-host.js";

/** The change that a suggestion asks for; undefined when its cell was not read. A text stays a text. */
export function changeOf(suggestion: Suggestion, seen: ReadonlyMap<string, CellInput>): CellChange | undefined {
  const place = parseA1(suggestion.cell);
  const from = seen.get(`${suggestion.sheet}!${suggestion.cell}`);
  if (!place || !from) return undefined;
  return { sheet: suggestion.sheet, ...place, from, to: inputFor(suggestion.to, from) };
}

function inputFor(to: string, from: CellInput): CellInput {
  if (to === "") return { kind: "empty" };
  return from.kind === "text" ? { kind: "text", text: to } : { kind: "number", value: Number(to) };
}
