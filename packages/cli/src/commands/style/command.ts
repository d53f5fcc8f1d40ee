/** `juesuan style` as declared: checking a style file, and a built-in one as a start. */
import type { AddCommand } from "../command.js";

export const addStyle: AddCommand = (program, done) => {
  const style = program
    .command("style")
    .summary("检查情况说明的样式文件")
    .description("检查样式文件，或导出随程序提供的样式作为底稿");
  style
    .command("check")
    .summary("检查样式文件")
    .description("检查样式文件：不认识的数据项和条件、写不到的句子、没有写的情形，都指出位置和应当怎样")
    .usage("<文件...>")
    .argument("<文件...>", "*.style.json，或样式编号（wuhan、shanghai）")
    .addHelpText(
      "after",
      `
示例：
  juesuan style check 本市.style.json

结束状态：
  0  没有问题
  1  有问题，逐条列出
  2  文件读不出来`,
    )
    .action(async (paths: string[]) => {
      const { checkStyles } = await import("./style.js");
      done(await checkStyles(paths));
    });
  style
    .command("export")
    .summary("导出随程序提供的样式")
    .description("把随程序提供的样式写成文件，改成本地区的写法后用 --style 文件名 使用")
    .usage("<编号> --out <文件>")
    .argument("<编号>", "wuhan（武汉）或 shanghai（上海）")
    .requiredOption("--out <文件>", "写入的文件，如 本市.style.json")
    .option("--force", "文件已存在时覆盖")
    .action(async (id: string, options: { out: string; force?: boolean }) => {
      const { exportStyle } = await import("./style.js");
      done(await exportStyle(id, options));
    });
};
