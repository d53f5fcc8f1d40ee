/** A thread for SheetJS alone: one workbook per message. What it does wrong, the thread above it ends. */
import { parentPort } from "node:worker_threads";
import * as SheetJS from "@e965/xlsx";
import { type LegacyFormat, readLegacySheets, sheetJsCodePages } from "@juesuan/core";
import { nodePlatform } from "../platform/node-platform.js";

// What the library has to remark about a file is not for the user.
const quiet = (): void => {};
Object.assign(globalThis.console, { log: quiet, warn: quiet, error: quiet });

SheetJS.set_cptable(sheetJsCodePages(nodePlatform));

parentPort?.on("message", ({ bytes, format }: { readonly bytes: Uint8Array; readonly format: LegacyFormat }) => {
  parentPort?.postMessage(readLegacySheets(SheetJS.read, bytes, format));
});
