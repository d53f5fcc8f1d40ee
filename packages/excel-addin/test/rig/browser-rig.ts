/** The rig in a page: put before every script of the page, it makes Office.js believe that it is in Excel. */
import type { SheetParts } from "@juesuan/core";
import type { RigWorkbook } from "./excel-workbook.js";
import { type NativeBridge, nativeBridge } from "./native-bridge.js";
import { rigOf } from "./rig-of.js";

/** What tests find at `window.rig`. */
export interface BrowserRig {
  readonly workbook: RigWorkbook;
  readonly bridge: NativeBridge;
}

declare global {
  interface Window {
    rig: BrowserRig;
    rigInput: { readonly sheets: readonly SheetParts[]; readonly excelApi: string };
  }
}

const workbook = rigOf(window.rigInput.sheets);
const bridge = nativeBridge(workbook, { excelApi: window.rigInput.excelApi });
Object.defineProperty(window, "external", { value: bridge.external });
window.rig = { workbook, bridge };
