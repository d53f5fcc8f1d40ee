import type { Fact } from "../../facts/fact.js";
import { roundingRoom } from "../../money/amount.js";
import { printInUnit } from "../../money/print.js";
import { measureLabel } from "../../narrative/claims/measure.js";
import { finalFacts } from "../../narrative/claims/measured-facts.js";
import type { Span, Statement } from "../../narrative/claims/statement.js";
import { cellName } from "../cell-names.js";
import { draw } from "../draw.js";
import { judgedProse } from "../prose-input.js";
import { quoteOf, textAnchor, textSubject } from "../prose-places.js";
import { baseOf } from "../prose-rates.js";
import { type AmountRoom, roomOf } from "../ratio-room.js";
import { defineRule, type RuleInput } from "../rule.js";

interface Params {
  readonly what: string;
  readonly quote: string;
  readonly base: string;
  readonly isStated: boolean;
  readonly published: string;
  readonly cell: string;
  readonly file: string;
}

/** Last year's figure as the prose gives it: stated, or this year's less the change. */
interface Base {
  readonly span: Span;
  readonly room: AmountRoom;
  readonly isStated: boolean;
}

const spending = (total: string, year: number) => draw("expenditure", [["", "合计", total, total, ""]], { year });

export const priorFigures = defineRule<Params>({
  meta: {
    id: "over-time/prior-figures",
    number: "JS-502",
    title: "比上年增减的基数等于上年公开的决算数",
    severity: "warning",
    requirements: ["T02"],
    basis: "部门决算公开模板：与上年度相比的增减额、增减幅度以上年决算数为基数",
    explanation:
      "情况说明中写明的上年数，或者由本年数和增减额推出的上年数，与上年决算工作簿（--prior）中同一数据比较。末位的四舍五入不算不同。上年数经过调整（差错更正、口径变化、机构划转）的可以不同，因此只提示核实。",
  },
  *check(input) {
    const { prior } = input.companions;
    if (!prior) return { notRun: "没有提供上年决算工作簿（--prior）" };
    if (input.misfits.prior !== undefined) return { notRun: input.misfits.prior };
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    let places = 0;
    for (const statement of judged.prose.statements) {
      const facts = finalFacts(statement.measure, prior.facts, input.codes);
      const [first] = facts;
      if (!first) continue;
      for (const { span, room, isStated } of basesOf(statement, input)) {
        places += 1;
        if (facts.some((fact) => agrees(room, fact))) continue;
        const { line } = statement;
        yield {
          subject: textSubject(judged.prose, line, span),
          where: [textAnchor(line, span), { kind: "file", file: prior.file }],
          params: {
            what: measureLabel(statement.measure),
            quote: quoteOf(line, span),
            base: wan(room.displayed),
            isStated,
            published: wan(first.amount.fen),
            cell: cellName(first),
            file: prior.file,
          },
          actual: wan(room.displayed),
          difference: wan(room.displayed - first.amount.fen),
        };
      }
    }
    return { places, ...(places === 0 ? { reason: "情况说明中没有可与上年决算比较的增减" } : {}) };
  },
  say: ({ what, quote, base, isStated, published, cell, file }) => ({
    message: `${isStated ? `“${quote}”写的` : `由“${quote}”推出的`}${what}上年数为${base}万元，上年决算为${published}万元。`,
    why: "增减额和增减幅度以上年公开的决算数为基数，基数不同，增减就不对。",
    fix: `请与上年决算“${file}”的${cell}核对；上年数经过调整的，请说明。`,
  }),
  examples: {
    passing: [
      {
        because: "推出的上年数与上年决算相同",
        sheets: [spending("100.00", 2024)],
        prior: [spending("90.00", 2023)],
        narrative: ["三、支出决算情况说明", "2024年度支出合计100.00万元，与2023年度相比，增加10.00万元，增长11.1%。"],
      },
      {
        because: "没有提供上年决算",
        sheets: [spending("100.00", 2024)],
        narrative: ["三、支出决算情况说明", "2024年度支出合计100.00万元，与2023年度相比，增加10.00万元，增长11.1%。"],
      },
    ],
    failing: [
      {
        because: "推出的上年数是88.00，上年决算是90.00",
        sheets: [spending("100.00", 2024)],
        prior: [spending("90.00", 2023)],
        narrative: ["三、支出决算情况说明", "2024年度支出合计100.00万元，与2023年度相比，增加12.00万元，增长13.6%。"],
        finds: ["增加12.00万元"],
      },
    ],
  },
});

const wan = (fen: number): string => printInUnit(Math.round(fen), "万元", 2);

const agrees = ({ low, high }: AmountRoom, { amount }: Fact): boolean =>
  low - roundingRoom(amount) <= amount.fen && amount.fen <= high + roundingRoom(amount);

function basesOf(statement: Statement, input: RuleInput): readonly Base[] {
  if (statement.prior) {
    return [{ span: statement.prior, room: roomOf(statement.prior.figure.amount), isStated: true }];
  }
  return statement.changes.flatMap((change) => {
    const span = change.amount;
    if (change.against !== "prior" || !span || !statement.value) return [];
    const [room] = baseOf(statement, change, input);
    return room ? [{ span, room, isStated: false }] : [];
  });
}
