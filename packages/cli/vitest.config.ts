import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Most tests start the command line several times.
    testTimeout: 30_000,
    reporters: ["default", "json"],
    outputFile: { json: ".reports/tests.json" },
  },
});
