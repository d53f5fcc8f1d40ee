import type { RepeatName } from "./catalogue.js";
import { vehicleKinds } from "./quantities/assets.js";
import { type Category, categoriesOf, categoryQuantities } from "./quantities/function-codes.js";
import { itemQuantities, itemsOf } from "./quantities/function-items.js";
import { otherFundItems } from "./quantities/fund-tables.js";
import { usedItems } from "./quantities/glossary.js";
import type { Sources } from "./quantities/inputs.js";
import { expenditureKinds, funds, incomeKinds } from "./quantities/kinds.js";
import { evaluatedProjects } from "./quantities/performance.js";
import { procurementKinds } from "./quantities/procurement.js";
import { projects } from "./quantities/projects.js";
import { type Provided, together } from "./quantities/provided.js";
import { threePublicParts } from "./quantities/three-public.js";

/** Where a sentence stands: what it may state there, and the 类 it stands in. */
export interface Scope {
  readonly provided: Provided;
  readonly category?: Category;
}

/** The scopes of a repetition, in the order in which they are written. */
export function repetitions(over: RepeatName, sources: Sources, outer: Scope): readonly Scope[] {
  const within = (provided: Provided, category = outer.category): Scope => ({
    provided: together([outer.provided, provided]),
    ...(category ? { category } : {}),
  });
  switch (over) {
    case "categories":
      return categoriesOf(sources).map((category, index) => {
        const hasItems = itemsOf(sources, category).length > 0;
        return within(categoryQuantities(sources, category, { index: index + 1, hasItems }), category);
      });
    case "items": {
      const { category } = outer;
      if (!category) return [];
      return itemsOf(sources, category).map((item, index) =>
        within(itemQuantities(sources, category, item, index + 1)),
      );
    }
    case "all-items":
      return categoriesOf(sources)
        .flatMap((category) => itemsOf(sources, category).map((item) => ({ category, item })))
        .map(({ category, item }, index) => within(itemQuantities(sources, category, item, index + 1)));
    default:
      return LISTS[over](sources).map((provided) => within(provided));
  }
}

/** Repetitions that do not depend on where they stand. */
const LISTS: Readonly<
  Record<Exclude<RepeatName, "categories" | "items" | "all-items">, (sources: Sources) => readonly Provided[]>
> = {
  funds,
  "income-kinds": incomeKinds,
  "expenditure-kinds": expenditureKinds,
  projects,
  "government-fund-items": (sources) => otherFundItems(sources, "government-fund"),
  "state-capital-items": (sources) => otherFundItems(sources, "state-capital"),
  "three-public-parts": threePublicParts,
  "procurement-kinds": procurementKinds,
  "vehicle-kinds": vehicleKinds,
  "evaluated-projects": evaluatedProjects,
  "used-items": usedItems,
};
