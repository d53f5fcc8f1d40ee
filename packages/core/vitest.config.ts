import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // A limit against hanging only: how long a test takes is no test.
    testTimeout: 60_000,
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/property-seed.ts"],
    reporters: ["default", "json"],
    outputFile: { json: ".reports/tests.json" },
  },
});
