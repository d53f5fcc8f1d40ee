import basicSsl from "@vitejs/plugin-basic-ssl";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { addInFiles } from "./build/add-in-files.js";
import { development } from "./build/development.js";
import { baseUrl } from "./build/manifest/base-url.js";

/** The pages, the add-in's manifests and icons. The one-file page is made by vite.one-file.config.ts. */
export default defineConfig(({ command, isPreview }) => ({
  // Relative addresses: the pages work in whatever folder they are put.
  base: "./",
  plugins: [
    react(),
    development,
    addInFiles(baseUrl(process.env.JUESUAN_BASE_URL)),
    // Office opens https only, while developing too; the certificate is made on the spot.
    ...(command === "serve" && !isPreview ? [basicSsl({ name: "juesuan" })] : []),
  ],
  server: { port: 3000, strictPort: true },
  worker: { format: "es" as const },
  build: {
    target: "es2022",
    // The polyfill fetches; the page may not.
    modulePreload: { polyfill: false },
    rollupOptions: { input: { index: "index.html", taskpane: "taskpane.html" } },
  },
}));
