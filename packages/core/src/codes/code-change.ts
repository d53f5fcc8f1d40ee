/** What the yearly editions of 《政府收支分类科目》 changed from 2019 on. */
import type { Rename } from "./code-entry.js";

export interface CodeChange {
  /** First year of accounts that the change applies to. */
  readonly year: number;
  readonly kind: "added" | "renamed" | "abolished" | "moved";
  readonly code: string;
  /** "" for an added code. */
  readonly oldName: string;
  /**
   * The new name; for a moved code the new code and its name (“2013404 宗教事务”, several joined by 、); for an added one
   * its name then, with a remark such as （年中增设）; "" for an abolished one.
   */
  readonly newName: string;
  readonly confidence: "high" | "medium" | "low";
}

/** The renames of each code, oldest first. */
export function renamesByCode(changes: readonly CodeChange[]): ReadonlyMap<string, readonly Rename[]> {
  const byCode = new Map<string, Rename[]>();
  for (const { year, kind, code, oldName, newName, confidence } of changes) {
    if (kind !== "renamed") continue;
    const own = byCode.get(code) ?? [];
    own.push({ year, from: oldName, to: newName, sure: confidence !== "low" });
    byCode.set(code, own);
  }
  for (const own of byCode.values()) own.sort((a, b) => a.year - b.year);
  return byCode;
}

/** Where the content of a moved code went: the codes named in its row. */
export const successors = (change: CodeChange): readonly string[] =>
  change.kind === "moved" || change.kind === "abolished"
    ? change.newName.split("、").flatMap((part) => /^\d{3,7}/.exec(part)?.[0] ?? [])
    : [];
