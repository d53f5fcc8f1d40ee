/** The workbook of a unit in another year or in the budget, and the units of a department, by names. */
import { dirname, posix } from "node:path";
import type { InputFile } from "../../inputs/find-inputs.js";
import { keysAgree, nameKey } from "./name-key.js";

/** Years, and whether the final accounts or the budget are meant, do not tell units apart. */
const samePath = (path: string): string => path.replace(/20\d\d\s*(?:年度|年)?/gu, "").replace(/预算/gu, "决算");

interface Placed {
  readonly path: string;
  /** Below the folder it was listed in, without extension. */
  readonly relative: string;
}

/**
 * The workbook of each unit among those of another year or of the budget: the one under the same path, else the only one
 * whose name says the same unit, else the only one of the same folder when the unit is alone in its own.
 */
export function matchCompared(units: readonly Placed[], others: readonly Placed[]): ReadonlyMap<string, string> {
  const key = ({ relative }: Placed): string => nameKey(posix.basename(relative));
  const folder = ({ relative }: Placed): string => posix.dirname(samePath(relative));
  const byPath = single(others, ({ relative }) => samePath(relative));
  const byKey = single(others, key);
  const byFolder = single(others, folder);
  const alone = single(units, folder);
  const found = new Map<string, string>();
  for (const unit of units) {
    const named = key(unit) === "" ? undefined : byKey.get(key(unit));
    const beside = folder(unit) !== "." && alone.get(folder(unit)) ? byFolder.get(folder(unit)) : undefined;
    const match =
      byPath.get(samePath(unit.relative)) ??
      named ??
      (beside && keysAgree(key(unit), key(beside)) ? beside : undefined);
    if (match) found.set(unit.path, match.path);
  }
  return found;
}

/** The values by key; of two with the same key neither. */
function single(values: readonly Placed[], keyOf: (value: Placed) => string): ReadonlyMap<string, Placed | undefined> {
  const found = new Map<string, Placed | undefined>();
  for (const value of values) found.set(keyOf(value), found.has(keyOf(value)) ? undefined : value);
  return found;
}

/** Words by which the workbook of a whole department says so. */
const DEPARTMENT = /汇总|部门\(含|\(部门\)|全部门|全口径/u;

const saysDepartment = (name: string): boolean => DEPARTMENT.test(posix.basename(name).normalize("NFKC"));

/**
 * The folder with the units of a department: where a folder holds exactly one workbook whose name says 汇总 and at least
 * two others, itself or below, these are its units.
 * @param isDepartment what a configuration says; undefined leaves it to the name
 */
export function matchUnits(
  files: readonly InputFile[],
  isDepartment: (file: InputFile) => boolean | undefined = () => undefined,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const departments = files.filter((file) => isDepartment(file) ?? saysDepartment(file.name));
  for (const { name, path } of departments) {
    const folder = `${posix.dirname(name)}/`;
    const inside = files.filter((file) => file.name.startsWith(folder));
    const others = inside.filter((file) => !departments.some((department) => department.path === file.path));
    if (others.length >= 2 && inside.length === others.length + 1) found.set(path, dirname(path));
  }
  return found;
}
