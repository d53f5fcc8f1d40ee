/** From a listing to the tasks of a batch: what goes with each workbook, and where its files go. */
import { relative, resolve } from "node:path";
import { RULE_SET_VERSION } from "@juesuan/core";
import type { BatchRequest } from "../commands/batch/arguments.js";
import type { InputFile } from "../inputs/find-inputs.js";
import { VERSION } from "../version.js";
import type { CompanionPaths } from "../work/companions.js";
import type { JournalEntry } from "./journal.js";
import type { Listing } from "./listing.js";
import { companionsOfUnits } from "./matching/unit-companions.js";
import { versionsOfUnits } from "./matching/versions.js";
import { UNITS_FOLDER } from "./out-folder.js";
import { isInShard } from "./shard.js";
import { textCopies, type UnitPlaces, unitPlaces } from "./unit-places.js";
import type { UnitTask } from "./unit-task.js";

export interface Plan {
  /** All units of the listing, or those of the shard, in order. */
  readonly tasks: readonly UnitTask[];
  readonly places: UnitPlaces;
  /** How many workbooks there are, those of other shards included. */
  readonly workbooks: number;
  /** Texts that look like a 情况说明 and found no workbook. */
  readonly unmatched: readonly InputFile[];
  /** Groups of workbooks that look like versions of one. */
  readonly versions: readonly (readonly InputFile[])[];
  readonly problems: readonly string[];
}

/** Plans a run; throws CommandLineError when a list of pairs cannot be used. `known`: entries of the last run, when it is resumed. */
export async function planUnits(
  listing: Listing,
  request: BatchRequest,
  known: ReadonlyMap<string, JournalEntry>,
): Promise<Plan> {
  const { shard, year, perUnit, out, annotate, codes, config } = request;
  const { workbooks, of, unmatched, problems } = await companionsOfUnits(listing, request, unitPlaces);
  const places = unitPlaces(workbooks);
  const copies = annotate === undefined ? undefined : copiesOfTexts(workbooks, of, places, annotate);
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
    const last = known.get(name);
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
      companions: of.get(path) ?? {},
      targets,
      codes,
      ...(config === undefined ? {} : { config }),
      scheme,
      settings,
      ...(last === undefined ? {} : { known: { fingerprint: last.fingerprint, files: last.files } }),
    };
  });
  return { tasks, places, workbooks: workbooks.length, unmatched, versions: versionsOfUnits(workbooks), problems };
}

/** Paths of the marked copies of all texts: by the workbook's path, then by the text as a task names it. */
function copiesOfTexts(
  workbooks: readonly InputFile[],
  companions: ReadonlyMap<string, CompanionPaths>,
  places: UnitPlaces,
  annotate: string,
): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const all = workbooks.flatMap(({ name, path }) =>
    (companions.get(path)?.narratives ?? []).map((shown) => ({
      shown,
      text: resolve(shown),
      workbook: path,
      annotated: resolve(annotate, places.get(name) ?? name),
    })),
  );
  const copies = new Map<string, Record<string, string>>();
  for (const [index, copy] of textCopies(all).entries()) {
    const { workbook = "", shown = "" } = all[index] ?? {};
    copies.set(workbook, { ...copies.get(workbook), [shown]: copy });
  }
  return copies;
}
