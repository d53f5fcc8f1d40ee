/** From a listing to the tasks of a batch: what goes with each workbook, and where its files go. */
import { relative, resolve, sep } from "node:path";
import { RULE_SET_VERSION } from "@juesuan/core";
import type { BatchRequest } from "../commands/batch/arguments.js";
import { findInputs, type InputFile } from "../inputs/find-inputs.js";
import { shownPath } from "../inputs/shown-path.js";
import { VERSION } from "../version.js";
import type { CompanionPaths } from "../work/companions.js";
import type { JournalEntry } from "./journal.js";
import type { Listing } from "./listing.js";
import { matchPrior, matchUnits } from "./matching/compared-by-name.js";
import { matchTexts } from "./matching/match-texts.js";
import { pairsInUse } from "./matching/pairs-in-use.js";
import { UNITS_FOLDER } from "./out-folder.js";
import { isInShard } from "./shard.js";
import { textCopies, type UnitPlaces, unitPlaces } from "./unit-places.js";
import type { UnitTask } from "./unit-task.js";

export interface Plan {
  /** All units of the listing, or those of the shard, in order. */
  readonly tasks: readonly UnitTask[];
  readonly places: UnitPlaces;
  /** Units that have a 情况说明. */
  readonly withText: number;
  /** Texts that look like a 情况说明 and found no workbook. */
  readonly unmatched: readonly InputFile[];
  readonly problems: readonly string[];
}

/** Plans a run; throws CommandLineError when a list of pairs cannot be used. `known`: entries of the last run, when it is resumed. */
export async function planUnits(
  { workbooks, texts }: Listing,
  request: BatchRequest,
  known: ReadonlyMap<string, JournalEntry>,
): Promise<Plan> {
  const { shard, year, perUnit, out, annotate, codes, config } = request;
  const pairs = await pairsInUse(workbooks, request.pairs, config);
  const taken = new Set([...pairs.textsOf.values()].flat());
  const free = texts.filter(({ path }) => !taken.has(path));
  const matches = request.match ? matchTexts(workbooks, free) : { textsOf: NONE, unmatched: [] };
  const textsOf = (path: string): readonly string[] => pairs.textsOf.get(path) ?? matches.textsOf.get(path) ?? [];
  const prior = request.prior === undefined ? new Map<string, string>() : await priorOf(workbooks, request.prior);
  const units = matchUnits(workbooks);
  const places = unitPlaces(workbooks);
  const copies = annotate === undefined ? undefined : copiesOfTexts(workbooks, textsOf, places, annotate);
  const scheme = JSON.stringify(request.scheme);
  const settings = JSON.stringify([
    VERSION,
    RULE_SET_VERSION,
    year ?? null,
    perUnit,
    annotate === undefined ? null : relative(resolve(out), resolve(annotate)),
    scheme,
  ]);
  const own = workbooks.filter(({ name }) => shard === undefined || isInShard(name, shard));
  const tasks = own.map(({ name, path }): UnitTask => {
    const narratives = textsOf(path).map(shownPath);
    const last = known.get(name);
    const folder = units.get(path);
    const before = prior.get(path);
    const companions: CompanionPaths = {
      ...(narratives.length > 0 ? { narratives } : {}),
      ...(before === undefined ? {} : { prior: shownPath(before) }),
      ...(folder === undefined ? {} : { units: shownPath(folder) }),
    };
    const place = places.get(name) ?? name;
    const textsCopied = copies?.get(path);
    const targets = {
      report: resolve(out, UNITS_FOLDER, place),
      reports: perUnit,
      ...(annotate === undefined ? {} : { annotated: resolve(annotate, place) }),
      ...(textsCopied ? { textCopies: textsCopied } : {}),
    };
    return {
      kind: "unit",
      name,
      path,
      year,
      companions,
      targets,
      codes,
      ...(config === undefined ? {} : { config }),
      scheme,
      settings,
      ...(last === undefined ? {} : { known: { fingerprint: last.fingerprint, files: last.files } }),
    };
  });
  return {
    tasks,
    places,
    withText: tasks.filter(({ companions }) => companions.narratives !== undefined).length,
    unmatched: matches.unmatched,
    problems: pairs.problems,
  };
}

const NONE: ReadonlyMap<string, readonly string[]> = new Map();

/** Paths of the marked copies of all texts: by the workbook's path, then by the text as a task names it. */
function copiesOfTexts(
  workbooks: readonly InputFile[],
  textsOf: (path: string) => readonly string[],
  places: UnitPlaces,
  annotate: string,
): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const all = workbooks.flatMap(({ name, path }) =>
    textsOf(path).map((text) => ({ text, workbook: path, annotated: resolve(annotate, places.get(name) ?? name) })),
  );
  const copies = new Map<string, Record<string, string>>();
  for (const [index, copy] of textCopies(all).entries()) {
    const { workbook = "", text = "" } = all[index] ?? {};
    copies.set(workbook, { ...copies.get(workbook), [shownPath(text)]: copy });
  }
  return copies;
}

async function priorOf(workbooks: readonly InputFile[], folder: string): Promise<ReadonlyMap<string, string>> {
  const { files } = await findInputs([folder]);
  const base = resolve(folder);
  const places = unitPlaces(workbooks);
  return matchPrior(
    workbooks.map(({ name, path }) => ({ path, relative: places.get(name) ?? name })),
    files.map(({ path }) => ({ path, relative: withoutExtension(relative(base, path).split(sep).join("/")) })),
  );
}

const withoutExtension = (path: string): string => path.replace(/\.[^./]+$/u, "");
