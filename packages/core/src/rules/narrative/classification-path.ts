import { pathText } from "../../codes/index.js";
import { classPathsOf } from "../../narrative/claims/class-path.js";
import { measureKey, pathLabel } from "../../narrative/claims/measure.js";
import { pathMatch } from "../../narrative/claims/measured-facts.js";
import { matchPath, type NamedRow, namedRows } from "../../narrative/claims/path-rows.js";
import { TABLE_NAMES } from "../../tables/table.js";
import { draw } from "../draw.js";
import { judgedProse } from "../prose-input.js";
import { quoteOf, textAnchor, textSubject } from "../prose-places.js";
import { defineRule, type RuleInput } from "../rule.js";

interface Params {
  readonly quality: "near" | "parent-differs" | "absent";
  readonly path: string;
  readonly expected: string;
  readonly table: string;
}

export const classificationPath = defineRule<Params>({
  meta: {
    id: "narrative/classification-path",
    number: "JS-410",
    title: "类、款、项的名称与公开表一致",
    severity: "warning",
    requirements: ["N10"],
    basis: "政府收支分类科目；部门决算公开模板：按××（类）××（款）××（项）逐项说明",
    explanation:
      "按类、款、项的完整路径在表中查找：名称相同而上级不同的科目（例如几个款下的“行政运行”）不会混淆。括号内的说明、末尾的“支出”可有可无。名称差一个字、款与类不相属、表中没有这个科目，分别指出。",
  },
  *check(input) {
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    let places = 0;
    const told = new Set<string>();
    for (const { measure, line, value } of judged.prose.statements) {
      const { path } = measure;
      const found = pathMatch(measure, input.facts, input.codes);
      const key = `${line.section}|${measureKey({ ...measure, id: "item" })}`;
      if (!path || !found || path.end === path.start || told.has(key)) continue;
      told.add(key);
      places += 1;
      const { quality, rows } = found.match;
      if (quality === "exact") continue;
      // What is told without an amount, or as zero, need not stand in the table.
      if (quality === "absent" && (value?.figure.amount.fen ?? 0) === 0) continue;
      // A path that began in a line before is told there.
      const text = line.folded.folded;
      if (path.end > text.length) continue;
      const codes = rows.map((row) =>
        pathText(input.codes.table("functional"), row.code, input.year ?? input.codes.year),
      );
      const expected = codes.length === 1 ? (codes[0] ?? "") : "";
      const span = { start: path.start, end: path.end };
      yield {
        subject: textSubject(judged.prose, line, span),
        where: [textAnchor(line, span)],
        params: { quality, path: pathLabel(path), expected, table: TABLE_NAMES[found.table] },
        actual: quoteOf(line, span),
        ...(expected === "" ? {} : { expected }),
      };
    }
    const table = input.facts.table("expenditure") ?? input.facts.table("general-public-budget");
    const rows = table ? namedRows(table, input.codes) : [];
    for (const line of judged.prose.lines) {
      if (line.topic !== "glossary" || line.kind === "contents" || !table || rows.length === 0) continue;
      for (const path of classPathsOf(line.folded.folded)) {
        const match = matchPath(path, rows);
        places += 1;
        // A term that is explained without being used is another matter.
        if (match.quality === "exact" || match.quality === "absent") continue;
        const expected = expectedPath(match.rows, input);
        yield {
          subject: textSubject(judged.prose, line, path),
          where: [textAnchor(line, path)],
          params: { quality: match.quality, path: pathLabel(path), expected, table: TABLE_NAMES[table.table.id] },
          actual: quoteOf(line, path),
          ...(expected === "" ? {} : { expected }),
        };
      }
    }
    return { places };
  },
  say: ({ quality, path, expected, table }) => ({
    message:
      quality === "absent"
        ? `《${table}》中没有“${path}”。`
        : quality === "near"
          ? `“${path}”的名称有误${expected === "" ? "" : `，表中是“${expected}”`}。`
          : `“${path}”的类、款、项不相属${expected === "" ? "" : `，应为“${expected}”`}。`,
    why: "科目按类、款、项的完整路径确定，路径有误时读者会把金额看成另一个科目的。",
    fix: expected === "" ? "请对照公开表核对科目的名称和所属的类、款。" : `请核对后改为“${expected}”。`,
  }),
  examples: {
    passing: [
      {
        because: "路径与表一致，末尾少“支出”",
        sheets: [table()],
        narrative: prose("一般公共服务（类）人大事务（款）行政运行（项）"),
      },
    ],
    failing: [
      {
        because: "款不属于这个类下的科目",
        sheets: [table()],
        narrative: prose("一般公共服务支出（类）政协事务（款）事业运行（项）"),
        finds: ["一般公共服务支出（类）政协事务（款）事业运行（项）"],
      },
      {
        because: "名词解释中的款名有误",
        sheets: [table()],
        narrative: [
          "第五部分 名词解释",
          "1.一般公共服务支出（类）人大事物（款）行政运行（项）：反映行政单位的基本支出。",
        ],
        finds: ["一般公共服务支出（类）人大事物（款）行政运行（项）"],
      },
      {
        because: "表中没有这个科目",
        sheets: [table()],
        narrative: prose("教育支出（类）进修及培训（款）培训支出（项）"),
        finds: ["教育支出（类）进修及培训（款）培训支出（项）"],
      },
    ],
  },
});

/** The only path it can be; "" when there are several. */
function expectedPath(rows: readonly NamedRow[], { codes, year }: RuleInput): string {
  const [row, ...more] = rows;
  return row && more.length === 0 ? (pathText(codes.table("functional"), row.code, year ?? codes.year) ?? "") : "";
}

function table() {
  return draw("general-public-budget", [
    ["", "合计", "150.00", "150.00", ""],
    ["201", "一般公共服务支出", "150.00", "150.00", ""],
    ["20101", "人大事务", "150.00", "150.00", ""],
    ["2010101", "行政运行", "100.00", "100.00", ""],
    ["2010150", "事业运行", "50.00", "50.00", ""],
  ]);
}

function prose(path: string): readonly string[] {
  return ["五、一般公共预算财政拨款支出决算情况说明", `（1）${path}。年初预算为100.00万元，支出决算为100.00万元。`];
}
