/** Rules on the prose against the tables and against itself. */
import type { Rule } from "../rule.js";
import { amountAgainstTable } from "./amount-against-table.js";
import { characters } from "./characters.js";
import { classificationPath } from "./classification-path.js";
import { contentsAgainstHeadings } from "./contents-against-headings.js";
import { counts } from "./counts.js";
import { directionWord } from "./direction-word.js";
import { evaluationAmount } from "./evaluation-amount.js";
import { glossaryItems } from "./glossary-items.js";
import { headingNumbers } from "./heading-numbers.js";
import { itemList } from "./item-list.js";
import { leftOutPart } from "./left-out-part.js";
import { levelWording } from "./level-wording.js";
import { missingReason } from "./missing-reason.js";
import { openingBudgetSum } from "./opening-budget-sum.js";
import { overBudget } from "./over-budget.js";
import { percentage } from "./percentage.js";
import { priorBase } from "./prior-base.js";
import { purposeOfItem } from "./purpose-of-item.js";
import { reasonDirection } from "./reason-direction.js";
import { repeatedFigure } from "./repeated-figure.js";
import { requiredDisclosures } from "./required-disclosures.js";
import { sameUnitAndYear } from "./same-unit-and-year.js";
import { shareOfWhat } from "./share-of-what.js";
import { templateInstructions } from "./template-instructions.js";
import { threePublicParts } from "./three-public-parts.js";
import { unitWording } from "./unit-wording.js";
import { unreadFigures } from "./unread-figures.js";
import { zeroBase } from "./zero-base.js";

export const NARRATIVE_RULES: readonly Rule[] = [
  amountAgainstTable,
  percentage,
  shareOfWhat,
  priorBase,
  directionWord,
  zeroBase,
  openingBudgetSum,
  threePublicParts,
  itemList,
  classificationPath,
  repeatedFigure,
  missingReason,
  purposeOfItem,
  requiredDisclosures,
  overBudget,
  counts,
  glossaryItems,
  headingNumbers,
  levelWording,
  characters,
  unitWording,
  contentsAgainstHeadings,
  templateInstructions,
  unreadFigures,
  leftOutPart,
  evaluationAmount,
  reasonDirection,
  sameUnitAndYear,
];
