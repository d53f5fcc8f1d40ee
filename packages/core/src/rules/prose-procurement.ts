/** Procurement in the prose: parts and whole, and contracts with small and medium enterprises. */
import { roundingRoom } from "../money/amount.js";
import { printInUnit } from "../money/print.js";
import type { MeasureId } from "../narrative/claims/measure.js";
import type { StatedAmount, Statement } from "../narrative/claims/statement.js";
import { type CountCheck as Check, countedProblem } from "./counted-problem.js";
import type { ProseInput } from "./prose-input.js";

const PARTS: readonly MeasureId[] = ["procurement/goods", "procurement/works", "procurement/services"];

/** One check per sum and bound that the text tells. */
export function* procurementProblems(prose: ProseInput): Generator<Check> {
  const told = (id: MeasureId): { statement: Statement; amount: StatedAmount } | undefined => {
    const statement = prose.statements.find(({ measure, value }) => measure.id === id && value);
    return statement?.value ? { statement, amount: statement.value } : undefined;
  };
  const total = told("procurement/total");
  const parts = PARTS.flatMap((id) => told(id) ?? []);
  const wan = (fen: number): string => printInUnit(fen, "万元", 2);
  if (total && parts.length >= 2) {
    const sum = parts.reduce((all, { amount }) => all + amount.figure.amount.fen, 0);
    const room = [total, ...parts].reduce((all, { amount }) => all + roundingRoom(amount.figure.amount), 0);
    if (Math.abs(sum - total.amount.figure.amount.fen) <= room) yield "agrees";
    else
      yield countedProblem(
        prose,
        total.statement.line,
        total.amount,
        parts.map(({ statement, amount }) => ({ line: statement.line, span: amount })),
        {
          message: `政府采购支出总额${wan(total.amount.figure.amount.fen)}万元，与货物、工程、服务之和${wan(sum)}万元不一致。`,
          why: "政府采购支出总额等于货物、工程、服务三类支出之和。",
          fix: "请核对总额和各类的支出。",
        },
      );
  }
  const bounds: readonly (readonly [MeasureId, MeasureId, string])[] = [
    ["procurement/small-and-medium", "procurement/total", "授予中小企业的合同金额不会多于政府采购支出总额"],
    [
      "procurement/small",
      "procurement/small-and-medium",
      "小微企业是中小企业的一部分，授予小微企业的合同金额不会多于授予中小企业的",
    ],
  ];
  for (const [partId, wholeId, why] of bounds) {
    const part = told(partId);
    const whole = told(wholeId);
    if (!part || !whole) continue;
    const over = part.amount.figure.amount.fen - whole.amount.figure.amount.fen;
    if (over <= roundingRoom(part.amount.figure.amount) + roundingRoom(whole.amount.figure.amount)) yield "agrees";
    else
      yield countedProblem(
        prose,
        part.statement.line,
        part.amount,
        [{ line: whole.statement.line, span: whole.amount }],
        {
          message: `${wan(part.amount.figure.amount.fen)}万元多于${wan(whole.amount.figure.amount.fen)}万元：${why}。`,
          why: `${why}。`,
          fix: "请核对两处的金额。",
        },
      );
  }
}
