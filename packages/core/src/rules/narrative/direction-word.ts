import { measureLabel } from "../../narrative/claims/measure.js";
import type { Direction } from "../../narrative/claims/roles.js";
import type { Change, Span, Statement } from "../../narrative/claims/statement.js";
import { draw } from "../draw.js";
import { judgedProse, type ProseInput } from "../prose-input.js";
import { quoteOf, textAnchor, textSubject } from "../prose-places.js";
import { type AmountRoom, roomOf } from "../ratio-room.js";
import { defineRule, type Problem, type RuleInput } from "../rule.js";
import { cellsOf } from "../stated-figures.js";

interface Params {
  readonly what: string;
  readonly quote: string;
  readonly against: string;
  readonly because: string;
  readonly right: string;
}

const WORDS: Readonly<Record<Direction, string>> = { up: "增加", down: "减少", same: "持平" };
const COMPARED: Readonly<Record<Direction, string>> = { up: "大于", down: "小于", same: "等于" };

export const directionWord = defineRule<Params>({
  meta: {
    id: "narrative/direction-word",
    number: "JS-405",
    title: "增减方向的用词与数字相符",
    severity: "error",
    requirements: ["N05"],
    basis: "部门决算公开模板：增加（减少）、增长（下降）、大于（小于）按实际选用",
    explanation:
      "同一句中的“增加”“下降”不能互相矛盾；“决算数大于（小于、等于）预算数”“比预算减少”应与所列的预算数、决算数相符；“与上年持平”不能另有增减额。“增加0万元”“增加-5万元”“基本持平”不算矛盾。",
  },
  *check(input) {
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    let places = 0;
    for (const statement of judged.prose.statements) {
      for (const change of statement.changes) {
        const problem = problemOf(judged.prose, statement, change, input);
        if (problem !== "nothing to compare") places += 1;
        if (typeof problem === "object") yield problem;
      }
    }
    return { places };
  },
  say: ({ what, quote, against, because, right }) => ({
    message: `“${quote}”方向有误：${what}与${against}相比，${because}，应为“${right}”。`,
    why: "增减方向的用词与数字不能互相矛盾。",
    fix: `请核对数字；数字无误时，把方向改为“${right}”。`,
  }),
  examples: {
    passing: [
      {
        because: "方向与数字相符",
        sheets: [table()],
        narrative: [
          "五、一般公共预算财政拨款支出决算情况说明",
          "一般公共服务支出（类）人大事务（款）事业运行（项）。年初预算为100.00万元，支出决算为95.50万元，决算数小于年初预算数的主要原因：人员减少。",
          "公务接待费支出决算为0万元，与上年基本持平。",
        ],
      },
    ],
    failing: [
      {
        because: "决算数小于预算数，却写大于",
        sheets: [table()],
        narrative: [
          "五、一般公共预算财政拨款支出决算情况说明",
          "一般公共服务支出（类）人大事务（款）事业运行（项）。年初预算为100.00万元，支出决算为95.50万元，决算数大于年初预算数的主要原因：人员增加。",
        ],
        finds: ["决算数大于年初预算数"],
      },
      {
        because: "增加与下降并用；按下降推出的上年数才能得出4.8%",
        sheets: [table()],
        narrative: ["三、支出决算情况说明", "2024年度支出合计100.00万元，比上年增加5.00万元，下降4.8%。"],
        finds: ["比上年增加5.00万元"],
      },
    ],
  },
});

type Outcome = Problem<Params> | "nothing to compare" | "agrees";

function problemOf(prose: ProseInput, statement: Statement, change: Change, input: RuleInput): Outcome {
  const { amount, growth, word, against } = change;
  if (
    amount &&
    growth &&
    amount.direction !== growth.direction &&
    amount.figure.amount.fen !== 0 &&
    growth.figure.figure.scaled !== 0
  ) {
    const told = rightAmong(statement, change, input);
    const wrong = told !== undefined && told === growth.direction ? amount : growth;
    return problem(
      prose,
      statement,
      change,
      wrong,
      {
        because:
          told === undefined
            ? `一处写“${WORDS[amount.direction]}”，一处写“${WORDS[growth.direction]}”`
            : moved(statement, change, told),
        right: told === undefined ? WORDS[amount.direction] : WORDS[told],
      },
      [wrong === amount ? growth : amount],
    );
  }
  const stated = word ?? amount ?? growth;
  if (!stated) return "nothing to compare";
  if (word && amount && amount.figure.amount.fen !== 0 && word.direction !== amount.direction) {
    return problem(
      prose,
      statement,
      change,
      word,
      { because: `所列的变化是“${WORDS[amount.direction]}”`, right: WORDS[amount.direction] },
      [amount],
    );
  }
  const actual = actualDirection(statement, change, input);
  if (actual === undefined) return "nothing to compare";
  if (actual === stated.direction || amount?.figure.amount.fen === 0) return "agrees";
  const isComparison = word !== undefined && against === "budget";
  const right = isComparison ? COMPARED[actual] : WORDS[actual];
  return problem(prose, statement, change, stated, { because: moved(statement, change, actual), right }, [
    statement.budget ?? statement.prior,
    statement.value,
  ]);
}

const moved = (_: Statement, { against }: Change, direction: Direction): string =>
  `决算数${direction === "same" ? "与之相等" : `${COMPARED[direction]}${against === "budget" ? "预算数" : "上年数"}`}`;

/** Which of two contradicting words the stated figures support. */
const rightAmong = (statement: Statement, change: Change, input: RuleInput): Direction | undefined =>
  actualDirection(statement, change, input) ?? byGrowth(statement, change, input);

/** The base that makes the printed percentage right tells the direction. */
function byGrowth(statement: Statement, change: Change, input: RuleInput): Direction | undefined {
  const { amount, growth } = change;
  const final = statement.value?.figure.amount ?? cellsOf(statement.measure, input)[0]?.amount;
  if (!amount || !growth || !final) return undefined;
  const percent = growth.figure.figure.scaled / 10 ** growth.figure.figure.decimals;
  const off = (base: number): number =>
    base <= 0 ? Number.POSITIVE_INFINITY : Math.abs((amount.figure.amount.fen / base) * 100 - percent);
  const up = off(final.fen - amount.figure.amount.fen);
  const down = off(final.fen + amount.figure.amount.fen);
  const step = 1 / 10 ** growth.figure.figure.decimals;
  if (Math.min(up, down) > step || Math.abs(up - down) < step) return undefined;
  return up < down ? "up" : "down";
}

/** Direction by the stated figures; undefined when they say nothing beyond the change itself. */
function actualDirection(statement: Statement, change: Change, input: RuleInput): Direction | undefined {
  const stated = change.against === "budget" ? statement.budget : statement.prior;
  const final = statement.value?.figure.amount ?? cellsOf(statement.measure, input)[0]?.amount;
  if (!stated || !final) return undefined;
  const base: AmountRoom = roomOf(stated.figure.amount);
  const room = roomOf(final);
  if (room.displayed === base.displayed) return "same";
  if (room.low <= base.high && base.low <= room.high) return undefined;
  return room.displayed > base.displayed ? "up" : "down";
}

function problem(
  prose: ProseInput,
  statement: Statement,
  { against }: Change,
  span: Span,
  told: Pick<Params, "because" | "right">,
  evidence: readonly (Span | undefined)[],
): Problem<Params> {
  const { line, measure } = statement;
  return {
    subject: textSubject(prose, line, span),
    where: [textAnchor(line, span), ...evidence.flatMap((part) => (part ? [textAnchor(line, part)] : []))],
    params: {
      what: measureLabel(measure),
      quote: quoteOf(line, span),
      against: against === "prior" ? "上年" : "预算",
      ...told,
    },
  };
}

function table() {
  return draw("expenditure", [["", "合计", "100.00", "60.00", "40.00"]]);
}
