import { done, type HostAnswer } from "../workbook-host.js";
import { refusalOf } from "./excel-errors.js";

/** The part of Office.js that the host uses; passed in, because Office.js is a global script of the task pane only. */
export interface OfficeScript {
  readonly Excel: { readonly run: <Value>(batch: (context: Excel.RequestContext) => Promise<Value>) => Promise<Value> };
  /** Whether the running Excel has a version of the ExcelApi requirement set. */
  readonly supports: (version: ExcelApi) => boolean;
}

/** Versions of ExcelApi that are asked for beyond the floor, 1.7. */
export type ExcelApi = "1.9" | "1.13";

/** Runs a batch; what Excel throws becomes a refusal. */
export async function inExcel<Value>(
  { Excel }: OfficeScript,
  batch: (context: Excel.RequestContext) => Promise<Value>,
): Promise<HostAnswer<Value>> {
  try {
    return done(await Excel.run(batch));
  } catch (thrown) {
    return refusalOf(thrown);
  }
}
