/** `juesuan codes …` as declared. */
import { type AddCommand, several } from "../command.js";
import type { CodesArguments } from "./codes-in-use.js";

export const addCodes: AddCommand = (program, done) => {
  const codes = program
    .command("codes")
    .summary("查科目，导入自己的科目表")
    .usage("search|show|diff|import …")
    .description("查政府收支分类科目（内置 2024 年及 2019—2025 年的变动），导入财政下发的科目表")
    .helpCommand(false)
    .addHelpText(
      "after",
      `
示例：
  juesuan codes search 养老                      按名称找
  juesuan codes search 20805                     按编码开头找
  juesuan codes show 2080505 --year 2024         一个科目：名称、级次、有效年度、可信程度、历年变动
  juesuan codes diff 2023 2024                   两年之间的变动
  juesuan codes import 2025年科目表.xlsx         检查自己的科目表，并记入 juesuan.config.json`,
    );
  codes
    .command("search")
    .summary("按编码或名称找科目")
    .usage("[选项] <编码或名称>")
    .argument("<编码或名称>", "编码的开头几位，或名称中的几个字")
    .option("--year <年度>", "哪一年的科目（默认 2024）")
    .option("--codes <文件>", "加上自己的科目表，可以写几次", several)
    .action(async (text: string, options: CodesArguments) => {
      const { search } = await import("./search.js");
      done(await search(text, options));
    });
  codes
    .command("show")
    .summary("看一个科目")
    .usage("[选项] <编码>")
    .argument("<编码>", "三、五、七位编码")
    .option("--year <年度>", "哪一年的科目（默认 2024）")
    .option("--codes <文件>", "加上自己的科目表，可以写几次", several)
    .action(async (code: string, options: CodesArguments) => {
      const { show } = await import("./show.js");
      done(await show(code, options));
    });
  codes
    .command("diff")
    .summary("看两年之间的变动")
    .usage("<年度> <年度>")
    .argument("<年度>", "较早的年度")
    .argument("<年度>", "较晚的年度")
    .action(async (from: string, to: string) => {
      const { diff } = await import("./diff.js");
      done(await diff(from, to));
    });
  codes
    .command("import")
    .summary("导入自己的科目表")
    .description("检查财政下发的科目表（工作簿、.csv、.tsv），与内置的对比，记入 juesuan.config.json 供以后核对使用")
    .usage("[选项] <文件>")
    .argument("<文件>", "按表头找“科目编码”“科目名称”两列，列的位置不限")
    .option("--year <年度>", "这是哪一年的科目表；不写则取表名或标题中的年度")
    .option("--dry-run", "只检查和对比，不记入配置")
    .action(async (path: string, options: { readonly year?: string; readonly dryRun?: boolean }) => {
      const { importCodes } = await import("./import-codes.js");
      done(await importCodes(path, options));
    });
};
