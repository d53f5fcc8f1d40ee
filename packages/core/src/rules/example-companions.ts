/** The companions of a drawn example, for the tests and the rule pages. */
import { textOfLines } from "../documents/reading/text-lines.js";
import { budgetWorkbook, type Companions, comparedWorkbook, NO_COMPANIONS } from "./companions.js";
import { drawnWorkbook } from "./draw.js";
import type { PassingExample } from "./rule.js";

/** Draws what stands beside the example's workbook; names the files by their part. */
export function exampleCompanions({ prior, budget, units, narrative }: PassingExample): Companions {
  return {
    ...NO_COMPANIONS,
    ...(narrative ? { narratives: [textOfLines("情况说明.txt", narrative.join("\n"), "text")] } : {}),
    ...(prior ? { prior: comparedWorkbook("上年决算.xlsx", drawnWorkbook(prior)) } : {}),
    ...(budget ? { budget: budgetWorkbook("预算.xlsx", drawnWorkbook(budget)) } : {}),
    ...(units
      ? { units: units.map((sheets, at) => comparedWorkbook(`所属单位${at + 1}.xlsx`, drawnWorkbook(sheets))) }
      : {}),
  };
}
