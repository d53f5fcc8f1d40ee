/** A thread for SheetJS alone: one workbook per message. What it does wrong, the thread above it ends. */
import { parentPort } from "node:worker_threads";
import * as SheetJS from "@e965/xlsx";
import { readLegacySheets } from "@juesuan/core";

parentPort?.on("message", (bytes: Uint8Array) => {
  parentPort?.postMessage(readLegacySheets(SheetJS.read, bytes));
});
