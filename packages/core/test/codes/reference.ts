/** The folder of published tables that some tests read; it is not part of the repository. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const repository = resolve(import.meta.dirname, "../../../..");
const folder = resolve(repository, process.env.JUESUAN_REFERENCE ?? "../shared");

/** The text of a file there, undefined where the folder is absent. */
export function referenceText(...path: readonly string[]): string | undefined {
  const file = join(folder, ...path);
  if (existsSync(file)) return readFileSync(file, "utf8");
  process.stderr.write(`跳过：没有参考资料 ${file}（可用 JUESUAN_REFERENCE 指定）\n`);
  return undefined;
}
