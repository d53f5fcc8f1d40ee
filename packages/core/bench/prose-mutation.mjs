/**
 * How many false statements are found in prose, and how often true prose is blamed: texts that the style packs write for
 * random units, reworded, with one change each (test/mutation). `node packages/core/bench/prose-mutation.mjs [documents]`.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const documents = process.argv[2] ?? "40";
const folder = mkdtempSync(join(tmpdir(), "juesuan-"));
const report = join(folder, "report.txt");
const vitest = fileURLToPath(new URL("../../../node_modules/vitest/vitest.mjs", import.meta.url));
try {
  const run = spawnSync(process.execPath, [vitest, "run", "test/mutation", "--reporter=dot"], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    env: {
      ...process.env,
      JUESUAN_MUTATION_DOCUMENTS: documents,
      JUESUAN_MUTATION_ROUNDS: "3",
      JUESUAN_MUTATION_REPORT: report,
    },
    encoding: "utf8",
  });
  if (run.status !== 0) {
    console.error(run.stdout, run.stderr);
    process.exitCode = 1;
  } else console.log(readFileSync(report, "utf8").trimEnd());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
