/** The texts that users have named themselves: by `--pairs`, or by `pairs` in the configuration of a workbook's folder. */
import { dirname } from "node:path";
import { rememberedConfiguration } from "../../configuration/configuration.js";
import type { InputFile } from "../../inputs/find-inputs.js";
import { shownPath } from "../../inputs/shown-path.js";
import { readPairs } from "./pairs-file.js";

export interface PairsInUse {
  /** Absolute paths of the texts of a workbook, by the workbook's absolute path; none: it shall have no text. */
  readonly textsOf: ReadonlyMap<string, readonly string[]>;
  /** Chinese sentences about workbooks that are named and not among those to check. */
  readonly problems: readonly string[];
}

/**
 * Finds the pairs that apply; throws CommandLineError when a list cannot be used.
 * @param named the file of --pairs, which stands over every configuration
 * @param config the file of --config, undefined to look for configurations
 */
export async function pairsInUse(
  workbooks: readonly Pick<InputFile, "path">[],
  named: string | undefined,
  config: string | undefined,
): Promise<PairsInUse> {
  if (named !== undefined) {
    const textsOf = await readPairs(named, "--pairs 的");
    return { textsOf, problems: strays(textsOf, workbooks) };
  }
  const lists = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const textsOf = new Map<string, readonly string[]>();
  for (const { path } of workbooks) {
    const { pairs } = await rememberedConfiguration(dirname(path), config);
    if (pairs === undefined) continue;
    const list = lists.get(pairs) ?? (await readPairs(pairs, "配置中的对应表"));
    lists.set(pairs, list);
    const texts = list.get(path);
    if (texts) textsOf.set(path, texts);
  }
  // A configuration may speak for more workbooks than are checked now, so none is missed.
  return { textsOf, problems: [] };
}

function strays(
  pairs: ReadonlyMap<string, readonly string[]>,
  workbooks: readonly Pick<InputFile, "path">[],
): readonly string[] {
  const listed = new Set(workbooks.map(({ path }) => path));
  return [...pairs.keys()].flatMap((path) =>
    listed.has(path) ? [] : [`--pairs 中的工作簿“${shownPath(path)}”不在要核对的文件里。`],
  );
}
