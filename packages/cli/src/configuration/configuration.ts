/**
 * The configuration that applies to a workbook: juesuan.config.json of its own folder and of all above it, the nearer one
 * over the farther one, item by item; `--config` in place of them all. The command line stands over every file.
 */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { CodeOverlay, RuleSetting, UnitSettings } from "@juesuan/core";
import { CommandLineError } from "../command-line-error.js";
import type { CompanionPaths } from "../work/companions.js";
import { localCodesOf, type ReadConfig, readConfigFile } from "./read-config.js";

export const CONFIG_NAME = "juesuan.config.json";

/** One item that applies, and the file that says so. */
export interface AppliedItem<T> {
  readonly value: T;
  readonly from: string;
}

export interface Configuration {
  /** Files that were read, nearest first. */
  readonly files: readonly string[];
  readonly settings: UnitSettings;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly companions: CompanionPaths;
  /** Paths of code tables, farthest first: later ones win. */
  readonly codes: readonly string[];
  /** Local codes written into the files themselves. */
  readonly localCodes: readonly CodeOverlay[];
  readonly region: string | undefined;
  readonly disclosure: string | undefined;
  readonly pairs: string | undefined;
  /** Every item with the file it comes from, for `config show`. */
  readonly items: ReadonlyMap<string, AppliedItem<unknown>>;
  /** Chinese sentences about files that are wrong; nothing of such a file applies. */
  readonly problems: readonly string[];
}

const KINDS = {
  行政: "administrative",
  参公: "civil-service-managed",
  事业: "institution",
  混合: "mixed",
} as const;

/** Reads what applies to the files of a folder. `explicit`: the file named by --config. */
export async function configurationOf(folder: string, explicit: string | undefined): Promise<Configuration> {
  const problems: string[] = [];
  const configs: ReadConfig[] = [];
  for (const file of explicit === undefined ? filesAbove(resolve(folder)) : [resolve(explicit)]) {
    const reading = await readConfigFile(file);
    if (reading === undefined) {
      if (explicit !== undefined) problems.push(`配置“${explicit}”不存在。`);
      continue;
    }
    if (!reading.ok) {
      problems.push(...reading.problems.map((problem) => `配置“${file}”没有使用：${problem}`));
      continue;
    }
    configs.push(reading.config);
    if (reading.config.content.root === true) break;
  }
  return combine(configs, problems);
}

/** Thousands of units lie in folders of their own below the same ones, which are looked into once per run. */
const ABOVE = new Map<string, readonly string[]>();

/** Configuration files from the folder upwards, nearest first. */
function filesAbove(folder: string): readonly string[] {
  const known = ABOVE.get(folder);
  if (known) return known;
  const parent = dirname(folder);
  const above = parent === folder ? [] : filesAbove(parent);
  const own = join(folder, CONFIG_NAME);
  const found = existsSync(own) ? [own, ...above] : above;
  ABOVE.set(folder, found);
  return found;
}

/** `nearest` first. */
function combine(nearest: readonly ReadConfig[], problems: readonly string[]): Configuration {
  const items = new Map<string, AppliedItem<unknown>>();
  const rules = new Map<string, RuleSetting>();
  const codes: string[] = [];
  const localCodes: CodeOverlay[] = [];
  for (const { file, content, rules: own } of [...nearest].reverse()) {
    const { $schema: _, root: __, rules: ___, codes: tables = [], localCodes: local, ...plain } = content;
    for (const [key, value] of Object.entries(plain)) if (value !== undefined) items.set(key, { value, from: file });
    for (const [id, setting] of own) {
      rules.set(id, setting);
      items.set(`rules.${id}`, { value: setting, from: file });
    }
    for (const path of [tables].flat()) {
      codes.push(path);
      items.set(`codes.${path}`, { value: path, from: file });
    }
    if (local) {
      for (const code of local) items.set(`localCodes.${code.code}`, { value: code, from: file });
      for (const year of new Set(local.map((code) => code.year))) {
        const those = { localCodes: local.filter((code) => code.year === year) };
        localCodes.push({ source: file, year, codes: localCodesOf(those, year) });
      }
    }
  }
  const item = <T>(key: string): T | undefined => items.get(key)?.value as T | undefined;
  const unitKind = item<keyof typeof KINDS>("unitKind");
  const year = item<number>("year");
  const limits = item<NonNullable<UnitSettings["limits"]>>("limits");
  const path = (key: "prior" | "budget" | "units"): CompanionPaths => {
    const value = item<string>(key);
    return value === undefined ? {} : { [key]: value };
  };
  return {
    files: nearest.map(({ file }) => file),
    settings: {
      ...(year === undefined ? {} : { year }),
      ...(unitKind === undefined ? {} : { unitKind: KINDS[unitKind] }),
      ...(limits === undefined ? {} : { limits }),
    },
    rules,
    companions: { ...path("prior"), ...path("budget"), ...path("units") },
    codes,
    localCodes,
    region: item("region"),
    disclosure: item("disclosure"),
    pairs: item("pairs"),
    items,
    problems,
  };
}

/**
 * The path of a configuration that the user names, made absolute. It must be right before anything is checked by it.
 * @throws CommandLineError with all that is wrong
 */
export async function namedConfiguration(given: string | undefined): Promise<string | undefined> {
  if (given === undefined) return undefined;
  const { problems } = await rememberedConfiguration(".", resolve(given));
  if (problems.length > 0) throw new CommandLineError(problems.join("\n"));
  return resolve(given);
}

const remembered = new Map<string, Promise<Configuration>>();

/** The same, read once per folder and run. */
export function rememberedConfiguration(folder: string, explicit: string | undefined): Promise<Configuration> {
  const key = `${explicit ?? ""}\0${folder}`;
  const known = remembered.get(key) ?? configurationOf(folder, explicit);
  remembered.set(key, known);
  return known;
}
