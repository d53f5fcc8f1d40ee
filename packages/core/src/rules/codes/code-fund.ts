import {
  type CodeBook,
  FUND_NAMES,
  type Fund,
  fundOf,
  isNeverInDepartment,
  mayClaim,
  parentOf,
} from "../../codes/index.js";
import { TABLE_NAMES, type TableId } from "../../tables/table.js";
import { factAnchor } from "../anchors.js";
import { placesOf, quoteCode, tablesText } from "../code-words.js";
import { type CodedRow, codeAnchor, functionalRows, groupRows, hasAmount, isSuspect } from "../coded-rows.js";
import { draw } from "../draw.js";
import { namedItemRows } from "../item-categories.js";
import { defineRule, type Problem } from "../rule.js";

interface Params {
  readonly code: string;
  readonly tables: string;
  /** The fund of the table or column that the code stands in; undefined for codes that stand in no department's accounts. */
  readonly of: string | undefined;
  readonly fund: string;
}

/** The fund that each table (or column of the summary of appropriations) is for. */
const FUND_OF_TABLE: Partial<Record<TableId, Fund>> = {
  "general-public-budget": "general-public-budget",
  "government-fund": "government-fund",
  "state-capital": "state-capital",
};

const FUND_COLUMNS = ["general-public-budget", "government-fund", "state-capital"] as const;

const total = ["", "合计", "24.00", "14.00", "10.00"];
const urban = ["212", "城乡社区支出", "24.00", "14.00", "10.00"];

export const codeFund = defineRule<Params>({
  meta: {
    id: "codes/code-fund",
    number: "JS-106",
    title: "科目与所在表的资金性质相符",
    severity: "warning",
    requirements: ["C06"],
    basis:
      "财政部《政府收支分类科目》：一般公共预算、政府性基金预算、国有资本经营预算收支科目分列；社会保险基金支出、预备费、转移性支出由政府预算列支",
    explanation:
      "一般公共预算、政府性基金预算、国有资本经营预算的科目分别列示，科目的资金性质按款级科目判断；能够用几种资金的科目和没有把握的科目不核对。社会保险基金支出（209）、预备费（227）、转移性支出（230）不会出现在部门决算中。没有金额的行不核对。",
  },
  *check({ facts, codes, year }) {
    const table = codes.table("functional");
    const rows = functionalRows(facts).filter((row) => hasAmount(row) && !isSuspect(codes, row, year));
    let places = 0;
    const never = [...rows, ...namedItemRows(facts).filter(hasAmount)].filter(({ code }) => isNeverInDepartment(code));
    for (const group of groupRows(never, ({ code }) => code.slice(0, 3))) {
      if (isClaimed(codes, group[0].code, year)) yield problem(group, undefined, fundOf(table, group[0].code));
    }
    const misplaced = rows.filter((row) => {
      const own = FUND_OF_TABLE[row.table.id];
      if (own === undefined || isNeverInDepartment(row.code)) return false;
      const fund = fundOf(table, row.code);
      if (fund === undefined) return false;
      places += 1;
      return fund !== own && isClaimed(codes, row.code, year);
    });
    for (const group of groupRows(misplaced, (row) => `${row.table.id} ${topOf(row)}`)) {
      const own = FUND_OF_TABLE[group[0].table.id];
      yield problem(group, own && TABLE_NAMES[group[0].table.id], fundOf(table, group[0].code));
    }
    for (const row of namedItemRows(facts)) {
      const fund = fundOf(table, row.code);
      if (row.table.id !== "appropriation-summary" || fund === undefined || isNeverInDepartment(row.code)) continue;
      for (const column of FUND_COLUMNS) {
        const fact = row.facts.fact(row.row.key, column);
        if (fact?.state !== "amount" || fact.amount.fen === 0) continue;
        places += 1;
        if (column === fund || !isClaimed(codes, row.code, year)) continue;
        yield {
          ...problem([row], `《${TABLE_NAMES[row.table.id]}》“${FUND_NAMES[column]}”栏`, fund),
          subject: { kind: "cell", table: row.table.id, row: row.row.key, column, actual: fact.shown },
          where: [factAnchor(fact), codeAnchor(row)],
        };
      }
    }
    return { places: places + rows.length };
  },
  say: ({ code, tables, of, fund }) =>
    of === undefined
      ? {
          message: `${tables}列有 ${code}。`,
          why: "该科目由政府总预算列支，不会出现在部门决算中。",
          fix: "请核对编码，按实际用途改列部门使用的科目。",
        }
      : {
          message: `${code}是${fund}的科目，列在了${of.startsWith("《") ? of : `《${of}》`}。`,
          why: "不同性质的资金使用不同的科目，应分别列在各自的表中。",
          fix: "请核对这笔资金的性质：性质无误时更正科目，科目无误时改列相应的表。",
        },
  examples: {
    passing: [
      {
        because: "土地出让收入安排的支出列在政府性基金表",
        sheets: [
          draw("government-fund", [
            ["", "合计", "", "24.00", "24.00", "", "24.00", ""],
            ["212", "城乡社区支出", "", "24.00", "24.00", "", "24.00", ""],
            ["21208", "国有土地使用权出让收入安排的支出", "", "24.00", "24.00", "", "24.00", ""],
          ]),
        ],
      },
      {
        because: "名称带“基金”的一般公共预算科目",
        sheets: [
          draw("general-public-budget", [
            total,
            ["208", "社会保障和就业支出", "24.00", "14.00", "10.00"],
            ["20827", "财政对其他社会保险基金的补助", "24.00", "14.00", "10.00"],
          ]),
        ],
      },
    ],
    failing: [
      {
        because: "政府性基金科目列在一般公共预算表，款和项只报一次",
        sheets: [
          draw("general-public-budget", [
            total,
            urban,
            ["21208", "国有土地使用权出让收入安排的支出", "24.00", "14.00", "10.00"],
            ["2120803", "城市建设支出", "24.00", "14.00", "10.00"],
          ]),
        ],
        finds: ["一般公共预算财政拨款支出决算表!A6"],
      },
      {
        because: "部门决算中出现转移性支出",
        sheets: [
          draw("expenditure", [
            total,
            ["230", "转移性支出", "24.00", "14.00", "10.00"],
            ["23002", "一般性转移支付", "24.00", "14.00", "10.00"],
          ]),
        ],
        finds: ["支出决算表!A5"],
      },
    ],
  },
});

/** A claim that stays silent where the entry (or the 款 of a local 项) is doubtful; the rule itself never says more than a warning. */
function isClaimed(codes: CodeBook, code: string, year: number | undefined): boolean {
  const table = codes.table("functional");
  const entry = table.get(code) ?? table.get(parentOf(code) ?? "");
  const claim = entry ? mayClaim(entry, year) : "never";
  return claim === "warning" || claim === "error" || isNeverInDepartment(code);
}

/** What a misplaced row is reported with: its 款, or its 类 where the whole 类 has one fund. */
const topOf = ({ code }: CodedRow): string => (/^(?:209|223|234)/.test(code) ? code.slice(0, 3) : code.slice(0, 5));

function problem(
  group: readonly [CodedRow, ...CodedRow[]],
  of: string | undefined,
  fund: Fund | undefined,
): Problem<Params> {
  const [first, ...others] = group;
  return {
    subject: { kind: "cell", table: first.table.id, row: first.row.key, column: "code", actual: first.code },
    where: placesOf(codeAnchor(first), ...others.map(codeAnchor)),
    params: {
      code: quoteCode(first.code, first.name),
      tables: tablesText(group),
      of,
      fund: fund ? FUND_NAMES[fund] : "",
    },
    actual: first.code,
  };
}
