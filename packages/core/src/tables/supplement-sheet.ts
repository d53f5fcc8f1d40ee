import { textOf } from "../workbook/content.js";
import type { SheetGrid } from "../workbook/grid.js";

/** How 情况说明资料 begins its second row, before the number of its version. */
export const SUPPLEMENT_MARK = "juesuan.supplement/";

/** Whether a sheet says that it is 情况说明资料; its rows of 三公, 采购 and assets would else pass for tables. */
export const isSupplementSheet = (sheet: SheetGrid): boolean =>
  sheet.row(2).some((cell) => textOf(cell).trim().startsWith(SUPPLEMENT_MARK));
