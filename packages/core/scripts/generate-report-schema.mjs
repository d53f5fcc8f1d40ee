/**
 * Writes docs/report.schema.json from the zod schema of the report (needs a built core).
 * `--check` writes nothing and fails when the file is not current.
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { reportSchema } from "../dist/report/schema.js";

const target = new URL("../../../docs/report.schema.json", import.meta.url);
const text = `${JSON.stringify(z.toJSONSchema(reportSchema), null, 2)}\n`;

if (process.argv.includes("--check")) {
  const current = await readFile(target, "utf8").catch(() => "");
  if (current !== text) {
    console.error("docs/report.schema.json is not current: run node packages/core/scripts/generate-report-schema.mjs");
    process.exitCode = 1;
  }
} else {
  await writeFile(target, text);
  console.log(`wrote ${fileURLToPath(target)}`);
}
