import type { Fact } from "../../facts/fact.js";
import type { Severity } from "../../findings/finding.js";
import { roundingRoom } from "../../money/amount.js";
import { printInUnit, printPlain } from "../../money/print.js";
import { factAnchor } from "../anchors.js";
import { cellNames } from "../cell-names.js";
import { draw } from "../draw.js";
import { isAccountedFor } from "../located.js";
import { defineRule } from "../rule.js";

/** “三公” items with the economic 款 that record them; 教学科研出国 is recorded there too but lies outside “三公”. */
const PAIRS: readonly {
  readonly column: string;
  readonly name: string;
  readonly code: string;
  readonly severity: Severity;
}[] = [
  { column: "overseas", name: "因公出国（境）费", code: "30212", severity: "info" },
  { column: "vehicle-purchase", name: "公务用车购置费", code: "31013", severity: "warning" },
  { column: "vehicle-operation", name: "公务用车运行维护费", code: "30231", severity: "warning" },
  { column: "reception", name: "公务接待费", code: "30217", severity: "warning" },
];

interface Params {
  readonly name: string;
  readonly code: string;
  readonly final: string;
  readonly basic: string;
  readonly cells: string;
}

const overseas = (code: string): boolean => code === "30212";

export const threePublicAndBasic = defineRule<Params>({
  meta: {
    id: "across-tables/three-public-and-basic",
    number: "JS-311",
    title: "“三公”决算数不小于基本支出明细",
    severity: "warning",
    requirements: ["X09"],
    basis:
      "“三公”经费决算数包括基本支出和项目支出，因此一般不小于一般公共预算基本支出明细表中的 30212 因公出国（境）费用、30217 公务接待费、30231 公务用车运行维护费、31013 公务用车购置",
    explanation:
      "逐项比较“三公”决算数与基本支出明细的对应款。教学科研人员出国不计入“三公”，因此出国费小于明细时只作提示。四舍五入尾差不报；同一单元格已因勾稽不符报告的不重复报告。",
  },
  *check({ facts, reconciliation }) {
    const threePublic = facts.table("three-public");
    const detail = facts.table("basic-expenditure");
    if (!threePublic || !detail) return { notApplicable: "缺少“三公”经费表或基本支出决算明细表" };
    let places = 0;
    for (const { column, name, code, severity } of PAIRS) {
      const final = threePublic.fact("final", column);
      const basic = detail.fact(code, "amount");
      if (!final || !basic || final.state === "unreadable" || basic.state !== "amount") continue;
      places += 1;
      const room = roundingRoom(final.amount) + roundingRoom(basic.amount);
      if (basic.amount.fen - final.amount.fen <= room) continue;
      if (isAccountedFor(reconciliation, final) || isAccountedFor(reconciliation, basic)) continue;
      const unit = threePublic.table.amountUnit;
      const say = (fact: Fact): string => `${printInUnit(fact.amount.fen, unit, 2)}${unit}`;
      yield {
        subject: { kind: "cell", table: final.table, row: final.row, column: final.column, actual: final.shown },
        where: [factAnchor(final), factAnchor(basic)],
        severity,
        params: { name, code, final: say(final), basic: say(basic), cells: cellNames([final, basic]) },
        actual: final.state === "blank" ? "" : printPlain(final.amount.fen, unit),
        difference: printPlain(final.amount.fen - basic.amount.fen, unit),
      };
    }
    return { places, ...(places === 0 ? { reason: "基本支出明细表没有“三公”相关科目的金额" } : {}) };
  },
  say: ({ name, code, final, basic, cells }) => ({
    message: `“三公”经费表${name}决算数为 ${final}，小于基本支出明细表 ${code} 的 ${basic}。`,
    why: overseas(code)
      ? "因公出国（境）费决算数一般不小于基本支出明细；教学科研人员出国不计入“三公”，属于此种情形的无需更正。"
      : "“三公”经费决算数包含基本支出中的该项费用，不应小于它。",
    fix: `请核对${cells}：确认有无漏列或科目用错。`,
  }),
  examples: {
    passing: [
      {
        because: "“三公”决算数含项目支出，大于基本支出明细",
        sheets: [
          draw("three-public", [["", "", "", "", "", "", "8.00", "", "5.00", "", "5.00", "3.00"]]),
          draw("basic-expenditure", [
            ["301", "工资福利支出", "10.00", "30217", "公务接待费", "1.00"],
            ["30101", "基本工资", "10.00", "30231", "公务用车运行维护费", "5.00"],
          ]),
        ],
      },
      {
        because: "0.01 的尾差",
        sheets: [
          draw("three-public", [["", "", "", "", "", "", "8.00", "", "5.00", "", "5.00", "3.00"]]),
          draw("basic-expenditure", [
            ["301", "工资福利支出", "10.00", "30217", "公务接待费", "3.01"],
            ["30101", "基本工资", "10.00", "30231", "公务用车运行维护费", "5.00"],
          ]),
        ],
      },
    ],
    failing: [
      {
        because: "公务接待费决算数小于基本支出中的公务接待费",
        sheets: [
          draw("three-public", [["", "", "", "", "", "", "8.00", "", "5.00", "", "5.00", "3.00"]]),
          draw("basic-expenditure", [
            ["301", "工资福利支出", "10.00", "30217", "公务接待费", "4.00"],
            ["30101", "基本工资", "10.00", "30231", "公务用车运行维护费", "5.00"],
          ]),
        ],
        finds: ["财政拨款“三公”经费支出决算表!L6"],
      },
    ],
  },
});
