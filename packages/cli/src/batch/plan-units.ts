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
import { readPairs } from "./matching/pairs-file.js";
import { UNITS_FOLDER } from "./out-folder.js";
import { isInShard } from "./shard.js";
import { type UnitPlaces, unitPlaces } from "./unit-places.js";
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

/** Plans a run. `known`: entries of the last run, when it is resumed. */
export async function planUnits(
  { workbooks, texts }: Listing,
  request: BatchRequest,
  known: ReadonlyMap<string, JournalEntry>,
): Promise<Plan> {
  const { shard, year, perUnit, out, annotate, scheme } = request;
  const pairs = request.pairs === undefined ? new Map<string, readonly string[]>() : await readPairs(request.pairs);
  const matches = request.match
    ? matchTexts(workbooks, texts)
    : { textsOf: new Map<string, readonly string[]>(), unmatched: [] };
  const prior = request.prior === undefined ? new Map<string, string>() : await priorOf(workbooks, request.prior);
  const units = matchUnits(workbooks);
  const places = unitPlaces(workbooks);
  const settings = JSON.stringify([VERSION, RULE_SET_VERSION, year ?? null, perUnit, annotate !== undefined, scheme]);
  const taken = new Set([...pairs.values()].flat());
  const own = workbooks.filter(({ name }) => shard === undefined || isInShard(name, shard));
  const tasks = own.map(({ name, path }): UnitTask => {
    const narratives = pairs.get(path) ?? matches.textsOf.get(path)?.filter((text) => !taken.has(text)) ?? [];
    const last = known.get(name)?.fingerprint;
    const folder = units.get(path);
    const before = prior.get(path);
    const companions: CompanionPaths = {
      ...(narratives.length > 0 ? { narratives: narratives.map(shownPath) } : {}),
      ...(before === undefined ? {} : { prior: shownPath(before) }),
      ...(folder === undefined ? {} : { units: shownPath(folder) }),
    };
    const place = places.get(name) ?? name;
    const targets = {
      report: resolve(out, UNITS_FOLDER, place),
      reports: perUnit,
      ...(annotate === undefined ? {} : { annotated: resolve(annotate, place) }),
    };
    const task = {
      kind: "unit",
      name,
      path,
      year,
      companions,
      targets,
      scheme: JSON.stringify(scheme),
      settings,
    } as const;
    return last === undefined ? task : { ...task, known: last };
  });
  return {
    tasks,
    places,
    withText: tasks.filter(({ companions }) => companions.narratives !== undefined).length,
    unmatched: matches.unmatched.filter(({ path }) => !taken.has(path)),
    problems: strayPairs(pairs, workbooks),
  };
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

function strayPairs(pairs: ReadonlyMap<string, readonly string[]>, workbooks: readonly InputFile[]): readonly string[] {
  const listed = new Set(workbooks.map(({ path }) => path));
  return [...pairs.keys()].flatMap((path) =>
    listed.has(path) ? [] : [`--pairs 中的工作簿“${shownPath(path)}”不在要核对的文件里。`],
  );
}
