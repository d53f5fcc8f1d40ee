/**
 * Whether a printed name is the expected one. Columns cut names off, scans swap a character, units shorten: such names are
 * tolerated and the reason is told; the name of another code is always a difference.
 */
import { withoutBlanks } from "./blanks.js";
import { foldName, withoutOrdinal } from "./fold-name.js";

/** Why a name that is not printed as expected is tolerated. */
export type NameTolerance =
  /** Blanks, indents or line breaks. */
  | "blanks"
  /** Brackets, full or half width, commas, quotation marks. */
  | "form"
  /** An ordinal, 其中 or the code before the name. */
  | "ordinal"
  /** 支出 added or left out at the end. */
  | "expenditure-word"
  /** Cut off by the width of the column: the first four characters or more stand. */
  | "truncated"
  /** A remark in brackets added or left out (“行政运行（项）”, “政府办公厅及相关机构事务”). */
  | "bracketed-part"
  /** Characters left out (津补贴 for 津贴补贴). */
  | "shortened"
  /** One character wrong, missing or too many. */
  | "slip";

export type NameComparison =
  | { readonly verdict: "same" }
  | { readonly verdict: "tolerated"; readonly why: NameTolerance }
  | { readonly verdict: "different" };

/** Says whether the printed name is that of another code: among the siblings, or anywhere in the table. */
export type NameOfAnother = (among: "siblings" | "table") => boolean;

const SAME: NameComparison = { verdict: "same" };
const DIFFERENT: NameComparison = { verdict: "different" };
const tolerated = (why: NameTolerance): NameComparison => ({ verdict: "tolerated", why });

const SHORTEST_CUT = 4;
const SHORTEST_WITH_SLIP = 5;
const SHORTEST_SHORTENED = 3;
/** A shortened name keeps at least this part of its characters; 其他支出 does not stand for 其他社会保障和就业支出. */
const KEPT_WHEN_SHORTENED = 0.6;
const EXPENDITURE = "支出";

/** Compares a printed name with one expected name. */
export function compareName(
  printed: string,
  expected: string,
  isNameOfAnother: NameOfAnother = () => false,
): NameComparison {
  if (printed === expected) return SAME;
  if (withoutBlanks(printed) === withoutBlanks(expected)) return tolerated("blanks");
  const folded = foldName(printed);
  const wanted = foldName(expected);
  if (folded === wanted) return tolerated("form");
  const bare = withoutOrdinal(folded).replace(/\.+$/, "");
  if (bare === wanted) return tolerated("ordinal");
  if (isNameOfAnother("siblings")) return DIFFERENT;
  if (bare === wanted + EXPENDITURE || bare + EXPENDITURE === wanted) return tolerated("expenditure-word");
  if (isNameOfAnother("table")) return DIFFERENT;
  if (bare.length >= SHORTEST_CUT && wanted.startsWith(bare)) return tolerated("truncated");
  if (withoutBrackets(bare) === withoutBrackets(wanted)) return tolerated("bracketed-part");
  if (wanted.length >= SHORTEST_WITH_SLIP && differByOne(bare, wanted)) return tolerated("slip");
  return isShortened(bare, wanted) ? tolerated("shortened") : DIFFERENT;
}

const withoutBrackets = (folded: string): string => folded.replace(/\([^()]*\)/g, "");

/** True when one character is replaced, missing or too many. */
function differByOne(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (
    end < one.length - start &&
    end < other.length - start &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  ) {
    end += 1;
  }
  return one.length - start - end <= 1 && other.length - start - end <= 1;
}

/** True when the printed characters all occur in the expected name, in order, and enough of them are left. */
function isShortened(printed: string, expected: string): boolean {
  if (printed.length < SHORTEST_SHORTENED || printed.length < expected.length * KEPT_WHEN_SHORTENED) return false;
  let matched = 0;
  for (const letter of expected) if (letter === printed[matched]) matched += 1;
  return matched === printed.length;
}
