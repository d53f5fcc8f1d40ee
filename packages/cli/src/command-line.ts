/** The commands, their options and their help. What a command does is loaded only when it is run. */
import { Command, CommanderError } from "commander";
import { CHINESE_HELP } from "./chinese-help.js";
import { COMMANDS } from "./commands/index.js";
import { EXIT, type ExitStatus } from "./exit-status.js";
import { say } from "./output/messages.js";
import { usageMessage } from "./usage-message.js";
import { VERSION } from "./version.js";

/** Runs the command that the arguments name. Throws CommandLineError when they make no sense. */
export async function run(argv: readonly string[]): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.fine;
  const program = commands((result) => {
    status = result;
  });
  try {
    await program.parseAsync([...argv]);
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const message = usageMessage(error);
    if (message !== undefined) say(message);
    return error.exitCode === 0 ? EXIT.fine : EXIT.impossible;
  }
}

function commands(done: (status: ExitStatus) => void): Command {
  const program = new Command("juesuan")
    .description("决算核：核对部门决算公开的九张表，并按表写情况说明")
    .usage("<命令> [选项]")
    .version(VERSION, "-V, --version", "显示版本号")
    .option("--no-color", "输出不带颜色")
    .helpOption("-h, --help", "显示帮助")
    .helpCommand("help [命令]", "显示某个命令的帮助")
    .configureHelp(CHINESE_HELP)
    .configureOutput({ outputError: () => {} })
    .exitOverride()
    .addHelpText(
      "after",
      `
示例：
  juesuan check 部门决算公开表.xlsx
  juesuan check 2024年决算/ --format json --out 结果.json
  juesuan batch 2024年决算/ --out 核对结果 --annotate 标注副本
  juesuan write 部门决算公开表.xlsx --style wuhan --out 情况说明.md

数据不出本机：不联网，不上传。每个命令的选项用 juesuan <命令> --help 查看。`,
    );
  for (const add of COMMANDS) add(program, done);
  return program;
}
