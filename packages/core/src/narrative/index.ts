/**
 * What writes and reads the 情况说明, as `@juesuan/core/narrative`: apart from the rest of the core, so that who only
 * checks tables does not load style packs and their schema.
 */
export { readSupplement, type SupplementOutcome, type SupplementReading } from "../supplement/read-supplement.js";
export type { SupplementHeader } from "../supplement/sheet-header.js";
export type { SupplementProblem } from "../supplement/sheet-problems.js";
export * from "../supplement/supplement.js";
export { BUILT_IN_STYLES, builtInStyle } from "./built-in-styles.js";
export { CONDITIONS, QUANTITIES, REPEATS } from "./catalogue.js";
export { codeNames } from "./code-names.js";
export { compileStyle, type StyleProblems } from "./compile-style.js";
export type { CompiledStyle } from "./compiled-style.js";
export { type BookInput, composeBook, missingTables } from "./disclosure/compose-book.js";
export { doubtfulCells } from "./doubtful-cells.js";
export { type FoldedText, foldText } from "./grammar/folded-text.js";
export { declareSentence, type Reading, type ReadSlot, type Sentence } from "./grammar/sentence.js";
export type { SlotKind, SlotValue, SlotValues } from "./grammar/slot-kinds.js";
export type { NarrativeInput } from "./narrative-input.js";
export type { TextYear } from "./prepare/fields-of-text.js";
export type { OfferedText, OfferSources, PriorWorkbook } from "./prepare/offers.js";
export {
  type PreparedSupplement,
  type PrepareInput,
  type PrepareOutcome,
  prepareSupplement,
} from "./prepare/prepare-supplement.js";
export type { CodeNames } from "./quantities/inputs.js";
export { readDocument } from "./read-document.js";
export {
  type ReadHeading,
  type ReadNarrative,
  type ReadSentence,
  readNarrative,
  type TextPlace,
  type UnreadClause,
} from "./read-narrative.js";
export { type StyleChoice, styleByEvidence } from "./style-by-evidence.js";
export { coverageProblems } from "./style-coverage.js";
export type { StylePack } from "./style-pack.js";
export { unitTags } from "./tags/unit-tags.js";
export { writeNarrative } from "./write-narrative.js";
