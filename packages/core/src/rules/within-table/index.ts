/** Rules that compare figures of one table, by number. */
import type { Rule } from "../rule.js";
import { appropriationBalance } from "./appropriation-balance.js";
import { appropriationFundColumns } from "./appropriation-fund-columns.js";
import { appropriationOpeningBalance } from "./appropriation-opening-balance.js";
import { appropriationYearTotals } from "./appropriation-year-totals.js";
import { carryForwardBalance } from "./carry-forward-balance.js";
import { categoryTotals } from "./category-totals.js";
import { economicCategoryTotals } from "./economic-category-totals.js";
import { expenditureRowSum } from "./expenditure-row-sum.js";
import { generalPublicBudgetRowSum } from "./general-public-budget-row-sum.js";
import { governmentFundRowSum } from "./government-fund-row-sum.js";
import { incomeRowSum } from "./income-row-sum.js";
import { outsideBasicExpenditure } from "./outside-basic-expenditure.js";
import { personnelAndOperatingTotals } from "./personnel-and-operating-totals.js";
import { stateCapitalRowSum } from "./state-capital-row-sum.js";
import { summaryExpenditureTotal } from "./summary-expenditure-total.js";
import { summaryGrandTotal } from "./summary-grand-total.js";
import { summaryIncomeTotal } from "./summary-income-total.js";
import { threePublicTotal } from "./three-public-total.js";

export const WITHIN_TABLE_RULES: readonly Rule[] = [
  summaryIncomeTotal,
  summaryExpenditureTotal,
  summaryGrandTotal,
  incomeRowSum,
  expenditureRowSum,
  categoryTotals,
  appropriationFundColumns,
  appropriationYearTotals,
  appropriationOpeningBalance,
  appropriationBalance,
  generalPublicBudgetRowSum,
  economicCategoryTotals,
  personnelAndOperatingTotals,
  outsideBasicExpenditure,
  governmentFundRowSum,
  stateCapitalRowSum,
  carryForwardBalance,
  threePublicTotal,
];
