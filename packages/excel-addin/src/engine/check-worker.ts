/** The thread that reads and checks, so that the page stays at hand. */
import type { WorkbookSource } from "../host/workbook-host.js";
import { browserPlatform } from "./browser-platform.js";
import { runCheck } from "./run-check.js";

self.onmessage = (event: MessageEvent<WorkbookSource>) => self.postMessage(runCheck(event.data, browserPlatform));
