/** `juesuan unmark` as declared: its options and help. */
import type { AddCommand } from "../command.js";
import type { UnmarkArguments } from "./unmark.js";

export const addUnmark: AddCommand = (program, done) => {
  program
    .command("unmark")
    .summary("清除工作簿里的核对标记")
    .description("清除核对标记：标注副本、Excel 和 WPS 加载项标的颜色和批注；其余内容一律不动")
    .usage("[选项] <工作簿...>")
    .argument("<工作簿...>", "带有标记的 .xlsx、.xlsm 文件")
    .option("--out <文件>", "写成另一个文件（只能给一个工作簿）；不写则改原文件")
    .option("--force", "目标文件已存在时覆盖")
    .addHelpText(
      "after",
      `
示例：
  juesuan unmark 部门决算公开表.xlsx                       改原文件：报送前清除加载项的标记
  juesuan unmark 表.核对.xlsx --out 表（清除标记）.xlsx`,
    )
    .action(async (files: string[], options: UnmarkArguments) => {
      const { unmark } = await import("./unmark.js");
      done(await unmark(files, options));
    });
};
