/** What stands around and between reports, so that they can be written one by one. */
import type { Format } from "../commands/check/arguments.js";

export interface ReportFrame {
  readonly open: string;
  readonly between: string;
  readonly close: string;
  /** What is written instead when there is no report at all. */
  readonly empty: string;
}

const LONG_RULE = "═".repeat(44);

/** `single`: exactly one file was named; its report is then an object by itself. */
export function reportFrame(format: Format, single: boolean): ReportFrame {
  if (format === "text") return { open: "", between: `\n\n${LONG_RULE}\n`, close: "\n", empty: "" };
  if (format === "jsonl") return { open: "", between: "\n", close: "\n", empty: "" };
  return single
    ? { open: "", between: "", close: "\n", empty: "" }
    : { open: "[\n", between: ",\n", close: "\n]\n", empty: "[]\n" };
}
