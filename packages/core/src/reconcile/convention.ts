/** How exact amounts became the displayed ones. */
export interface Convention {
  readonly display: "rounded" | "truncated";
  /** Blanks that may be amounts which round to zero: those where such amounts are no rarity, or any. */
  readonly smallBlanks: "none" | "usual" | "any";
  /** How half of the last digit was rounded: away from zero, or either way. */
  readonly ties: "half-up" | "any";
  /** True when a total added up from displayed parts may have been copied into other tables as it is. */
  readonly copies: boolean;
}

/** What nearly every disclosure follows. */
export const USUAL: Convention = { display: "rounded", smallBlanks: "none", ties: "half-up", copies: false };

/** The same convention with every admitted liberty: ties either way and copied totals. */
export const lenient = (convention: Convention): Convention => ({ ...convention, ties: "any", copies: true });
