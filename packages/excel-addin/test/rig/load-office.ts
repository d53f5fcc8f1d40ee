/** Runs the real, unmodified Office.js in a Node context whose window is the rig's. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createContext, runInContext } from "node:vm";
import type { OfficeScript } from "../../src/host/officejs/excel-session.js";

const scripts = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));

interface ScriptElement {
  src?: string;
  readyState?: string;
  onload?: () => void;
  onerror?: () => void;
  [name: string]: unknown;
}

/** Loads Office.js upon a native bridge and switches its requirement checks on. */
export async function loadOffice(external: object): Promise<OfficeScript> {
  const page = pageOf(external);
  createContext(page);
  const source = (name: string) => readFileSync(join(scripts, name), "utf8");
  page.loadScript = (element: ScriptElement) => {
    const name = String(element.src).replace(/^.*office-js\//, "");
    setTimeout(() => {
      if (!existsSync(join(scripts, name))) {
        element.onerror?.();
        return;
      }
      runInContext(source(name), page, { filename: name });
      element.readyState = "loaded";
      element.onload?.();
    }, 0);
  };
  runInContext(source("office.js"), page, { filename: "office.js" });
  await page.Office.onReady();
  page.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  return {
    Excel: page.Excel,
    supports: (version) => page.Office.context.requirements.isSetSupported("ExcelApi", version),
  };
}

interface OfficePage {
  loadScript: (element: ScriptElement) => void;
  readonly Office: {
    onReady(): Promise<unknown>;
    readonly context: { readonly requirements: { isSetSupported(name: string, version: string): boolean } };
  };
  readonly OfficeExtension: { readonly CommonUtility: { _doApiNotSupportedCheck: boolean } };
  readonly Excel: OfficeScript["Excel"];
}

/** As much of a web page as Office.js looks at. */
function pageOf(external: object): OfficePage {
  const address = "http://rig/taskpane.html";
  const own = { src: "http://rig/office-js/office.js", getAttribute: () => null };
  const element = (tagName: string): ScriptElement => ({
    tagName,
    style: {},
    setAttribute() {},
    getAttribute: () => null,
    appendChild() {},
    addEventListener() {},
  });
  const page: Record<string, unknown> = {};
  const head = {
    appendChild: (child: ScriptElement) => {
      if (child.src) (page as unknown as OfficePage).loadScript(child);
    },
  };
  const stored = new Map<string, string>();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  };
  Object.assign(page, {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    JSON,
    performance,
    URL,
    window: page,
    self: page,
    top: page,
    parent: page,
    name: "",
    location: {
      search: "",
      hash: "",
      href: address,
      protocol: "http:",
      hostname: "rig",
      origin: "http://rig",
      pathname: "/taskpane.html",
    },
    navigator: { userAgent: "rig", language: "zh-CN" },
    document: {
      getElementsByTagName: (name: string) => (name === "script" ? [own] : name === "head" ? [head] : []),
      createElement: element,
      addEventListener() {},
      cookie: "",
      head,
      body: head,
      documentElement: element("html"),
      getElementById: () => null,
      readyState: "complete",
      URL: address,
    },
    addEventListener() {},
    removeEventListener() {},
    history: {},
    external,
    sessionStorage: storage,
    localStorage: storage,
    XMLHttpRequest: class {
      constructor() {
        throw new Error("the rig has no network");
      }
    },
  });
  return page as unknown as OfficePage;
}
