import { readLegacySheets, sheetJsCodePages, type TextPorts, type WorkbookPorts } from "@juesuan/core";
import { browserPlatform } from "./browser-platform.js";

/**
 * What the browser lends for reading: SheetJS for .xls, .et and .xlsb, loaded at the first such file. There is no reader of
 * PDF files here; the text of one can be pasted.
 */
export const browserPorts: WorkbookPorts & TextPorts = {
  legacy: {
    async read(bytes, format) {
      const { read, set_cptable } = await import("@e965/xlsx");
      set_cptable(sheetJsCodePages(browserPlatform));
      return readLegacySheets(read, bytes, format);
    },
  },
};
