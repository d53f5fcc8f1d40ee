/** `juesuan write` as declared: its options and help. */
import type { AddCommand } from "../command.js";
import type { WriteArguments } from "./arguments.js";

export const addWrite: AddCommand = (program, done) => {
  program
    .command("write")
    .summary("写情况说明")
    .description("按工作簿中的九张表和“情况说明资料”写情况说明；两处都没有的内容标为【待补】，不编造")
    .usage("[选项] <工作簿>")
    .argument("<工作簿>", ".xlsx 文件")
    .option("--style <写法>", "wuhan（武汉）、shanghai（上海）、样式文件，或 auto（按工作簿判断）", "auto")
    .option("--out <文件>", "写入的文件，.docx（公文格式，附图）、.md 或 .txt")
    .option("--to-sheet <名称>", "把情况说明作为工作表加到工作簿的副本里，副本写到 --out")
    .option("--template <文件>", "按自己的 Word 模板写：模板里的 {标签} 换成数字和文字")
    .option("--list-tags", "列出模板可用的标签和现在的值；同时写 --template 时标出模板用了哪些")
    .option("--force", "目标文件已存在时覆盖")
    .option("--strict", "有【待补】或【待核】时不写文件，以状态 1 结束")
    .option("--year <年度>", "决算年度；不写则取表中写的年度")
    .addHelpText(
      "after",
      `
示例：
  juesuan write 部门决算公开表.xlsx --style wuhan --out 情况说明.docx
  juesuan write 部门决算公开表.xlsx --style wuhan --out 情况说明.md
  juesuan write 部门决算公开表.xlsx --style wuhan --out 情况说明.txt --force
  juesuan write 部门决算公开表.xlsx --to-sheet 情况说明 --out 副本.xlsx
  juesuan write 部门决算公开表.xlsx --style wuhan --list-tags
  juesuan write 部门决算公开表.xlsx --style wuhan --template 模板.docx --out 情况说明.docx

结束状态：
  0  已写好（有【待补】、【待核】时列在文末）
  1  用了 --strict 且有【待补】或【待核】，没有写文件
  2  工作簿读不出来或其中没有公开表，模板有错，目标写不了，或命令写错了`,
    )
    .action(async (path: string, options: WriteArguments) => {
      const { write } = await import("./write.js");
      done(await write(path, options));
    });
};
