/** `juesuan init` as declared: its options and help. */
import type { AddCommand } from "../command.js";
import type { InitArguments } from "./init.js";

export const addInit: AddCommand = (program, done) => {
  program
    .command("init")
    .summary("新建一本空白的决算公开表")
    .description("新建工作簿：九张公开表，合计都是公式，另有“情况说明资料”；填好后可以直接核对和写情况说明")
    .usage("[选项] <文件>")
    .argument("<文件>", "要新建的 .xlsx 文件")
    .requiredOption("--style <写法>", "wuhan（武汉）、shanghai（上海），或样式文件")
    .requiredOption("--unit <单位名称>", "单位名称，写在各表上")
    .requiredOption("--year <年度>", "决算年度，如 2024")
    .option("--force", "文件已存在时覆盖")
    .addHelpText(
      "after",
      `
示例：
  juesuan init 2024决算公开表.xlsx --style wuhan --unit 某区某局 --year 2024

填表时：功能分类编码填在编码列（类3位、款5位、项7位），“合计”加的是各类（3位编码）的数。
填好后用 juesuan prepare 更新“情况说明资料”，其中就会有各科目的行。

结束状态：
  0  已新建
  2  目标写不了，或命令写错了`,
    )
    .action(async (path: string, options: InitArguments) => {
      const { init } = await import("./init.js");
      done(await init(path, options));
    });
};
