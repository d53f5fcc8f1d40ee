/** `juesuan check` as declared: its options and help. */
import { type AddCommand, several, wantsColor } from "../command.js";
import type { CheckArguments } from "./arguments.js";

export const addCheck: AddCommand = (program, done) => {
  program
    .command("check")
    .summary("核对工作簿")
    .description("核对一个或多个部门决算公开工作簿：表内、表间勾稽，科目，表格规范")
    .usage("[选项] <文件或文件夹...>")
    .argument("<文件或文件夹...>", "要核对的 .xlsx、.xls、.et、.ods、.csv 等文件；文件夹连同下级文件夹一起查找")
    .option("--format <格式>", "结果的格式：text、json 或 jsonl", "text")
    .option("--out <文件>", "把结果写入文件，不显示在屏幕上")
    .option("--force", "目标文件已存在时覆盖")
    .option(
      "--fail-on <级别>",
      "有 error（错误）、warning（警告）或 info（提示）时以状态 1 结束；never 为从不",
      "error",
    )
    .option("--year <年度>", "决算年度，用来查科目；不写则取表中写的年度")
    .option("--narrative <文件>", "情况说明（.docx、.pdf、.txt、.md 或工作簿），与各表核对；可以写多次", several)
    .option("--performance <文件>", "绩效自评表（工作簿或 .docx）；可以写多次", several)
    .option("--prior <文件>", "上年的决算工作簿：核对年初结转与上年年末、上年基数")
    .option("--budget <文件>", "本年公开的部门预算工作簿：核对年初预算")
    .option("--units <文件夹>", "本级和所属单位的决算工作簿：核对部门数等于各单位之和")
    .option("--match", "给文件夹中的每个工作簿按名称和文件夹配上情况说明和绩效自评表，一起核对")
    .option("--watch", "核对一个工作簿，保存一次就重新核对一次，直到按 Ctrl-C")
    .option("--witness <文件>", "把尾差证明写入 .json：每个单元格的一组准确金额（分），或不能成立的勾稽及系数")
    .option(
      "--annotate <文件夹>",
      "在这个文件夹写出标注的副本：工作簿标在单元格，情况说明（.docx）标为修订和批注；原文件不动",
    )
    .option("--jobs <数目>", "同时核对的文件数；不写则等于处理器核数")
    .option("--codes <文件>", "自己的科目表（工作簿、.csv、.tsv），可以写多次", several)
    .option("--config <文件>", "用这个配置，不查找 juesuan.config.json")
    .option("--as-workbook", "把文件夹里的 .csv（一张表一个文件）当作一个工作簿")
    .option("-q, --quiet", "不显示进度和提醒，只给结果")
    .option("-v, --verbose", "核对完一份就说一句")
    .option("--no-color", "输出不带颜色")
    .addHelpText(
      "after",
      `
示例：
  juesuan check 部门决算公开表.xlsx            在屏幕上显示结果
  juesuan check 甲局.xlsx 乙局.xlsx            按给出的顺序逐个核对
  juesuan check 2024年决算/ --format jsonl     每个工作簿一行 JSON
  juesuan check 2024年决算/ --format json --out 结果.json --force
  juesuan check 导出的表/ --as-workbook        一张表一个 .csv 的文件夹当作一个工作簿
  juesuan check 表.xlsx --fail-on warning      有警告也以状态 1 结束
  juesuan check 表.xlsx --prior 上年决算.xlsx  同时核对上下年衔接
  juesuan check 部门汇总.xlsx --units 各单位/  同时核对部门等于各单位之和
  juesuan check 2024年决算/ --match            同时核对配得上的情况说明
  juesuan check 表.xlsx --watch                边改边核对
  juesuan check 表.xlsx --witness 证明.json    同时写出尾差证明，可以自己逐条相加复核
  juesuan check 表.xlsx --narrative 情况说明.docx --annotate 标注
                                               在副本里标出问题，文字改为修订

结束状态：
  0  没有达到 --fail-on 级别的问题
  1  有达到该级别的问题
  2  有文件读不出来或其中没有公开表，结果写不出去，或命令写错了`,
    )
    .action(async (paths: string[], options: CheckArguments, command) => {
      const { check } = await import("./check.js");
      done(await check(paths, { ...options, color: wantsColor(command) }));
    });
};
