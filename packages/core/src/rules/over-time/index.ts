/** Rules over years, units and budgets. */
import type { Rule } from "../rule.js";
import { budgetDeviation } from "./budget-deviation.js";
import { carryForwardRate } from "./carry-forward-rate.js";
import { departmentAppropriations } from "./department-appropriations.js";
import { departmentEliminations } from "./department-eliminations.js";
import { openingBalanceCarried } from "./opening-balance-carried.js";
import { openingBudget } from "./opening-budget.js";

export const OVER_TIME_RULES: readonly Rule[] = [
  openingBalanceCarried,
  departmentAppropriations,
  departmentEliminations,
  openingBudget,
  budgetDeviation,
  carryForwardRate,
];
