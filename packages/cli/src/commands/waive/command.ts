/** `juesuan waive` as declared: its options and help. */
import type { AddCommand } from "../command.js";
import type { WaiveArguments } from "./waive.js";

export const addWaive: AddCommand = (program, done) => {
  program
    .command("waive")
    .summary("说明例外：某条问题是对的，不再计入")
    .description("为核对结果中的一条或几条写明理由；以后核对时它们不计入结论，数字一改动说明就失效")
    .usage("[选项] <工作簿> <编号...>")
    .argument("<工作簿>", "核对过的文件")
    .argument("<编号...>", "核对结果右侧的编号，如 JS-205-66a75aa53b93")
    .requiredOption("--reason <理由>", "为什么这样是对的，不能为空")
    .option("--by <说明人>", "谁说明的；不写则取登录系统的用户名")
    .option("--inside", "存在工作簿里面（只有 .xlsx、.xlsm），跟着文件走；不写则存在文件旁边")
    .option("--year <年度>", "决算年度；不写则取表中写的年度")
    .addHelpText(
      "after",
      `
示例：
  juesuan waive 部门决算公开表.xlsx JS-205-66a75aa53b93 --reason "下级单位当年并入，合计含并入数"
  juesuan waive 部门决算公开表.xlsx JS-108-6f6b25660147 --reason 已与财政核实 --by 张三 --inside
  juesuan waivers list 部门决算公开表.xlsx

结束状态：
  0  已记下
  2  没有写理由，编号不在核对结果中，文件读不出来或写不了`,
    )
    .action(async (path: string, ids: string[], options: WaiveArguments) => {
      const { waive } = await import("./waive.js");
      done(await waive(path, ids, options));
    });
};
