/** Rules that compare figures of two tables, by number. */
import type { Rule } from "../rule.js";
import { agencyOperatingExpenses } from "./agency-operating-expenses.js";
import { appropriationAndGeneralPublicBudget } from "./appropriation-and-general-public-budget.js";
import { appropriationAndGovernmentFund } from "./appropriation-and-government-fund.js";
import { appropriationAndStateCapital } from "./appropriation-and-state-capital.js";
import { basicExpenditureTotal } from "./basic-expenditure-total.js";
import { fiscalCarryForwards } from "./fiscal-carry-forwards.js";
import { fiscalWithinExpenditure } from "./fiscal-within-expenditure.js";
import { incomeAndAppropriation } from "./income-and-appropriation.js";
import { incomeAndExpenditureByCode } from "./income-and-expenditure-by-code.js";
import { summaryAndAppropriation } from "./summary-and-appropriation.js";
import { summaryAndExpenditure } from "./summary-and-expenditure.js";
import { summaryAndIncome } from "./summary-and-income.js";
import { threePublicAndBasic } from "./three-public-and-basic.js";

export const ACROSS_TABLES_RULES: readonly Rule[] = [
  summaryAndIncome,
  summaryAndExpenditure,
  summaryAndAppropriation,
  appropriationAndGeneralPublicBudget,
  appropriationAndGovernmentFund,
  appropriationAndStateCapital,
  incomeAndAppropriation,
  basicExpenditureTotal,
  fiscalWithinExpenditure,
  fiscalCarryForwards,
  threePublicAndBasic,
  agencyOperatingExpenses,
  incomeAndExpenditureByCode,
];
