/**
 * The native side of Office.js: what Excel for Windows puts at `window.external`. Office.js itself, unmodified, does the
 * batching, loading, argument checks and requirement checks; this answers what it sends.
 */
import { BatchRunner } from "./batch.js";
import type { RigWorkbook } from "./excel-workbook.js";

export interface RigOptions {
  /** Version of ExcelApi that Excel claims, such as 1.7. */
  readonly excelApi: string;
}

/** What went over the bridge so far. */
export interface Traffic {
  batches: number;
  largestAnswer: number;
}

/** Numbers of the bridge's methods and events. */
const RICH_API = 93;
const RICH_EVENT = 33;
/** Where the body of a batch stands in its message. */
const BODY = 4;
/** Kind of a Rich API event message. */
const EVENT_CATEGORY = 65_536;

type Handler = (id: number, payload: unknown) => void;

export interface NativeBridge {
  /** `window.external`. */
  readonly external: object;
  readonly traffic: Traffic;
  readonly runner: BatchRunner;
  /** Sends the events that wait. */
  deliverEvents(): void;
}

/** Office.js takes arrays from Excel as the SAFEARRAYs of the ActiveX world. */
const safeArray = (values: readonly unknown[]): object => ({
  toArray: () => values.map((value) => (Array.isArray(value) ? safeArray(value) : value)),
  dimensions: () => 1,
  ubound: () => values.length,
  lbound: () => 0,
});

export function nativeBridge(workbook: RigWorkbook, options: RigOptions): NativeBridge {
  const runner = new BatchRunner(workbook);
  const traffic: Traffic = { batches: 0, largestAnswer: 0 };
  const handlers = new Set<Handler>();
  const deliverEvents = () => {
    for (const { type, target, message } of workbook.takeEvents()) {
      const payload = safeArray([[EVENT_CATEGORY, type, target, JSON.stringify(message), 0, false]]);
      for (const handler of handlers) handler(RICH_EVENT, payload);
    }
  };
  const external = {
    GetHostInfo: () => "Excel|Win32|16.01|zh-CN|corr||disableLogging|0",
    GetContext: () => applicationContext(options),
    GetLoggingAllowed: () => false,
    Execute(id: number, parameters: readonly unknown[], answer: (value: unknown) => void) {
      setTimeout(() => {
        if (id !== RICH_API) {
          answer(safeArray([0]));
          return;
        }
        const body = (parameters[0] as readonly unknown[])[BODY];
        const batch = JSON.parse(typeof body === "string" ? body : (body as readonly string[]).join(""));
        const text = JSON.stringify(runner.run(batch));
        traffic.batches += 1;
        traffic.largestAnswer = Math.max(traffic.largestAnswer, new TextEncoder().encode(text).length);
        answer(safeArray([0, 200, [], text, 0, ""]));
        setTimeout(deliverEvents, 0);
      }, 0);
    },
    RegisterEvent(id: number, _target: string, handler: Handler, answer: (value: unknown) => void) {
      if (id === RICH_EVENT) handlers.add(handler);
      setTimeout(() => answer(safeArray([0])), 0);
    },
    UnregisterEvent(_id: number, _target: string, answer: (value: unknown) => void) {
      setTimeout(() => answer(safeArray([0])), 0);
    },
  };
  return { external, traffic, runner, deliverEvents };
}

/** What the application says of itself. */
const applicationContext = ({ excelApi }: RigOptions) => ({
  GetAppType: () => 1,
  GetSolutionRef: () => "rig",
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 1,
  GetAppUILocale: () => 2052,
  GetAppDataLocale: () => 2052,
  GetDocUrl: () => "C:\\决算\\部门决算公开表.xlsx",
  GetAppCapabilities: () => 0,
  GetActivationMode: () => 1,
  GetControlIntegrationLevel: () => 1,
  GetSolutionToken: () => "",
  GetCorrelationId: () => "rig",
  GetInstanceId: () => "rig",
  GetTouchEnabled: () => false,
  GetCommerceAllowed: () => false,
  GetSupportedMatrix: () => JSON.stringify({ ExcelApi: excelApi }),
  GetHostCustomMessage: () => null,
  GetHostFullVersion: () => "16.0.14332.20000",
  GetOfficeThemeInfo: () =>
    JSON.stringify({
      primaryFontColor: 0x262626,
      primaryBackgroundColor: 0xffffff,
      secondaryFontColor: 0x262626,
      secondaryBackgroundColor: 0xf0f0f0,
    }),
  GetSettings: () => ({ Read() {}, Write() {} }),
});
