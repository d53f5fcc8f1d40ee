/** Averages of the prose: 车均运行维护费, 人均 …, against the amount and the count that they are made of. */
import { Decimal } from "decimal.js";
import { roundingRoom } from "../money/amount.js";
import { printInUnit } from "../money/print.js";
import { countBefore } from "../narrative/claims/count-groups.js";
import { figuresOf } from "../narrative/claims/figures.js";
import type { MeasureId } from "../narrative/claims/measure.js";
import type { ProseInput } from "./prose-input.js";
import { quoteOf, textAnchor, textSubject } from "./prose-places.js";
import type { Problem, RuleInput } from "./rule.js";
import { cellsOf, printedLike } from "./stated-figures.js";

interface Kind {
  readonly before: RegExp;
  readonly whole: MeasureId;
  readonly count: RegExp;
  readonly unit: RegExp;
  readonly label: string;
}

const KINDS: readonly Kind[] = [
  {
    before: /(?:车均|每车|平均每辆)(?![^0-9,。;]{0,8}购置)[^0-9,。;]{0,14}$/,
    whole: "three-public/vehicle-operation",
    count: /(?:保有量(?:为|是|共)?|公务用车)$/,
    unit: /^辆$/,
    label: "公务用车运行维护费",
  },
  {
    before: /(?:人均|每人)[^0-9,。;]{0,4}(?:因公)?出国[^0-9,。;]{0,10}$/,
    whole: "three-public/overseas",
    count: /(?:、|累计|共|计|,)$/,
    unit: /^人次$/,
    label: "因公出国（境）费",
  },
  {
    before: /(?:人均|每人)(?:公务)?接待[^0-9,。;]{0,8}$/,
    whole: "three-public/reception",
    count: /批次[、,]?$/,
    unit: /^人次?$/,
    label: "公务接待费",
  },
];

/** One check per average whose amount and count are known. */
export function* averageProblems(
  prose: ProseInput,
  input: RuleInput,
): Generator<Problem<{ message: string; why: string; fix: string }> | "agrees"> {
  for (const line of prose.lines) {
    if (line.topic !== "three-public" || !/均|每/.test(line.folded.folded)) continue;
    for (const token of figuresOf(line.folded)) {
      if (token.kind !== "amount") continue;
      const before = line.folded.folded.slice(Math.max(0, token.start - 24), token.start);
      const kind = KINDS.find((one) => one.before.test(before));
      const [cell] = kind ? cellsOf({ id: kind.whole }, input) : [];
      const count = kind && countBefore(line, kind.count, kind.unit);
      if (!kind || !cell || !count || count.count <= 0) continue;
      const average = new Decimal(cell.amount.fen).div(count.count);
      const room = roundingRoom(token.amount) + roundingRoom(cell.amount) / count.count;
      if (average.minus(token.amount.fen).abs().lte(room)) {
        yield "agrees";
        continue;
      }
      const found = /(?:车均|每车|平均每辆|人均|每人)[^0-9,。;]{0,14}$/.exec(before);
      const span = { start: token.start - (found ? before.length - found.index : 0), end: token.end };
      const actual = quoteOf(line, token);
      const expected = printedLike(token, average.round().toNumber(), actual);
      yield {
        subject: textSubject(prose, line, span),
        where: [textAnchor(line, span), textAnchor(line, count)],
        params: {
          message: `“${quoteOf(line, span)}”计算有误，应为${expected}（${printInUnit(cell.amount.fen, "万元", 2)}万元÷${count.count}）。`,
          why: `平均数由${kind.label}和所列的数量计算。`,
          fix: `请核对后把“${actual}”改为“${expected}”。`,
        },
        actual,
        expected,
      };
    }
  }
}
