/** `juesuan book` as declared: its options and help. */
import { type AddCommand, several } from "../command.js";
import type { BookArguments } from "./arguments.js";

export const addBook: AddCommand = (program, done) => {
  program
    .command("book")
    .summary("写整本决算公开")
    .description("把整本部门决算公开写成 Word 文件：封面、目录、概况、九张表、情况说明、名词解释、绩效自评表")
    .usage("[选项] <工作簿>")
    .argument("<工作簿>", "含九张公开表的工作簿")
    .option("--style <写法>", "wuhan（武汉）、shanghai（上海）、样式文件，或 auto（按工作簿判断）", "auto")
    .requiredOption("--out <文件>", "写入的 .docx 文件")
    .option("--performance <文件>", "绩效自评表的工作簿，附在最后；可以写多次", several)
    .option("--draft", "缺少公开表时也写，缺的表标为【待补】")
    .option("--strict", "有【待补】或【待核】时不写文件，以状态 1 结束")
    .option("--force", "目标文件已存在时覆盖")
    .option("--year <年度>", "决算年度；不写则取表中写的年度")
    .addHelpText(
      "after",
      `
概况、重点工作取自工作簿的“情况说明资料”工作表；没有的标为【待补】，列在最后一页。
目录的页码已经算好；改动内容后，在 Word 中右键目录选“更新域”。

示例：
  juesuan book 部门决算公开表.xlsx --style wuhan --out 决算公开.docx
  juesuan book 部门决算公开表.xlsx --style wuhan --performance 自评表.xlsx --out 决算公开.docx

结束状态：
  0  已写好（有【待补】、【待核】时列在最后一页）
  1  用了 --strict 且有【待补】或【待核】，没有写文件
  2  工作簿读不出来或缺少公开表，目标写不了，或命令写错了`,
    )
    .action(async (path: string, options: BookArguments) => {
      const { book } = await import("./book.js");
      done(await book(path, options));
    });
};
