/**
 * 情况说明资料: what the prose needs and the tables do not hold. Fields are read by key, never by position. This is the
 * typed input; read-supplement.ts reads the worksheet that fills it.
 *
 * Keys are listed in field-keys.ts. Those of lists (`project/1`, `vehicles/1`) are numbered by the unit, with or without
 * gaps; `<code>` is a functional code.
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
