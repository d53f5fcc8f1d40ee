/** Public surface of the core. */

export { collectFacts } from "./facts/collect.js";
export * from "./facts/fact.js";
export type { Facts, TableFacts } from "./facts/facts.js";
export type { DocumentPrecision, TablePrecision } from "./facts/precision.js";
export * from "./findings/finding.js";
export * from "./money/amount.js";
export * from "./money/fen-of-figure.js";
export * from "./money/figure.js";
export * from "./money/figure-of-number.js";
export * from "./money/print.js";
export * from "./money/read-figure.js";
export { recognise } from "./tables/recognise.js";
export * from "./tables/table.js";
export * from "./workbook/content.js";
export * from "./workbook/grid.js";
export * from "./workbook/platform.js";
export * from "./workbook/reference.js";
