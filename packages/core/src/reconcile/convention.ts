/** How exact amounts became the displayed ones. */
export interface Convention {
  readonly display: "rounded" | "truncated";
  /** True when amounts that round to zero may have been printed as blanks. */
  readonly blankMayBeSmall: boolean;
  /** How half of the last digit was rounded: away from zero, or either way. */
  readonly ties: "half-up" | "any";
  /** True when a total added up from displayed parts may have been copied into other tables as it is. */
  readonly copies: boolean;
}

/** What nearly every disclosure follows. */
export const USUAL: Convention = { display: "rounded", blankMayBeSmall: false, ties: "half-up", copies: false };

/** The same convention with every admitted liberty: ties either way and copied totals. */
export const lenient = (convention: Convention): Convention => ({ ...convention, ties: "any", copies: true });
