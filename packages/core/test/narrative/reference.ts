/** The published Wuhan narrative from the reference folder, when it is there. Its prose is never copied here. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../../../..");
const file = join(resolve(root, process.env.JUESUAN_REFERENCE ?? "../shared"), "wuhan-2024", "narrative.txt");

/** The text, or undefined where the reference folder is absent. */
export const PUBLISHED: string | undefined = existsSync(file) ? readFileSync(file, "utf8") : undefined;

/** Why the tests that need it are skipped; stands in their title. */
export const SKIPPED = "没有参考资料 wuhan-2024/narrative.txt，可用 JUESUAN_REFERENCE 指定";

/** Lines of the published text that hold sections 一 to 六. */
export function firstSections(text: string): string {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => line.startsWith("七、"));
  return lines.slice(0, end).join("\n");
}
