import { findLast } from "../../narrative/claims/find-last.js";
import { measureLabel } from "../../narrative/claims/measure.js";
import type { Change, Span, Statement } from "../../narrative/claims/statement.js";
import { draw } from "../draw.js";
import { judgedProse } from "../prose-input.js";
import { quoteOf, textAnchor, textSubject } from "../prose-places.js";
import { defineRule } from "../rule.js";

type Params =
  | {
      readonly kind: "reason";
      readonly what: string;
      readonly quote: string;
      readonly rate: string;
      readonly against: string;
    }
  | { readonly kind: "amount"; readonly what: string; readonly quote: string };

/** A difference below this part of its base needs no reason. */
const THRESHOLD = 0.1;
/** Reasons are the habit of a document when at least this part of its differences has one. */
const HABIT = 0.6;
/** One reason is no habit. */
const FEWEST = 2;

/** A difference that may need a reason. */
interface Difference {
  readonly statement: Statement;
  readonly change: Change;
  readonly span: Span;
  /** Size as part of the base; infinite for a base of zero. */
  readonly rate: number;
  readonly hasReason: boolean;
}

export const missingReason = defineRule<Params>({
  meta: {
    id: "narrative/missing-reason",
    number: "JS-412",
    title: "增减较大的说明了原因，说明原因的公开了增减额",
    severity: "warning",
    requirements: ["N12"],
    basis: "部门决算公开模板：决算数与预算数、本年数与上年数相差较大的，说明主要原因",
    explanation:
      "决算数与预算数、与上年数相差10%以上（基数为0的，只要有数）而没有写原因的指出。与上年相比的、年初没有安排预算的只作提示。各地要求不同，所以以文中自己的习惯为准：同类的差异多数写了原因，才认为其余的是漏写。数字相等、仍写了原因的，不是问题。“较上年减少的主要原因”之前没有增减额的，也会指出。",
  },
  *check(input) {
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    const { prose } = judged;
    const differences = prose.statements
      .flatMap(differencesOf)
      .filter(({ statement }) => !hasParts(statement, prose.statements));
    for (const group of groupsOf(differences)) {
      const given = group.filter(({ hasReason }) => hasReason).length;
      if (given < FEWEST || given < HABIT * group.length) continue;
      const large = group.filter(({ rate }) => rate > THRESHOLD);
      for (const { statement, change, span, rate, hasReason } of large) {
        if (hasReason) continue;
        const { line } = statement;
        yield {
          subject: textSubject(prose, line, span),
          where: [textAnchor(line, span), ...behind(statement).map((rest) => textAnchor(line, rest))],
          ...(change.against === "prior" || !Number.isFinite(rate) ? { severity: "info" as const } : {}),
          params: {
            kind: "reason",
            what: measureLabel(statement.measure),
            quote: quoteOf(line, span),
            rate: Number.isFinite(rate) ? `相差${(rate * 100).toFixed(1)}%` : "基数为0",
            against: change.against === "prior" ? "上年" : "预算",
          },
        };
      }
    }
    const silent = prose.statements.flatMap(changesNotTold);
    for (const { statement, span } of silent) {
      yield {
        subject: textSubject(prose, statement.line, span),
        where: [textAnchor(statement.line, span)],
        params: { kind: "amount", what: measureLabel(statement.measure), quote: quoteOf(statement.line, span) },
      };
    }
    return { places: differences.length + silent.length };
  },
  say: (params) =>
    params.kind === "reason"
      ? {
          message: `“${params.quote}”没有说明原因：${params.what}与${params.against}${params.rate}。`,
          why: "文中同类的差异多数说明了原因，这一处多半是漏写。",
          fix: "请补充主要原因。",
        }
      : {
          message: `${params.what}写了“${params.quote}”，却没有公开增减额。`,
          why: "说明增减原因之前，应当先公开增减了多少。",
          fix: "请补充与上年相比的增减额和增减幅度。",
        },
  examples: {
    passing: [
      {
        because: "相差较大的都说明了原因",
        sheets: [table()],
        narrative: prose("，决算数大于年初预算数的主要原因：新增人员"),
      },
    ],
    failing: [
      {
        because: "其余各项都写了原因，一项没有写",
        sheets: [table()],
        narrative: prose(""),
        finds: ["支出决算为150.00万元"],
      },
      {
        because: "写了较上年减少的原因，没有写减少多少",
        sheets: [table()],
        narrative: [
          "九、财政拨款“三公”经费支出决算情况说明",
          "因公出国（境）费支出决算为0万元。决算数较上年减少的主要原因：2024年无出国安排。",
        ],
        finds: ["较上年减少"],
      },
    ],
  },
});

/** Of 三公 as a whole and of vehicles the reasons may be given part by part. */
function hasParts({ measure }: Statement, statements: readonly Statement[]): boolean {
  if (measure.id !== "three-public/total" && measure.id !== "three-public/vehicles") return false;
  return (
    statements.some((one) => one.measure.id === "three-public/vehicle-operation" && one.reasons.length > 0) ||
    (measure.id === "three-public/total" &&
      statements.some((one) => one.measure.id === "three-public/reception" && one.reasons.length > 0))
  );
}

/** Where the reason would stand: from the last figure of the statement to the end of its sentence. */
function behind({ line, value, budget, completion, changes }: Statement): readonly Span[] {
  const parts = [value, budget, completion, ...changes.flatMap(({ amount, growth }) => [amount, growth])];
  const start = Math.max(...parts.flatMap((part) => (part ? [part.end] : [])));
  const stop = line.folded.folded.indexOf("。", start);
  const end = stop < 0 ? line.folded.folded.length : stop + 1;
  return Number.isFinite(start) && end > start ? [{ start, end }] : [];
}

/** Differences of a kind, each with its own habit: against last year or the budget, of 三公 or of other quantities. */
function groupsOf(differences: readonly Difference[]): readonly (readonly Difference[])[] {
  const groups = new Map<string, Difference[]>();
  for (const difference of differences) {
    const { measure } = difference.statement;
    const level = measure.path ? (measure.path.item ?? measure.path.code) === undefined : measure.id.split("/")[0];
    const key = `${difference.change.against}|${measure.id}|${level}`.replace(/three-public\/[a-z-]+/, "three-public");
    groups.set(key, [...(groups.get(key) ?? []), difference]);
  }
  return [...groups.values()];
}

function differencesOf(statement: Statement): readonly Difference[] {
  const { value, budget, reasons } = statement;
  const differences: Difference[] = [];
  const hasReason = (against: Change["against"]): boolean =>
    reasons.some((reason) => reason.against === undefined || reason.against === against);
  for (const change of statement.changes) {
    const { amount, growth } = change;
    if (change.against !== "prior" || !amount || amount.figure.amount.fen === 0) continue;
    const base = (value?.figure.amount.fen ?? 0) - (amount.direction === "up" ? 1 : -1) * amount.figure.amount.fen;
    const rate = growth
      ? growth.figure.figure.scaled / 10 ** growth.figure.figure.decimals / 100
      : base > 0
        ? amount.figure.amount.fen / base
        : 0;
    differences.push({ statement, change, span: growth ?? amount, rate, hasReason: hasReason("prior") });
  }
  const isCompared = statement.measure.id === "item" || statement.measure.id.startsWith("three-public/");
  if (value && budget && isCompared && value.figure.amount.fen !== budget.figure.amount.fen) {
    const base = budget.figure.amount.fen;
    const rate = base === 0 ? Number.POSITIVE_INFINITY : Math.abs(value.figure.amount.fen - base) / base;
    const change = statement.changes.find((one) => one.against === "budget") ?? { against: "budget" as const };
    differences.push({ statement, change, span: value, rate, hasReason: hasReason("budget") });
    return differences;
  }
  const told = findLast(
    statement.changes,
    (one) => one.against === "budget" && one.amount !== undefined && one.amount.figure.amount.fen !== 0,
  );
  if (told?.amount && told.growth) {
    const rate = told.growth.figure.figure.scaled / 10 ** told.growth.figure.figure.decimals / 100;
    differences.push({ statement, change: told, span: told.growth, rate, hasReason: hasReason("budget") });
  }
  return differences;
}

/** 较上年减少的主要原因 without an amount. */
function changesNotTold(statement: Statement): readonly { statement: Statement; span: Span }[] {
  if (!statement.measure.id.startsWith("three-public/")) return [];
  return statement.changes.flatMap(({ against, amount, growth, word }) =>
    against === "prior" && word && word.direction !== "same" && !amount && !growth ? [{ statement, span: word }] : [],
  );
}

function table() {
  return draw("expenditure", [["", "合计", "1000.00", "600.00", "400.00"]]);
}

function prose(reason: string): readonly string[] {
  const item = (name: string, rest: string): string =>
    `一般公共服务支出（类）人大事务（款）${name}（项）。年初预算为100.00万元，支出决算为150.00万元，完成年初预算的150%${rest}。`;
  const told = "，决算数大于年初预算数的主要原因：增加人员";
  return [
    "五、一般公共预算财政拨款支出决算情况说明",
    item("行政运行", told),
    item("一般行政管理事务", told),
    item("人大会议", reason),
    item("事业运行", told),
  ];
}
