import { type CodeBook, type CodeState, codeInYear, mayClaim, nearestCodes, successors } from "../../codes/index.js";
import { nearText, placesOf, quoteCode, quoteEntry, tablesText } from "../code-words.js";
import { type CodedRow, codeAnchor, functionalRows, groupRows } from "../coded-rows.js";
import { draw } from "../draw.js";
import { defineRule } from "../rule.js";

interface Params {
  readonly code: string;
  readonly name: string;
  readonly tables: string;
  readonly year: number;
  readonly state: "withdrawn" | "not-yet";
  /** Last year of validity (withdrawn) or first (not-yet), when it is sure. */
  readonly limit: number | undefined;
  readonly successors: string;
  readonly near: string;
}

const total = ["", "合计", "24.00", "14.00", "10.00"];
const category = ["208", "社会保障和就业支出", "24.00", "14.00", "10.00"];
const section = ["20899", "其他社会保障和就业支出", "24.00", "14.00", "10.00"];

export const codeInForce = defineRule<Params>({
  meta: {
    id: "codes/code-in-force",
    number: "JS-102",
    title: "功能分类科目在决算年度有效",
    severity: "error",
    requirements: ["C02"],
    basis: "财政部各年《政府收支分类科目》及其修订：当年决算使用当年科目",
    explanation:
      "按决算年度核对科目是否已经停用或者尚未启用。只有科目表中把握较大的科目才报错误，其余报警告或提示；两份科目资料对停用、启用年份说法不一的年度不报错误，没有把握的科目不报。科目已经调整的，列出调整后的科目。",
  },
  *check({ facts, codes, year }) {
    if (year === undefined) return { notRun: "没有识别出决算年度" };
    const table = codes.table("functional");
    const rows = functionalRows(facts).filter(({ code }) => table.get(code));
    const outside = rows.filter(({ code }) => limitOf(codeInYear(table, code, year)) !== undefined);
    const codesOutside = new Set(outside.map(({ code }) => code));
    const own = outside.filter(({ code }) => !codesOutside.has(code.slice(0, 5)) || code.length === 5);
    for (const group of groupRows(own, ({ code }) => code)) {
      const [first, ...others] = group;
      const state = codeInYear(table, first.code, year);
      const found = limitOf(state);
      if (!found || state.state === "unknown") continue;
      const claim = mayClaim(state.entry, year);
      if (claim === "never") continue;
      const below = outside.filter(({ code }) => code.startsWith(first.code) && code !== first.code);
      const named = nearestCodes(table, first.code, { year, name: first.name === "" ? state.entry.name : first.name });
      yield {
        subject: { kind: "cell", table: first.table.id, row: first.row.key, column: "code", actual: first.code },
        where: placesOf(codeAnchor(first), ...[...others, ...below].map(codeAnchor)),
        severity: claim,
        params: {
          code: first.code,
          name: first.name,
          tables: tablesText(group),
          year,
          ...found,
          successors: successorText(codes, first, year),
          near: nearText(
            named.filter((near) => near.sameName),
            year,
          ),
        },
        actual: first.code,
      };
    }
    return { places: rows.length };
  },
  say: ({ code, name, tables, year, state, limit, successors: moved, near }) => ({
    message: `${tables}的 ${quoteCode(code, name)}${
      state === "withdrawn" ? `在${year}年度已经停用` : `在${year}年度尚未启用`
    }。`,
    why:
      limit === undefined
        ? "决算应当使用当年《政府收支分类科目》中的科目。"
        : state === "withdrawn"
          ? `该科目使用到${limit}年，决算应当使用当年的科目。`
          : `该科目自${limit}年起使用，决算应当使用当年的科目。`,
    fix:
      moved !== ""
        ? `请改列 ${moved}，或核对编码是否写错。`
        : near !== ""
          ? `请核对编码，可能是 ${near}。`
          : "请按当年《政府收支分类科目》更正；确实沿用的，请核对表头的年度。",
  }),
  examples: {
    passing: [
      {
        because: "当年有效的科目",
        sheets: [
          draw("expenditure", [
            total,
            category,
            section,
            ["2089999", "其他社会保障和就业支出", "24.00", "14.00", "10.00"],
          ]),
        ],
      },
      {
        because: "旧科目用在它有效的年度",
        sheets: [
          draw(
            "expenditure",
            [total, category, section, ["2089901", "其他社会保障和就业支出", "24.00", "14.00", "10.00"]],
            {
              year: 2020,
            },
          ),
        ],
      },
      {
        because: "两份科目资料对该年是否有效说法不一",
        sheets: [draw("expenditure", [total, ["21006", "中医药", "24.00", "14.00", "10.00"]], { year: 2023 })],
      },
    ],
    failing: [
      {
        because: "2021年起已改列2089999",
        sheets: [
          draw("expenditure", [
            total,
            category,
            section,
            ["2089901", "其他社会保障和就业支出", "24.00", "14.00", "10.00"],
          ]),
        ],
        finds: ["支出决算表!A7"],
      },
      {
        because: "2024年才设立的款用在2023年度，款下的项不重复报",
        sheets: [
          draw(
            "expenditure",
            [
              total,
              ["201", "一般公共服务支出", "24.00", "14.00", "10.00"],
              ["20139", "社会工作事务", "24.00", "14.00", "10.00"],
              ["2013901", "行政运行", "24.00", "14.00", "10.00"],
            ],
            { year: 2023 },
          ),
        ],
        finds: ["支出决算表!A6"],
      },
    ],
  },
});

function limitOf(state: CodeState): { state: "withdrawn" | "not-yet"; limit: number | undefined } | undefined {
  if (state.state === "withdrawn") return { state: state.state, limit: state.until };
  return state.state === "not-yet" ? { state: state.state, limit: state.from } : undefined;
}

/** Where the content of a withdrawn code (or of its 款) went. */
function successorText(codes: CodeBook, { code }: CodedRow, year: number): string {
  const table = codes.table("functional");
  const change = codes.changes.find((candidate) => candidate.code === code && candidate.year <= year);
  const entries = change ? successors(change).flatMap((successor) => table.get(successor) ?? []) : [];
  return entries.map((entry) => quoteEntry(entry, year)).join("、");
}
