/** Rules over years, units and budgets. */
import type { Rule } from "../rule.js";

export const OVER_TIME_RULES: readonly Rule[] = [];
