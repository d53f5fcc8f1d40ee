/** `juesuan explain` as declared: its arguments and help. */
import { type AddCommand, wantsColor } from "../command.js";

export const addExplain: AddCommand = (program, done) => {
  program
    .command("explain")
    .summary("说明一条规则")
    .description("说明规则核对什么、依据是什么、哪些情形不报")
    .usage("<编号...>")
    .argument("<编号...>", "规则编号（JS-205）、报告中问题的编号（JS-205-66a75aa53b93）、规则标识或核对要求（W05）")
    .option("--no-color", "输出不带颜色")
    .addHelpText(
      "after",
      `
示例：
  juesuan explain JS-205                  一条规则
  juesuan explain JS-205-66a75aa53b93     报告中某个问题所属的规则
  juesuan explain W05 X01                 两项核对要求下的全部规则`,
    )
    .action(async (numbers: string[], _options: object, command) => {
      const { explain } = await import("./explain.js");
      done(explain(numbers, wantsColor(command)));
    });
};
