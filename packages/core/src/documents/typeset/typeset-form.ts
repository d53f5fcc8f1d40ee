import type { SheetGrid } from "../../workbook/grid.js";
import { cellText, typesetGrid } from "./typeset-grid.js";
import type { TypesetPage } from "./typeset-table.js";

/** Typesets a sheet that is a form (自评表): its first line as the title, everything below as one table. */
export function typesetForm(sheet: SheetGrid): TypesetPage {
  const rows = sheet.cells.map(({ row }) => row);
  const columns = sheet.cells.map(({ column }) => column);
  const top = Math.min(...rows);
  const first = sheet.row(top);
  const isTitled = first.length === 1;
  return {
    title: isTitled ? cellText(first[0]).replace(/\s+/gu, "") : sheet.name,
    above: [],
    table: typesetGrid(
      sheet,
      {
        top: isTitled ? top + 1 : top,
        left: Math.min(...columns),
        bottom: Math.max(...rows),
        right: Math.max(...columns),
      },
      0,
    ),
    below: [],
  };
}
