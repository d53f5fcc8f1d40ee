/** `juesuan prepare` as declared: its options and help. */
import type { AddCommand } from "../command.js";
import type { PrepareArguments } from "./prepare.js";

export const addPrepare: AddCommand = (program, done) => {
  program
    .command("prepare")
    .summary("在工作簿的副本里加上或更新“情况说明资料”")
    .description(
      "情况说明要用、公开表里没有的内容（年初预算、上年数、原因、用途等）都填在“情况说明资料”这张工作表里。" +
        "本命令把它加到工作簿的副本中，能预先填的都填好；已有这张表的，只补空白、更新状态，不改动已填的内容。工作簿的其他部分一个字节也不变",
    )
    .usage("[选项] <工作簿>")
    .argument("<工作簿>", "部门决算公开表，.xlsx 或 .xlsm 文件")
    .option("--out <文件>", "副本的文件名；不写则在原文件名后加“-资料”")
    .option("--style <写法>", "wuhan（武汉）、shanghai（上海）、样式文件，或 auto（按工作簿判断）", "auto")
    .option("--prior <工作簿>", "上年的部门决算公开表，用来填上年数")
    .option("--budget <工作簿>", "本年的部门预算公开表，用来填各科目年初预算")
    .option(
      "--prior-text <文件>",
      "上年公布的情况说明（.docx、.txt、.md、.pdf），用来填上年数和用途，并列出上年的原因供参考",
    )
    .option("--text <文件>", "本年已经写好的情况说明，读出其中的数字、原因和用途填入空白处")
    .option("--year <年度>", "决算年度；不写则取表中写的年度")
    .option("--force", "副本已存在时覆盖")
    .addHelpText(
      "after",
      `
示例：
  juesuan prepare 2024决算公开表.xlsx --prior 2023决算公开表.xlsx --prior-text 2023情况说明.docx
  juesuan prepare 2024决算公开表.xlsx --style wuhan --out 2024决算公开表（含资料）.xlsx
  juesuan prepare 2024决算公开表-资料.xlsx --out 更新.xlsx        更新状态

结束状态：
  0  副本已写好
  2  工作簿读不出来、其中没有公开表，资料有错须先改正，目标写不了，或命令写错了`,
    )
    .action(async (path: string, options: PrepareArguments) => {
      const { prepare } = await import("./prepare.js");
      done(await prepare(path, options));
    });
};
