/**
 * How fast Word documents are made after reading and checking, and how large they are: the 情况说明 of the sample with its
 * charts, the whole disclosure with its contents, a filled template. `node packages/core/bench/word.mjs [--json]`; build first.
 */
import { readFileSync } from "node:fs";
import zlib from "node:zlib";
import { Document, Packer, Paragraph } from "docx";
import { fillTemplate } from "../dist/documents/template/index.js";
import { layOut } from "../dist/documents/word/book-layout.js";
import { bookDocument, narrativeDocument } from "../dist/documents/word/index.js";
import { checkWorkbook, readWorkbook } from "../dist/index.js";
import { builtInStyle, composeBook, unitTags, writeNarrative } from "../dist/narrative/index.js";

const SAMPLE = new URL("../../../docs/examples/wuhan-2024/部门决算公开表.xlsx", import.meta.url);
const ROUNDS = 9;

const encoder = new TextEncoder();
const decoders = new Map(["utf-8", "utf-16le", "utf-16be", "gb18030"].map((name) => [name, new TextDecoder(name)]));
const platform = {
  inflateRaw: (data, limit) => zlib.inflateRawSync(data, { maxOutputLength: Math.max(1, limit) }),
  deflateRaw: (data) => zlib.deflateRawSync(data),
  encodeText: (text) => encoder.encode(text),
  decodeText: (bytes, encoding) => decoders.get(encoding).decode(bytes),
  ...(zlib.crc32 ? { crc32: (bytes) => zlib.crc32(bytes) } : {}),
};

const { workbook } = readWorkbook(readFileSync(SAMPLE), platform);
const result = checkWorkbook(workbook);
const style = builtInStyle("wuhan");
const input = { facts: result.facts, style, year: result.year, unit: result.recognition.unitName };
const template = await templateWith([
  "{单位名称}",
  "{收入合计}",
  "{#支出决算表}{科目编码}{名称}{本年支出合计}{/支出决算表}",
]);

async function templateWith(lines) {
  const document = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const compose = () => composeBook({ ...input, workbook, text: writeNarrative(input) });

const TASKS = {
  "情况说明 .docx（含 4 幅图）": () => narrativeDocument(writeNarrative(input), platform),
  "整本决算公开 .docx": () => bookDocument(compose(), platform),
  "填写模板 .docx": async () => {
    const filled = await fillTemplate("模板.docx", template, unitTags(input, writeNarrative(input)), platform);
    if (!filled.ok) throw new Error(filled.problems.join("\n"));
    return filled.bytes;
  },
};

const rows = [];
for (const [task, run] of Object.entries(TASKS)) {
  const started = performance.now();
  const bytes = (await run()).length;
  const first = performance.now() - started;
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    await run();
    times.push(performance.now() - begun);
  }
  times.sort((one, other) => one - other);
  rows.push({ task, first, median: times[ROUNDS >> 1], best: times[0], bytes });
}

/** Pages that the contents count, plus cover and contents. */
const pages = Math.max(...layOut(compose()).pages) + 3;

if (process.argv.includes("--json")) console.log(JSON.stringify({ pages, rows }));
else {
  console.log(`整本决算公开约 ${pages} 页；毫秒，读取和核对之后，${ROUNDS} 轮`);
  for (const { task, first, median, best, bytes } of rows) {
    const figures = `首次 ${first.toFixed(0)}　中位 ${median.toFixed(0)}　最快 ${best.toFixed(0)}　${(bytes / 1024).toFixed(0)} KB`;
    console.log(`${task}　${figures}`);
  }
}
