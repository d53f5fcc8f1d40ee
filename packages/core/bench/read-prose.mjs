/**
 * How long the prose takes: reading claims from 100 KB of it, checking it with all rules on prose, and a hostile text of
 * 10 MB. The prose is made here, with a table that fits it (needs a built core).
 */
import { Buffer } from "node:buffer";
import { textOfLines } from "../dist/documents/reading/text-lines.js";
import { builtInCodes, checkWorkbook, drawnWorkbook, NO_COMPANIONS, RULES } from "../dist/index.js";
import { readProse } from "../dist/narrative/claims/read-prose.js";

const KILOBYTES = 100;
const ROUNDS = 15;

const functional = builtInCodes().table("functional");
const items = functional.entries.filter(({ code }) => code.length === 7).slice(0, 400);
const nameOf = (code) => functional.get(code)?.name ?? "";

const itemLine = ({ code, name }, index) =>
  `（${index + 1}）${nameOf(code.slice(0, 3))}（类）${nameOf(code.slice(0, 5))}（款）${name}（项）。年初预算为${index + 10}.50万元，支出决算为${index + 9}.25万元，完成年初预算的${(((index + 9.25) / (index + 10.5)) * 100).toFixed(1)}%，决算数小于年初预算数的主要原因：厉行节约，压减一般性支出。`;

function prose(kilobytes) {
  const lines = ["五、一般公共预算财政拨款支出决算情况说明", "（三）一般公共预算财政拨款支出决算具体情况"];
  let size = 0;
  for (let index = 0; size < kilobytes * 1024; index += 1) {
    const line = itemLine(items[index % items.length], index % items.length);
    lines.push(line);
    size += Buffer.byteLength(line);
  }
  return lines.join("\n");
}

const sheet = {
  name: "一般公共预算财政拨款支出决算表",
  rows: [
    ["2024年度一般公共预算财政拨款支出决算表"],
    ["单位：某市某局", "", "", "", "金额单位：万元"],
    ["功能分类科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ...items.map(({ code, name }, index) => [code, name, `${index + 9}.25`, `${index + 9}.25`, ""]),
  ],
};

function median(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, best: sorted[0] ?? 0 };
}

function measured(name, work, rounds = ROUNDS) {
  work();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  const { median: middle, best } = median(times);
  console.log(`${name}：中位 ${middle.toFixed(1)} ms，最好 ${best.toFixed(1)} ms`);
}

const codes = builtInCodes();
const text = prose(KILOBYTES);
const document = textOfLines("说明.txt", text, "text");
const read = readProse([document], codes, 2024);
console.log(
  `${(Buffer.byteLength(text) / 1024).toFixed(0)} KB，${document.paragraphs.length} 段，${read.figures} 个金额和百分比，未识别 ${read.others.length}`,
);
measured("读出正文中的数据", () => readProse([document], codes, 2024));

const workbook = drawnWorkbook([sheet]);
const onProse = RULES.filter(({ meta }) => meta.id.startsWith("narrative/"));
const companions = { ...NO_COMPANIONS, narratives: [document] };
measured(
  `连同 ${onProse.length} 条情况说明规则和识别 400 行的表`,
  () => checkWorkbook(workbook, { rules: onProse, companions }),
  5,
);
measured("　其中不读正文的部分", () => checkWorkbook(workbook, { rules: [], companions }), 5);

const HOSTILE = {
  没有标点的一段: "支出决算为1万元占本年支出的".repeat(250_000),
  全是数字: "1,234.56".repeat(400_000),
  全是括号: "（类）（款".repeat(600_000),
  许多短行: "1、支出1万元，占1%，增长1%，主要原因是减少。\n".repeat(150_000),
};
for (const [name, hostile] of Object.entries(HOSTILE)) {
  const bytes = Buffer.byteLength(hostile);
  const start = performance.now();
  const reading = readProse([textOfLines("说明.txt", hostile, "text")], codes, 2024);
  console.log(
    `恶意文本 ${(bytes / 1048576).toFixed(1)} MB（${name}）：${((performance.now() - start) / 1000).toFixed(2)} s，${reading.figures} 个数`,
  );
}
