/** Facts for the narrative tests: drawn tables and the Wuhan tables, through recognition like any user's file. */
import { collectFacts } from "../../src/facts/collect.js";
import type { Facts } from "../../src/facts/facts.js";
import { type DrawnSheet, drawnWorkbook } from "../../src/rules/draw.js";
import { recognise } from "../../src/tables/recognise.js";
import type { WorkbookGrid } from "../../src/workbook/grid.js";

export const factsOf = (workbook: WorkbookGrid): Facts => collectFacts(workbook, recognise(workbook));

export const drawnFacts = (sheets: readonly DrawnSheet[]): Facts => factsOf(drawnWorkbook(sheets));
