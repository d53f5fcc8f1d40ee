/**
 * Writes docs/config.schema.json and docs/waivers.schema.json from their zod schemas.
 * `--check` writes nothing and fails when a file is not current.
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The schema of the configuration is a part of the command line, which is bundled; this bundles it once more, alone. */
const { outputFiles } = await build({
  stdin: {
    contents: `
      import { z } from "zod";
      import { waiversSchema } from "@juesuan/core";
      import { configSchema } from "./src/configuration/schema.ts";
      export const schemas = { config: z.toJSONSchema(configSchema), waivers: z.toJSONSchema(waiversSchema, { io: "input" }) };
    `,
    resolveDir: fileURLToPath(new URL("..", import.meta.url)),
    loader: "ts",
  },
  bundle: true,
  write: false,
  format: "esm",
  platform: "node",
  logLevel: "error",
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire("file:///");' },
});
const code = outputFiles[0]?.text ?? "";
const { schemas } = await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);

for (const [name, schema] of Object.entries(schemas)) {
  const target = new URL(`../../../docs/${name}.schema.json`, import.meta.url);
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (!process.argv.includes("--check")) {
    await writeFile(target, text);
    console.log(`wrote ${fileURLToPath(target)}`);
  } else if ((await readFile(target, "utf8").catch(() => "")) !== text) {
    console.error(`docs/${name}.schema.json is not current: run node packages/cli/scripts/generate-config-schema.mjs`);
    process.exitCode = 1;
  }
}
