/** All rules, in the order of their folders and numbers. A test holds this list, the files and the ids together. */
import type { Rule } from "./rule.js";
import { STRUCTURE_RULES } from "./structure/index.js";
import { expenditureRowSum } from "./within-table/expenditure-row-sum.js";

export const RULES: readonly Rule[] = [...STRUCTURE_RULES, expenditureRowSum];

/** Version of the rule set, as reported: changes whenever a rule is added, withdrawn or judges differently. */
export const RULE_SET_VERSION = "2026.11";
