import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { oneFile } from "./build/one-file.js";

/** A page opened by double click can load nothing, so its thread is started from a blob. */
const inlineThread: Plugin = {
  name: "inline-thread",
  enforce: "pre",
  resolveId: (id) =>
    id.endsWith("/start-thread.js")
      ? fileURLToPath(new URL("src/engine/start-inline-thread.ts", import.meta.url))
      : undefined,
};

/** 决算核.html: everything in one file. */
export default defineConfig({
  base: "./",
  plugins: [inlineThread, react(), oneFile()],
  worker: { format: "iife", rollupOptions: { output: { codeSplitting: false } } },
  publicDir: false,
  build: {
    target: "es2022",
    modulePreload: false,
    emptyOutDir: false,
    cssCodeSplit: false,
    rollupOptions: { input: "index.html", output: { codeSplitting: false } },
  },
});
