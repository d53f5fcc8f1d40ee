/** What the prose states of one quantity in one place: its figures, what they are compared with, and the reasons given. */
import type { AmountFigure, PercentFigure } from "./figures.js";
import type { Measure } from "./measure.js";
import type { ProseLine } from "./prose.js";
import type { Against, BudgetBasis, Direction } from "./roles.js";

/** A stretch of the folded text of a line. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A figure with the phrase that makes it what it is: “年初预算为37.89万元”, “占5.6%”. */
export interface StatedAmount extends Span {
  readonly figure: AmountFigure;
}

export interface StatedPercent extends Span {
  readonly figure: PercentFigure;
}

/** A change against last year or against the budget. */
export interface Change {
  readonly against: Against;
  amount?: StatedAmount & { readonly direction: Direction };
  growth?: StatedPercent & { readonly direction: Direction };
  /** Direction told by words alone: 决算数较上年减少的主要原因, 大于年初预算数, 持平. */
  word?: Span & { readonly direction: Direction };
}

export interface Reason extends Span {
  readonly text: string;
  /** The comparison that it explains. */
  readonly against: Against | undefined;
  readonly direction: Direction | undefined;
}

export interface Statement extends Span {
  readonly line: ProseLine;
  readonly measure: Measure;
  value?: StatedAmount;
  prior?: StatedAmount;
  budget?: StatedAmount & { readonly basis: BudgetBasis };
  completion?: StatedPercent & { readonly basis: BudgetBasis };
  share?: StatedPercent & { readonly base: Measure | undefined; readonly baseText: string };
  readonly changes: Change[];
  readonly reasons: Reason[];
}

/** A figure that is not understood, or that stands in a reason or a use. */
export interface OtherFigure extends Span {
  readonly line: ProseLine;
  readonly kind: "not-understood" | "explanation";
}

export interface LineReading {
  readonly statements: readonly Statement[];
  readonly others: readonly OtherFigure[];
  /** Amounts and percentages of the line. */
  readonly figures: number;
}
