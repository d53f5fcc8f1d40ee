import { printInUnit } from "../../money/print.js";
import { type MeasureId, measureKey, measureLabel } from "../../narrative/claims/measure.js";
import type { Change, Statement } from "../../narrative/claims/statement.js";
import { draw } from "../draw.js";
import type { ProseInput } from "../prose-input.js";
import { judgedProse } from "../prose-input.js";
import { quoteOf, textAnchor, textSubject } from "../prose-places.js";
import { baseOf } from "../prose-rates.js";
import { type AmountRoom, roomOf } from "../ratio-room.js";
import { defineRule, type Problem, type RuleInput } from "../rule.js";
import { cellsOf, printedLike } from "../stated-figures.js";

type Params =
  | {
      readonly kind: "differs";
      readonly what: string;
      readonly quote: string;
      readonly base: string;
      readonly other: string;
      readonly otherQuote: string;
    }
  | { readonly kind: "negative"; readonly what: string; readonly quote: string; readonly base: string }
  | {
      readonly kind: "difference";
      readonly what: string;
      readonly quote: string;
      readonly final: string;
      readonly base: string;
      readonly expected: string;
    }
  | {
      readonly kind: "parts";
      readonly what: string;
      readonly quote: string;
      readonly whole: string;
      readonly known: string;
      readonly left: string;
    };

/** A change against last year with the base that follows from it. */
interface Based {
  readonly statement: Statement;
  readonly change: Change;
  readonly base: AmountRoom;
}

const PARTS: readonly MeasureId[] = ["three-public/overseas", "three-public/vehicles", "three-public/reception"];

export const priorBase = defineRule<Params>({
  meta: {
    id: "narrative/prior-base",
    number: "JS-404",
    title: "由增减额推出的上年数前后一致",
    severity: "error",
    requirements: ["N04"],
    basis: "部门决算公开模板：本年数减增加额（加减少额）等于上年数，同一上年数只有一个",
    explanation:
      "由本年数和增减额推出上年数。同一数据在几处推出的上年数应当相同；上年数不会是负数；“三公”经费合计的上年数应当容得下各分项的上年数，例如合计与公务用车费增加额相同、上年数也相同，那么因公出国（境）费上年为0，不可能再“减少”。末位的四舍五入不算不同。",
  },
  *check(input) {
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    const { prose } = judged;
    const based = basesIn(prose, input);
    for (const one of based) if (one.base.high < 0) yield negative(prose, one);
    yield* differing(prose, based);
    yield* partsAgainstWhole(prose, based);
    let stated = 0;
    for (const statement of prose.statements) {
      for (const change of statement.changes) {
        const problem = againstStatedBase(prose, statement, change, input);
        if (problem === undefined) continue;
        stated += 1;
        if (problem !== "agrees") yield problem;
      }
    }
    return { places: based.length + stated };
  },
  say(params) {
    switch (params.kind) {
      case "differs":
        return {
          message: `由“${params.quote}”推出的${params.what}上年数为${params.base}万元，由“${params.otherQuote}”推出的是${params.other}万元。`,
          why: "同一数据的上年数只有一个，两处的增减额不可能都对。",
          fix: "请对照上年公开的决算核对两处的增减额。",
        };
      case "negative":
        return {
          message: `由“${params.quote}”推出的${params.what}上年数为${params.base}万元，是负数。`,
          why: "增加额不会大于本年数。",
          fix: "请对照上年公开的决算核对本年数和增加额。",
        };
      case "difference":
        return {
          message: `“${params.quote}”计算有误：${params.what}为${params.final}万元，与所列的${params.base}万元相差${params.expected}。`,
          why: "增减额等于决算数与所列基数之差。",
          fix: `请核对后把增减额改为${params.expected}。`,
        };
      case "parts":
        return {
          message: `“${params.quote}”不可能成立：${params.what}上年数为${params.whole}万元，其他分项上年合计已有${params.known}万元，本项上年只余${params.left}万元。`,
          why: "“三公”经费合计的上年数等于各分项上年数之和，由各处的增减额推出的上年数互相矛盾。",
          fix: "请对照上年公开的决算核对合计与各分项的增减额和增减方向。",
        };
    }
  },
  examples: {
    passing: [
      {
        because: "两处推出的上年数相同",
        sheets: [table()],
        narrative: [
          "九、财政拨款“三公”经费支出决算情况说明",
          "2024年度“三公”经费财政拨款支出决算为29.57万元，比上年增加3.31万元。",
          "公务用车购置及运行维护费支出决算为29.57万元，比上年增加3.31万元。公务接待费支出决算为0万元，与上年持平。",
        ],
      },
    ],
    failing: [
      {
        because: "合计与公务用车费的上年数相同，出国费却说减少",
        sheets: [table()],
        narrative: [
          "九、财政拨款“三公”经费支出决算情况说明",
          "2024年度“三公”经费财政拨款支出决算为29.57万元，比上年增加3.31万元。",
          "1、因公出国（境）费支出决算为0万元。决算数较上年减少的主要原因：2024年无出国安排。",
          "2、公务用车购置及运行维护费支出决算为29.57万元，比上年增加3.31万元。",
        ],
        finds: ["较上年减少"],
      },
      {
        because: "同一数据两处推出的上年数不同",
        sheets: [table()],
        narrative: [
          "二、收入决算情况说明",
          "2024年度收入合计100.00万元，比上年增加10.00万元。",
          "2024年度本年收入100.00万元，比2023年度增加11.00万元。",
        ],
        finds: ["比2023年度增加11.00万元"],
      },
    ],
  },
});

function basesIn(prose: ProseInput, input: RuleInput): readonly Based[] {
  return prose.statements.flatMap((statement) =>
    statement.changes.flatMap((change) => {
      if (
        change.against !== "prior" ||
        !change.amount ||
        change.amount.direction !== (change.growth?.direction ?? change.amount.direction)
      )
        return [];
      const [base] = baseOf(statement, change, input);
      return base && statement.value ? [{ statement, change, base }] : [];
    }),
  );
}

const wan = (fen: number): string => printInUnit(Math.round(fen), "万元", 2);

function negative(prose: ProseInput, { statement, change, base }: Based): Problem<Params> {
  const { line } = statement;
  const span = change.amount ?? statement;
  return {
    subject: textSubject(prose, line, span),
    where: [textAnchor(line, span)],
    params: {
      kind: "negative",
      what: measureLabel(statement.measure),
      quote: quoteOf(line, span),
      base: wan(base.displayed),
    },
  };
}

/** “比年初预算27.90万元减少5.60万元”: the change is the difference from the base that is told beside it. */
function againstStatedBase(
  prose: ProseInput,
  statement: Statement,
  change: Change,
  input: RuleInput,
): Problem<Params> | "agrees" | undefined {
  const stated = change.against === "prior" ? statement.prior : statement.budget;
  const { amount } = change;
  const finals = [
    ...(statement.value ? [statement.value.figure.amount] : []),
    ...cellsOf(statement.measure, input).map((fact) => fact.amount),
  ];
  const [final] = finals;
  if (!stated || !amount || !final || amount.direction !== (change.growth?.direction ?? amount.direction))
    return undefined;
  const base = roomOf(stated.figure.amount);
  const size = roomOf({ ...amount.figure.amount, fen: Math.abs(amount.figure.amount.fen) });
  const isRight = finals.some((one) => {
    const room = roomOf(one);
    const meets = room.low <= base.high && base.low <= room.high;
    const low = meets ? 0 : Math.min(Math.abs(room.low - base.high), Math.abs(room.high - base.low));
    const high = Math.max(Math.abs(room.low - base.high), Math.abs(room.high - base.low));
    return size.low <= high && low <= size.high;
  });
  if (isRight) return "agrees";
  const { line } = statement;
  const actual = quoteOf(line, amount.figure);
  const difference = Math.abs(final.fen - stated.figure.amount.fen);
  return {
    subject: textSubject(prose, line, amount),
    where: [
      textAnchor(line, amount),
      textAnchor(line, stated),
      ...(statement.value ? [textAnchor(line, statement.value)] : []),
    ],
    params: {
      kind: "difference",
      what: measureLabel(statement.measure),
      quote: quoteOf(line, amount),
      final: wan(final.fen),
      base: wan(stated.figure.amount.fen),
      expected: printedLike(amount.figure, difference, actual),
    },
    actual,
    expected: printedLike(amount.figure, difference, actual),
  };
}

const agree = (one: AmountRoom, other: AmountRoom): boolean => one.low <= other.high && other.low <= one.high;

/** Of each quantity the first base stands; a later one that differs is told. */
function* differing(prose: ProseInput, based: readonly Based[]): Generator<Problem<Params>> {
  const first = new Map<string, Based>();
  for (const one of based) {
    const key = measureKey(one.statement.measure);
    const before = first.get(key);
    if (!before) first.set(key, one);
    else if (!agree(before.base, one.base) && before.change.amount && one.change.amount) {
      const { line } = one.statement;
      yield {
        subject: textSubject(prose, line, one.change.amount),
        where: [textAnchor(line, one.change.amount), textAnchor(before.statement.line, before.change.amount)],
        params: {
          kind: "differs",
          what: measureLabel(one.statement.measure),
          quote: quoteOf(line, one.change.amount),
          base: wan(one.base.displayed),
          other: wan(before.base.displayed),
          otherQuote: quoteOf(before.statement.line, before.change.amount),
        },
      };
    }
  }
}

/** The parts of 三公 in last year's whole. */
function* partsAgainstWhole(prose: ProseInput, based: readonly Based[]): Generator<Problem<Params>> {
  const of = (id: MeasureId): Based | undefined => based.find(({ statement }) => statement.measure.id === id);
  const whole = of("three-public/total");
  if (!whole) return;
  for (const id of PARTS) {
    const told = prose.statements.flatMap((statement) =>
      statement.measure.id === id
        ? statement.changes.flatMap((change) =>
            change.against === "prior" && change.word?.direction === "down" && !change.amount
              ? [{ statement, word: change.word }]
              : [],
          )
        : [],
    )[0];
    if (!told?.statement.value) continue;
    const known = PARTS.flatMap((other) => (other === id ? [] : (of(other) ?? [])));
    if (known.length === 0) continue;
    const sum = known.reduce(
      (total, part) => ({ low: total.low + part.base.low, displayed: total.displayed + part.base.displayed }),
      { low: 0, displayed: 0 },
    );
    const left = whole.base.displayed - sum.displayed;
    // A decrease starts from more than is left now; half a digit of each figure is no evidence of it.
    if (left > told.statement.value.figure.amount.fen) continue;
    const { line } = told.statement;
    yield {
      subject: textSubject(prose, line, told.word),
      where: [
        textAnchor(line, told.word),
        ...[whole, ...known].flatMap(({ statement, change }) =>
          change.amount ? [textAnchor(statement.line, change.amount)] : [],
        ),
      ],
      params: {
        kind: "parts",
        what: measureLabel(whole.statement.measure),
        quote: quoteOf(line, told.word),
        whole: wan(whole.base.displayed),
        known: wan(sum.displayed),
        left: wan(left),
      },
    };
  }
}

function table() {
  return draw("expenditure", [["", "合计", "100.00", "60.00", "40.00"]]);
}
