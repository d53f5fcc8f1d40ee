/**
 * Writes docs/rules: one page per rule from its meta and its examples, and an index by requirement (needs a built core).
 * What the pages say is found was found: every example is checked while its page is written.
 * `--check` writes nothing and fails when a page is missing, left over or not current.
 */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import {
  checkWorkbook,
  drawnWorkbook,
  exampleCompanions,
  OUTCOME_LABELS,
  REQUIREMENTS,
  RULES,
  SEVERITY_LABELS,
} from "../dist/index.js";

const folder = new URL("../../../docs/rules/", import.meta.url);
const NOTE = "<!-- 由 packages/core/scripts/generate-rule-pages.mjs 生成，请勿手工修改 -->";

const KINDS = {
  structure: "格式与完整性",
  codes: "科目编码",
  "within-table": "表内勾稽",
  "across-tables": "表间勾稽",
  narrative: "情况说明",
  "over-time": "跨年与汇总",
  performance: "绩效自评",
};

const kindOf = (rule) => rule.meta.id.split("/")[0];
const pageOf = (rule) => `${rule.meta.number}-${rule.meta.id.split("/")[1]}.md`;
const plain = (text) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** 1 → A, 28 → AB. */
function letters(column) {
  let text = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}

const table = (headings, rows) =>
  [headings, headings.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** One drawn sheet with the letters of its columns and the numbers of its rows. */
function drawn(sheet) {
  const width = Math.max(1, ...sheet.rows.map((row) => row.length));
  const headings = ["", ...Array.from({ length: width }, (_, index) => letters(index + 1))];
  const rows = sheet.rows.map((row, index) => [
    String(index + 1),
    ...Array.from({ length: width }, (_, column) => plain(row[column] ?? "")),
  ]);
  const hidden = sheet.visibility && sheet.visibility !== "visible" ? "（隐藏的工作表）" : "";
  const spans = [
    ...(sheet.hiddenRows ?? []).map(({ first, last }) =>
      first === last ? `第 ${first} 行` : `第 ${first}–${last} 行`,
    ),
    ...(sheet.hiddenColumns ?? []).map(({ first, last }) =>
      first === last ? `${letters(first)} 列` : `${letters(first)}–${letters(last)} 列`,
    ),
  ];
  const note = spans.length > 0 ? `\n\n隐藏：${spans.join("、")}` : "";
  return `工作表“${sheet.name}”${hidden}\n\n${table(headings, rows)}${note}`;
}

function placeText(place) {
  if (place.kind === "cell") return `“${place.sheet}”${place.cell}`;
  if (place.kind === "text") return `情况说明第 ${place.line} 行“${place.quote}”`;
  return place.kind === "sheet" ? `工作表“${place.sheet}”` : "整个文件";
}

function checked(rule, example) {
  const { findings, outcomes } = checkWorkbook(drawnWorkbook(example.sheets), {
    rules: [rule],
    companions: exampleCompanions(example),
    ...(example.settings ? { settings: example.settings } : {}),
  });
  return { findings, outcome: outcomes[0] };
}

/** The sheets of a workbook that stands beside the one checked. */
const beside = (title, sheets) => (sheets ? [`**${title}**`, ...sheets.map(drawn)] : []);

function exampleText(rule, example) {
  const { findings, outcome } = checked(rule, example);
  const ending = outcome.reason
    ? `${OUTCOME_LABELS[outcome.outcome]}（${outcome.reason}）`
    : OUTCOME_LABELS[outcome.outcome];
  const found = findings.map(
    ({ severity, message, why, fix, where }) =>
      `- **${SEVERITY_LABELS[severity]}** ${placeText(where[0])}：${message}\n  - 原因：${why}\n  - 处理：${fix}`,
  );
  return [
    `### ${example.because}`,
    ...example.sheets.map(drawn),
    ...beside("上年决算", example.prior),
    ...beside("部门预算", example.budget),
    ...(example.units ?? []).flatMap((sheets, at) => beside(`所属单位 ${at + 1}`, sheets)),
    ...(example.narrative ? ["**情况说明**", `\`\`\`text\n${example.narrative.join("\n")}\n\`\`\``] : []),
    `结果：${ending}`,
    ...(found.length > 0 ? [found.join("\n")] : []),
  ].join("\n\n");
}

function page(rule) {
  const { meta, examples } = rule;
  const requirements = meta.requirements.map((id) => `${id} ${REQUIREMENTS[id]}`).join("；");
  return `${[
    NOTE,
    `# ${meta.number} ${meta.title}`,
    table(
      ["", ""],
      [
        ["编号", meta.number],
        ["标识", `\`${meta.id}\``],
        ["级别", SEVERITY_LABELS[meta.severity]],
        ["类别", KINDS[kindOf(rule)] ?? kindOf(rule)],
        ["核对要求", requirements],
      ],
    ),
    `## 依据\n\n${meta.basis}`,
    `## 说明\n\n${meta.explanation}`,
    "## 发现问题的例子",
    ...examples.failing.map((example) => exampleText(rule, example)),
    "## 不报的例子",
    ...examples.passing.map((example) => exampleText(rule, example)),
  ].join("\n\n")}\n`;
}

function index() {
  const rows = Object.entries(REQUIREMENTS).map(([id, title]) => {
    const rules = RULES.filter((rule) => rule.meta.requirements.includes(id));
    const links = rules.map((rule) => `[${rule.meta.number} ${plain(rule.meta.title)}](${pageOf(rule)})`);
    const severities = [...new Set(rules.map((rule) => SEVERITY_LABELS[rule.meta.severity]))];
    return [id, title, links.join("<br>") || "尚未核对", severities.join("、")];
  });
  return `${[
    NOTE,
    "# 核对规则",
    `共 ${RULES.length} 条规则。级别：错误——平衡性、一致性问题，不可能成立；警告——需要核实或说明；提示——规范性建议。`,
    "“尚未核对”的要求目前没有规则，报告中也不会显示为通过。",
    table(["要求", "内容", "规则", "级别"], rows),
  ].join("\n\n")}\n`;
}

const pages = new Map([["README.md", index()], ...RULES.map((rule) => [pageOf(rule), page(rule)])]);
const present = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".md"));
const leftOver = present.filter((name) => !pages.has(name));

if (process.argv.includes("--check")) {
  const stale = [];
  for (const [name, text] of pages) {
    const current = await readFile(new URL(name, folder), "utf8").catch(() => undefined);
    if (current !== text) stale.push(name);
  }
  if (stale.length + leftOver.length > 0) {
    console.error(`docs/rules is not current (${[...stale, ...leftOver].join(", ")}): run npm run docs`);
    process.exitCode = 1;
  }
} else {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of pages) await writeFile(new URL(name, folder), text);
  for (const name of leftOver) await rm(new URL(name, folder));
  console.log(`wrote ${pages.size} pages to docs/rules`);
}
