/** `npm run bench [-- words]`: builds, then runs the benchmarks packages/<name>/bench/*.mjs in turn, each in a process of its own. */
import { join, relative } from "node:path";
import { runNode } from "./command.mjs";
import { filesMatching, packageFolders, root } from "./repository.mjs";
import { runTurbo } from "./turbo.mjs";

const words = process.argv.slice(2);
const benchmarks = packageFolders()
  .flatMap((folder) => filesMatching(join(folder, "bench"), /^[^_.].*\.mjs$/))
  .filter((file) => words.every((word) => relative(root, file).includes(word)));

let status = await runTurbo(["build", "--output-logs=errors-only"]);
if (status === 0) {
  for (const benchmark of benchmarks) {
    console.log(`\n== ${relative(root, benchmark)}`);
    status = Math.max(status, await runNode([benchmark]));
  }
  console.log(`\n基准测试 ${benchmarks.length} 个${status === 0 ? "" : "，有失败"}`);
}
process.exitCode = benchmarks.length === 0 ? 1 : status;
