/** Rules over years, units and budgets. */
import type { Rule } from "../rule.js";
import { budgetDeviation } from "./budget-deviation.js";
import { carryForwardRate } from "./carry-forward-rate.js";
import { departmentAppropriations } from "./department-appropriations.js";
import { departmentEliminations } from "./department-eliminations.js";
import { openingBalanceCarried } from "./opening-balance-carried.js";
import { openingBudget } from "./opening-budget.js";
import { openingBudgetInProse } from "./opening-budget-in-prose.js";
import { priorFigures } from "./prior-figures.js";

export const OVER_TIME_RULES: readonly Rule[] = [
  openingBalanceCarried,
  priorFigures,
  departmentAppropriations,
  departmentEliminations,
  openingBudget,
  budgetDeviation,
  carryForwardRate,
  openingBudgetInProse,
];
