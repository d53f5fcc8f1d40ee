import { type CodeBook, levelOf, nearestCodes } from "../../codes/index.js";
import type { TableFacts } from "../../facts/facts.js";
import type { Severity } from "../../findings/finding.js";
import { TABLE_NAMES, type TableId } from "../../tables/table.js";
import { nearText, placesOf, quoteCode } from "../code-words.js";
import { type CodedRow, codeAnchor, codedRowsOf, codesFor, groupRows, isOrphan, isSuspect } from "../coded-rows.js";
import { draw } from "../draw.js";
import { defineRule, type Problem } from "../rule.js";

interface Params {
  readonly table: TableId;
  readonly kind: "length" | "below-item" | "repeated" | "repeated-blocks" | "order";
  readonly code: string;
  /** The code before it (order), how often it occurs (repeated). */
  readonly before: string;
  readonly count: number;
  readonly near: string;
}

const total = ["", "合计", "24.00", "14.00", "10.00"];
const category = ["201", "一般公共服务支出", "24.00", "14.00", "10.00"];
const section = ["20103", "政府办公厅（室）及相关机构事务", "24.00", "14.00", "10.00"];
const office = ["2010301", "行政运行", "14.00", "14.00", ""];
const affairs = ["2010302", "一般行政管理事务", "10.00", "", "10.00"];

export const codeOrder = defineRule<Params>({
  meta: {
    id: "codes/code-order",
    number: "JS-105",
    title: "科目编码位数正确，不重复、不错序",
    severity: "warning",
    requirements: ["C05"],
    basis: "财政部《政府收支分类科目》：类3位、款5位、项7位；部门决算公开表按科目编码顺序列示",
    explanation:
      "核对编码的位数、同一张表内有无重复的科目、是否按编码顺序排列。顺序只作提示。编码查不到或名称不符的行已由另外的规则报告，不再按错序、重复报告。表中科目成组重复的，多为按所属单位分块列示，只提示一次。",
  },
  *check({ facts, codes, year }) {
    let places = 0;
    for (const own of facts.tables) {
      const rows = codedRowsOf(own);
      places += rows.length;
      for (const row of rows) {
        if (levelOf(row.code) === undefined) yield lengthProblem(codes, row, year);
      }
      const sound = rows.filter((row) => levelOf(row.code) !== undefined && !isSuspect(codes, row, year));
      const repeated = groupRows(sound, ({ code }) => code).filter((group) => group.length > 1);
      yield* repeatProblems(own, repeated);
      // Blocks side by side are read one after the other: their order says nothing.
      if (own.table.id !== "basic-expenditure" && repeated.length === 0) {
        // A row without its 款 or 类 is reported as such (code-levels), not as out of order.
        yield* orderProblems(sound.filter((row) => !isOrphan(rows, row)));
      }
    }
    return { places };
  },
  say: ({ table, kind, code, before, count, near }) => {
    const name = `《${TABLE_NAMES[table]}》`;
    switch (kind) {
      case "length":
        return {
          message: `${name}的编码 ${code}位数不对。`,
          why: "类级科目3位，款级5位，项级7位。",
          fix: near === "" ? "请按当年《政府收支分类科目》更正编码。" : `请核对编码，可能是 ${near}。`,
        };
      case "below-item":
        return {
          message: `${name}的编码 ${code}在项级科目之下。`,
          why: "公开表只列到项级科目，项以下是本单位的明细。",
          fix: "请并入所属的项级科目列示。",
        };
      case "repeated":
        return {
          message: `${name}中 ${code}出现 ${count} 次。`,
          why: "同一科目在一张表中只应列一行。",
          fix: "请核对是否重复列示，或其中一行的编码写错。",
        };
      case "repeated-blocks":
        return {
          message: `${name}中有 ${count} 个科目重复出现，如 ${code}。`,
          why: "科目成组重复，多为按所属单位分块列示；公开表应按科目汇总。",
          fix: "请核对；应当汇总公开的，请合并相同科目。",
        };
      case "order":
        return {
          message: `${name}的科目没有按编码顺序排列：${code}排在 ${before}之后${count > 1 ? `，这样的有 ${count} 处` : ""}。`,
          why: "公开表一般按科目编码顺序列示，错序有时是编码写错。",
          fix: "请核对编码；编码无误时请按顺序排列。",
        };
    }
  },
  examples: {
    passing: [
      {
        because: "位数正确、没有重复、按顺序",
        sheets: [draw("expenditure", [total, category, section, office, affairs])],
      },
    ],
    failing: [
      {
        because: "少写一位",
        sheets: [
          draw("expenditure", [total, category, section, office, ["201032", "一般行政管理事务", "10.00", "", "10.00"]]),
        ],
        finds: ["支出决算表!A8"],
      },
      {
        because: "同一科目列了两行",
        sheets: [
          draw("expenditure", [
            total,
            category,
            section,
            ["2010302", "一般行政管理事务", "14.00", "14.00", ""],
            affairs,
          ]),
        ],
        finds: ["支出决算表!A8"],
      },
      {
        because: "顺序颠倒，只作提示",
        sheets: [draw("expenditure", [total, category, section, affairs, office])],
        finds: ["支出决算表!A8"],
      },
    ],
  },
});

const subject = (row: CodedRow, column: string) =>
  ({ kind: "cell", table: row.table.id, row: row.row.key, column, actual: row.code }) as const;

function lengthProblem(codes: CodeBook, row: CodedRow, year: number | undefined): Problem<Params> {
  const table = codesFor(codes, row);
  const item = row.code.length > 7 ? table.get(row.code.slice(0, 7)) : undefined;
  const near = nearestCodes(table, row.code, { year, ...(row.name === "" ? {} : { name: row.name }) });
  const below = item !== undefined && !near.some((code) => code.sameName);
  return {
    subject: subject(row, "code"),
    where: [codeAnchor(row)],
    severity: below ? "info" : "warning",
    params: {
      table: row.table.id,
      kind: below ? "below-item" : "length",
      code: quoteCode(row.code, row.name),
      before: "",
      count: 1,
      near: below ? "" : nearText(near, year),
    },
    actual: row.code,
  };
}

/** From this many repeated codes on the table is taken to list several units one after the other. */
const BLOCKS = 4;

function* repeatProblems(
  own: TableFacts,
  repeated: readonly (readonly [CodedRow, ...CodedRow[]])[],
): Generator<Problem<Params>> {
  const blocks = repeated.length >= BLOCKS;
  for (const group of blocks ? repeated.slice(0, 1) : repeated) {
    const [first, second = first, ...others] = group;
    const severity: Severity = blocks ? "info" : "warning";
    yield {
      subject: subject(second, "repeated"),
      where: placesOf(codeAnchor(second), codeAnchor(first), ...others.map(codeAnchor)),
      severity,
      params: {
        table: own.table.id,
        kind: blocks ? "repeated-blocks" : "repeated",
        code: quoteCode(first.code, first.name),
        before: "",
        count: blocks ? repeated.length : group.length,
        near: "",
      },
    };
  }
}

/** One finding per table: codes that stand after a greater one. A 款 may stand after its 项 when totals come last. */
function* orderProblems(rows: readonly CodedRow[]): Generator<Problem<Params>> {
  const broken = rows.flatMap((row, index) => {
    const before = rows[index - 1];
    if (!before || before.code <= row.code || before.code.startsWith(row.code)) return [];
    return [{ row, before }];
  });
  const [first, ...others] = broken;
  if (!first) return;
  yield {
    subject: subject(first.row, "order"),
    where: placesOf(codeAnchor(first.row), ...others.map(({ row }) => codeAnchor(row))),
    severity: "info",
    params: {
      table: first.row.table.id,
      kind: "order",
      code: quoteCode(first.row.code, first.row.name),
      before: quoteCode(first.before.code, first.before.name),
      count: broken.length,
      near: "",
    },
  };
}
