/** The style packs that come with the product. */

import { compileStyle, type StyleProblems } from "./compile-style.js";
import type { CompiledStyle } from "./compiled-style.js";
import { SHANGHAI_STYLE } from "./packs/shanghai.style.js";
import { WUHAN_STYLE } from "./packs/wuhan.style.js";

const PACKS: Readonly<Record<string, unknown>> = { wuhan: WUHAN_STYLE, shanghai: SHANGHAI_STYLE };

/** Ids of the built-in packs. */
export const BUILT_IN_STYLES: readonly string[] = Object.keys(PACKS);

/** A built-in pack, compiled; undefined when there is none of this id. A problem is a defect of the product. */
export function builtInStyle(id: string): CompiledStyle | StyleProblems | undefined {
  return Object.hasOwn(PACKS, id) ? compileStyle(PACKS[id]) : undefined;
}
