/** Rules on the prose against the tables and against itself. */
import type { Rule } from "../rule.js";
import { amountAgainstTable } from "./amount-against-table.js";

export const NARRATIVE_RULES: readonly Rule[] = [amountAgainstTable];
