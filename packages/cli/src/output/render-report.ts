import { type Report, textReport } from "@juesuan/core";
import type { Rendering } from "../work/task.js";
import { colours } from "./colours.js";

/** A report as it is written, without a final line break. */
export function renderReport(report: Report, { format, color, coverage }: Rendering): string {
  switch (format) {
    case "json":
      return JSON.stringify(report, null, 2);
    case "jsonl":
      return JSON.stringify(report);
    case "text":
      return textReport(report, { style: colours(color), coverage }).trimEnd();
  }
}
