import type { Amount, AmountUnit } from "../money/amount.js";
import type { Figure } from "../money/figure.js";
import type { CellRef } from "../workbook/reference.js";
import type { FieldColumn, FieldKind } from "./field-keys.js";
import type { Status } from "./sheet-layout.js";

/** What can be filled in before the unit does: an amount, a number, a text. */
export interface Offer {
  readonly amount?: Amount;
  readonly number?: Figure;
  readonly text?: string;
  /** Where it comes from, for 来源: “上年决算表 01收入支出决算总表!C38”. */
  readonly source: string;
}

/** This year's figure of a table, shown by formula. */
export interface ShownFigure {
  readonly cell: CellRef;
  readonly unit: AmountUnit;
  readonly amount: Amount;
}

/** A row of 情况说明资料 as it is to be. */
export interface SheetField {
  readonly key: string;
  readonly category: string;
  readonly name: string;
  readonly kind: FieldKind;
  readonly shown?: ShownFigure;
  readonly offers: Readonly<Partial<Record<FieldColumn, Offer>>>;
  readonly status: Status;
  /** 来源: what was offered, and what is only told for orientation. */
  readonly source: string;
}
