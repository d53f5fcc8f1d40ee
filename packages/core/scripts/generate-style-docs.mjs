/**
 * Writes docs/style-packs.md: how a style pack is written and the closed lists it chooses from (needs a built core).
 * `--check` writes nothing and fails when the file is not current.
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { CONDITIONS, QUANTITIES, REPEATS } from "../dist/narrative/index.js";

const KINDS = {
  amount: "金额（万元）",
  percent: "百分比",
  year: "年份",
  count: "数量",
  ordinal: "序号",
  direction: "增加|减少",
  growth: "增长|下降",
  comparison: "大于|小于",
  basis: "年初|全年",
  score: "得分",
  numeral: "中文序号",
  name: "名称",
  text: "文字",
  list: "名称列表",
};

const KIND_OF = (kind) => KINDS[kind].replaceAll("|", "、");
const WITHIN = (within) => (within ?? []).map((name) => `\`${name}\``).join("、");

const table = (headings, rows) =>
  [headings, headings.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const text = `# 情况说明的样式文件

样式文件规定一个地区（从某一年起）的情况说明怎样写：章节、句子、小数位、用词。一份样式是一个 JSON 文件（\`*.style.json\`，\`"schema": "juesuan.style/1"\`），随程序提供的样式就是这样的文件：\`packages/core/src/narrative/packs/\`。同一句话既用来写，也用来读。

## 句子

\`text\` 是句子本身：

- \`{income.amount}\` 是数据项，只能用下表列出的；
- \`[，增长{income.growth}%]\` 是可省略的部分，其中的数据项都有时才写；
- \`[?各]\` 只读不写：别人的文稿里可能多这几个字；
- \`\\\\\` 使后面一个字按原样出现。

\`when\` 是条件，须全部成立，前面加 \`!\` 表示不成立；\`forms\` 是同一句话的几种写法，写第一个条件成立的，读时都认，\`"read": false\` 的除外，\`"write": false\` 的只读不写；\`repeat\` 按对象重复，\`open\`、\`join\`、\`close\` 写明开头、间隔和结尾时写在同一段；\`followedBy\` 是每次重复之后的句子；\`continues\` 表示接着上一段写。\`equivalents\` 列出意思相同的连接词，读时可以互换，写时用句子本来的。

\`charts\` 写明一节之后的图：\`kind\` 是 \`bars\`（柱）或 \`pie\`（饼），\`points\` 列出各点的名称和数据项，\`over\` 按对象重复。图按全文连续编号。

\`glossary\` 是正文之后的名词解释，句子的写法相同；\`{term.numeral}\` 只数写出来的名词。

\`parts\` 规定整本决算公开（\`juesuan book\`）有哪些部分、什么顺序、叫什么：\`overview\`（概况，\`sections\` 写明标题和取自资料的 \`about/…\`）、\`tables\`（九张表）、\`narrative\`（情况说明）、\`work\`（重点工作）、\`glossary\`（名词解释）、\`attachments\`（自评表）；名称里可以写 \`{unit}\`、\`{year}\`，部分的序号自动编。没有写 \`parts\` 的按常用顺序。

缺少的数据写成【待补：…】，错误未处理的数字写成【待核】，都列在文末。

## 可以重复的对象

${table(
  ["over", "内容"],
  Object.entries(REPEATS).map(([name, about]) => [`\`${name}\``, about]),
)}

## 数据项

“可省略”的数据项有时没有（例如基数为0时的增减幅度），须放在 \`[ ]\` 之内。

${table(
  ["数据项", "种类", "内容", "只用于", "可省略"],
  Object.entries(QUANTITIES).map(([name, { kind, about, within, optional }]) => [
    `\`{${name}}\``,
    KIND_OF(kind),
    about,
    WITHIN(within),
    optional ? "是" : "",
  ]),
)}

## 条件

${table(
  ["条件", "内容", "只用于"],
  Object.entries(CONDITIONS).map(([name, { about, within }]) => [`\`${name}\``, about, WITHIN(within)]),
)}
`;

const target = new URL("../../../docs/style-packs.md", import.meta.url);
if (process.argv.includes("--check")) {
  const current = await readFile(target, "utf8").catch(() => "");
  if (current !== text) {
    console.error("docs/style-packs.md is not current: run node packages/core/scripts/generate-style-docs.mjs");
    process.exitCode = 1;
  }
} else {
  await writeFile(target, text);
  console.log(`wrote ${fileURLToPath(target)}`);
}
