/** Shares of the prose judged against every admissible part and whole. */
import type { Amount } from "../money/amount.js";
import { type Measure, type MeasureId, measureLabel } from "../narrative/claims/measure.js";
import type { Statement } from "../narrative/claims/statement.js";
import type { ProseInput } from "./prose-input.js";
import { judgePercent, type PercentVerdict, percentText, type RatioRoom, ratioRoom, roomOf } from "./ratio-room.js";
import type { RuleInput } from "./rule.js";
import { cellsOf } from "./stated-figures.js";

export interface JudgedShare {
  readonly verdict: PercentVerdict;
  /** The right percentage as the text would print it. */
  readonly expected: string;
  readonly part: Amount;
  readonly whole: Amount;
  /** Another whole of which the printed percentage is the right share. */
  readonly otherWhole?: { readonly label: string; readonly amount: Amount };
}

/** All amounts that the prose gives for a quantity, beside its cells. */
export function amountsOf(measure: Measure, prose: ProseInput, input: RuleInput): readonly Amount[] {
  const meant = [measure, ...(measure.or ?? []).map((id) => ({ id }))];
  const stated = meant.flatMap((one) => prose.of(one).flatMap(({ value }) => (value ? [value.figure.amount] : [])));
  return [...cellsOf(measure, input).map((fact) => fact.amount), ...stated];
}

/** Wholes that shares are mistakenly taken of, by the whole that is named. */
const MISTAKEN: Readonly<Partial<Record<MeasureId, readonly MeasureId[]>>> = {
  "procurement/goods": ["procurement/total", "procurement/small-and-medium"],
  "procurement/works": ["procurement/total", "procurement/small-and-medium"],
  "procurement/services": ["procurement/total", "procurement/small-and-medium"],
  "procurement/small-and-medium": ["procurement/total"],
  "procurement/total": ["procurement/small-and-medium"],
  "income/total": ["expenditure/total", "summary/total", "income/fiscal"],
  "expenditure/total": ["income/total", "summary/total", "general-public-budget/total", "appropriation/expenditure"],
  "general-public-budget/total": ["expenditure/total", "general-public-budget/basic", "income/total"],
  "appropriation/expenditure": ["expenditure/total"],
  "general-public-budget/basic": ["general-public-budget/total", "expenditure/basic", "expenditure/total"],
  "general-public-budget/project": ["expenditure/project", "general-public-budget/total"],
  "three-public/total": ["three-public/vehicles"],
};

/** Judges the share of a statement; undefined when part or whole is not known. */
export function judgeShare(statement: Statement, prose: ProseInput, input: RuleInput): JudgedShare | undefined {
  const { share, measure, value } = statement;
  if (!share?.base) return undefined;
  const parts = value
    ? [...cellsOf(measure, input).map(({ amount }) => amount), value.figure.amount]
    : amountsOf(measure, prose, input);
  // A quantity is no share of itself, where the words may mean it too.
  const base = { ...share.base, or: (share.base.or ?? []).filter((id) => id !== measure.id) };
  const wholes = amountsOf(base, prose, input);
  const best = bestOf(share.figure.figure, parts, wholes);
  if (!best) return undefined;
  const expected = percentText(best.room.displayed, share.figure.figure);
  const judged = { verdict: best.verdict, expected, part: best.part, whole: best.whole };
  if (best.verdict !== "wrong") return judged;
  for (const id of MISTAKEN[share.base.id] ?? []) {
    const other = bestOf(share.figure.figure, parts, amountsOf({ id }, prose, input));
    if (other?.verdict === "right" && other.whole.fen !== best.whole.fen) {
      return { ...judged, otherWhole: { label: measureLabel({ id }), amount: other.whole } };
    }
  }
  return judged;
}

interface Best {
  readonly verdict: PercentVerdict;
  readonly room: RatioRoom;
  readonly part: Amount;
  readonly whole: Amount;
}

const ORDER: readonly PercentVerdict[] = ["right", "within-rounding", "wrong"];

/** The pair that explains the printed percentage best; the first pair where none does. */
function bestOf(
  figure: Parameters<typeof judgePercent>[0],
  parts: readonly Amount[],
  wholes: readonly Amount[],
): Best | undefined {
  let best: Best | undefined;
  for (const part of parts) {
    for (const whole of wholes) {
      const room = ratioRoom(roomOf(part), roomOf(whole));
      if (!room) continue;
      const verdict = judgePercent(figure, room);
      if (!best || ORDER.indexOf(verdict) < ORDER.indexOf(best.verdict)) best = { verdict, room, part, whole };
    }
  }
  return best;
}
