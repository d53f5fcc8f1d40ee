/** How sentences name cells: “支出决算表”F12. */
import type { Fact } from "../facts/fact.js";
import { a1 } from "../workbook/reference.js";

/** “支出决算表”F12. Quotation marks in the sheet's name become single ones. */
export const cellName = (fact: Fact): string => `“${inQuotes(fact.cell.sheet)}”${a1(fact.cell)}`;

const inQuotes = (text: string): string => text.replaceAll("“", "‘").replaceAll("”", "’");

/** “支出决算表”F12、F13、“收入决算表”C5: the sheet is named once for its cells. */
export function cellNames(facts: readonly Fact[]): string {
  let sheet = "";
  return facts
    .map((fact) => {
      const name = fact.cell.sheet === sheet ? a1(fact.cell) : cellName(fact);
      sheet = fact.cell.sheet;
      return name;
    })
    .join("、");
}
