import type { Fact } from "../facts/fact.js";
import type { Slip } from "./slips.js";

/** A cell that may be wrong and the amount that would make every identity it takes part in agree. */
export interface Suspect {
  readonly fact: Fact;
  /** The agreeing amount in 分, at the printed precision of the cell. */
  readonly fen: number;
  readonly slip: Slip;
}

/** One defect: the identities it breaks and, when one cell explains them all, the suspects, likeliest first. */
export interface Defect {
  /** Numbers of the broken identities within the reconciliation. */
  readonly identities: readonly number[];
  readonly suspects: readonly Suspect[];
  /** True when exactly one cell with exactly one value was found. */
  readonly unique: boolean;
}
