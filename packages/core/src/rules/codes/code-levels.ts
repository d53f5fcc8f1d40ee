import { type CodeBook, LEVEL_NAMES, type Level, levelOf, nearestCodes, parentOf } from "../../codes/index.js";
import type { Facts, TableFacts } from "../../facts/facts.js";
import { TABLE_NAMES, type TableId } from "../../tables/table.js";
import { nearText, placesOf, quoteCode, quoteEntry } from "../code-words.js";
import {
  type CodedRow,
  codeAnchor,
  codedRowsOf,
  codesFor,
  FUNCTION_TABLES,
  groupRows,
  hasAmount,
  isOrphan,
  isSuspect,
} from "../coded-rows.js";
import { draw } from "../draw.js";
import { defineRule } from "../rule.js";

interface Params {
  readonly table: TableId;
  readonly kind: "missing-parent" | "no-children";
  /** The missing code (missing-parent) or the row without rows below (no-children), with its name. */
  readonly code: string;
  readonly level: string;
  /** The first row concerned. */
  readonly row: string;
  readonly count: number;
  readonly near: string;
  /** Rows below the same code that another table prints. */
  readonly elsewhere: readonly CodedRow[];
}

const total = ["", "合计", "24.00", "14.00", "10.00"];
const category = ["201", "一般公共服务支出", "24.00", "14.00", "10.00"];
const section = ["20103", "政府办公厅（室）及相关机构事务", "24.00", "14.00", "10.00"];
const item = ["2010301", "行政运行", "24.00", "14.00", "10.00"];

export const codeLevels = defineRule<Params>({
  meta: {
    id: "codes/code-levels",
    number: "JS-104",
    title: "科目按类、款、项逐级列示",
    severity: "warning",
    requirements: ["C04"],
    basis: "《预算法》第十四条及部门决算公开要求：支出按功能分类列示到项，基本支出按经济分类列示到款",
    explanation:
      "表中既列类、款又列项时，每个项应有所属的款，每个款应有所属的类，有金额的类、款之下应有下级科目。只列项或只列到款的版式不适用；表注说明有涉密内容的表不核对；国防支出、公共安全支出因涉密只列到类、款的不报；编码本身有疑问的行由另外的规则报告。但别的表列有同一科目的下级科目时，都按漏列报告，并指出列在哪里。",
  },
  *check({ facts, codes, year }) {
    let places = 0;
    const skipped: string[] = [];
    for (const own of coded(facts)) {
      const rows = codedRowsOf(own).filter(({ code }) => levelOf(code) !== undefined);
      const levels = new Set(rows.map(({ code }) => levelOf(code)));
      if (levels.size < 2) continue;
      if (isWithheld(own)) {
        skipped.push(`《${TABLE_NAMES[own.table.id]}》有涉密内容，不核对`);
        continue;
      }
      places += rows.length;
      for (const group of groupRows(orphans(rows, codes, year), ({ code }) => parentOf(code) ?? "")) {
        const [first, ...others] = group;
        const parent = parentOf(first.code) ?? "";
        const entry = codesFor(codes, first).get(parent);
        yield {
          subject: { kind: "cell", table: own.table.id, row: parent, column: "code", actual: "" },
          where: placesOf(codeAnchor(first), ...others.map(codeAnchor)),
          params: {
            table: own.table.id,
            kind: "missing-parent",
            code: entry ? quoteEntry(entry, year) : parent,
            level: levelName(parent),
            row: quoteCode(first.code, first.name),
            count: group.length,
            near: likelyCodes(codes, first, rows, year),
            elsewhere: [],
          },
        };
      }
      for (const row of childless(rows, levels)) {
        const elsewhere = printedBelow(facts, row);
        if (isFollowedBySuspect(rows, row, codes, year)) continue;
        if (elsewhere.length === 0 && mayStandAlone(row, codes, year)) continue;
        yield {
          subject: { kind: "cell", table: own.table.id, row: row.row.key, column: "code", actual: row.code },
          where: placesOf(codeAnchor(row), ...elsewhere.map(codeAnchor)),
          params: {
            table: own.table.id,
            kind: "no-children",
            code: quoteCode(row.code, row.name),
            level: row.code.length === 3 ? LEVEL_NAMES.section : LEVEL_NAMES.item,
            row: "",
            count: 0,
            near: "",
            elsewhere,
          },
        };
      }
    }
    if (places === 0) return { notApplicable: skipped[0] ?? "各表只列示一级科目" };
    return { places, ...(skipped.length > 0 ? { reason: skipped.join("；") } : {}) };
  },
  say: ({ table, kind, code, level, row, count, near, elsewhere: [first, ...others] }) =>
    kind === "missing-parent"
      ? {
          message: `《${TABLE_NAMES[table]}》有 ${row}${count > 1 ? `等 ${count} 行` : ""}，却没有所属的${level} ${code}。`,
          why: "科目应当按类、款、项逐级列示，缺少上级科目时合计也无从核对。",
          fix:
            near === ""
              ? `请补列 ${code}，或核对编码是否写错。`
              : `请核对编码，可能是 ${near}；编码无误时请补列 ${code}。`,
        }
      : {
          message: `《${TABLE_NAMES[table]}》的 ${code}有金额，却没有列出下级的${level}级科目。`,
          why: "除涉密内容外，决算应当公开到规定的级次。",
          fix: first
            ? `可能漏列了 ${[first, ...others].map((other) => quoteCode(other.code, other.name)).join("、")}：《${TABLE_NAMES[first.table.id]}》列有。请与账面核对后补列。`
            : `请补列${level}级科目；属于涉密内容的，请在表注中说明。`,
        },
  examples: {
    passing: [
      { because: "逐级列示", sheets: [draw("expenditure", [total, category, section, item])] },
      { because: "只列项的版式", sheets: [draw("expenditure", [total, item])] },
      {
        because: "表注说明有涉密内容",
        sheets: [draw("expenditure", [total, category, section], { notes: ["注：部分内容涉密，不予公开。"] })],
      },
    ],
    failing: [
      {
        because: "缺少款",
        sheets: [draw("expenditure", [total, category, ["20105", "统计信息事务", "", "", ""], item])],
        finds: ["支出决算表!A7"],
      },
      {
        because: "款下没有列出项",
        sheets: [
          draw("expenditure", [
            total,
            ["201", "一般公共服务支出", "36.00", "24.00", "12.00"],
            section,
            item,
            ["20106", "财政事务", "12.00", "10.00", "2.00"],
          ]),
        ],
        finds: ["支出决算表!A8"],
      },
      {
        because: "款下的项只列在另一张表",
        sheets: [
          draw("expenditure", [
            ["", "合计", "36.00", "26.00", "10.00"],
            ["201", "一般公共服务支出", "36.00", "26.00", "10.00"],
            section,
            item,
            ["20177", "新设事务", "12.00", "12.00", ""],
          ]),
          draw("general-public-budget", [
            ["", "合计", "36.00", "26.00", "10.00"],
            ["201", "一般公共服务支出", "36.00", "26.00", "10.00"],
            section,
            item,
            ["20177", "新设事务", "12.00", "12.00", ""],
            ["2017701", "新设事务管理", "12.00", "12.00", ""],
          ]),
        ],
        finds: ["支出决算表!A8"],
      },
    ],
  },
});

const coded = (facts: Facts): readonly TableFacts[] =>
  facts.tables.filter(({ table }) => FUNCTION_TABLES.includes(table.id) || table.id === "basic-expenditure");

const levelName = (code: string): string => {
  const level = levelOf(code);
  return level ? LEVEL_NAMES[level] : "";
};

const isWithheld = ({ table }: TableFacts): boolean =>
  [...table.notes, ...(table.emptyStatement ? [table.emptyStatement] : [])].some(({ text }) =>
    /涉密|保密|国家秘密|不予公开/.test(text),
  );

/** Rows whose 款 or 类 is not printed although the table prints that level. */
function orphans(rows: readonly CodedRow[], codes: CodeBook, year: number | undefined): CodedRow[] {
  const above = new Map<Level | undefined, CodedRow>();
  return rows.filter((row) => {
    above.set(levelOf(row.code), row);
    if (!isOrphan(rows, row)) return false;
    // The row that should be the parent carries a wrong code: that is what is reported.
    const under = above.get(levelOf(parentOf(row.code) ?? ""));
    return !(under && isSuspect(codes, under, year)) && !isSuspect(codes, row, year);
  });
}

/** 国防 and 公共安全 are withheld to the 类 or 款 in many disclosures. */
const OFTEN_WITHHELD = /^20[34]/;

/** Rows with amounts that have no rows below although the table prints the next level. */
function childless(rows: readonly CodedRow[], levels: ReadonlySet<Level | undefined>): CodedRow[] {
  const parents = new Set(rows.map(({ code }) => parentOf(code)));
  return rows.filter((row) => {
    const below: Level | undefined = row.code.length === 3 ? "section" : row.code.length === 5 ? "item" : undefined;
    if (below === undefined || !levels.has(below) || parents.has(row.code) || !hasAmount(row)) return false;
    // In a layout of 类 and 项 they stand without their 款.
    return !rows.some((other) => other !== row && other.code.startsWith(row.code));
  });
}

/** Rows directly below the same code that another table prints with amounts: what is left out here is known there. */
function printedBelow({ tables }: Facts, { table, code }: CodedRow): readonly CodedRow[] {
  if (table.id === "basic-expenditure") return [];
  for (const other of tables) {
    if (other.table.id === table.id || !FUNCTION_TABLES.includes(other.table.id)) continue;
    const below = codedRowsOf(other).filter((row) => parentOf(row.code) === code && hasAmount(row));
    if (below.length > 0) return below;
  }
  return [];
}

/** Whether a row without rows below may be right (withheld), or carries a code that another rule reports. */
const mayStandAlone = (row: CodedRow, codes: CodeBook, year: number | undefined): boolean =>
  OFTEN_WITHHELD.test(row.code) || isSuspect(codes, row, year);

/** The rows below carry a wrong code, which is what is reported. */
function isFollowedBySuspect(
  rows: readonly CodedRow[],
  row: CodedRow,
  codes: CodeBook,
  year: number | undefined,
): boolean {
  const next = rows[rows.indexOf(row) + 1];
  return (
    next !== undefined &&
    next.code.length > row.code.length &&
    (isSuspect(codes, next, year) || !next.code.startsWith(row.code))
  );
}

/** Codes near to that of an orphan whose own 款 is printed: the code may be wrong rather than the 款 missing. */
function likelyCodes(codes: CodeBook, row: CodedRow, rows: readonly CodedRow[], year: number | undefined): string {
  if (row.name === "") return "";
  const printed = new Set(rows.map(({ code }) => code));
  const near = nearestCodes(codesFor(codes, row), row.code, { year, name: row.name, limit: 30 });
  const likely = near.filter(
    ({ entry, slip, sameName }) =>
      sameName && slip !== undefined && printed.has(parentOf(entry.code) ?? "") && !printed.has(entry.code),
  );
  return nearText(likely.slice(0, 2), year);
}
