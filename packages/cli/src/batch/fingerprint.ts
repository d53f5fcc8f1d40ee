import { createHash, type Hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { rememberedConfiguration } from "../configuration/configuration.js";
import { findInputs } from "../inputs/find-inputs.js";
import type { UnitTask } from "./unit-task.js";

/** What stands behind a workbook's name in that of its waivers. */
const WAIVERS = ".juesuan.json";

/**
 * A hash over the content of the workbook, of its waivers, of the configuration and code tables that apply, of everything
 * read beside it, and the settings. Content, not dates: a copied or restored folder counts as done, a changed file never
 * does.
 * @param workbook undefined when it could not be opened
 */
export async function fingerprintOf(
  { path, companions, settings, codes, config }: UnitTask,
  workbook: Uint8Array | undefined,
): Promise<string> {
  const hash = createHash("sha256").update(settings).update("\0");
  hash.update(workbook ? createHash("sha256").update(workbook).digest() : "-");
  const configuration = await rememberedConfiguration(dirname(path), config);
  const { narratives = [], performance = [], prior, budget, units } = { ...configuration.companions, ...companions };
  const inside = units === undefined ? [] : (await findInputs([units])).files.map(({ path }) => path);
  await addFile(hash, `${path}${WAIVERS}`);
  for (const one of [...configuration.files, ...configuration.codes, ...codes]) hash.update(await remembered(one));
  for (const one of [...narratives, ...performance, prior, budget, ...inside]) await addFile(hash, one);
  return hash.digest("hex");
}

async function addFile(hash: Hash, path: string | undefined): Promise<void> {
  hash.update(path === undefined ? "-" : await digestOf(path));
}

const digestOf = async (path: string): Promise<Uint8Array | string> => {
  const bytes = await readFile(resolve(path)).catch(() => undefined);
  return bytes ? createHash("sha256").update(bytes).digest() : "-";
};

/** Of files that all units share, read once per run. */
const digests = new Map<string, Promise<Uint8Array | string>>();

function remembered(path: string): Promise<Uint8Array | string> {
  const known = digests.get(path) ?? digestOf(path);
  digests.set(path, known);
  return known;
}
