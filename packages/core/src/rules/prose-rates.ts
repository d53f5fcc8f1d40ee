/** Growth and completion rates of the prose judged against the amounts that they are made of. */
import type { Amount } from "../money/amount.js";
import { threePublicBudget } from "../narrative/claims/measured-facts.js";
import type { Change, StatedPercent, Statement } from "../narrative/claims/statement.js";
import type { ProseInput } from "./prose-input.js";
import { type AmountRoom, judgePercent, type PercentVerdict, percentText, ratioRoom, roomOf } from "./ratio-room.js";
import type { RuleInput } from "./rule.js";
import { cellsOf } from "./stated-figures.js";

export interface JudgedRate {
  readonly percent: StatedPercent;
  readonly verdict: PercentVerdict;
  readonly expected: string;
  /** How it is made, in words: 45.25÷1593.37. */
  readonly part: AmountRoom;
  readonly base: AmountRoom;
}

const ORDER: readonly PercentVerdict[] = ["right", "within-rounding", "wrong"];

const best = (judged: readonly JudgedRate[]): JudgedRate | undefined =>
  [...judged].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict))[0];

function judge(percent: StatedPercent, part: AmountRoom, base: AmountRoom): readonly JudgedRate[] {
  const room = ratioRoom(part, base);
  if (!room) return [];
  const { figure } = percent.figure;
  return [{ percent, verdict: judgePercent(figure, room), expected: percentText(room.displayed, figure), part, base }];
}

/** Final figures of a statement: what it says itself, else the cells. */
const finals = (statement: Statement, input: RuleInput): readonly Amount[] => {
  const cells = cellsOf(statement.measure, input).map(({ amount }) => amount);
  return statement.value ? [statement.value.figure.amount, ...cells] : cells;
};

/** Budgets of the same quantity and kind, in the statement, elsewhere in the prose, or in the tables. */
function budgets(statement: Statement, prose: ProseInput, input: RuleInput): readonly Amount[] {
  const { completion, budget } = statement;
  if (budget) return [budget.figure.amount];
  const stated = prose
    .of(statement.measure)
    .flatMap((other) =>
      other.budget && (completion?.basis ?? "stated") === other.budget.basis ? [other.budget.figure.amount] : [],
    );
  const { adjusted, opening } = threePublicBudget(statement.measure, input.facts);
  return [...stated, ...[adjusted, opening].flatMap((fact) => (fact ? [fact.amount] : []))];
}

/** 完成预算的百分比. */
export function judgeCompletion(statement: Statement, prose: ProseInput, input: RuleInput): JudgedRate | undefined {
  const { completion } = statement;
  if (!completion) return undefined;
  return best(
    budgets(statement, prose, input).flatMap((budget) =>
      finals(statement, input).flatMap((final) => judge(completion, roomOf(final), roomOf(budget))),
    ),
  );
}

const between = (one: AmountRoom, other: AmountRoom, sign: 1 | -1): AmountRoom => ({
  low: one.low + (sign === 1 ? other.low : -other.high),
  high: one.high + (sign === 1 ? other.high : -other.low),
  displayed: one.displayed + sign * other.displayed,
});

/** What a change starts from: the stated base, or the final figure less the change. */
export function baseOf(statement: Statement, change: Change, input: RuleInput): readonly AmountRoom[] {
  const stated = change.against === "prior" ? statement.prior : statement.budget;
  if (stated) return [roomOf(stated.figure.amount)];
  const { amount } = change;
  if (!amount) return [];
  return finals(statement, input).map((final) =>
    between(roomOf(final), magnitude(amount.figure.amount), amount.direction === "up" ? -1 : 1),
  );
}

/** “增加-5.00万元” is a hint, not a contradiction: the size counts. */
const magnitude = ({ fen, ulp }: Amount): AmountRoom => roomOf({ fen: Math.abs(fen), ulp });

/** 增长、下降的百分比. */
export function judgeGrowth(statement: Statement, change: Change, input: RuleInput): JudgedRate | undefined {
  const { growth, amount } = change;
  // Words that contradict each other are another finding.
  if (!growth || (amount && amount.direction !== growth.direction)) return undefined;
  const judged = baseOf(statement, change, input).flatMap((base) => {
    if (amount) return judge(growth, magnitude(amount.figure.amount), base);
    return finals(statement, input).flatMap((final) => {
      const difference = between(roomOf(final), base, -1);
      const size =
        growth.direction === "up"
          ? difference
          : { low: -difference.high, high: -difference.low, displayed: -difference.displayed };
      return judge(growth, size, base);
    });
  });
  return best(judged);
}
