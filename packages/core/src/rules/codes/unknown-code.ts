import {
  CLAIM_ON_UNKNOWN_CODE,
  type CodeBook,
  type CodeTable,
  levelOf,
  mayBeInForce,
  nearestCodes,
} from "../../codes/index.js";
import type { Severity } from "../../findings/finding.js";
import { nearText, placesOf, quoteCode, quoteEntry, tablesText } from "../code-words.js";
import { type CodedRow, codeAnchor, functionalRows, groupRows, isLocalItem } from "../coded-rows.js";
import { draw } from "../draw.js";
import { defineRule } from "../rule.js";

interface Params {
  readonly code: string;
  readonly name: string;
  readonly tables: string;
  readonly kind: "economic" | "local" | "unknown";
  /** The 款 of a local 项. */
  readonly section: string;
  readonly near: string;
}

const total = ["", "合计", "24.00", "14.00", "10.00"];
const category = ["201", "一般公共服务支出", "24.00", "14.00", "10.00"];
const section = ["20103", "政府办公厅（室）及相关机构事务", "24.00", "14.00", "10.00"];

export const unknownCode = defineRule<Params>({
  meta: {
    id: "codes/unknown-code",
    number: "JS-101",
    title: "功能分类科目编码存在",
    severity: "warning",
    requirements: ["C01"],
    basis: "财政部《政府收支分类科目》：支出功能分类科目",
    explanation:
      "逐行查对功能分类科目编码。查不到的编码最多报警告：各地可以在款下自行增设项级科目，科目表也每年修订。款级科目存在、只是项级编码查不到时，如果名称也不是本款其他科目的名称，按地方增设科目处理，只作提示。编码差一位、颠倒两位、多一位或少一位，或者名称与另一科目相同的，列出可能的科目。同一编码在几张表中都查不到的，只报一次。",
  },
  *check({ facts, codes, year }) {
    const table = codes.table("functional");
    const rows = functionalRows(facts).filter(({ code }) => levelOf(code) !== undefined);
    const unknown = rows.filter(({ code }) => !table.get(code));
    const reported = new Set(unknown.map((row) => `${row.table.id} ${row.code}`));
    const own = unknown.filter((row) => !hasReportedParent(reported, row));
    for (const group of groupRows(own, ({ code }) => code)) {
      const [first, ...others] = group;
      const below = unknown.filter((row) => row.code.startsWith(first.code) && row.code !== first.code);
      const near = nearestCodes(table, first.code, { year, ...(first.name === "" ? {} : { name: first.name }) });
      const named = near.some((code) => code.sameName);
      const kind = kindOf(codes, first.code, named, year);
      yield {
        subject: { kind: "cell", table: first.table.id, row: first.row.key, column: "code", actual: first.code },
        where: placesOf(codeAnchor(first), ...[...others, ...below].map(codeAnchor)),
        severity: severityOf(kind),
        params: {
          code: first.code,
          name: first.name,
          tables: tablesText(group),
          kind,
          section: sectionText(table, first.code, year),
          near: kind === "economic" || (kind === "local" && first.name !== "") ? "" : nearText(near, year),
        },
        actual: first.code,
      };
    }
    return { places: rows.length };
  },
  say: ({ code, name, tables, kind, section: known, near }) => ({
    message:
      kind === "economic"
        ? `${tables}的功能分类科目编码 ${quoteCode(code, name)}是支出经济分类科目。`
        : `${tables}的编码 ${quoteCode(code, name)}不在支出功能分类科目中。`,
    why: {
      economic: "本表按支出功能分类列示，不列经济分类科目。",
      local: `${known}款下没有这个项级科目，可能是地方自行增设的科目。`,
      unknown: "公开的科目应当是当年《政府收支分类科目》中的科目。",
    }[kind],
    fix:
      near !== ""
        ? `请核对编码，可能是 ${near}。`
        : kind === "local"
          ? "确为地方增设的科目时可以忽略本条；否则请按当年科目表更正编码。"
          : "请按当年《政府收支分类科目》更正编码。",
  }),
  examples: {
    passing: [
      {
        because: "编码都在科目表中",
        sheets: [draw("expenditure", [total, category, section, ["2010301", "行政运行", "24.00", "14.00", "10.00"]])],
      },
      {
        because: "只有旧年度使用的编码由另一条规则核对",
        sheets: [draw("expenditure", [total, ["2089901", "其他社会保障和就业支出", "24.00", "14.00", "10.00"]])],
      },
    ],
    failing: [
      {
        because: "编码错一位，名称仍是行政运行",
        sheets: [draw("expenditure", [total, category, section, ["2010311", "行政运行", "24.00", "14.00", "10.00"]])],
        finds: ["支出决算表!A7"],
      },
      {
        because: "款和项一起写错，只报款",
        sheets: [
          draw("expenditure", [
            total,
            category,
            ["20183", "政府办公厅（室）及相关机构事务", "24.00", "14.00", "10.00"],
            ["2018301", "行政运行", "24.00", "14.00", "10.00"],
          ]),
        ],
        finds: ["支出决算表!A6"],
      },
      {
        because: "地方增设的项级科目只作提示",
        sheets: [
          draw("expenditure", [total, category, section, ["2010388", "驻外机构联络", "24.00", "14.00", "10.00"]]),
        ],
        finds: ["支出决算表!A7"],
      },
    ],
  },
});

/** A 项 of an unknown 款 that stands in the same table is not a second mistake. */
const hasReportedParent = (reported: ReadonlySet<string>, { table, code }: CodedRow): boolean =>
  (code.length === 7 && reported.has(`${table.id} ${code.slice(0, 5)}`)) ||
  (code.length > 3 && reported.has(`${table.id} ${code.slice(0, 3)}`));

function kindOf(codes: CodeBook, code: string, named: boolean, year: number | undefined): Params["kind"] {
  if (codes.table("departmental-economic").get(code) || codes.table("government-economic").get(code)) return "economic";
  const table = codes.table("functional");
  const section = table.get(code.slice(0, 5));
  const used = section && (year === undefined || mayBeInForce(section, year));
  return isLocalItem(table, code) && used && !named ? "local" : "unknown";
}

const severityOf = (kind: Params["kind"]): Severity => (kind === "local" ? "info" : CLAIM_ON_UNKNOWN_CODE);

function sectionText(table: CodeTable, code: string, year: number | undefined): string {
  const entry = table.get(code.slice(0, 5));
  return entry ? quoteEntry(entry, year) : "";
}
