import type { RepeatName } from "./catalogue.js";
import {
  type Category,
  categoriesOf,
  categoryQuantities,
  itemQuantities,
  itemsOf,
} from "./quantities/function-codes.js";
import type { Sources } from "./quantities/inputs.js";
import { expenditureKinds, funds, incomeKinds } from "./quantities/kinds.js";
import { projects } from "./quantities/projects.js";
import { type Provided, together } from "./quantities/provided.js";

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
    case "funds":
      return funds(sources).map((fund) => within(fund));
    case "income-kinds":
      return incomeKinds(sources).map((kind) => within(kind));
    case "expenditure-kinds":
      return expenditureKinds(sources).map((kind) => within(kind));
    case "projects":
      return projects(sources).map((project) => within(project));
    case "categories":
      return categoriesOf(sources).map((category, index) =>
        within(categoryQuantities(sources, category, index + 1), category),
      );
    case "items": {
      const { category } = outer;
      if (!category) return [];
      return itemsOf(sources, category).map((item, index) =>
        within(itemQuantities(sources, category, item, index + 1)),
      );
    }
  }
}
