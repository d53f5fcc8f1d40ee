/** The invented units of the tests, for benchmarks: their TypeScript is transpiled into a temporary folder and loaded. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";

const source = resolve(import.meta.dirname, "../test/reconcile/synthetic");

/** Every export of test/reconcile/synthetic. */
export async function loadSynthetic() {
  const folder = mkdtempSync(join(tmpdir(), "juesuan-bench-"));
  try {
    writeFileSync(join(folder, "package.json"), '{"type":"module"}');
    const files = readdirSync(source).filter((name) => name.endsWith(".ts"));
    for (const name of files) {
      const { outputText } = ts.transpileModule(readFileSync(join(source, name), "utf8"), {
        compilerOptions: { target: "ES2022", module: "ES2022", verbatimModuleSyntax: true },
      });
      writeFileSync(join(folder, name.replace(/\.ts$/, ".js")), outputText);
    }
    const modules = await Promise.all(
      files.map((name) => import(pathToFileURL(join(folder, name.replace(/\.ts$/, ".js"))).href)),
    );
    return Object.assign({}, ...modules);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
