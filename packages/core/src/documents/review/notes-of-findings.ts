/** Findings in the prose → what is marked in the document: the correction where it is certain where it goes. */
import type { Anchor, Finding } from "../../findings/finding.js";
import { SEVERITY_LABELS } from "../../findings/finding.js";
import type { ReviewNote } from "./review-note.js";

type TextAnchor = Extract<Anchor, { kind: "text" }>;

/** The notes of one document, in its order. Ignored findings and places outside the body are left out. */
export function reviewNotes(findings: readonly Finding[], file: string): readonly ReviewNote[] {
  return findings
    .flatMap((finding): readonly ReviewNote[] => {
      const [place] = finding.where;
      if (finding.waived || place.kind !== "text" || place.file !== file || place.part !== undefined) return [];
      const change = changeOf(place, finding);
      const { line, start, end } = place;
      return [{ line, start, end, ...(change ? { change } : {}), comment: commentOf(finding) }];
    })
    .sort((one, other) => one.line - other.line || one.start - other.start || one.end - other.end);
}

const commentOf = ({ number, severity, message, why, fix }: Finding): readonly string[] => [
  `【${SEVERITY_LABELS[severity]}】${message}`,
  why,
  fix,
  number,
];

/** The wrong figure or word, when the phrase holds it once. */
function changeOf(
  { quote, start }: TextAnchor,
  { actual = "", expected = "" }: Finding,
): ReviewNote["change"] | undefined {
  if (actual === "" || expected === "" || actual === expected) return undefined;
  const found = onlyPlaceOf(quote, actual) ?? onlyPlaceOf(quote, withSeparators(actual));
  if (!found) return undefined;
  const hasSeparators = found.text !== actual || /\d,\d{3}/.test(found.text);
  const to = hasSeparators ? withSeparators(expected) : expected;
  // The unit that both end with stays as it is.
  const unit = /[^\d.,%％]*$/.exec(found.text)?.[0] ?? "";
  const kept = to !== unit && to.endsWith(unit) && unit !== found.text ? unit.length : 0;
  const from = start + found.at;
  return { start: from, end: from + found.text.length - kept, to: to.slice(0, to.length - kept) };
}

function onlyPlaceOf(quote: string, text: string): { readonly at: number; readonly text: string } | undefined {
  const at = quote.indexOf(text);
  if (at < 0 || quote.indexOf(text, at + 1) >= 0) return undefined;
  // 3.5 is not the figure of “13.55万元”.
  const isPart = /^\d/.test(text) && /[\d.,]$/.test(quote.slice(0, at));
  const goesOn = /\d$/.test(text) && /^(?:\d|[.,]\d)/.test(quote.slice(at + text.length));
  return isPart || goesOn ? undefined : { at, text };
}

const withSeparators = (figure: string): string =>
  figure.replace(/^(-?\d+)(?=\D|$)/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ","));
