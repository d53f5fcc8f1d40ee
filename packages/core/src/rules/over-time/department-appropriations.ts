import type { TableFacts } from "../../facts/facts.js";
import type { AmountUnit } from "../../money/amount.js";
import { printInUnit, printPlain } from "../../money/print.js";
import { TABLE_NAMES, type TableId } from "../../tables/table.js";
import { FILE_ANCHOR, factAnchor, tableAnchor } from "../anchors.js";
import { cellName } from "../cell-names.js";
import type { DrawnSheet } from "../draw.js";
import { draw } from "../draw.js";
import { isAccountedFor } from "../located.js";
import { defineRule, type Problem } from "../rule.js";
import { unitCoverage } from "../unit-coverage.js";
import { agrees, excessOf, type UnitSum, unitSums } from "../unit-sums.js";

type Params =
  | {
      readonly kind: "differs";
      readonly place: string;
      readonly own: string;
      readonly sum: string;
      readonly gap: string;
      readonly isMore: boolean;
      readonly cell: string;
      readonly also: number;
    }
  | { readonly kind: "left-out"; readonly unit: string; readonly file: string; readonly gap: string };

/** Tables in which nothing is eliminated between units. */
const APPROPRIATIONS: readonly TableId[] = [
  "appropriation-summary",
  "general-public-budget",
  "basic-expenditure",
  "government-fund",
  "state-capital",
  "three-public",
];

const spending = (basic: string, project: string, total: string): DrawnSheet =>
  draw("general-public-budget", [
    ["", "合计", total, basic, project],
    ["201", "一般公共服务支出", total, basic, project],
    ["20103", "政府办公厅（室）及相关机构事务", total, basic, project],
    ["2010301", "行政运行", basic, basic, ""],
    ["2010302", "一般行政管理事务", project, "", project],
  ]);

const appropriation = (amount: string): DrawnSheet =>
  draw("appropriation-summary", [
    ["一、一般公共预算财政拨款", amount, "一、一般公共服务支出", amount, amount, "", ""],
    ["本年收入合计", amount, "本年支出合计", amount, amount, "", ""],
  ]);

const unit = (name: string, basic: string, project: string, total: string): readonly DrawnSheet[] =>
  [spending(basic, project, total), appropriation(total)].map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, at) => (at === 1 ? [`单位：${name}`, ...row.slice(1)] : row)),
  }));

export const departmentAppropriations = defineRule<Params>({
  meta: {
    id: "over-time/department-appropriations",
    number: "JS-503",
    title: "部门的财政拨款各表等于所属单位之和",
    severity: "error",
    requirements: ["T03"],
    basis:
      "《部门决算管理办法》：部门决算由本级和所属单位决算汇总而成；财政拨款不在单位之间抵销，各表逐行相加即为部门数",
    explanation:
      "与文件夹中的各单位工作簿（--units）比较财政拨款收入支出决算总表、一般公共预算、基本支出、政府性基金、国有资本经营预算和“三公”经费各表，逐行逐栏。总额表明文件夹缺少单位或者多了单位时不逐格比较，并说明差多少；差额恰好是某个单位的数时，指出汇总漏了该单位。尾差（明细行每个工作簿一个末位，合计行按其下明细行数）不报。同一差额引起的类、款、合计不重复报告。",
  },
  *check({ facts, companions, misfits, reconciliation }) {
    const { units } = companions;
    if (!units) return { notRun: "没有提供所属单位的决算工作簿（--units）" };
    if (misfits.units !== undefined) return { notRun: misfits.units };
    const coverage = unitCoverage(facts, units);
    if (coverage.kind === "unknown") return { notRun: "没有可比较的财政拨款合计" };
    if (coverage.kind === "units-missing" || coverage.kind === "units-foreign") return { notRun: coverage.reason };
    if (coverage.kind === "left-out") {
      yield leftOut(coverage.total, coverage.unit.file, coverage.unit.recognition.unitName);
      return { places: 1 };
    }
    let places = 0;
    let broken = 0;
    let explained = 0;
    for (const id of APPROPRIATIONS) {
      const own = facts.table(id);
      if (!own) continue;
      const sums = unitSums(facts, units, id);
      places += sums.length;
      explained += sums.filter((sum) => agrees(sum) && excessOf(sum) !== 0).length;
      const wrong = sums.filter(
        (sum) => !agrees(sum) && !(sum.fact !== undefined && isAccountedFor(reconciliation, sum.fact)),
      );
      broken += wrong.length;
      for (const group of causes(wrong)) yield differs(own, group);
    }
    return { places, broken, explained };
  },
  say: (params) =>
    params.kind === "left-out"
      ? {
          message: `部门数比各单位之和少 ${params.gap}，正好是“${params.unit}”的数。`,
          why: "汇总时很可能漏了这个单位，部门决算应当包括本级和全部所属单位。",
          fix: `请核对汇总范围，确认“${params.unit}”（${params.file}）是否已汇入；不属于本部门的，请移出文件夹。`,
        }
      : {
          message: `${params.place}为 ${params.own}，各单位之和为 ${params.sum}，前者${params.isMore ? "多" : "少"} ${params.gap}。${params.also > 0 ? `同一差额还使另外 ${params.also} 处不符。` : ""}`,
          why: "财政拨款不在单位之间抵销，部门数应等于本级与所属单位之和。",
          fix: `请核对${params.cell}：按各单位之和应为 ${params.sum}；各单位的数有改动的，请重新汇总。`,
        },
  examples: {
    passing: [
      {
        because: "部门等于两个单位之和",
        sheets: unit("某市某局", "30.00", "12.00", "42.00"),
        units: [unit("某市某局本级", "20.00", "10.00", "30.00"), unit("某市某局信息中心", "10.00", "2.00", "12.00")],
      },
      {
        because: "文件夹缺少一个单位：不逐格比较，并说明差多少",
        sheets: unit("某市某局", "30.00", "12.00", "42.00"),
        units: [unit("某市某局本级", "20.00", "10.00", "30.00")],
      },
    ],
    failing: [
      {
        because: "部门数基本支出和项目支出之间错了 1.00，合计相同",
        sheets: unit("某市某局", "31.00", "11.00", "42.00"),
        units: [unit("某市某局本级", "20.00", "10.00", "30.00"), unit("某市某局信息中心", "10.00", "2.00", "12.00")],
        finds: ["一般公共预算财政拨款支出决算表!C7", "一般公共预算财政拨款支出决算表!C8"],
      },
      {
        because: "汇总漏了一个单位",
        sheets: unit("某市某局", "20.00", "10.00", "30.00"),
        units: [unit("某市某局本级", "20.00", "10.00", "30.00"), unit("某市某局信息中心", "10.00", "2.00", "12.00")],
        finds: ["财政拨款收入支出决算总表!B6"],
      },
    ],
  },
});

/** Wrong cells by cause: a 项 with its 款, 类 and 合计, and its own 合计 column, by the same difference. The deepest comes first. */
function causes(wrong: readonly UnitSum[]): (readonly [UnitSum, ...UnitSum[]])[] {
  const groups: [UnitSum, ...UnitSum[]][] = [];
  const deepestFirst = [...wrong].sort((a, b) => depth(b.row) - depth(a.row));
  for (const sum of deepestFirst) {
    const group = groups.find(
      ([first]) => Math.abs(excessOf(first) - excessOf(sum)) <= first.room && isAbove(sum.row, first.row),
    );
    if (group) group.push(sum);
    else groups.push([sum]);
  }
  return groups;
}

const depth = (row: string): number => (/^\d+$/.test(row) ? row.length : row.endsWith("total") ? 0 : 1);

/** Whether a row contains another: 201 contains 2010301, 合计 everything. A row contains itself in its other columns. */
const isAbove = (row: string, inner: string): boolean =>
  row === inner || depth(row) === 0 || (/^\d+$/.test(row) && inner.startsWith(row));

function differs(own: TableFacts, [first, ...others]: readonly [UnitSum, ...UnitSum[]]): Problem<Params> {
  const unitOfTable: AmountUnit = own.table.amountUnit;
  const say = (fen: number): string => `${printInUnit(fen, unitOfTable, 2)}${unitOfTable}`;
  const excess = excessOf(first);
  const row = own.table.rows.find(({ key }) => key === first.row);
  const column = own.table.columns.find(({ key }) => key === first.column);
  const name = row === undefined ? `${first.row}（部门表中没有这一行）` : row.name;
  const evidence = others.flatMap(({ fact }) => (fact ? [factAnchor(fact)] : []));
  return {
    subject: {
      kind: "cell",
      table: first.table,
      row: first.row,
      column: first.column,
      actual: first.fact?.shown ?? "",
    },
    where: [
      first.fact ? factAnchor(first.fact) : tableAnchor(own.table, own.table.titlePlace),
      ...evidence.slice(0, 11),
    ],
    params: {
      kind: "differs",
      place: `${TABLE_NAMES[first.table]}“${name}”的${column?.heading.split("/").at(-1) ?? "金额"}`,
      own: say(first.fact?.amount.fen ?? 0),
      sum: say(first.sum),
      gap: say(Math.abs(excess)),
      isMore: excess < 0,
      cell: first.fact ? cellName(first.fact) : `《${TABLE_NAMES[first.table]}》`,
      also: others.length,
    },
    actual: first.fact && first.fact.state !== "blank" ? printPlain(first.fact.amount.fen, unitOfTable) : "",
    expected: printPlain(first.sum, unitOfTable),
    difference: printPlain(-excess, unitOfTable),
  };
}

function leftOut(total: UnitSum, file: string, unitName: string | undefined): Problem<Params> {
  return {
    subject: { kind: "absence", table: total.table },
    where: [total.fact ? factAnchor(total.fact) : FILE_ANCHOR, { kind: "file", file }],
    params: {
      kind: "left-out",
      unit: unitName ?? file,
      file,
      gap: `${printInUnit(excessOf(total), "万元", 2)}万元`,
    },
  };
}
