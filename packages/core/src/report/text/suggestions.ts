/** Suggested corrections in words. */
import type { Finding, Suggestion } from "../../findings/finding.js";
import { homeOf, placeInWords } from "./places.js";

/** Alternatives beyond these are no longer likely; the JSON report holds them all. */
const SUGGESTIONS_SHOWN = 3;

/** The suggested changes, unless the remedy already says them; "" then. */
export function suggestionsInWords({ suggestions = [], fix, where }: Finding): string {
  if (suggestions.every(({ cell, to }) => fix.includes(cell) && fix.includes(to))) return "";
  const home = homeOf(where[0]);
  return suggestions
    .slice(0, SUGGESTIONS_SHOWN)
    .map((one) => suggestionInWords(one, home))
    .join("；");
}

function suggestionInWords({ sheet, cell, from, to, why, unique }: Suggestion, home: string | undefined): string {
  const place = placeInWords({ kind: "cell", sheet, cell }, home);
  const change = from === "" ? `填 ${to}` : to === "" ? `清空（现为 ${from}）` : `由 ${from} 改为 ${to}`;
  return `${place} ${change}（${why}${unique ? "，只有这一种改法" : ""}）`;
}
