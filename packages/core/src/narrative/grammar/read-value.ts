import { readFigure } from "../../money/read-figure.js";
import { foldText } from "./folded-text.js";
import { NUMERALS } from "./numerals.js";
import { type SlotKind, type SlotValue, WORD_PAIRS, type Words } from "./slot-kinds.js";

/**
 * The value of a slot that was matched; undefined when it is none after all (a number too large to be held exactly).
 * @param quote what stands in the original
 * @param folded the same, folded
 */
export function readValue(kind: SlotKind, quote: string, folded: string, words: Words): SlotValue | undefined {
  switch (kind) {
    case "amount":
    case "score":
    case "percent": {
      const reading = readFigure(folded);
      return reading.kind === "figure" ? reading.figure : undefined;
    }
    case "year":
    case "count":
    case "ordinal": {
      const number = Number(folded.replaceAll(",", ""));
      return Number.isSafeInteger(number) ? number : undefined;
    }
    case "numeral": {
      const index = NUMERALS.indexOf(folded);
      return index < 0 ? undefined : index + 1;
    }
    case "name":
      return withoutBlanks(quote);
    case "text":
      return quote;
    case "list":
      return splitList(withoutBlanks(quote));
    default:
      return WORD_PAIRS[kind].find((word) => words[word].some((form) => foldText(form).folded === folded));
  }
}

const withoutBlanks = (text: string): string => text.replace(/[\s\u200b-\u200f\u2060]/gu, "");

/** Splits a list at 、 and commas that do not stand in brackets. */
function splitList(text: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  let name = "";
  for (const unit of text) {
    if (unit === "(" || unit === "（") depth += 1;
    else if (unit === ")" || unit === "）") depth = Math.max(0, depth - 1);
    if (depth === 0 && (unit === "、" || unit === "，" || unit === ",")) {
      if (name !== "") names.push(name);
      name = "";
    } else name += unit;
  }
  if (name !== "") names.push(name);
  return names;
}
