import { nameInYear } from "../../codes/index.js";
import type { Fact } from "../../facts/fact.js";
import { factAnchor } from "../anchors.js";
import { placesOf, quoteCode } from "../code-words.js";
import { type CodedRow, codedRowsOf, groupRows } from "../coded-rows.js";
import { draw } from "../draw.js";
import { defineRule, type RuleInput } from "../rule.js";

interface Params {
  readonly code: string;
  readonly column: "basic" | "project";
  readonly shown: string;
}

/** 项 by name, and the kind of expenditure that they usually are not. */
const UNUSUAL: ReadonlyMap<string, "basic" | "project"> = new Map([
  ["行政运行", "project"],
  ["一般行政管理事务", "basic"],
]);

const total = ["", "合计", "24.00", "14.00", "10.00"];
const category = ["201", "一般公共服务支出", "24.00", "14.00", "10.00"];
const section = ["20103", "政府办公厅（室）及相关机构事务", "24.00", "14.00", "10.00"];

export const basicAndProject = defineRule<Params>({
  meta: {
    id: "codes/basic-and-project",
    number: "JS-108",
    title: "行政运行与一般行政管理事务分别列基本支出和项目支出",
    severity: "info",
    requirements: ["C08"],
    basis:
      "财政部《政府收支分类科目》科目说明：“行政运行”反映基本支出，“一般行政管理事务”反映未单独设置项级科目的其他项目支出",
    explanation:
      "按科目说明，“行政运行”只有基本支出，“一般行政管理事务”只有项目支出。实际工作中各地处理不一，因此只作提示。支出决算表和一般公共预算支出表中的同一科目只提示一次。",
  },
  *check({ facts, codes, year }) {
    const tables = facts.tables.filter(
      ({ table }) => table.id === "expenditure" || table.id === "general-public-budget",
    );
    const rows = tables.flatMap(codedRowsOf).filter((row) => unusualColumn(codes, row, year) !== undefined);
    for (const group of groupRows(rows, ({ code }) => code)) {
      const column = unusualColumn(codes, group[0], year);
      if (column === undefined) continue;
      const [first, ...others] = group.flatMap((row) => spent(row, column));
      if (!first) continue;
      yield {
        subject: { kind: "cell", table: first.table, row: first.row, column, actual: first.shown },
        where: placesOf(factAnchor(first), ...others.map(factAnchor)),
        params: { code: quoteCode(group[0].code, group[0].name), column, shown: first.shown },
        actual: first.shown,
      };
    }
    return { places: rows.length };
  },
  say: ({ code, column, shown }) =>
    column === "project"
      ? {
          message: `${code}有项目支出 ${shown}。`,
          why: "按科目说明，“行政运行”反映基本支出。",
          fix: "请核对：属于项目支出的一般列“一般行政管理事务”或专门的项级科目；按本地规定如此列示的可以忽略。",
        }
      : {
          message: `${code}有基本支出 ${shown}。`,
          why: "按科目说明，“一般行政管理事务”反映项目支出。",
          fix: "请核对：属于基本支出的一般列“行政运行”；按本地规定如此列示的可以忽略。",
        },
  examples: {
    passing: [
      {
        because: "行政运行列基本支出，一般行政管理事务列项目支出",
        sheets: [
          draw("expenditure", [
            total,
            category,
            section,
            ["2010301", "行政运行", "14.00", "14.00", ""],
            ["2010302", "一般行政管理事务", "10.00", "", "10.00"],
          ]),
        ],
      },
    ],
    failing: [
      {
        because: "行政运行有项目支出",
        sheets: [draw("expenditure", [total, category, section, ["2010301", "行政运行", "24.00", "14.00", "10.00"]])],
        finds: ["支出决算表!E7"],
      },
      {
        because: "一般行政管理事务有基本支出",
        sheets: [
          draw("expenditure", [total, category, section, ["2010302", "一般行政管理事务", "24.00", "14.00", "10.00"]]),
        ],
        finds: ["支出决算表!D7"],
      },
    ],
  },
});

/** The column in which an amount is unusual for the row's 项; undefined for every other 项. */
function unusualColumn(
  codes: RuleInput["codes"],
  row: CodedRow,
  year: number | undefined,
): "basic" | "project" | undefined {
  const entry = codes.table("functional").get(row.code);
  if (entry?.level !== "item") return undefined;
  return UNUSUAL.get(year === undefined ? entry.name : nameInYear(entry, year));
}

function spent({ facts, row }: CodedRow, column: string): readonly Fact[] {
  const fact = facts.fact(row.key, column);
  return fact && fact.state === "amount" && fact.amount.fen !== 0 ? [fact] : [];
}
