import type { Facts } from "../facts/facts.js";
import { NO_SUPPLEMENT, type Supplement } from "../supplement/supplement.js";
import type { CellRef } from "../workbook/reference.js";
import type { CompiledStyle } from "./compiled-style.js";
import type { CodeNames, Sources } from "./quantities/inputs.js";

/** What a narrative is written from. */
export interface NarrativeInput {
  readonly facts: Facts;
  readonly style: CompiledStyle;
  /** Year and unit of the disclosure; 【待补】 when not known. */
  readonly year: number | undefined;
  readonly unit: string | undefined;
  readonly supplement?: Supplement;
  /** Names from the classification, for rows whose table prints none. */
  readonly names?: CodeNames;
  /** Whether a cell is under an open error; its figures are then written as 【待核】. */
  readonly isDoubtful?: (cell: CellRef) => boolean;
}

const NO_NAMES: CodeNames = { functional: () => undefined, economic: () => undefined };

export const sourcesOf = (input: NarrativeInput): Sources => ({
  facts: input.facts,
  supplement: input.supplement ?? NO_SUPPLEMENT,
  names: input.names ?? NO_NAMES,
  year: input.year,
  unit: input.unit,
  isDoubtful: input.isDoubtful ?? (() => false),
  decimals: input.style.pack.decimals,
  reasonThreshold: input.style.pack.reasonThreshold,
  brackets: input.style.pack.brackets,
});
