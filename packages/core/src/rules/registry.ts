/** All rules, in the order of their folders and numbers. A test holds this list, the files and the ids together. */

import { ACROSS_TABLES_RULES } from "./across-tables/index.js";
import { CODE_RULES } from "./codes/index.js";
import { NARRATIVE_RULES } from "./narrative/index.js";
import { OVER_TIME_RULES } from "./over-time/index.js";
import { PERFORMANCE_RULES } from "./performance/index.js";
import type { Rule } from "./rule.js";
import { STRUCTURE_RULES } from "./structure/index.js";
import { WITHIN_TABLE_RULES } from "./within-table/index.js";

export const RULES: readonly Rule[] = [
  ...STRUCTURE_RULES,
  ...CODE_RULES,
  ...WITHIN_TABLE_RULES,
  ...ACROSS_TABLES_RULES,
  ...NARRATIVE_RULES,
  ...OVER_TIME_RULES,
  ...PERFORMANCE_RULES,
];

/** Version of the rule set, as reported: changes whenever a rule is added, withdrawn or judges differently. */
export const RULE_SET_VERSION = "2026.11";
