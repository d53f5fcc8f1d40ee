/** `juesuan unmark`: takes marks out of workbooks. */
import { resolve } from "node:path";
import { unmarkWorkbook } from "@juesuan/core";
import { CommandLineError } from "../../command-line-error.js";
import { EXIT, type ExitStatus } from "../../exit-status.js";
import { readFile } from "../../inputs/read-file.js";
import { say } from "../../output/messages.js";
import { prepareTarget } from "../../output/target.js";
import { whyNotWritten } from "../../output/why-not-written.js";
import { writeWhole } from "../../output/write-beside.js";
import { nodePlatform } from "../../platform/node-platform.js";

/** As commander hands them over. */
export interface UnmarkArguments {
  readonly out?: string;
  readonly force?: boolean;
}

export async function unmark(files: readonly string[], { out, force = false }: UnmarkArguments): Promise<ExitStatus> {
  if (out !== undefined && files.length > 1) throw new CommandLineError("--out 只能与一个工作簿一起用。");
  const target =
    out === undefined
      ? undefined
      : await prepareTarget(
          out,
          force,
          files.map((file) => resolve(file)),
        );
  let status: ExitStatus = EXIT.fine;
  for (const file of files) if (!(await unmarkFile(file, target?.path))) status = EXIT.impossible;
  return status;
}

async function unmarkFile(file: string, target: string | undefined): Promise<boolean> {
  const failed = (why: string): false => {
    say(`${file}：${why}`);
    return false;
  };
  const content = await readFile(file);
  if (!content.ok) return failed(`${content.reason.message}${content.reason.fix}`);
  const unmarked = unmarkWorkbook(content.bytes, nodePlatform);
  if (!unmarked.ok) return failed(`${unmarked.failure.message}${unmarked.failure.fix}`);
  const { bytes, formats, notes } = unmarked.value;
  const isClean = formats + notes === 0;
  if (isClean) say(`${file}：没有核对标记。`);
  // The user's own file is not touched without need.
  if (isClean && target === undefined) return true;
  try {
    await writeWhole(target ?? resolve(file), bytes);
  } catch (error) {
    return failed(`不能写：${whyNotWritten(error)}。`);
  }
  if (!isClean) say(`${file}：已清除 ${formats} 组颜色标记、${notes} 处批注。`);
  return true;
}
