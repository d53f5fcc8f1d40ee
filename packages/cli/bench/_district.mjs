/** A made-up district for benchmarks and for looking at results: the repository's sample under other names, with planted errors. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import zlib from "node:zlib";
import { openPackage, patchPackage } from "../../core/dist/index.js";

const EXAMPLE = new URL("../../../docs/examples/wuhan-2024/", import.meta.url);
const OWN_NAME = "武汉市蔡甸区人民政府办公室";

/** What the core needs from its host. */
export const platform = {
  inflateRaw(data, limit) {
    try {
      return zlib.inflateRawSync(data, {
        maxOutputLength: Math.max(1, limit),
        chunkSize: Math.min(limit + 64, 1 << 22),
      });
    } catch {
      return "damaged";
    }
  },
  deflateRaw: (data) => zlib.deflateRawSync(data),
  decodeText: (bytes, encoding) => new TextDecoder(encoding).decode(bytes),
  encodeText: (text) => new TextEncoder().encode(text),
  crc32: (bytes) => zlib.crc32(bytes),
};

/** A repeatable stream of numbers in [0, 1). */
export function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const OFFICES =
  "教育局 财政局 民政局 司法局 水务局 住建局 农业农村局 交通运输局 文化和旅游局 卫生健康局 应急管理局 审计局 统计局 医疗保障局 市场监督管理局".split(
    " ",
  );
const TOWNS = "东湖 西山 南泉 北岭 青松 白沙 红旗 新城 老街 河口".split(" ");

/** The name of the n-th unit. */
export const unitName = (index) =>
  `某市${TOWNS[Math.floor(index / OFFICES.length) % TOWNS.length]}区${OFFICES[index % OFFICES.length]}${index >= OFFICES.length * TOWNS.length ? `第${Math.floor(index / (OFFICES.length * TOWNS.length)) + 1}分局` : ""}`;

const sample = readFileSync(new URL("部门决算公开表.xlsx", EXAMPLE));
const prose = readFileSync(new URL("情况说明.txt", EXAMPLE), "utf8");

function textOf(part) {
  const opened = openPackage(sample, platform);
  if (!opened.ok) throw new Error(opened.failure.message);
  const text = opened.value.text(part);
  if (!text.ok) throw new Error(text.failure.message);
  return text.value;
}

const strings = textOf("xl/sharedStrings.xml");
const sheets = Array.from({ length: 9 }, (_, index) => `xl/worksheets/sheet${index + 3}.xml`);
const sheetTexts = new Map(sheets.map((part) => [part, textOf(part)]));

/** Two neighbouring different digits of a stored number change places, as typists do. */
function withSlip(xml, random) {
  const cells = [...xml.matchAll(/<v>(\d+\.\d+)<\/v>/g)];
  for (let attempt = 0; attempt < 20 && cells.length > 0; attempt++) {
    const cell = cells[Math.floor(random() * cells.length)];
    const digits = cell[1];
    const at = Math.floor(random() * (digits.length - 1));
    const [one, other] = [digits[at], digits[at + 1]];
    if (one === "." || other === "." || one === other) continue;
    const changed = digits.slice(0, at) + other + one + digits.slice(at + 2);
    return `${xml.slice(0, cell.index)}<v>${changed}</v>${xml.slice(cell.index + cell[0].length)}`;
  }
  return xml;
}

/** The workbook of the n-th unit; `slips`: how many figures are mistyped. */
export function workbookOf(index, { slips = 0, seed = 1 } = {}) {
  const random = numbers(seed * 7919 + index);
  const put = new Map();
  const encode = (text) => new TextEncoder().encode(text);
  put.set(
    "xl/sharedStrings.xml",
    encode(strings.replaceAll(`${OWN_NAME}本级`, unitName(index)).replaceAll(OWN_NAME, unitName(index))),
  );
  for (let slip = 0; slip < slips; slip++) {
    const part = sheets[Math.floor(random() * 6)];
    const before = put.has(part) ? new TextDecoder().decode(put.get(part)) : sheetTexts.get(part);
    put.set(part, encode(withSlip(before, random)));
  }
  const patched = patchPackage(sample, { put }, platform);
  if (!patched.ok) throw new Error(patched.failure.message);
  return patched.value;
}

/** The text of the n-th unit. */
export const proseOf = (index) =>
  prose.replaceAll(`${OWN_NAME}本级`, unitName(index)).replaceAll(OWN_NAME, unitName(index));

/**
 * Writes a district: two of five units with one to three slips, one of sixty damaged; every other with its prose.
 * @param {string} folder
 * @param {number} count
 */
export function writeDistrict(folder, count, { prose: withProse = true, damaged = true, seed = 1 } = {}) {
  const random = numbers(seed);
  for (let index = 0; index < count; index++) {
    const place = join(folder, `${String(index + 1).padStart(3, "0")}${unitName(index)}`);
    mkdirSync(place, { recursive: true });
    const slips = random() < 0.4 ? 1 + Math.floor(random() * 3) : 0;
    const bytes = workbookOf(index, { slips, seed });
    const isDamaged = damaged && random() < 1 / 60;
    writeFileSync(join(place, "部门决算公开表.xlsx"), isDamaged ? bytes.subarray(0, bytes.length - 400) : bytes);
    if (withProse && index % 2 === 0) writeFileSync(join(place, "部门决算情况说明.txt"), proseOf(index));
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const [folder, count = "300"] = process.argv.slice(2);
  if (folder === undefined) console.log("node packages/cli/bench/_district.mjs <文件夹> [数目]");
  else writeDistrict(folder, Number(count));
}
