import {
  CLAIM_ON_UNKNOWN_CODE,
  type CodeBook,
  codeInYear,
  compareEntryName,
  levelOf,
  mayClaim,
  nearestCodes,
} from "../../codes/index.js";
import { nearText, placesOf, quoteCode } from "../code-words.js";
import { type CodedRow, codeAnchor, codesFor, economicRows, groupRows, nameAnchor } from "../coded-rows.js";
import { draw } from "../draw.js";
import { judgeName, type NameProblem, sayNameProblem, toleratedText } from "../name-problem.js";
import { defineRule, type Problem, type RuleEnd } from "../rule.js";

type Params =
  | { readonly kind: "name"; readonly problem: NameProblem }
  | {
      readonly kind: "unknown" | "governmental" | "withdrawn" | "not-yet";
      readonly code: string;
      readonly year: number | undefined;
      readonly near: string;
    };

const staff = ["301", "工资福利支出", "14.00", "302", "商品和服务支出", "10.00"];
const wages = ["30101", "基本工资", "14.00", "30201", "办公费", "10.00"];
const totals = ["人员经费合计", "", "14.00", "公用经费合计", "", "10.00"];

export const economicCode = defineRule<Params>({
  meta: {
    id: "codes/economic-code",
    number: "JS-107",
    title: "基本支出表的经济分类科目正确",
    severity: "error",
    requirements: ["C07"],
    basis: "财政部《政府收支分类科目》：部门预算支出经济分类科目",
    explanation:
      "核对基本支出表的经济分类科目：编码是否存在、当年是否有效、名称是否与编码相符。名称的容许范围与功能分类科目相同（括号、截断、缩写如“津补贴”等）。查不到的编码最多报警告。整表使用政府预算支出经济分类（5开头）的只提示一次，并按该分类核对。",
  },
  *check({ facts, codes, year }) {
    const rows = economicRows(facts).filter(({ code }) => levelOf(code) !== undefined);
    if (rows.length === 0) return { notApplicable: "基本支出表没有列示经济分类科目编码" };
    const governmental = rows.filter(({ code }) => code.startsWith("5"));
    const [firstGovernmental, ...otherGovernmental] = governmental;
    if (firstGovernmental) {
      yield {
        ...codeProblem([firstGovernmental, ...otherGovernmental], "governmental", year, ""),
        severity: governmental.length * 2 > rows.length ? "info" : "warning",
      };
    }
    const departmental =
      governmental.length * 2 > rows.length ? rows : rows.filter((row) => !governmental.includes(row));
    return yield* checkRows(departmental, rows.length, codes, year);
  },
  say: (params) => {
    if (params.kind === "name") return sayNameProblem(params.problem);
    const { kind, code, year, near } = params;
    switch (kind) {
      case "unknown":
        return {
          message: `《一般公共预算财政拨款基本支出决算表》的编码 ${code}不在部门预算支出经济分类科目中。`,
          why: "经济分类科目全国统一，公开的应当是当年科目表中的科目。",
          fix: near === "" ? "请按当年《政府收支分类科目》更正编码。" : `请核对编码，可能是 ${near}。`,
        };
      case "governmental":
        return {
          message: `《一般公共预算财政拨款基本支出决算表》列有政府预算支出经济分类科目 ${code}。`,
          why: "部门决算的基本支出按部门预算支出经济分类（3开头）列示。",
          fix: "请改按部门预算支出经济分类科目列示。",
        };
      case "withdrawn":
      case "not-yet":
        return {
          message: `《一般公共预算财政拨款基本支出决算表》的 ${code}在${year}年度${kind === "withdrawn" ? "已经停用" : "尚未启用"}。`,
          why: "决算应当使用当年《政府收支分类科目》中的科目。",
          fix: "请按当年《政府收支分类科目》更正。",
        };
    }
  },
  examples: {
    passing: [
      { because: "编码和名称相符", sheets: [draw("basic-expenditure", [staff, wages, totals])] },
      {
        because: "缩写和半角括号",
        sheets: [
          draw("basic-expenditure", [
            staff,
            ["30102", "津补贴", "14.00", "30212", "因公出国(境)费用", "10.00"],
            totals,
          ]),
        ],
      },
    ],
    failing: [
      {
        because: "编码不存在",
        sheets: [
          draw("basic-expenditure", [staff, ["30101", "基本工资", "14.00", "30271", "公务接待费", "10.00"], totals]),
        ],
        finds: ["一般公共预算财政拨款基本支出决算明细表!D6"],
      },
      {
        because: "名称属于另一个科目",
        sheets: [
          draw("basic-expenditure", [staff, ["30101", "津贴补贴", "14.00", "30201", "办公费", "10.00"], totals]),
        ],
        finds: ["一般公共预算财政拨款基本支出决算明细表!B6"],
      },
    ],
  },
});

function* checkRows(
  rows: readonly CodedRow[],
  places: number,
  codes: CodeBook,
  year: number | undefined,
): Generator<Problem<Params>, RuleEnd> {
  const tolerated: string[] = [];
  for (const group of groupRows(rows, ({ code, name }) => `${code} ${name}`)) {
    const [first, ...others] = group;
    const table = codesFor(codes, first);
    const entry = table.get(first.code);
    if (!entry) {
      const near = nearestCodes(table, first.code, { year, ...(first.name === "" ? {} : { name: first.name }) });
      yield { ...codeProblem(group, "unknown", year, nearText(near, year)), severity: CLAIM_ON_UNKNOWN_CODE };
      continue;
    }
    const state = year === undefined ? undefined : codeInYear(table, first.code, year).state;
    if (state === "withdrawn" || state === "not-yet") {
      const claim = mayClaim(entry, year);
      if (claim !== "never") yield { ...codeProblem(group, state, year, ""), severity: claim };
      continue;
    }
    if (first.name === "") continue;
    const comparison = compareEntryName(table, entry, first.name, year);
    if (comparison.verdict === "tolerated") tolerated.push(...group.map(() => comparison.why));
    const judged = judgeName(table, entry, comparison, group, year);
    if (!judged) continue;
    yield {
      subject: { kind: "cell", table: first.table.id, row: first.row.key, column: "name", actual: first.name },
      where: placesOf(nameAnchor(first), codeAnchor(first), ...others.map(nameAnchor)),
      severity: judged.severity,
      params: { kind: "name", problem: judged.params },
      actual: first.name,
      expected: judged.params.expected,
    };
  }
  const reason = toleratedText(tolerated);
  return { places, ...(reason === "" ? {} : { reason }) };
}

function codeProblem(
  group: readonly [CodedRow, ...CodedRow[]],
  kind: Exclude<Params["kind"], "name">,
  year: number | undefined,
  near: string,
): Problem<Params> {
  const [first, ...others] = group;
  return {
    subject: { kind: "cell", table: first.table.id, row: first.row.key, column: "code", actual: first.code },
    where: placesOf(codeAnchor(first), ...others.map(codeAnchor)),
    params: { kind, code: quoteCode(first.code, first.name), year, near },
    actual: first.code,
  };
}
