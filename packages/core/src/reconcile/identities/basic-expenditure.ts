/**
 * 一般公共预算财政拨款基本支出决算明细表（财决08-1表表内勾稽）：类 = Σ款；人员经费合计、公用经费合计 = 所列各类之和；合计 = 两者之和。
 * 类 that do not belong to 基本支出 at all (309, 311, 313, a rule of its own) leave open where they are added, so that no
 * total is judged while they hold amounts.
 */
import type { Fact } from "../../facts/fact.js";
import type { Facts, TableFacts } from "../../facts/facts.js";
import type { TableRow } from "../../tables/table.js";
import { type Derived, mustEqual, totalOfParts } from "../identity.js";
import { branches, topRows, treeSum } from "./code-table.js";
import { factsOf, rowOf, strangeReason, strangeRows, withheldReason, withholds } from "./rows.js";
import { cellPhrase, placeOfRow, rowName } from "./wording.js";

const CATEGORIES = "within-table/economic-category-totals";
const TOTALS = "within-table/personnel-and-operating-totals";

/** 类 of the departmental economic classification by the part of 基本支出 they belong to. */
const PARTS = {
  "personnel-total": ["301", "303"],
  "operating-total": ["302", "307", "310", "312", "399"],
} as const;

type PartKey = keyof typeof PARTS;
const PART_KEYS = ["personnel-total", "operating-total"] as const;

/** Layouts that print 合计, 人员经费 and 公用经费 beside each other. */
const PART_COLUMNS = { "personnel-total": "personnel", "operating-total": "operating" } as const;

const amount = (table: TableFacts, row: TableRow, column = "amount"): readonly Fact[] => {
  const fact = table.fact(row.key, column);
  return fact ? [fact] : [];
};

const belongsTo = (row: TableRow, part: PartKey): boolean => PARTS[part].some((code) => row.code?.startsWith(code));

export function* basicExpenditureIdentities(facts: Facts): Generator<Derived> {
  const table = facts.table("basic-expenditure");
  if (!table) return;
  const strange = strangeRows(table);
  const gap = withholds(table) ? withheldReason(table.table.id) : strange[0] && strangeReason(table, strange);
  if (gap) {
    yield { rule: CATEGORIES, reason: gap };
    yield { rule: TOTALS, reason: gap };
    return;
  }
  yield* categories(table);
  yield* splitRows(table);
  yield* totals(table);
}

function* categories(table: TableFacts): Generator<Derived> {
  for (const { parent, children } of branches(table)) {
    if (!parent) continue;
    for (const column of ["amount", ...Object.values(PART_COLUMNS)]) {
      const sum = table.fact(parent.key, column);
      const parts = children.flatMap((row) => amount(table, row, column));
      if (sum && parts.length > 0) yield treeSum(table, CATEGORIES, parent, column, sum, children, parts);
    }
  }
}

/** 合计 = 人员经费 + 公用经费 in each row, where they are columns. */
function* splitRows(table: TableFacts): Generator<Derived> {
  for (const row of table.table.rows) {
    const total = table.fact(row.key, "amount");
    const parts = factsOf(table, row.key, Object.values(PART_COLUMNS));
    if (!total || parts.length < 2) continue;
    yield mustEqual({
      id: `${TOTALS}:${row.key}:split`,
      rule: TOTALS,
      kind: "row",
      words: () => ({
        place: placeOfRow(table, row),
        equation: "合计 = 人员经费 + 公用经费",
        whole: `${placeOfRow(table, row)}的合计`,
        parts: "人员经费与公用经费之和",
      }),
      terms: totalOfParts(total, parts),
    });
  }
}

function* totals(table: TableFacts): Generator<Derived> {
  const tops = topRows(table);
  const misplaced = tops.filter(
    (row) =>
      !PART_KEYS.some((part) => belongsTo(row, part)) && amount(table, row).some((fact) => fact.amount.fen !== 0),
  );
  if (misplaced.length > 0) {
    const names = misplaced.map((row) => `“${rowName(row)}”`).join("、");
    yield { rule: TOTALS, reason: `表中${names}不属于基本支出的科目却有金额，无法判断合计是否包含` };
  } else {
    for (const part of PART_KEYS) yield* partTotal(table, part, tops);
  }
  yield* wholeTotal(table, misplaced.length > 0 ? [] : tops);
}

/** One half: of its column where it has one, else of the codes that belong to it. */
function* partTotal(table: TableFacts, part: PartKey, tops: readonly TableRow[]): Generator<Derived> {
  const row = rowOf(table, part);
  const total = row && table.fact(row.key, "amount");
  const column = PART_COLUMNS[part];
  const split = table.table.columns.some(({ key }) => key === column);
  const rows = split ? tops : tops.filter((top) => belongsTo(top, part));
  const parts = rows.flatMap((top) => amount(table, top, split ? column : "amount"));
  if (row && total && parts.length > 0) yield sumOf(table, row, total, rows, parts);
}

/** 合计: of 人员经费 and 公用经费 where both are printed, else of the codes. */
function* wholeTotal(table: TableFacts, tops: readonly TableRow[]): Generator<Derived> {
  const row = rowOf(table, "total");
  const total = row && table.fact(row.key, "amount");
  if (!row || !total) return;
  const [personnel, operating] = PART_KEYS.map((part) => rowOf(table, part));
  const rows = personnel && operating ? [personnel, operating] : tops;
  const parts = rows.flatMap((top) => amount(table, top));
  if (parts.length > 0) yield sumOf(table, row, total, rows, parts);
}

function sumOf(
  table: TableFacts,
  row: TableRow,
  total: Fact,
  rows: readonly TableRow[],
  parts: readonly Fact[],
): Derived {
  const place = cellPhrase(table, row, "amount");
  const names = rows.map((part) => (part.code?.length === 3 ? part.code : part.name));
  return mustEqual({
    id: `${TOTALS}:${row.key}`,
    rule: TOTALS,
    kind: "sum",
    words: () => ({
      place,
      equation: `${row.name} = ${rows.map(rowName).join(" + ")}`,
      whole: place,
      parts: rows.length > 6 ? "所属各款之和" : `${names.join("、")} 之和`,
    }),
    terms: totalOfParts(total, parts),
  });
}
