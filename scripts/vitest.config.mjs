import { defineConfig } from "vitest/config";

export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ["test/**/*.test.mjs"],
    reporters: ["default", "json"],
    outputFile: { json: ".reports/tests.json" },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
