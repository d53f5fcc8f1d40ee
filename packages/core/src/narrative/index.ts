/**
 * What writes and reads the 情况说明, as `@juesuan/core/narrative`: apart from the rest of the core, so that who only
 * checks tables does not load style packs and their schema.
 */
export { BUILT_IN_STYLES, builtInStyle } from "./built-in-styles.js";
export type { CompiledStyle } from "./compiled-style.js";
export type { NarrativeInput } from "./narrative-input.js";
export type { CodeNames } from "./quantities/inputs.js";
export { writeNarrative } from "./write-narrative.js";
