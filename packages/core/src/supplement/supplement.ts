/**
 * 情况说明资料: what the prose needs and the tables do not hold. Fields are read by key, never by position. This is the
 * typed input; the worksheet that fills it is read elsewhere.
 *
 * Keys that the prose of sections 一 to 六 asks for (`<code>` a functional code, `<fund>` one of `general-public-budget`
 * `government-fund` `state-capital`):
 * - `prior/summary-total` `prior/income-total` `prior/expenditure-total` `prior/appropriation-total`
 *   `prior/fund/<fund>` (财政拨款收入 of the fund) `prior/general-public-budget-expenditure`: last year's figure (`prior`)
 * - `reason/summary-change` `reason/income-change` `reason/expenditure-change` `reason/appropriation-change`
 *   `reason/fund/<fund>` `reason/general-public-budget-change` `reason/<code>`: main reason (`text`)
 * - `budget/general-public-budget` `budget/<code>`: opening budget (`openingBudget`)
 * - `use/<code>`: what a 类 was used for (`text`); `use/projects`: what project expenditure was used for, in free words
 * - `project/1` `project/2` …: a project with `name`, amount (`current`) and effect (`text`), without gaps
 */
import type { Amount } from "../money/amount.js";
import type { Figure } from "../money/figure.js";
import type { CellRef } from "../workbook/reference.js";

/** An amount that the user supplied, with the cell it stands in when it came from a worksheet. */
export interface SuppliedAmount {
  readonly amount: Amount;
  readonly cell?: CellRef;
}

/** A number that the user supplied which is no amount: vehicles, persons, a score. */
export interface SuppliedNumber {
  readonly figure: Figure;
  readonly cell?: CellRef;
}

/** One row of 情况说明资料. */
export interface SupplementField {
  readonly key: string;
  /** 项目: what the row is about; the name of a project. */
  readonly name?: string;
  /** 本年, where it is a number of things or a score and no amount. */
  readonly number?: SuppliedNumber;
  /** 本年. */
  readonly current?: SuppliedAmount;
  /** 上年. */
  readonly prior?: SuppliedAmount;
  /** 年初预算. */
  readonly openingBudget?: SuppliedAmount;
  /** 全年预算. */
  readonly fullYearBudget?: SuppliedAmount;
  /** 原因或说明. */
  readonly text?: string;
}

export interface Supplement {
  get(key: string): SupplementField | undefined;
}

/** A supplement held in memory. A key given twice counts as given last. */
export function supplementOf(fields: readonly SupplementField[]): Supplement {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  return { get: (key) => byKey.get(key) };
}

/** The supplement of a workbook without 情况说明资料, which is a normal workbook. */
export const NO_SUPPLEMENT: Supplement = { get: () => undefined };
