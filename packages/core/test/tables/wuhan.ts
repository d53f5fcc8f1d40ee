/** The nine Wuhan tables from the reference folder, when it is there. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Drawn, Value } from "./grid-of.js";

const root = resolve(import.meta.dirname, "../../../..");
const file = join(resolve(root, process.env.JUESUAN_REFERENCE ?? "../shared"), "wuhan-2024", "grids.json");

interface Stored {
  readonly sheets: readonly {
    readonly title: string;
    readonly cells: readonly (readonly Value[])[];
    readonly merges: readonly string[];
  }[];
}

/** The sheets, or undefined where the reference folder is absent. */
export const WUHAN: readonly Drawn[] | undefined = existsSync(file)
  ? (JSON.parse(readFileSync(file, "utf8")) as Stored).sheets.map(({ title, cells, merges }) => ({
      name: title,
      cells,
      merges,
    }))
  : undefined;

export const SKIPPED = `参考资料不在（${file}），跳过`;
