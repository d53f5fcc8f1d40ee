import { parseWaiverXml, printWaiverXml, type Waiver, type WaiversReading } from "@juesuan/core";

/** The ignored findings that a workbook's custom XML part holds. */
export const readWaivers = async (xml: string): Promise<WaiversReading> =>
  parseWaiverXml(xml) ?? { ok: false, problem: "不是本工具的内容" };

/** The part's XML for a list of ignored findings, as the command line writes it too. */
export const printWaivers = async (waivers: readonly Waiver[]): Promise<string> => printWaiverXml(waivers);
