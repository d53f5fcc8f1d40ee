/** Where the files of each unit go, below the output folder and that of the annotated copies. */
import { posix } from "node:path";
import type { InputFile } from "../inputs/find-inputs.js";

/** Path of a unit within the listing, without its file's extension, with `/`: `教育局/部门决算公开表`. */
export type UnitPlaces = ReadonlyMap<string, string>;

/**
 * Gives every workbook a place of its own, by its name as listed: what all names begin with is left out. Two workbooks that
 * differ only in the extension keep it.
 */
export function unitPlaces(workbooks: readonly InputFile[]): UnitPlaces {
  const names = workbooks.map(({ name }) => name);
  const folders = names.map((name) => safeSteps(name).slice(0, -1));
  const shared = commonLength(folders);
  const stems = new Map<string, number>();
  const places = names.map((name) => {
    const steps = safeSteps(name).slice(shared);
    const file = steps.at(-1) ?? "";
    const stem = [...steps.slice(0, -1), file.replace(/\.[^.]+$/u, "")].join("/");
    stems.set(stem.toLowerCase(), (stems.get(stem.toLowerCase()) ?? 0) + 1);
    return { name, stem, whole: steps.join("/") };
  });
  return new Map(
    places.map(({ name, stem, whole }) => [name, (stems.get(stem.toLowerCase()) ?? 0) > 1 ? whole : stem] as const),
  );
}

/** Steps of a name that lead nowhere outside: `../` and drive letters become plain names. */
const safeSteps = (name: string): readonly string[] =>
  posix
    .normalize(name)
    .split("/")
    .flatMap((step) =>
      step === "" || step === "." ? [] : [step === ".." ? "上级" : step.replace(/^([A-Za-z]):$/u, "$1")],
    );

function commonLength(folders: readonly (readonly string[])[]): number {
  const [first = []] = folders;
  let length = first.length;
  for (const folder of folders) {
    let same = 0;
    while (same < length && folder[same] === first[same]) same += 1;
    length = same;
  }
  return length;
}
