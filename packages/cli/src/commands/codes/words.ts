/** Codes in words. */
import {
  CLASSIFICATION_NAMES,
  type Classification,
  type CodeEntry,
  EVIDENCE_NAMES,
  LEVEL_NAMES,
  nameInYear,
} from "@juesuan/core";

/** One line: code, name, level, how surely it is known. */
export const entryLine = (classification: Classification, entry: CodeEntry, year: number): string =>
  `${entry.code.padEnd(8)}${nameInYear(entry, year)}（${CLASSIFICATION_NAMES[classification]}，${LEVEL_NAMES[entry.level]}，${EVIDENCE_NAMES[entry.evidence]}）`;
