/** SheetJS in the test's own thread: what it reads is tested here, its limits where the command line sets them. */
import * as SheetJS from "@e965/xlsx";
import { sheetJsCodePages } from "../../../src/workbook/legacy/code-pages.js";
import type { LegacyWorkbookReader } from "../../../src/workbook/legacy/legacy-reader.js";
import { readLegacySheets } from "../../../src/workbook/legacy/read-legacy-sheets.js";
import { nodePlatform } from "../../node-platform.js";

SheetJS.set_cptable(sheetJsCodePages(nodePlatform));

export const legacyInProcess: LegacyWorkbookReader = {
  read: async (bytes, format) => readLegacySheets(SheetJS.read, bytes, format),
};
