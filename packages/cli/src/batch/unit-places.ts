/** Where the files of each unit go, below the output folder and that of the annotated copies. */
import { basename, dirname, extname, posix } from "node:path";
import type { InputFile } from "../inputs/find-inputs.js";
import { portableName } from "../output/portable-name.js";

/** Path of a unit within the listing, without its file's extension, with `/`: `教育局/部门决算公开表`. */
export type UnitPlaces = ReadonlyMap<string, string>;

/**
 * Gives every workbook a place of its own, by its name as listed: what all names begin with is left out. Two workbooks that
 * differ only in the extension keep it. Places can be folders and files of every system, and stay apart where case does
 * not count.
 */
export function unitPlaces(workbooks: readonly InputFile[]): UnitPlaces {
  const all = workbooks.map(({ name }) => ({ name, steps: safeSteps(name) }));
  const shared = commonLength(all.map(({ steps }) => steps.slice(0, -1)));
  const stems = new Map<string, number>();
  const places = all.map(({ name, steps }) => {
    const whole = steps.slice(shared).join("/");
    const stem = whole.slice(0, whole.length - extname(whole).length);
    stems.set(folded(stem), (stems.get(folded(stem)) ?? 0) + 1);
    return { name, stem, whole };
  });
  const taken = new Set<string>();
  return new Map(
    places.map(({ name, stem, whole }) => [name, apart((stems.get(folded(stem)) ?? 0) > 1 ? whole : stem, "", taken)]),
  );
}

/** A text of a unit, and where the copy of the unit's workbook goes. */
export interface UnitText {
  /** Absolute paths. */
  readonly text: string;
  readonly workbook: string;
  /** Path of the workbook's copy, without `.核对` and ending. */
  readonly annotated: string;
}

/**
 * Paths of the marked copies of texts, in their order. A copy lies beside that of the workbook; it carries the workbook's
 * name when the text is of another folder, where another may be called the same, or goes with several workbooks.
 */
export function textCopies(texts: readonly UnitText[]): readonly string[] {
  const uses = new Map<string, number>();
  for (const { text } of texts) uses.set(text, (uses.get(text) ?? 0) + 1);
  const taken = new Set<string>();
  return texts.map(({ text, workbook, annotated }) => {
    const ending = extname(text);
    const stem = portableName(basename(text, ending));
    const isItsOwn = uses.get(text) === 1 && dirname(text) === dirname(workbook);
    const place = isItsOwn ? posix.join(dirname(annotated), stem) : `${annotated}.${stem}`;
    return apart(place, `.核对${ending}`, taken);
  });
}

/** The name itself, or with a number when it is taken. */
function apart(stem: string, ending: string, taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number === 1 ? "" : `-${number}`}${ending}`;
    if (taken.has(folded(name))) continue;
    taken.add(folded(name));
    return name;
  }
}

/** As file systems compare names that take no notice of case. */
const folded = (name: string): string => name.normalize("NFC").toLowerCase();

/** Steps of a name that lead nowhere outside: `../` and drive letters become plain names. */
const safeSteps = (name: string): readonly string[] =>
  posix
    .normalize(name)
    .split("/")
    .flatMap((step) => (step === "" || step === "." ? [] : [step === ".." ? "上级" : portableName(step)]));

/** The folder that all paths lie in, with a `/` at the end; "" for none. */
export function commonFolder(paths: readonly string[]): string {
  const steps = paths.map((path) => path.split("/").slice(0, -1));
  const shared = (steps[0] ?? []).slice(0, commonLength(steps));
  return shared.map((step) => `${step}/`).join("");
}

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
