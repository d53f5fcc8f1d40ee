/** Rules on the prose against the tables and against itself. */
import type { Rule } from "../rule.js";
import { amountAgainstTable } from "./amount-against-table.js";
import { characters } from "./characters.js";
import { contentsAgainstHeadings } from "./contents-against-headings.js";
import { glossaryItems } from "./glossary-items.js";
import { headingNumbers } from "./heading-numbers.js";
import { levelWording } from "./level-wording.js";
import { templateInstructions } from "./template-instructions.js";
import { unitWording } from "./unit-wording.js";

export const NARRATIVE_RULES: readonly Rule[] = [
  amountAgainstTable,
  glossaryItems,
  headingNumbers,
  levelWording,
  characters,
  unitWording,
  contentsAgainstHeadings,
  templateInstructions,
];
