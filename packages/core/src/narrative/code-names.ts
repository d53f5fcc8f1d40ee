import { builtInCodes } from "../codes/code-book.js";
import { nameInYear } from "../codes/names.js";
import type { CodeNames } from "./quantities/inputs.js";

/** Names of the built-in classification as they stood in the year; those of its own year when none is known. */
export function codeNames(year: number | undefined): CodeNames {
  const codes = builtInCodes();
  const named = (classification: "functional" | "departmental-economic") => (code: string) => {
    const entry = codes.table(classification).get(code);
    return entry && nameInYear(entry, year ?? codes.year);
  };
  return { functional: named("functional"), economic: named("departmental-economic") };
}
