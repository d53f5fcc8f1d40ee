/** What a Word template may ask for with {tags}: values and lists by name, and what they are at present. */
import type { WrittenSpan } from "../written-text.js";

/** A value that a tag stands for. */
export interface TagValue {
  /** Stable id: `income.amount`. */
  readonly id: string;
  /** In Chinese, for people: “收入合计”; the same as the id where there is none. */
  readonly name: string;
  /** What is written: text, a figure, 【待补：…】 or 【待核】; nothing where there rightly is nothing. */
  readonly span: WrittenSpan | undefined;
}

/** A list that a template repeats over: `{#收入类别}{名称}{金额}{/收入类别}`. */
export interface TagList {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly TagScope[];
  /** What its rows have, where there may be none. */
  readonly fields?: readonly Pick<TagValue, "id" | "name">[];
}

/** What can be named at a place of a template; inside a list also what can be named around it. */
export interface TagScope {
  readonly values: readonly TagValue[];
  readonly lists: readonly TagList[];
  /** Values that are named by rule and not listed: `支出决算表!E12`. */
  readonly more?: (name: string) => TagValue | undefined;
}

/** Tags are compared without white space, quotation marks and the difference of full and half width. */
export const foldTag = (name: string): string => name.normalize("NFKC").replace(/[\s“”"'‘’、]/gu, "");

const isNamed = ({ id, name }: { readonly id: string; readonly name: string }, folded: string): boolean =>
  foldTag(id) === folded || foldTag(name) === folded;

/** The value of that name in the innermost of the scopes that has one. */
export function valueIn(scopes: readonly TagScope[], name: string): TagValue | undefined {
  const folded = foldTag(name);
  for (const scope of [...scopes].reverse()) {
    const value = scope.values.find((each) => isNamed(each, folded)) ?? scope.more?.(name);
    if (value) return value;
  }
  return undefined;
}

/** The list of that name in the innermost of the scopes that has one. */
export function listIn(scopes: readonly TagScope[], name: string): TagList | undefined {
  const folded = foldTag(name);
  for (const scope of [...scopes].reverse()) {
    const list = scope.lists.find((each) => isNamed(each, folded));
    if (list) return list;
  }
  return undefined;
}
