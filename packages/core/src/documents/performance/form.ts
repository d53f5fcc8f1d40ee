/**
 * Performance self-evaluation forms (绩效自评表) as values: of a department as a whole (部门整体支出) or of one project.
 * Every figure and text keeps the place it came from.
 */
import type { Anchor } from "../../findings/finding.js";
import type { Amount, AmountUnit } from "../../money/amount.js";
import type { Figure } from "../../money/figure.js";

/** A text of the form and its place. */
export interface FormText {
  /** As printed, white space removed. */
  readonly text: string;
  readonly place: Anchor;
}

/** A score or a weight (分值). */
export interface FormPoints extends FormText {
  readonly points: Figure;
}

export interface FormAmount extends FormText {
  readonly amount: Amount;
}

/** An execution rate, in percent as shown (98.50% is 98.50). */
export interface FormRate extends FormText {
  readonly percent: Figure;
  /** A plain number (0.985 or 98.5) says neither; it is then read in whichever way fits. */
  readonly isPlain: boolean;
}

/** One row of the block 预算执行情况: 年度资金总额, 其中：当年财政拨款 … */
export interface FundLine {
  readonly name: string;
  /** The whole of the form's money, which alone is scored; the others are its parts. */
  readonly isWhole: boolean;
  readonly opening?: FormAmount;
  /** The budget that is executed: 全年预算数, else the only one printed. */
  readonly budget?: FormAmount;
  readonly executed?: FormAmount;
  readonly rate?: FormRate;
  /** 分值 of the row. */
  readonly weight?: FormPoints;
  readonly score?: FormPoints;
  /** The score's cell when it is empty; absent when the form has no such column. */
  readonly emptyScore?: Anchor;
}

export interface Indicator {
  /** 三级指标 (the deepest level that is printed). */
  readonly name: string;
  readonly place: Anchor;
  readonly target?: FormText;
  readonly actual?: FormText;
  readonly weight?: FormPoints;
  readonly score?: FormPoints;
  /** The score's cell when it is empty; absent when there is no such column or the cell is part of a merge. */
  readonly emptyScore?: Anchor;
}

export interface PerformanceForm {
  readonly kind: "department" | "project";
  /** The project's name; the unit's for a department. */
  readonly name: string;
  readonly title: FormText;
  readonly amountUnit: AmountUnit;
  readonly basicExpenditure?: FormAmount;
  readonly projectExpenditure?: FormAmount;
  readonly funds: readonly FundLine[];
  /** Weight of the execution rate as words state it: “预算执行情况（20分）”, “得分（20分*执行率）”. */
  readonly statedWeights: readonly FormPoints[];
  /** Whether the form prints that the score is weight × rate. */
  readonly hasFormula: boolean;
  readonly indicators: readonly Indicator[];
  /** 总分. */
  readonly total?: FormPoints;
  /** Sum of the weights, when the total row prints one. */
  readonly totalWeight?: FormPoints;
  /** The total's cell when it is empty. */
  readonly emptyTotal?: Anchor;
}
