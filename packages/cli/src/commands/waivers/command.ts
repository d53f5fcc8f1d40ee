/** `juesuan waivers list|withdraw` as declared. */
import type { AddCommand } from "../command.js";

export const addWaivers: AddCommand = (program, done) => {
  const waivers = program
    .command("waivers")
    .summary("列出、撤销例外说明")
    .usage("list|withdraw <工作簿>")
    .description("列出一个工作簿的例外说明（有效的和已失效的），或撤销其中几条")
    .helpCommand(false);
  waivers
    .command("list")
    .summary("列出例外说明")
    .description("列出例外说明：针对哪一条、谁在何时说明、理由，是否仍然有效")
    .usage("<工作簿>")
    .argument("<工作簿>", "核对过的文件")
    .action(async (path: string) => {
      const { list } = await import("./list.js");
      done(await list(path));
    });
  waivers
    .command("withdraw")
    .summary("撤销例外说明")
    .description("撤销例外说明，那些问题重新计入；--lapsed 撤销全部已失效的")
    .usage("[选项] <工作簿> [编号...]")
    .argument("<工作簿>", "核对过的文件")
    .argument("[编号...]", "要撤销的编号")
    .option("--lapsed", "撤销全部已失效的说明")
    .action(async (path: string, ids: string[], options: { readonly lapsed?: boolean }) => {
      const { withdraw } = await import("./withdraw.js");
      done(await withdraw(path, ids, options.lapsed ?? false));
    });
};
