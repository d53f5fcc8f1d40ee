/** Rules on performance self-evaluation forms (绩效自评表). */
import type { Rule } from "../rule.js";
import { actualRepeatsTarget } from "./actual-repeats-target.js";
import { amountsInTables } from "./amounts-in-tables.js";
import { emptyScore } from "./empty-score.js";
import { executionRate } from "./execution-rate.js";
import { executionScore } from "./execution-score.js";
import { indicatorScore } from "./indicator-score.js";
import { projectsInProse } from "./projects-in-prose.js";
import { totalScore } from "./total-score.js";
import { weightsTotal } from "./weights-total.js";

export const PERFORMANCE_RULES: readonly Rule[] = [
  executionRate,
  executionScore,
  indicatorScore,
  totalScore,
  weightsTotal,
  emptyScore,
  actualRepeatsTarget,
  amountsInTables,
  projectsInProse,
];
