/** Classification codes as dated data. */
export * from "./claim.js";
export * from "./code-book.js";
export * from "./code-change.js";
export * from "./code-entry.js";
export * from "./code-path.js";
export * from "./code-table.js";
export * from "./compare-entry-name.js";
export * from "./compare-name.js";
export { foldName } from "./fold-name.js";
export * from "./fund.js";
export * from "./names.js";
export * from "./nearest-codes.js";
export * from "./overlay/code-overlay.js";
export * from "./overlay/compare-overlay.js";
export * from "./overlay/read-overlay.js";
export * from "./search-codes.js";
export * from "./template-items.js";
export * from "./validity.js";
