/** 类, 款 and 项 of a code, as prose names them: 一般公共服务支出（类）人大事务（款）事业运行（项）. */
import { type CodeEntry, LEVEL_NAMES, parentOf } from "./code-entry.js";
import type { CodeTable } from "./code-table.js";
import { nameInYear } from "./names.js";

/** From the 类 down to the code itself; empty when the table does not hold the code or one of its parents. */
export function codePath(table: CodeTable, code: string): readonly CodeEntry[] {
  const entry = table.get(code);
  if (!entry) return [];
  const parent = parentOf(code);
  if (parent === undefined) return [entry];
  const above = codePath(table, parent);
  return above.length === 0 ? [] : [...above, entry];
}

/** The path as text with the names of the year; undefined when it is not known. */
export function pathText(table: CodeTable, code: string, year: number): string | undefined {
  const path = codePath(table, code);
  if (path.length === 0) return undefined;
  return path.map((entry) => `${nameInYear(entry, year)}（${LEVEL_NAMES[entry.level]}）`).join("");
}
