/** Last year's workbook of a unit, and the units of a department, by names. */
import { dirname, posix } from "node:path";
import type { InputFile } from "../../inputs/find-inputs.js";
import { nameKey } from "./name-key.js";

const withoutYear = (path: string): string => path.replace(/20\d\d\s*(?:年度|年)?/gu, "");

/**
 * Last year's workbook of each unit: the one under the same path (years aside) below last year's folder, else the only one
 * whose name says the same unit.
 * @param prior last year's workbooks, named relative to their folder
 */
export function matchPrior(
  units: readonly { readonly path: string; readonly relative: string }[],
  prior: readonly { readonly path: string; readonly relative: string }[],
): ReadonlyMap<string, string> {
  const byPath = new Map(prior.map(({ path, relative }) => [withoutYear(relative), path]));
  const byKey = new Map<string, string | undefined>();
  for (const { path, relative } of prior) {
    const key = nameKey(posix.basename(relative));
    // Two of the same name: neither.
    byKey.set(key, byKey.has(key) ? undefined : path);
  }
  const found = new Map<string, string>();
  for (const { path, relative } of units) {
    const key = nameKey(posix.basename(relative));
    const match = byPath.get(withoutYear(relative)) ?? (key === "" ? undefined : byKey.get(key));
    if (match !== undefined) found.set(path, match);
  }
  return found;
}

/** Words by which the workbook of a whole department says so. */
const DEPARTMENT = /汇总|部门（含|部门\(含|全部门/u;

/**
 * The folder with the units of a department: where a folder holds exactly one workbook whose name says 汇总 and at least
 * two others, itself or below, these are its units.
 */
export function matchUnits(files: readonly InputFile[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const departments = files.filter(({ name }) => DEPARTMENT.test(posix.basename(name)));
  for (const { name, path } of departments) {
    const folder = `${posix.dirname(name)}/`;
    const inside = files.filter((file) => file.name.startsWith(folder));
    const others = inside.filter((file) => !departments.some((department) => department.path === file.path));
    if (others.length >= 2 && inside.length === others.length + 1) found.set(path, dirname(path));
  }
  return found;
}
