/** Figures of the prose beside the cells that hold the same quantity. */
import type { Fact } from "../facts/fact.js";
import { type Amount, decimalsOfUnit, roundingRoom } from "../money/amount.js";
import { printInUnit } from "../money/print.js";
import type { AmountFigure } from "../narrative/claims/figures.js";
import type { Measure } from "../narrative/claims/measure.js";
import { finalFacts } from "../narrative/claims/measured-facts.js";
import type { Statement } from "../narrative/claims/statement.js";
import type { RuleInput } from "./rule.js";

/** `same`: the figure shows the cell at its own precision; `near`: both may be roundings of one amount. */
export type Agreement = "same" | "near" | "different";

export function agreement(stated: Amount, cell: Amount): Agreement {
  const difference = Math.abs(stated.fen - cell.fen);
  if (difference * 2 <= Math.max(stated.ulp, cell.ulp) && (stated.ulp !== cell.ulp || difference === 0)) return "same";
  return difference <= roundingRoom(stated) + roundingRoom(cell) ? "near" : "different";
}

export const bestAgreement = (stated: Amount, facts: readonly Fact[]): Agreement => {
  const all = facts.map((fact) => agreement(stated, fact.amount));
  if (all.includes("same")) return "same";
  return all.includes("near") ? "near" : "different";
};

/** Cells that hold the final figure of a quantity. */
export const cellsOf = (measure: Measure, { facts, codes }: RuleInput): readonly Fact[] =>
  finalFacts(measure, facts, codes);

/** An amount as the text would print it: same unit, as many decimals as there or as it takes, same separators. */
export function printedLike({ figure, unit }: AmountFigure, fen: number, original: string): string {
  const exact = decimalsOfUnit(unit);
  let decimals = Math.min(Math.max(figure.decimals, 0), exact);
  while (
    decimals < Math.min(2, exact) &&
    Number(printInUnit(fen, unit, decimals)) !== Number(printInUnit(fen, unit, 2))
  ) {
    decimals += 1;
  }
  const grouping = /[,，]/.test(original) ? "grouped" : "plain";
  return `${printInUnit(fen, unit, decimals, grouping)}${unit}`;
}

/** Amounts by which a quantity is known: its cells, and what the statement itself says. */
export function knownAmounts(measure: Measure, statement: Statement | undefined, input: RuleInput): readonly Amount[] {
  const cells = cellsOf(measure, input).map((fact) => fact.amount);
  return statement?.value ? [...cells, statement.value.figure.amount] : cells;
}
