import type { FieldColumn } from "../../supplement/field-keys.js";
import type { TableId } from "../../tables/table.js";

/** A figure of the tables by its keys. */
export interface TablePlace {
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
}

/** A row of 情况说明资料 that a style pack may ask for. */
export interface AskedField {
  readonly key: string;
  /** 类别 and 项目 as the sheet shows them. */
  readonly category: string;
  readonly name: string;
  /** What a pack can state with it: name of the quantity → the column it is filled in. */
  readonly slots: Readonly<Record<string, FieldColumn>>;
  /** This year's figure in the tables, shown for orientation; last year's workbook holds 上年 at the same place. */
  readonly place?: TablePlace;
  /** Always listed, also when no sentence of the pack asks for it (conditions and other parts of the disclosure do). */
  readonly always?: true;
}

/** What is computed from 上年 and from a budget: who states one of these asks for the figure. */
const FROM_PRIOR = ["prior", "change", "direction", "growth", "growth-word"];
const FROM_BUDGET = [
  "budget",
  "completion",
  "comparison",
  "difference",
  "difference-direction",
  "difference-word",
  "difference-rate",
];

/** Whether a pack with these slots asks for a quantity. */
export function asksFor(used: ReadonlySet<string>, slot: string): boolean {
  const [, subject = "", aspect = ""] = /^(.*)\.([^.]+)$/.exec(slot) ?? [];
  const derived = aspect === "prior" ? FROM_PRIOR : aspect === "budget" ? FROM_BUDGET : [aspect];
  return used.has(slot) || derived.some((other) => used.has(`${subject}.${other}`));
}
