/**
 * `npm run docs [-- --check]`: runs every generate-*.mjs of the packages and of this folder. With --check they write
 * nothing and fail when a generated file is not current.
 */
import { join, relative } from "node:path";
import { runNode } from "./command.mjs";
import { filesMatching, packageFolders, root } from "./repository.mjs";
import { runTurbo } from "./turbo.mjs";

/** Generators read what the build made, so it comes first. */
let status = await runTurbo(["build", "--output-logs=errors-only"]);
if (status === 0) {
  const folders = [...packageFolders().map((folder) => join(folder, "scripts")), join(root, "scripts")];
  const generators = folders.flatMap((folder) => filesMatching(folder, /^generate-.+\.mjs$/));
  for (const generator of generators) {
    const ended = await runNode([generator, ...process.argv.slice(2)]);
    if (ended !== 0) console.error(`${relative(root, generator)} 以 ${ended} 结束`);
    status = Math.max(status, ended);
  }
  console.log(
    `生成器 ${generators.length} 个，${status === 0 ? "全部正常" : "有失败或文件不是最新（运行 npm run docs 更新）"}`,
  );
}
process.exitCode = status;
