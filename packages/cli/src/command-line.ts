/** The commands, their options and their help. What a command does is loaded only when it is run. */
import { Command, CommanderError } from "commander";
import { CHINESE_HELP } from "./chinese-help.js";
import type { CheckArguments } from "./commands/check-arguments.js";
import type { WriteArguments } from "./commands/write-arguments.js";
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
  juesuan write 部门决算公开表.xlsx --style wuhan --out 情况说明.md

数据不出本机：不联网，不上传。每个命令的选项用 juesuan <命令> --help 查看。`,
    );
  addCheck(program, done);
  addWrite(program, done);
  return program;
}

function addCheck(program: Command, done: (status: ExitStatus) => void): void {
  program
    .command("check")
    .summary("核对工作簿")
    .description("核对一个或多个部门决算公开工作簿：表内、表间勾稽，科目，表格规范")
    .usage("[选项] <文件或文件夹...>")
    .argument("<文件或文件夹...>", "要核对的 .xlsx 文件；文件夹连同下级文件夹一起查找")
    .option("--format <格式>", "结果的格式：text、json 或 jsonl", "text")
    .option("--out <文件>", "把结果写入文件，不显示在屏幕上")
    .option("--force", "目标文件已存在时覆盖")
    .option(
      "--fail-on <级别>",
      "有 error（错误）、warning（警告）或 info（提示）时以状态 1 结束；never 为从不",
      "error",
    )
    .option("--year <年度>", "决算年度，用来查科目；不写则取表中写的年度")
    .option("--jobs <数目>", "同时核对的文件数；不写则等于处理器核数")
    .option("--no-color", "输出不带颜色")
    .addHelpText(
      "after",
      `
示例：
  juesuan check 部门决算公开表.xlsx            在屏幕上显示结果
  juesuan check 甲局.xlsx 乙局.xlsx            按给出的顺序逐个核对
  juesuan check 2024年决算/ --format jsonl     每个工作簿一行 JSON
  juesuan check 2024年决算/ --format json --out 结果.json --force
  juesuan check 表.xlsx --fail-on warning      有警告也以状态 1 结束

结束状态：
  0  没有达到 --fail-on 级别的问题
  1  有达到该级别的问题
  2  有文件读不出来或其中没有公开表，结果写不出去，或命令写错了`,
    )
    .action(async (paths: string[], options: CheckArguments, command: Command) => {
      const { check } = await import("./commands/check.js");
      done(await check(paths, { ...options, color: wantsColor(command) }));
    });
}

function addWrite(program: Command, done: (status: ExitStatus) => void): void {
  program
    .command("write")
    .summary("写情况说明")
    .description("按工作簿中的九张表写情况说明；表里没有的内容标为【待补】，不编造")
    .usage("[选项] <工作簿>")
    .argument("<工作簿>", ".xlsx 文件")
    .requiredOption("--style <地区>", "写法：wuhan（武汉）")
    .requiredOption("--out <文件>", "写入的文件，.md 或 .txt")
    .option("--force", "目标文件已存在时覆盖")
    .option("--strict", "有【待补】或【待核】时不写文件，以状态 1 结束")
    .option("--year <年度>", "决算年度；不写则取表中写的年度")
    .addHelpText(
      "after",
      `
示例：
  juesuan write 部门决算公开表.xlsx --style wuhan --out 情况说明.md
  juesuan write 部门决算公开表.xlsx --style wuhan --out 情况说明.txt --force

结束状态：
  0  已写好（有【待补】、【待核】时列在文末）
  1  用了 --strict 且有【待补】或【待核】，没有写文件
  2  工作簿读不出来或其中没有公开表，目标写不了，或命令写错了`,
    )
    .action(async (path: string, options: WriteArguments) => {
      const { write } = await import("./commands/write.js");
      done(await write(path, options));
    });
}

/** `--no-color` may stand before or after the command. */
const wantsColor = (command: Command): boolean =>
  command.getOptionValue("color") !== false && command.parent?.getOptionValue("color") !== false;
