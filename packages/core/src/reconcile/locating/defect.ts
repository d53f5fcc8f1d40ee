import type { Fact } from "../../facts/fact.js";
import type { Certified } from "../proof/certify.js";
import type { Slip } from "./slips.js";

/** A cell that may be wrong and the amount that would make every identity it takes part in agree. */
export interface Suspect {
  readonly fact: Fact;
  /** The agreeing amount in 分, at the printed precision of the cell. */
  readonly fen: number;
  readonly slip: Slip;
}

/** A row of a code table that is probably missing: other tables print its code with these amounts. */
export interface MissingRow {
  /** "" when no other table prints a code that fits. */
  readonly code: string;
  /** The parent's amount of each column that lacks something, and how much in 分. */
  readonly amounts: readonly { readonly parent: Fact; readonly fen: number }[];
  /** Cells of the code in other tables. */
  readonly elsewhere: readonly Fact[];
}

/** What the other figures of the unit say against one that rounding explains. */
export interface Oddness {
  /** True when they say it so clearly that the figure needs an explanation. */
  readonly isCompelling: boolean;
  /** How many identities would hold to the last digit that do not. */
  readonly mended: number;
  /** How many totals of the kind are sums of the displayed figures, where this one alone is not. */
  readonly habit?: number;
  /** Cells of other tables that print the amount which the figure should rather be. */
  readonly agreeing: readonly Fact[];
}

/** One defect: the identities it breaks and what would mend them, each suggestion verified on the whole unit. */
export interface Defect {
  /** Numbers of the broken identities within the reconciliation. */
  readonly identities: readonly number[];
  /** Likeliest first; one amount per cell. */
  readonly suspects: readonly Suspect[];
  /** Whether each suspect alone explains the defect, the first two exchanged do, or a row was left out. */
  readonly kind: "one-of" | "exchanged" | "omitted-row";
  /** True when no other hypothesis of the same size was found: one cell and one amount. */
  readonly unique: boolean;
  readonly omitted?: MissingRow;
  /** Totals with a formula into which the first suspect was carried: they change together with it. */
  readonly carried?: readonly Fact[];
  /** True when the work allowed was used up before the defect could be located. */
  readonly gaveUp?: true;
  /**
   * `contradiction`: no exact amounts exist · `borderline`, `convention`: they exist only under a liberty that the document
   * otherwise does not take · `usual`: a relation that usually holds is exceeded.
   */
  readonly grade: "contradiction" | "borderline" | "convention" | "usual";
  /** Why a figure that rounding explains is the odd one out all the same. */
  readonly oddness?: Oddness;
  /** The identities and factors that show it; anyone can re-add them. Absent for a usual relation. */
  readonly certificate?: Certified;
}
