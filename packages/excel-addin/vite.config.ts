import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** While developing, a page must reach the development server; the built page keeps its ban on every connection. */
const developmentConnections: Plugin = {
  name: "development-connections",
  apply: "serve",
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ""),
};

/** Where Office.js stands beside the task pane; `npm run pack` copies it there. The store's folder names Microsoft's server. */
const officeScript: Plugin = {
  name: "office-script",
  transformIndexHtml: {
    order: "post",
    handler: (html) =>
      html.replace("<!-- office.js: placed by the build -->", '<script src="./office-js/office.js"></script>'),
  },
};

export default defineConfig({
  // Relative addresses: the pages work in whatever folder they are put.
  base: "./",
  plugins: [react(), developmentConnections, officeScript],
  worker: { format: "es" },
  build: {
    target: "es2022",
    // The polyfill fetches; the page may not.
    modulePreload: { polyfill: false },
    rollupOptions: { input: { index: "index.html", taskpane: "taskpane.html" } },
  },
});
