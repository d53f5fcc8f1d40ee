import type { ReadFailureCode } from "./read-failure.js";

/** Why a sheet cannot be taken: nothing of it is skipped in silence. */
export interface SheetProblem {
  readonly code: ReadFailureCode;
  /** A Chinese clause. */
  readonly detail: string;
  /** As A1. */
  readonly cell?: string;
}
