/** The fixed rows of the two summary tables (公开01表 and 公开04表, national layout of 2024) and what they were called before. */
import type { CodeBook } from "./code-book.js";
import type { CodeEntry } from "./code-entry.js";
import { TEMPLATE_ITEMS } from "./data/template-items.js";
import { foldName, withoutOrdinal } from "./fold-name.js";

export interface TemplateItem {
  readonly table: "summary" | "appropriation-summary";
  readonly side: "income" | "expenditure";
  /** 行次. */
  readonly line: number;
  /** “二十一”, "" where none is printed. */
  readonly ordinal: string;
  /** "" for a blank row. */
  readonly name: string;
  /** The 类 that the row stands for. */
  readonly category?: string;
  readonly kind: "item" | "total" | "carry" | "sub-carry" | "grand" | "blank";
}

const KINDS: readonly TemplateItem["kind"][] = ["item", "total", "carry", "sub-carry", "grand", "blank"];

let items: readonly TemplateItem[] | undefined;

/** The rows, in the order of table, side and 行次. Layouts of 23 or 24 items leave out rows of 231, 232 and 234. */
export function templateItems(): readonly TemplateItem[] {
  items ??= TEMPLATE_ITEMS.split("\n").flatMap((line) => {
    const [table, side, number, ordinal = "", name = "", category = "", text] = line.split("\t");
    const kind = KINDS.find((candidate) => candidate === text);
    if ((table !== "summary" && table !== "appropriation-summary") || !kind) return [];
    if (side !== "income" && side !== "expenditure") return [];
    const base = { table, side, line: Number(number), ordinal, name, kind } as const;
    return [category === "" ? base : { ...base, category }];
  });
  return items;
}

/** 类 names that templates of before 2019 still carry and that no list of changes holds. */
const OLD_CATEGORY_NAMES: ReadonlyMap<string, string> = new Map([
  ["医疗卫生支出", "210"],
  ["国土资源气象等支出", "220"],
  ["国土资源气象等事务", "220"],
  ["资源勘探电力信息等支出", "215"],
  ["资源勘探电力信息等事务", "215"],
  ["商业服务业等事务", "216"],
  ["粮油物资管理事务", "222"],
  ["城乡社区事务", "212"],
  ["农林水事务", "213"],
  ["一般公共服务", "201"],
]);

const SHORTEST_CUT = 4;

/**
 * The 类 that a row of a summary table stands for, by its name: with or without ordinal, in any year's wording, cut off by
 * the column (when only one 类 fits). Undefined when the name is none of a 类.
 */
export function categoryOfItemName(book: CodeBook, printed: string): CodeEntry | undefined {
  const name = withoutOrdinal(foldName(printed));
  const table = book.table("functional");
  const categories = table.childrenOf("");
  const known = table.named(name).find((entry) => entry.level === "category");
  if (known) return known;
  const old = OLD_CATEGORY_NAMES.get(name);
  if (old !== undefined) return table.get(old);
  if (name.length < SHORTEST_CUT) return undefined;
  const cut = categories.filter((entry) => foldName(entry.name).startsWith(name));
  return cut.length === 1 ? cut[0] : undefined;
}
