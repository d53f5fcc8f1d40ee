import type { Fact } from "../facts/fact.js";
import type { Certified } from "./proof/certify.js";
import type { Slip } from "./slips.js";

/** A cell that may be wrong and the amount that would make every identity it takes part in agree. */
export interface Suspect {
  readonly fact: Fact;
  /** The agreeing amount in 分, at the printed precision of the cell. */
  readonly fen: number;
  readonly slip: Slip;
}

/** One defect: the identities it breaks and, when a change of one cell (or an exchange of two) mends them, the suspects. */
export interface Defect {
  /** Numbers of the broken identities within the reconciliation. */
  readonly identities: readonly number[];
  /** Likeliest first; one amount per cell. */
  readonly suspects: readonly Suspect[];
  /** Whether each suspect alone explains the defect, or the first two together, their amounts exchanged. */
  readonly kind: "one-of" | "exchanged";
  /** True when no other hypothesis of the same size was found: one cell and one amount. */
  readonly unique: boolean;
  /**
   * `contradiction`: no exact amounts exist · `borderline`, `convention`: they exist only under a liberty that the document
   * otherwise does not take · `usual`: a relation that usually holds is exceeded.
   */
  readonly grade: "contradiction" | "borderline" | "convention" | "usual";
  /** The identities and factors that show it; anyone can re-add them. Absent for a usual relation. */
  readonly certificate?: Certified;
}
