import { type ClassPath, classPathsOf } from "../../narrative/claims/class-path.js";
import { matchPath, type NamedRow, namedRows } from "../../narrative/claims/path-rows.js";
import type { ProseLine } from "../../narrative/claims/prose.js";
import type { TableId } from "../../tables/table.js";
import { tableAnchor } from "../anchors.js";
import { draw } from "../draw.js";
import { judgedProse } from "../prose-input.js";
import { quoteOf, textAnchor, textSubject } from "../prose-places.js";
import { defineRule, type RuleInput } from "../rule.js";

type Params =
  | { readonly kind: "missing"; readonly item: string; readonly listed: number }
  | { readonly kind: "unused"; readonly quote: string };

interface Entry {
  readonly line: ProseLine;
  readonly path: ClassPath;
}

/** 项 of the unit's own tables, which a reader finds explained in the glossary. */
const TABLES: readonly TableId[] = ["general-public-budget", "government-fund", "state-capital"];

const spending = draw("general-public-budget", [
  ["", "合计", "12.00", "12.00", ""],
  ["201", "一般公共服务支出", "6.00", "6.00", ""],
  ["20103", "政府办公厅（室）及相关机构事务", "6.00", "6.00", ""],
  ["2010301", "行政运行", "6.00", "6.00", ""],
  ["208", "社会保障和就业支出", "6.00", "6.00", ""],
  ["20805", "行政事业单位养老支出", "6.00", "6.00", ""],
  ["2080501", "行政单位离退休", "6.00", "6.00", ""],
]);
const RUNNING = "1.一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）：指行政单位的基本支出。";
const RETIRED = "2.社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）：指离退休经费。";

export const glossaryItems = defineRule<Params>({
  meta: {
    id: "narrative/glossary-items",
    number: "JS-417",
    title: "名词解释包括所用的功能分类科目",
    severity: "warning",
    requirements: ["N17"],
    basis: "部门决算公开模板：名词解释逐一解释本部门（单位）使用的支出功能分类科目到项级",
    explanation:
      "名词解释列出了带（类）（款）（项）的科目时，一般公共预算、政府性基金预算、国有资本经营预算各表中有支出的项级科目应当都在其中，缺少的逐一指出；只解释了本单位没有的科目的，提示删去。名词解释没有列科目、只列一两个例子或者只到类、款的，不核对。科目名称写错的由另一条规则指出，不算缺少。",
  },
  *check(input) {
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    const { prose } = judged;
    const entries = prose.lines
      .filter(({ topic, kind }) => topic === "glossary" && kind !== "contents")
      .flatMap(entriesOf);
    if (entries.length === 0) return { notApplicable: "名词解释没有列出功能分类科目" };
    const rows = usedRows(input);
    if (rows.length === 0) return { notApplicable: "各表没有列示到项级科目" };
    const explained = new Set<string>();
    const unused: Entry[] = [];
    for (const entry of entries) {
      const { quality, rows: named } = matchPath(entry.path, rows);
      for (const { code } of named) explained.add(code);
      if (quality === "absent") unused.push(entry);
    }
    const missing = rows.filter(({ code }) => !explained.has(code));
    // A glossary that gives a few examples does not promise the rest.
    const isList = explained.size >= 2 && missing.length <= explained.size;
    if (isList) {
      const [first] = entries;
      for (const row of missing) {
        if (!first) break;
        const item = input.codes.table("functional").get(row.code);
        yield {
          subject: { kind: "text", section: first.line.section, quote: `名词解释缺${row.code}`, nth: 1 },
          where: [textAnchor(first.line, first.path), ...placesOf(input, row.key)],
          params: {
            kind: "missing",
            item: `${row.code} ${item?.name ?? [...row.item][0] ?? ""}`,
            listed: explained.size,
          },
        };
      }
    }
    for (const { line, path } of unused) {
      yield {
        subject: textSubject(prose, line, path),
        where: [textAnchor(line, path)],
        severity: "info",
        params: { kind: "unused", quote: quoteOf(line, path) },
      };
    }
    return { places: rows.length, ...(isList ? {} : { reason: "名词解释只列了部分科目" }) };
  },
  say: (params) =>
    params.kind === "missing"
      ? {
          message: `名词解释列出了 ${params.listed} 个项级科目，缺少本单位有支出的“${params.item}”。`,
          why: "名词解释应当包括本单位使用的全部支出功能分类科目。",
          fix: "请按表中的科目补充解释。",
        }
      : {
          message: `名词解释中的“${params.quote}”在各表中没有支出。`,
          why: "解释本单位没有用到的科目，多半是照搬上年或模板。",
          fix: "请核对科目；没有使用的请删去。",
        },
  examples: {
    passing: [
      { because: "用到的科目都有解释", sheets: [spending], narrative: ["五、名词解释", RUNNING, RETIRED] },
      {
        because: "没有列科目",
        sheets: [spending],
        narrative: ["五、名词解释", "1.财政拨款收入：指财政当年拨付的资金。"],
      },
    ],
    failing: [
      {
        because: "列了两个科目，缺第三个",
        sheets: [
          {
            ...spending,
            rows: [
              ...spending.rows,
              ["221", "住房保障支出", "1.00", "1.00", ""],
              ["22102", "住房改革支出", "1.00", "1.00", ""],
              ["2210201", "住房公积金", "1.00", "1.00", ""],
            ],
          },
        ],
        narrative: ["五、名词解释", RUNNING, RETIRED],
        finds: ["一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）"],
      },
      {
        because: "解释了没有使用的科目",
        sheets: [spending],
        narrative: ["五、名词解释", RUNNING, RETIRED, "3.教育支出（类）普通教育（款）小学教育（项）：指小学教育支出。"],
        finds: ["教育支出（类）普通教育（款）小学教育（项）"],
      },
    ],
  },
});

function entriesOf(line: ProseLine): readonly Entry[] {
  const [path] = classPathsOf(line.folded.folded);
  return path?.item === undefined ? [] : [{ line, path }];
}

/** Rows of 项 level with spending, each code once. */
function usedRows({ facts, codes }: RuleInput): readonly NamedRow[] {
  const rows = new Map<string, NamedRow>();
  for (const id of TABLES) {
    const table = facts.table(id);
    if (!table) continue;
    for (const row of namedRows(table, codes)) {
      const spent = table.fact(row.key, "total");
      if (row.code.length === 7 && spent?.state === "amount" && spent.amount.fen !== 0) rows.set(row.code, row);
    }
  }
  return [...rows.values()];
}

/** Where the tables print the row. */
function placesOf({ facts }: RuleInput, key: string): ReturnType<typeof tableAnchor>[] {
  return TABLES.flatMap((id) => {
    const table = facts.table(id)?.table;
    const row = table?.rows.find((one) => one.key === key);
    return table && row ? [tableAnchor(table, row.namePlace)] : [];
  });
}
