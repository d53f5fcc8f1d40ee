import { RULE_SET_VERSION } from "../rules/registry.js";
import type { Report } from "./schema.js";

/** Which program makes a report. */
export interface ReportTool {
  /** Version of the program. */
  readonly version: string;
  /** Latest year of the classification codes used. */
  readonly codes: number;
}

/** The `tool` block of a report. */
export const reportTool = ({ version, codes }: ReportTool): Report["tool"] => ({
  name: "juesuan",
  version,
  rules: RULE_SET_VERSION,
  codes,
});
