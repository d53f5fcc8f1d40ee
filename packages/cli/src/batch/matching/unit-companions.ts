/** What goes with each workbook of a batch: prose, self-evaluation forms, last year, the budget, the units of a department. */
import { dirname, relative, resolve, sep } from "node:path";
import { rememberedConfiguration } from "../../configuration/configuration.js";
import { findInputs, type InputFile } from "../../inputs/find-inputs.js";
import { shownPath } from "../../inputs/shown-path.js";
import type { CompanionPaths } from "../../work/companions.js";
import { commonFolder, type UnitPlaces } from "../unit-places.js";
import { matchCompared, matchUnits } from "./compared-by-name.js";
import { matchTexts } from "./match-texts.js";
import { pairsInUse } from "./pairs-in-use.js";
import { matchForms } from "./performance-forms.js";

export interface MatchRequest {
  /** A list of pairs. */
  readonly pairs: string | undefined;
  /** Look for prose and forms by names. */
  readonly match: boolean;
  /** Folders with last year's workbooks and with the budget's. */
  readonly prior: string | undefined;
  readonly budget: string | undefined;
  readonly config: string | undefined;
}

export interface UnitCompanions {
  /** Workbooks to check; those with forms of another are left out. */
  readonly workbooks: readonly InputFile[];
  /** By the workbook's absolute path. */
  readonly of: ReadonlyMap<string, CompanionPaths>;
  /** Texts that look like a 情况说明 and found no workbook. */
  readonly unmatched: readonly InputFile[];
  /** Chinese sentences; the run then ends with 2. */
  readonly problems: readonly string[];
}

type ByPath<T> = ReadonlyMap<string, T>;
const NONE: ByPath<never> = new Map<string, never>();

/** Matches everything; throws CommandLineError when a list of pairs cannot be used. */
export async function companionsOfUnits(
  listing: { readonly workbooks: readonly InputFile[]; readonly texts: readonly InputFile[] },
  { pairs: named, match, prior, budget, config }: MatchRequest,
  placesOf: (workbooks: readonly InputFile[]) => UnitPlaces,
): Promise<UnitCompanions> {
  const pairs = await pairsInUse(listing.workbooks, named, config);
  const taken = new Set([...pairs.textsOf.values()].flat());
  const free = listing.texts.filter(({ path }) => !taken.has(path));
  const forms = match ? matchForms(listing.workbooks, free) : { ...listing, formsOf: NONE };
  const { workbooks } = forms;
  const found = match ? matchTexts(workbooks, forms.texts) : { textsOf: NONE, unmatched: [] };
  const units = matchUnits(workbooks, await departmentsBySettings(workbooks, config));
  const priorOf = await comparedIn(prior, workbooks, placesOf(workbooks));
  const budgetOf = await comparedIn(budget, workbooks, placesOf(workbooks));
  const of = new Map<string, CompanionPaths>();
  for (const { path } of workbooks) {
    const narratives = pairs.textsOf.get(path) ?? found.textsOf.get(path) ?? [];
    of.set(path, {
      ...(narratives.length > 0 ? { narratives: narratives.map(shownPath) } : {}),
      ...several("performance", forms.formsOf.get(path)),
      ...one("prior", priorOf.get(path)),
      ...one("budget", budgetOf.get(path)),
      ...one("units", units.get(path)),
    });
  }
  return { workbooks, of, unmatched: found.unmatched, problems: pairs.problems };
}

const one = (key: "prior" | "budget" | "units", path: string | undefined): CompanionPaths =>
  path === undefined ? {} : { [key]: shownPath(path) };

const several = (key: "performance", paths: readonly string[] | undefined): CompanionPaths =>
  paths === undefined ? {} : { [key]: paths.map(shownPath) };

/** What configurations say about a workbook being that of a whole department. */
async function departmentsBySettings(
  workbooks: readonly InputFile[],
  config: string | undefined,
): Promise<(file: InputFile) => boolean | undefined> {
  const said = new Map<string, boolean>();
  for (const { path } of workbooks) {
    const { disclosure } = await rememberedConfiguration(dirname(path), config);
    // 部门 is said of a whole folder, units and all: the names in it tell which is the department's.
    if (disclosure === "单位" || disclosure === "本级") said.set(path, false);
  }
  return ({ path }) => said.get(path);
}

/** The workbook of each unit in a folder of another year or of the budget. */
async function comparedIn(
  folder: string | undefined,
  workbooks: readonly InputFile[],
  places: UnitPlaces,
): Promise<ByPath<string>> {
  if (folder === undefined) return NONE;
  const base = resolve(folder);
  const { files } = await findInputs([folder]);
  const others = files.map(({ path }) => ({
    path,
    relative: withoutExtension(relative(base, path).split(sep).join("/")),
  }));
  const units = workbooks.map(({ name, path }) => ({ path, relative: places.get(name) ?? name }));
  const found = matchCompared(units, others);
  // The folders of both may begin at different heights.
  const skipped = commonFolder(others.map((other) => other.relative)).length;
  const shortened = others.map((other) => ({ ...other, relative: other.relative.slice(skipped) }));
  return new Map([...(skipped > 0 ? matchCompared(units, shortened) : NONE), ...found]);
}

const withoutExtension = (path: string): string => path.replace(/\.[^./]+$/u, "");
