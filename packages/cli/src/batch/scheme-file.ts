/** `--scoring FILE`: points and deductions of the 评分表. */
import { type ScoreScheme, scoreSchemeSchema } from "@juesuan/core/reports";
import { CommandLineError } from "../command-line-error.js";
import { readFile } from "../inputs/read-file.js";

/** Reads a scoring scheme; throws CommandLineError with the place that is wrong. */
export async function readScheme(path: string): Promise<ScoreScheme> {
  const refuse = (why: string): never => {
    throw new CommandLineError(`--scoring 的“${path}”不能使用：${why}`);
  };
  const file = await readFile(path);
  if (!file.ok) return refuse(file.reason.message);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(file.bytes));
  } catch {
    return refuse("不是 JSON 文件。可以从 docs/guide/batch.md 中的例子改起。");
  }
  const result = scoreSchemeSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  return refuse(`“${issue?.path.join(".") ?? ""}”写得不对（${issue?.message ?? ""}）。`);
}
