/**
 * The closed lists that a style pack chooses from: what a sentence may state (`{slots}`), over what it may be repeated
 * (`repeat.over`), and on what it may depend (`when`). A name that is not listed here is refused with the pack.
 */
import {
  AGAINST_BUDGET,
  BUDGET_CONDITIONS,
  BUDGETED,
  type BudgetedName,
  COMPARED,
  COMPARISON,
  COMPARISON_CONDITIONS,
  type ComparedName,
} from "./catalogue/comparisons.js";
import { OTHER_CONDITIONS } from "./catalogue/conditions.js";
import { type ConditionMeta, ofEach, type QuantityMeta } from "./catalogue/meta.js";
import { OTHER_QUANTITIES } from "./catalogue/quantities.js";
import type { RepeatName } from "./catalogue/repeats.js";

export { BUDGETED, type BudgetedName, COMPARED, type ComparedName } from "./catalogue/comparisons.js";
export type { ConditionMeta, QuantityMeta } from "./catalogue/meta.js";
export { REPEATS, type RepeatName } from "./catalogue/repeats.js";

/** A quantity that a sentence may state. */
export type QuantityName =
  | keyof typeof OTHER_QUANTITIES
  | `${ComparedName}.${keyof typeof COMPARISON}`
  | `${BudgetedName}.${keyof typeof AGAINST_BUDGET}`;

/** Items stand in the repeat over one 类 or over all. */
const ITEM_REPEATS: readonly RepeatName[] = ["items", "all-items"];

const inItemRepeats = <Meta extends object>(entries: Readonly<Record<string, Meta>>): Readonly<Record<string, Meta>> =>
  Object.fromEntries(
    Object.entries(entries).map(([name, meta]) => [
      name,
      name.startsWith("item.") ? { ...meta, within: ITEM_REPEATS } : meta,
    ]),
  );

/** All quantities, by the name a slot uses. */
export const QUANTITIES: Readonly<Record<string, QuantityMeta>> = {
  ...OTHER_QUANTITIES,
  ...ofEach<QuantityMeta>(COMPARED, COMPARISON),
  ...inItemRepeats(ofEach<QuantityMeta>(BUDGETED, AGAINST_BUDGET)),
};

/** A condition on which a sentence may depend; `!` before it negates it. */
export type ConditionName =
  | keyof typeof OTHER_CONDITIONS
  | `${ComparedName}.${keyof typeof COMPARISON_CONDITIONS}`
  | `${BudgetedName}.${keyof typeof BUDGET_CONDITIONS}`;

/** All conditions. */
export const CONDITIONS: Readonly<Record<string, ConditionMeta>> = {
  ...OTHER_CONDITIONS,
  ...ofEach<ConditionMeta>(COMPARED, COMPARISON_CONDITIONS),
  ...inItemRepeats(ofEach<ConditionMeta>(BUDGETED, BUDGET_CONDITIONS)),
};
