/** The rows of a coded table that a path of the prose names. */
import { type CodeBook, foldName, nameInYear } from "../../codes/index.js";
import type { TableFacts } from "../../facts/facts.js";
import type { ClassPath } from "./class-path.js";

/** A coded row with the names of its whole path, folded. Several names where table and classification differ. */
export interface NamedRow {
  /** Row key in the facts. */
  readonly key: string;
  readonly code: string;
  readonly category: ReadonlySet<string>;
  readonly section: ReadonlySet<string>;
  readonly item: ReadonlySet<string>;
}

/** `exact`: every name given is right; `parent-differs`: only the deepest is; `near`: the deepest is misspelt. */
export interface PathMatch {
  readonly quality: "exact" | "parent-differs" | "near" | "absent";
  readonly rows: readonly NamedRow[];
}

const indexes = new WeakMap<TableFacts, readonly NamedRow[]>();

/** Coded rows of a table; worked out once. Codes printed without their parents take these names from the classification. */
export function namedRows(table: TableFacts, codes: CodeBook): readonly NamedRow[] {
  const known = indexes.get(table);
  if (known) return known;
  const printed = new Map<string, string>();
  for (const row of table.table.rows) if (row.code !== undefined) printed.set(row.code, row.name);
  const functional = codes.table("functional");
  const names = (code: string): ReadonlySet<string> => {
    const entry = functional.get(code);
    const own = [printed.get(code), entry?.name, entry && nameInYear(entry, table.table.year?.value ?? codes.year)];
    return new Set(own.flatMap((name) => (name === undefined || name === "" ? [] : [bareName(name)])));
  };
  const rows = table.table.rows.flatMap((row): NamedRow[] => {
    const code = row.code ?? /^expenditure\/([0-9]{3})$/.exec(row.key)?.[1];
    if (code === undefined || ![3, 5, 7].includes(code.length)) return [];
    const category = names(code.slice(0, 3));
    return [
      {
        key: row.key,
        code,
        category,
        section: code.length >= 5 ? names(code.slice(0, 5)) : NONE,
        item: code.length === 7 ? names(code) : NONE,
      },
    ];
  });
  indexes.set(table, rows);
  return rows;
}

const NONE: ReadonlySet<string> = new Set();

/** Folded, without ordinal, brackets and the word 支出 at the end, which come and go. */
export function bareName(name: string): string {
  const folded = foldName(name).replace(/^[一二三四五六七八九十]{1,3},/, "");
  const plain = folded.replace(/\([^()]{0,20}\)/g, "");
  return plain.length > 4 && plain.endsWith("支出") ? plain.slice(0, -2) : plain;
}

const LEVELS = ["category", "section", "item"] as const;

const matches = new WeakMap<readonly NamedRow[], Map<string, PathMatch>>();

/** Looks a path up in a table; each path once. */
export function matchPath(path: ClassPath, rows: readonly NamedRow[]): PathMatch {
  const known = matches.get(rows) ?? new Map<string, PathMatch>();
  matches.set(rows, known);
  const key = [path.code, path.category, path.section, path.item].join("|");
  const match = known.get(key) ?? lookUp(path, rows);
  known.set(key, match);
  return match;
}

function lookUp(path: ClassPath, rows: readonly NamedRow[]): PathMatch {
  const given = LEVELS.flatMap((level) => {
    const name = path[level];
    return name === undefined ? [] : [{ level, name: bareName(name) }];
  });
  const deepest = given[given.length - 1];
  if (path.code !== undefined) {
    const coded = rows.filter((one) => one.code === path.code);
    const isNamed = !deepest || coded.some((row) => row[deepest.level].has(deepest.name));
    if (coded.length > 0) return { quality: isNamed ? "exact" : "near", rows: coded };
    if (!deepest) return { quality: "absent", rows: [] };
  }
  if (!deepest) return { quality: "absent", rows: [] };
  const length = { category: 3, section: 5, item: 7 }[deepest.level];
  const ofLevel = rows.filter((row) => row.code.length === length);
  const named = ofLevel.filter((row) => row[deepest.level].has(deepest.name));
  const above = given.slice(0, -1);
  const hasParents = (row: NamedRow): boolean => above.every(({ level, name }) => row[level].has(name));
  const exact = named.filter(hasParents);
  if (exact.length > 0) return { quality: "exact", rows: exact };
  const near = ofLevel.filter(
    (row) => hasParents(row) && [...row[deepest.level]].some((name) => isNear(name, deepest.name)),
  );
  if (near.length === 1) return { quality: "near", rows: near };
  if (named.length > 0) return { quality: "parent-differs", rows: named };
  return { quality: "absent", rows: [] };
}

/** One character replaced, missing or too many, or cut off behind the sixth. */
function isNear(one: string, other: string): boolean {
  if (one.length < 4 || other.length < 4) return false;
  if (other.length >= 6 && one.startsWith(other)) return true;
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one.charAt(start) === other.charAt(start)) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return Math.max(one.length, other.length) - start - end <= 1;
}
