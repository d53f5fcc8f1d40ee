import type { Fact } from "../../facts/fact.js";
import { type AmountUnit, roundingRoom } from "../../money/amount.js";
import { printInUnit, printPlain } from "../../money/print.js";
import { factAnchor } from "../anchors.js";
import { CARRIED, type CarriedPair, carriedPairs } from "../carried-balances.js";
import { cellName } from "../cell-names.js";
import { draw } from "../draw.js";
import { isAccountedFor } from "../located.js";
import { defineRule } from "../rule.js";

interface Params {
  readonly money: string;
  readonly opening: string;
  readonly closing: string;
  readonly gap: string;
  readonly isMore: boolean;
  readonly cell: string;
  readonly priorCell: string;
  readonly priorFile: string;
}

const gapOf = ({ opening, closing }: CarriedPair): number => opening.amount.fen - closing.amount.fen;
const agrees = (pair: CarriedPair): boolean =>
  Math.abs(gapOf(pair)) <= roundingRoom(pair.opening.amount) + roundingRoom(pair.closing.amount);

const appropriation = (opening: string, closing: string, year?: number) =>
  draw(
    "appropriation-summary",
    [
      ["一、一般公共预算财政拨款", "100.00", "一、一般公共服务支出", "98.00", "98.00", "", ""],
      ["本年收入合计", "100.00", "本年支出合计", "98.00", "98.00", "", ""],
      ["年初财政拨款结转和结余", opening, "年末财政拨款结转和结余", closing, closing, "", ""],
      ["一般公共预算财政拨款", opening, "", "", "", "", ""],
    ],
    year === undefined ? {} : { year },
  );

export const openingBalanceCarried = defineRule<Params>({
  meta: {
    id: "over-time/opening-balance-carried",
    number: "JS-501",
    title: "年初结转和结余等于上年年末结转和结余",
    severity: "warning",
    requirements: ["T01"],
    basis:
      "《政府会计制度》：本年年初余额由上年年末余额转入；会计差错更正、收回结转资金、机构划转等使二者不同的，应有依据",
    explanation:
      "与上年决算工作簿（--prior）比较：分一般公共预算、政府性基金预算、国有资本经营预算，再比较财政拨款合计和全部资金。四舍五入尾差不报。某一资金的差额已经说明合计的差额时，合计不重复报告。差错更正、缴回、划转属于正常情形，因此只提示核实。",
  },
  *check({ facts, companions, misfits, reconciliation }) {
    const { prior } = companions;
    if (!prior) return { notRun: "没有提供上年决算工作簿（--prior）" };
    if (misfits.prior !== undefined) return { notRun: misfits.prior };
    let places = 0;
    let broken = 0;
    let explained = 0;
    let told = 0;
    for (const balance of CARRIED) {
      const pairs = carriedPairs(balance, facts, prior.facts);
      places += pairs.length;
      explained += pairs.filter((pair) => agrees(pair) && gapOf(pair) !== 0).length;
      const wrong = pairs.filter((pair) => !agrees(pair));
      broken += wrong.length;
      const [first] = wrong.filter(({ opening }) => !isAccountedFor(reconciliation, opening));
      if (!first) continue;
      const gap = gapOf(first);
      // What the funds already say is not said again of their sums.
      if (told !== 0 && Math.abs(gap - told) <= roundingRoom(first.opening.amount) * 4) continue;
      told += gap;
      const unit: AmountUnit = facts.table(first.opening.table)?.table.amountUnit ?? "万元";
      const say = (fen: number): string => `${printInUnit(fen, unit, 2)}${unit}`;
      const { opening, closing } = first;
      yield {
        subject: {
          kind: "cell",
          table: opening.table,
          row: opening.row,
          column: opening.column,
          actual: opening.shown,
        },
        where: [
          factAnchor(opening),
          ...wrong.slice(1).map((pair) => factAnchor(pair.opening)),
          { kind: "file", file: prior.file },
        ],
        params: {
          money: balance.name,
          opening: say(opening.amount.fen),
          closing: say(closing.amount.fen),
          gap: say(Math.abs(gap)),
          isMore: gap > 0,
          cell: cellName(opening),
          priorCell: cellName(closing),
          priorFile: prior.file,
        },
        actual: plainOf(opening, unit),
        expected: printPlain(closing.amount.fen, unit),
        difference: printPlain(gap, unit),
      };
    }
    if (places === 0) return { notRun: "两年的表中没有可比较的结转和结余" };
    return { places, broken, explained };
  },
  say: ({ money, opening, closing, gap, isMore, cell, priorCell, priorFile }) => ({
    message: `${money}的年初结转和结余为 ${opening}，上年决算的年末结转和结余为 ${closing}，前者${isMore ? "多" : "少"} ${gap}。`,
    why: "年初数由上年年末数转入，两者应当相等；差错更正、收回结转资金、机构划转等可以使二者不同，但须有依据。",
    fix: `请核对${cell}与上年决算“${priorFile}”的${priorCell}；确属更正、缴回或划转的，请在情况说明中说明。`,
  }),
  examples: {
    passing: [
      {
        because: "年初等于上年年末",
        sheets: [appropriation("6.00", "8.00")],
        prior: [appropriation("5.00", "6.00", 2023)],
      },
      {
        because: "差 0.01 的尾差",
        sheets: [appropriation("6.01", "8.01")],
        prior: [appropriation("5.00", "6.00", 2023)],
      },
      { because: "没有提供上年决算", sheets: [appropriation("6.00", "8.00")] },
    ],
    failing: [
      {
        because: "年初数与上年年末数不同，只报资金，不再报合计",
        sheets: [appropriation("9.00", "11.00")],
        prior: [appropriation("4.00", "6.00", 2023)],
        finds: ["财政拨款收入支出决算总表!B8"],
      },
    ],
  },
});

const plainOf = (fact: Fact, unit: AmountUnit): string =>
  fact.state === "blank" ? "" : printPlain(fact.amount.fen, unit);
