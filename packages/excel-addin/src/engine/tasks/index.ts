import type { Platform } from "@juesuan/core";
import { runCheck } from "./check.js";
import { exportIssues } from "./export-issues.js";
import { narrativeFile } from "./narrative-file.js";
import { openFile } from "./open-file.js";
import { saveCopy } from "./save-copy.js";
import { supplementSheet } from "./supplement-sheet.js";
import { printWaivers, readWaivers } from "./waiver-xml.js";
import { writeText } from "./write-narrative.js";

/** What the engine's thread does, by name. What is asked and answered can be sent between threads. */
export const TASKS = {
  open: openFile,
  check: runCheck,
  issues: exportIssues,
  narrative: writeText,
  narrativeFile,
  supplementSheet,
  copy: saveCopy,
  readWaivers,
  printWaivers,
} as const satisfies Record<string, (ask: never, platform: Platform) => Promise<unknown>>;

export type TaskName = keyof typeof TASKS;
export type TaskAsk<Name extends TaskName> = Parameters<(typeof TASKS)[Name]>[0];
export type TaskAnswer<Name extends TaskName> = Awaited<ReturnType<(typeof TASKS)[Name]>>;
