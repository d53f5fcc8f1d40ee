/** The ports of the core, filled by Node: what is behind them is loaded when the first file needs it. */
import type { TextPorts, WorkbookPorts } from "@juesuan/core";

export const nodePorts: WorkbookPorts & TextPorts = {
  legacy: {
    async read(bytes, format) {
      const { legacyReader } = await import("../legacy/legacy-reader.js");
      return legacyReader.read(bytes, format);
    },
  },
  async readPdf(bytes) {
    const { readPdf } = await import("../pdf/read-pdf.js");
    return readPdf(bytes);
  },
};
