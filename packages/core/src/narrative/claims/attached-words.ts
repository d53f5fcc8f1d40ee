/** Adds the words of comparison and the reasons of a line to the statements that they follow. */
import type { Anchor } from "./anchors.js";
import { leadsToComparison } from "./connecting-words.js";
import { findLast } from "./find-last.js";
import { measureKey } from "./measure.js";
import type { Reason, Statement } from "./statement.js";
import type { Verdict } from "./verdicts.js";

export interface LineWords {
  readonly text: string;
  readonly subjects: readonly Anchor[];
  readonly reasons: readonly Reason[];
  readonly verdicts: readonly Verdict[];
}

export function attachWords(statements: readonly Statement[], words: LineWords): void {
  for (const verdict of words.verdicts) {
    if (reasonAt(words.reasons, verdict.start)) continue;
    const statement = ownerOf(verdict.start, statements, words);
    if (!statement || isOfAnother(verdict.start, words)) continue;
    let change = statement.changes.find((known) => known.against === verdict.against);
    if (!change) {
      change = { against: verdict.against };
      statement.changes.push(change);
    }
    change.word ??= { start: verdict.start, end: verdict.end, direction: verdict.direction };
  }
  for (const reason of words.reasons) {
    const owner = ownerOf(reason.start, statements, words);
    if (owner) owner.reasons.push(resolved(reason, owner, words.verdicts));
    // Of a whole told with its parts, it is not sure what the reason explains; some reason is given.
    else findLast(statements, (statement) => firstPlace(statement) < reason.start)?.reasons.push(reason);
  }
}

/** “会议费与上年持平”: the clause names something that is not known. */
function isOfAnother(at: number, { text, subjects }: LineWords): boolean {
  const from = Math.max(...[",", "。", ";", ":"].map((mark) => text.lastIndexOf(mark, at - 1))) + 1;
  const named = findLast(subjects, (one) => one.start >= from && one.end <= at && one.end > one.start);
  const clause = text.slice(named?.end ?? from, at);
  return clause.length > 1 && !/[0-9]/.test(clause) && !leadsToComparison(clause);
}

export const reasonAt = (reasons: readonly Reason[], at: number): Reason | undefined =>
  reasons.find((reason) => at >= reason.start && at < reason.end);

/** Where the sentence of a place begins. */
export const sentenceStart = (text: string, before: number): number =>
  Math.max(text.lastIndexOf("。", before - 1), text.lastIndexOf(";", before - 1)) + 1;

/** The statement that words at a place go on with: of the quantity that their sentence names, or the last one. */
function ownerOf(at: number, statements: readonly Statement[], words: LineWords): Statement | undefined {
  const { text, subjects, reasons } = words;
  const sentence = sentenceStart(text, at);
  const named = findLast(
    subjects,
    (one) => one.start >= sentence && one.end <= at && !reasonAt(reasons, one.start) && one.end > one.start,
  );
  const before = statements.filter((statement) => firstPlace(statement) < at);
  if (named) {
    const key = measureKey(named.measure);
    return findLast(before, ({ measure }) => measureKey(measure) === key);
  }
  const last = before[before.length - 1];
  if (!last || firstPlace(last) >= sentence) return last;
  // The sentence before may have told several quantities.
  const from = sentenceStart(text, Math.max(0, sentence - 1));
  const keys = new Set(before.filter((one) => firstPlace(one) >= from).map(({ measure }) => measureKey(measure)));
  return keys.size > 1 ? undefined : last;
}

/** Where the first figure of a statement stands. */
function firstPlace({ value, prior, budget, completion, share, changes }: Statement): number {
  let first = Number.POSITIVE_INFINITY;
  const consider = (part: { readonly start: number } | undefined): void => {
    if (part && part.start < first) first = part.start;
  };
  for (const part of [value, prior, budget, completion, share]) consider(part);
  for (const { amount, growth } of changes) {
    consider(amount);
    consider(growth);
  }
  return first;
}

/** The comparison that a reason explains is the nearest before it. */
function resolved(reason: Reason, statement: Statement, verdicts: readonly Verdict[]): Reason {
  const verdict = findLast(verdicts, (one) => one.end <= reason.start + 4 && reason.start - one.end < 12);
  if (verdict) return { ...reason, against: verdict.against, direction: verdict.direction };
  const places = statement.changes.flatMap((change) => {
    const at = Math.max(change.amount?.end ?? -1, change.growth?.end ?? -1);
    return at >= 0 && at <= reason.start ? [{ change, at }] : [];
  });
  const nearest = places.sort((a, b) => b.at - a.at)[0]?.change;
  const told = nearest?.amount ?? nearest?.growth;
  // “比上年增加0万元” is no increase.
  const direction = told?.figure.figure.scaled === 0 ? "same" : told?.direction;
  return { ...reason, against: nearest?.against, direction };
}
