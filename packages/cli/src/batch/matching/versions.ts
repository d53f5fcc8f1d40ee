/** Workbooks of one folder that look like versions of one: each is checked, and the user is told. */
import { posix } from "node:path";
import type { InputFile } from "../../inputs/find-inputs.js";
import { nameOfVersions } from "./name-key.js";

/** Groups of two and more; in the order of the list. */
export function versionsOfUnits(workbooks: readonly InputFile[]): readonly (readonly InputFile[])[] {
  const groups = new Map<string, InputFile[]>();
  for (const file of workbooks) {
    const key = `${posix.dirname(file.name)}/${nameOfVersions(posix.basename(file.name))}`;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
