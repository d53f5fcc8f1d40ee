/** 年初结转和结余 of the year beside 年末结转和结余 of the year before: which cells mean the same money. */
import type { Fact } from "../facts/fact.js";
import type { Facts } from "../facts/facts.js";
import type { TableId } from "../tables/table.js";

/** Where one balance stands. */
interface BalanceCell {
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
}

/** One stock of money and the places that print its opening and its closing balance, best known first. */
export interface CarriedBalance {
  readonly name: string;
  readonly places: readonly { readonly opening: BalanceCell; readonly closing: BalanceCell }[];
}

const cell = (table: TableId, row: string, column: string): BalanceCell => ({ table, row, column });

const inSummaryOf = (fund: string) => ({
  opening: cell("appropriation-summary", `income/opening-balance/${fund}`, "amount"),
  closing: cell("appropriation-summary", "expenditure/closing-balance", fund),
});

const inFundTable = (table: TableId) => ({
  opening: cell(table, "total", "opening-balance"),
  closing: cell(table, "total", "closing-balance"),
});

/** By fund, then all appropriations, then all money of the unit: each contains those before it. */
export const CARRIED: readonly CarriedBalance[] = [
  {
    name: "一般公共预算财政拨款",
    places: [inSummaryOf("general-public-budget"), inFundTable("general-public-budget")],
  },
  { name: "政府性基金预算财政拨款", places: [inSummaryOf("government-fund"), inFundTable("government-fund")] },
  { name: "国有资本经营预算财政拨款", places: [inSummaryOf("state-capital"), inFundTable("state-capital")] },
  {
    name: "财政拨款",
    places: [
      {
        opening: cell("appropriation-summary", "income/opening-balance", "amount"),
        closing: cell("appropriation-summary", "expenditure/closing-balance", "total"),
      },
    ],
  },
  {
    name: "全部资金",
    places: [
      {
        opening: cell("summary", "income/opening-balance", "amount"),
        closing: cell("summary", "expenditure/closing-balance", "amount"),
      },
    ],
  },
];

export interface CarriedPair {
  readonly opening: Fact;
  readonly closing: Fact;
}

/** The pairs of one stock that both workbooks print, readable ones only. */
export function carriedPairs(balance: CarriedBalance, facts: Facts, prior: Facts): CarriedPair[] {
  const factAt = (from: Facts, at: BalanceCell): Fact | undefined => {
    const fact = from.table(at.table)?.fact(at.row, at.column);
    return fact?.state === "unreadable" ? undefined : fact;
  };
  return balance.places.flatMap((place) => {
    const opening = factAt(facts, place.opening);
    const closing = factAt(prior, place.closing);
    return opening && closing ? [{ opening, closing }] : [];
  });
}
