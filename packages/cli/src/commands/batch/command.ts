/** `juesuan batch` as declared: its options and help. */
import { type AddCommand, several } from "../command.js";
import type { BatchArguments } from "./arguments.js";

export const addBatch: AddCommand = (program, done) => {
  program
    .command("batch")
    .summary("批量核对，写出报告、问题清单和总览")
    .description("核对一批单位：工作簿与情况说明按名称和文件夹配对，每个单位写报告，全部单位写总览和评分表")
    .usage("[选项] <文件夹、文件或通配符...> --out <文件夹>")
    .argument("<文件夹、文件或通配符...>", "文件夹连同下级文件夹一起查找；通配符如 '2024/**/*.xlsx'")
    .requiredOption("--out <文件夹>", "结果写入的文件夹，没有则建立")
    .option(
      "--annotate <文件夹>",
      "另写标注副本（名称.核对.xlsx、.docx）：单元格标颜色、加批注，Word 情况说明标为修订和批注，其余不变",
    )
    .option("--per-unit <种类>", "每个单位写哪些报告：html、xlsx、text、json，用逗号隔开；all 或 none", "html,xlsx")
    .option(
      "--reports <种类>",
      "全部单位写哪些报告：html、xlsx、jsonl、sarif、junit、parquet，用逗号隔开；all 或 none",
      "html,xlsx,jsonl",
    )
    .option("--pairs <文件>", "配对表（.csv 或工作簿）：第一列工作簿，其后各列情况说明；优先于按名称配对")
    .option("--no-match", "不按名称配情况说明和绩效自评表")
    .option("--prior <文件夹>", "上年的决算工作簿，按路径和名称与本年的对应")
    .option("--budget <文件夹>", "本年公开的部门预算工作簿，按路径和名称与决算的对应")
    .option("--scoring <文件>", "评分办法（JSON）：各项满分和扣分")
    .option("--codes <文件>", "自己的科目表（工作簿、.csv、.tsv），可以写多次", several)
    .option("--config <文件>", "用这个配置，不查找 juesuan.config.json")
    .option("--year <年度>", "决算年度，用来查科目；不写则取各表中写的年度")
    .option("--jobs <数目>", "同时核对的份数；不写则等于处理器核数")
    .option("--shard <i/n>", "只核对第 i 份（共 n 份），供多台机器分做；做完用 juesuan merge 合并")
    .option("--resume", "接着上次做：内容没有变的不再核对")
    .option("--force", "重做，覆盖已有的结果")
    .option(
      "--fail-on <级别>",
      "有 error（错误）、warning（警告）或 info（提示）时以状态 1 结束；never 为从不",
      "error",
    )
    .option("-q, --quiet", "不显示进度和逐份的提醒")
    .option("-v, --verbose", "逐份显示结果")
    .addHelpText(
      "after",
      `
示例：
  juesuan batch 2024年决算/ --out 核对结果
  juesuan batch 2024年决算/ --out 核对结果 --annotate 标注副本
  juesuan batch 2024年决算/ --out 核对结果 --resume          接着上次做
  juesuan batch 2024年决算/ --prior 2023年决算/ --out 核对结果
  juesuan batch '2024/**/*.xlsx' --out 核对结果 --reports all
  juesuan batch 2024年决算/ --out 分片 --shard 2/8            八台机器中的第二台

按 Ctrl-C 可以停下：已经核对的都有记录，加 --resume 接着做。

结束状态：
  0  没有达到 --fail-on 级别的问题
  1  有达到该级别的问题
  2  有文件读不出来或其中没有公开表，结果写不出去，没有做完，或命令写错了`,
    )
    .action(async (paths: string[], options: BatchArguments) => {
      const { batch } = await import("./batch.js");
      done(await batch(paths, options));
    });
};
