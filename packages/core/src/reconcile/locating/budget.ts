import type { IdentitySystem } from "../identity-system.js";

/** Trials on the whole unit: fewer for larger units, so that a unit costs about the same at most. */
const MOST_TRIALS = 900;
const FEWEST_TRIALS = 120;
const TRIED_TERMS = 6_000_000;

/** Work allowed for locating, in trials and never in time, so that the same input gives the same result everywhere. */
export class Budget {
  #left: number;

  constructor(system: IdentitySystem) {
    const terms = system.facts.length + system.cells.length;
    this.#left = Math.min(MOST_TRIALS, Math.max(FEWEST_TRIALS, Math.floor(TRIED_TERMS / terms)));
  }

  /** False when the work is used up. */
  spend(): boolean {
    this.#left -= 1;
    return this.#left >= 0;
  }

  get isSpent(): boolean {
    return this.#left <= 0;
  }
}
