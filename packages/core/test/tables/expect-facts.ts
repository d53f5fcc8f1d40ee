import { collectFacts } from "../../src/facts/collect.js";
import { recognise } from "../../src/tables/recognise.js";
import type { Recognition } from "../../src/tables/table.js";
import { type Drawn, gridOf } from "./grid-of.js";
import type { Figures } from "./model.js";

/** All figures that are not zero, by table, row and column. Keys that two tables share would show as a difference. */
export function figuresOf(sheets: readonly Drawn[]): { figures: Map<string, number>; recognition: Recognition } {
  const workbook = gridOf(sheets);
  const recognition = recognise(workbook);
  const figures = new Map<string, number>();
  for (const fact of collectFacts(workbook, recognition).all) {
    const key = `${fact.table} ${fact.row} ${fact.column}`;
    if (fact.state === "unreadable") figures.set(`${key} unreadable`, Number.NaN);
    if (fact.state === "amount" && fact.amount.fen !== 0) figures.set(key, (figures.get(key) ?? 0) + fact.amount.fen);
  }
  return { figures, recognition };
}

/** Sorted `key = 分` lines: what differs is readable in a failed comparison. */
export const linesOf = (figures: Figures): string[] => [...figures].map(([key, fen]) => `${key} = ${fen}`).sort();

/** The expected figures without those that a layout does not print. */
export const without = (figures: Figures, unprinted: (key: string) => boolean): Map<string, number> =>
  new Map([...figures].filter(([key]) => !unprinted(key)));
