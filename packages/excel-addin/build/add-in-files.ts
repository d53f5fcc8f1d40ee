import type { Plugin } from "vite";
import { iconPng } from "./icon.js";
import { ADD_IN, FLAVOURS, ICON_SIZES, iconFile } from "./manifest/add-in.js";
import { manifestXml } from "./manifest/manifest-xml.js";

/** Office.js beside the pages, and on Microsoft's server. */
const LOCAL_SCRIPT = "./office-js/office.js";
const SERVER = "https://appsforoffice.microsoft.com";
const SERVER_SCRIPT = `${SERVER}/lib/1/hosted/office.js`;
const PLACE = "<!-- office.js: placed by the build -->";

/** Puts Office.js into the task pane; adds manifests, icons and the store's page to what is built. */
export function addInFiles(base: string): Plugin {
  return {
    name: "add-in-files",
    transformIndexHtml: {
      order: "post",
      handler: (html) => html.replace(PLACE, `<script src="${LOCAL_SCRIPT}"></script>`),
    },
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const emit = (fileName: string, source: string | Uint8Array) =>
          this.emitFile({ type: "asset", fileName, source });
        for (const flavour of Object.values(FLAVOURS)) emit(flavour.file, manifestXml(ADD_IN, flavour, base));
        for (const size of ICON_SIZES) emit(iconFile(size), iconPng(size));
        const page = bundle["taskpane.html"];
        if (page?.type !== "asset") return;
        emit("taskpane-store.html", storePage(String(page.source)));
      },
    },
  };
}

/** The store asks for Office.js from Microsoft's server, so that page alone may load scripts from there. */
const storePage = (html: string): string =>
  html
    .replace(LOCAL_SCRIPT, SERVER_SCRIPT)
    .replace("script-src 'self'", `script-src 'self' ${SERVER}`)
    .replace("connect-src 'self'", `connect-src 'self' ${SERVER}`);
