import { compareEntryName, mayBeInForce } from "../../codes/index.js";
import { placesOf } from "../code-words.js";
import { type CodedRow, codeAnchor, functionalRows, groupRows, nameAnchor } from "../coded-rows.js";
import { draw } from "../draw.js";
import { namedItemRows } from "../item-categories.js";
import { judgeName, type NameProblem, sayNameProblem, toleratedText } from "../name-problem.js";
import { defineRule } from "../rule.js";

const total = ["", "合计", "24.00", "14.00", "10.00"];
const category = ["208", "社会保障和就业支出", "24.00", "14.00", "10.00"];
const section = ["20805", "行政事业单位养老支出", "24.00", "14.00", "10.00"];

export const codeName = defineRule<NameProblem>({
  meta: {
    id: "codes/code-name",
    number: "JS-103",
    title: "功能分类科目名称与编码相符",
    severity: "error",
    requirements: ["C03"],
    basis: "财政部各年《政府收支分类科目》：支出功能分类科目的编码和名称",
    explanation:
      "按决算年度核对科目编码与名称。括号和全半角、空格和换行、序号、被列宽截断或缩写的名称、末尾多写或少写“支出”都视为相符，并在核对结果中说明处数；名称更改前后一年内新旧名称都可以用。只差一个字的报提示，与另一科目同名的一律算不符。科目资料把握不大的，相应降为警告或提示，没有把握的不报。",
  },
  *check(input) {
    const { facts, codes, year } = input;
    const table = codes.table("functional");
    const rows = [...functionalRows(facts), ...namedItemRows(facts)].filter(({ code, name }) => {
      const entry = table.get(code);
      return name !== "" && entry !== undefined && (year === undefined || mayBeInForce(entry, year));
    });
    const tolerated: string[] = [];
    for (const group of groupRows(rows, ({ code, name }) => `${code} ${name}`)) {
      const [first, ...others] = group;
      const entry = table.get(first.code);
      if (!entry) continue;
      const comparison = compareEntryName(table, entry, first.name, year);
      if (comparison.verdict === "tolerated") tolerated.push(...group.map(() => comparison.why));
      const judged = judgeName(table, entry, comparison, group, year);
      if (!judged) continue;
      yield {
        subject: { kind: "cell", table: first.table.id, row: first.row.key, column: "name", actual: first.name },
        where: placesOf(nameAnchor(first), ...evidence(first), ...others.map(nameAnchor)),
        ...judged,
        actual: first.name,
        expected: judged.params.expected,
      };
    }
    const reason = toleratedText(tolerated);
    return { places: rows.length, ...(reason === "" ? {} : { reason }) };
  },
  say: sayNameProblem,
  examples: {
    passing: [
      {
        because: "半角括号、序号、缩进和被截断的名称",
        sheets: [
          draw("expenditure", [
            total,
            ["201", "一、一般公共服务支出", "24.00", "14.00", "10.00"],
            ["20103", "政府办公厅(室)及相关机构事务", "24.00", "14.00", "10.00"],
            ["2010399", "　　其他政府办公厅（室）及", "24.00", "14.00", "10.00"],
          ]),
        ],
      },
      {
        because: "名称更改后一年内沿用旧名称",
        sheets: [
          draw("expenditure", [
            total,
            ["20138", "市场监督管理事务", "24.00", "14.00", "10.00"],
            ["2013804", "市场主体管理", "24.00", "14.00", "10.00"],
          ]),
        ],
      },
    ],
    failing: [
      {
        because: "写成了另一个科目的名称",
        sheets: [
          draw("expenditure", [total, category, section, ["2080501", "事业单位离退休", "24.00", "14.00", "10.00"]]),
        ],
        finds: ["支出决算表!B7"],
      },
      {
        because: "名称错了一个字，只作提示",
        sheets: [
          draw("expenditure", [
            total,
            category,
            section,
            ["2080505", "机关事业单位基本养老保险缴费支岀", "24.00", "14.00", "10.00"],
          ]),
        ],
        finds: ["支出决算表!B7"],
      },
      {
        because: "沿用了多年前的名称",
        sheets: [draw("expenditure", [total, ["215", "资源勘探信息等支出", "24.00", "14.00", "10.00"]])],
        finds: ["支出决算表!B5"],
      },
    ],
  },
});

/** The code cell, when the name stands in another one. */
const evidence = (row: CodedRow) => (row.row.codePlace ? [codeAnchor(row)] : []);
