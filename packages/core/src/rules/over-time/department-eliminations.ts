import type { Fact } from "../../facts/fact.js";
import { printWan } from "../../money/print.js";
import { factAnchor } from "../anchors.js";
import { cellNames } from "../cell-names.js";
import { type DrawnSheet, draw } from "../draw.js";
import { defineRule } from "../rule.js";
import { unitCoverage } from "../unit-coverage.js";
import { excessOf, type UnitSum, unitSums } from "../unit-sums.js";

interface Params {
  readonly income: string;
  readonly expenditure: string;
  readonly gap: string;
  readonly cells: string;
}

const summary = (name: string, income: string, own: string, spent: string): readonly DrawnSheet[] => [
  draw(
    "summary",
    [
      ["一、一般公共预算财政拨款收入", income, "一、一般公共服务支出", spent],
      ["五、事业收入", own, "", ""],
      ["本年收入合计", spent, "本年支出合计", spent],
    ],
    { unit: name },
  ),
  draw(
    "appropriation-summary",
    [
      ["一、一般公共预算财政拨款", income, "一、一般公共服务支出", income, income, "", ""],
      ["本年收入合计", income, "本年支出合计", income, income, "", ""],
    ],
    { unit: name },
  ),
];

export const departmentEliminations = defineRule<Params>({
  meta: {
    id: "over-time/department-eliminations",
    number: "JS-504",
    title: "部门汇总抵销的收入和支出相等",
    severity: "warning",
    requirements: ["T03"],
    basis:
      "《部门决算管理办法》：汇总时抵销单位之间的内部往来（上级补助收入与对附属单位补助支出、附属单位上缴收入与上缴上级支出等），抵销的收入和支出相等",
    explanation:
      "收入支出决算总表的本年收入合计、本年支出合计分别与各单位之和（--units）比较。部门数可以小于各单位之和，差额是内部往来抵销，收支两边应当相等；不相等或者部门数反而大时提示核实。文件夹缺少单位时不比较。",
  },
  *check({ facts, companions, misfits }) {
    const { units } = companions;
    if (!units) return { notRun: "没有提供所属单位的决算工作簿（--units）" };
    if (misfits.units !== undefined) return { notRun: misfits.units };
    const coverage = unitCoverage(facts, units);
    if (coverage.kind !== "complete") return { notRun: "所给单位与部门的财政拨款合计不符，不能判断抵销" };
    const sums = unitSums(facts, units, "summary");
    const [income, expenditure] = ["income/total", "expenditure/total"].map((row) =>
      sums.find((sum) => sum.row === row),
    );
    if (!isPrinted(income) || !isPrinted(expenditure)) return { notRun: "收入支出决算总表缺少合计" };
    const [left, right] = [excessOf(income), excessOf(expenditure)];
    const room = income.room + expenditure.room;
    if (Math.abs(left - right) <= room && left >= -income.room) {
      const eliminated = left > income.room ? `内部往来抵销 ${printWan(left)}万元，收支两边相等` : undefined;
      return { places: 2, ...(eliminated === undefined ? {} : { reason: eliminated }) };
    }
    yield {
      subject: { kind: "cell", table: "summary", row: income.row, column: income.column, actual: income.fact.shown },
      where: [factAnchor(income.fact), factAnchor(expenditure.fact)],
      params: {
        income: told(left),
        expenditure: told(right),
        gap: `${printWan(Math.abs(left - right))}万元`,
        cells: cellNames([income.fact, expenditure.fact]),
      },
    };
    return { places: 2 };
  },
  say: ({ income, expenditure, gap, cells }) => ({
    message: `本年收入合计${income}，本年支出合计${expenditure}，两边相差 ${gap}。`,
    why: "汇总抵销的是单位之间的内部往来，一方的支出就是另一方的收入，抵销的收入和支出应当相等。",
    fix: `请核对${cells}和汇总时的抵销（差额表、调整表）；确有原因的，请在情况说明中说明。`,
  }),
  examples: {
    passing: [
      {
        because: "抵销 2.00，收支两边相等",
        sheets: summary("某市某局", "40.00", "1.00", "41.00"),
        units: [summary("某市某局本级", "30.00", "", "30.00"), summary("某市某局信息中心", "10.00", "3.00", "13.00")],
      },
      { because: "没有提供所属单位", sheets: summary("某市某局", "40.00", "1.00", "41.00") },
    ],
    failing: [
      {
        because: "只抵销了收入，没有抵销支出",
        sheets: [
          draw("summary", [
            ["一、一般公共预算财政拨款收入", "40.00", "一、一般公共服务支出", "43.00"],
            ["五、事业收入", "1.00", "", ""],
            ["本年收入合计", "41.00", "本年支出合计", "43.00"],
          ]),
          ...summary("某市某局", "40.00", "1.00", "41.00").slice(1),
        ],
        units: [summary("某市某局本级", "30.00", "", "30.00"), summary("某市某局信息中心", "10.00", "3.00", "13.00")],
        finds: ["收入支出决算总表!B7"],
      },
    ],
  },
});

const isPrinted = (sum: UnitSum | undefined): sum is UnitSum & { readonly fact: Fact } => sum?.fact !== undefined;

const told = (excess: number): string => {
  if (excess === 0) return "等于各单位之和";
  return `比各单位之和${excess > 0 ? "少" : "多"} ${printWan(Math.abs(excess))}万元`;
};
