/**
 * Writes the built-in style packs as modules, because core reads no files and a JSON import is not the same thing to
 * every compiler, Node version and bundler. The *.style.json files are the source.
 *
 * node scripts/generate-style-packs.mjs          writes src/narrative/packs/*.style.ts
 * node scripts/generate-style-packs.mjs --check  exits 1 when one of them is not current
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../src/narrative/packs");
const check = process.argv.includes("--check");
let stale = 0;

for (const file of readdirSync(folder).filter((name) => name.endsWith(".style.json"))) {
  const pack = JSON.parse(readFileSync(join(folder, file), "utf8"));
  const name = `${pack.id.replaceAll("-", "_").toUpperCase()}_STYLE`;
  const lines = [
    `/** Generated from ${file} by scripts/generate-style-packs.mjs; change that file. */`,
    `export const ${name}: unknown = JSON.parse(\`${JSON.stringify(pack, null, 2).replace(/[\\`$]/g, "\\$&")}\`);`,
    "",
  ];
  const target = join(folder, file.replace(/\.json$/, ".ts"));
  const current = lines.join("\n");
  let written = "";
  try {
    written = readFileSync(target, "utf8");
  } catch {
    // not written yet
  }
  if (written === current) continue;
  if (check) {
    console.error(`${target} is not current: run node scripts/generate-style-packs.mjs`);
    stale += 1;
  } else {
    writeFileSync(target, current);
    console.log(target);
  }
}
process.exitCode = stale > 0 ? 1 : 0;
