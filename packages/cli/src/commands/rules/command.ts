/** `juesuan rules` as declared: its options and help. */
import { type AddCommand, wantsColor } from "../command.js";

export const addRules: AddCommand = (program, done) => {
  program
    .command("rules")
    .summary("列出全部规则")
    .description("列出全部规则：编号、级别、内容、对应的核对要求")
    .usage("[选项]")
    .option("--json", "以 JSON 输出，供程序读取")
    .option("--no-color", "输出不带颜色")
    .addHelpText(
      "after",
      `
示例：
  juesuan rules             按类别列出
  juesuan rules --json      编号、标识、级别、依据、要求等全部内容`,
    )
    .action(async ({ json }: { json?: boolean }, command) => {
      const { rules } = await import("./rules.js");
      done(rules(json ?? false, wantsColor(command)));
    });
};
