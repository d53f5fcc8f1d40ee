/** `juesuan merge` as declared: its options and help. */
import type { AddCommand } from "../command.js";
import type { MergeArguments } from "./merge.js";

export const addMerge: AddCommand = (program, done) => {
  program
    .command("merge")
    .summary("合并分做的批量核对结果")
    .description("合并多台机器、多个进程用 juesuan batch --shard 分做的结果，写出总览；次序不限，重复合并结果相同")
    .usage("[选项] <结果文件夹...> --out <文件夹>")
    .argument("<结果文件夹...>", "juesuan batch 的 --out 文件夹")
    .requiredOption("--out <文件夹>", "合并结果写入的文件夹，可以就是其中之一")
    .option(
      "--reports <种类>",
      "写哪些报告：html、xlsx、jsonl、sarif、junit、parquet，用逗号隔开；all 或 none",
      "html,xlsx,jsonl",
    )
    .option("--title <标题>", "总览的标题", "合并结果")
    .option("--annotate <文件夹>", "各份写标注副本的文件夹，问题清单中的位置链接到那里")
    .option("--scoring <文件>", "评分办法（JSON）：各项满分和扣分")
    .option(
      "--fail-on <级别>",
      "有 error（错误）、warning（警告）或 info（提示）时以状态 1 结束；never 为从不",
      "error",
    )
    .addHelpText(
      "after",
      `
示例：
  juesuan merge 分片 --out 分片                       各份写在同一个文件夹
  juesuan merge 分片1 分片2 分片3 --out 全省结果       各份写在不同的文件夹
  juesuan merge 分片 --out 分片 --reports all

同一个文件核对过几次的，以最后一次为准。结束状态与 juesuan batch 相同。`,
    )
    .action(async (folders: string[], options: MergeArguments) => {
      const { merge } = await import("./merge.js");
      done(await merge(folders, options));
    });
};
