import { readLegacySheets, type TextPorts, type WorkbookPorts } from "@juesuan/core";

/**
 * What the browser lends for reading: SheetJS for .xls, .et and .xlsb, loaded at the first such file. There is no reader of
 * PDF files here; the text of one can be pasted.
 */
export const browserPorts: WorkbookPorts & TextPorts = {
  legacy: {
    async read(bytes) {
      const { read } = await import("@e965/xlsx");
      return readLegacySheets(read, bytes);
    },
  },
};
