import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** While developing, the page must reach the development server; the built page keeps its ban on every connection. */
const developmentConnections: Plugin = {
  name: "development-connections",
  apply: "serve",
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ""),
};

export default defineConfig({
  // Relative addresses: the page works in whatever folder it is put.
  base: "./",
  plugins: [react(), developmentConnections],
  worker: { format: "es" },
  build: {
    target: "es2022",
    // The polyfill fetches; the page may not.
    modulePreload: { polyfill: false },
  },
});
