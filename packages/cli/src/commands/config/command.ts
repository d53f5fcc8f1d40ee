/** `juesuan config show` as declared. */
import type { AddCommand } from "../command.js";

export const addConfig: AddCommand = (program, done) => {
  const config = program
    .command("config")
    .summary("看哪些配置起作用")
    .usage("show [工作簿或文件夹]")
    .description("juesuan.config.json 从工作簿所在文件夹往上逐级查找，近的优先；命令行优先于一切配置")
    .helpCommand(false);
  config
    .command("show")
    .summary("列出起作用的配置和出处")
    .usage("[选项] [工作簿或文件夹]")
    .argument("[工作簿或文件夹]", "不写则为当前文件夹")
    .option("--config <文件>", "只看这个配置文件")
    .action(async (path: string | undefined, options: { readonly config?: string }) => {
      const { showConfig } = await import("./show-config.js");
      done(await showConfig(path ?? ".", options.config));
    });
};
