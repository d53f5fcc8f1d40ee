/** The report of one unit as a page that reads well on the screen and on A4. */
import { type Finding, OUTCOME_LABELS, type OutcomeKind, SEVERITY_LABELS } from "../../findings/finding.js";
import { REQUIREMENTS } from "../../rules/requirements.js";
import { TABLE_IDS, TABLE_NAMES } from "../../tables/table.js";
import { groupFindings } from "../finding-groups.js";
import { SEVERITIES } from "../kinds.js";
import type { Report, RequirementOutcome } from "../schema.js";
import { deductionInWords } from "../score/score-in-words.js";
import type { Score } from "../score/score-report.js";
import { evidenceInWords, homeOf, placeInWords } from "../text/places.js";
import { roundingText } from "../text/rounding-text.js";
import { suggestionsInWords } from "../text/suggestions.js";
import { waiverInWords } from "../text/waived-text.js";
import { addressOf } from "./address.js";
import { html, type Markup, NOTHING } from "./markup.js";
import { page } from "./page.js";

export interface UnitPageOptions {
  readonly score?: Score;
  /** Address of the annotated copy, relative to the page; places then lead there. */
  readonly annotated?: string;
}

/** Renders a report as one HTML page without scripts and without network. */
export function unitPage(report: Report, options: UnitPageOptions = {}): string {
  const title = `${report.unit ?? report.source.file} 部门决算公开核对报告`;
  const body = html`<main>
${heading(report, options)}
${findingsSection(report)}
${waivedSection(report)}
${report.status === "ok" ? html`${tablesSection(report)}${coverageSection(report)}` : NOTHING}
${options.score ? scoreSection(options.score) : NOTHING}
${unrecognisedSection(report)}
<p class="quiet small">${report.tool.name} ${report.tool.version} · 规则 ${report.tool.rules} · 科目 ${report.tool.codes} · 数据不出本机</p>
</main>`;
  return page({ title, body });
}

function heading(report: Report, { annotated }: UnitPageOptions): Markup {
  const { source, unit, year, status, summary } = report;
  const isRead = status === "ok";
  const tiles = SEVERITIES.map(
    (severity) =>
      html`<li class="tile"><b class="${severity}">${summary[severity]}</b>${SEVERITY_LABELS[severity]}</li>`,
  );
  const waived = summary.waived > 0 ? html`<li class="tile"><b>${summary.waived}</b>已说明</li>` : NOTHING;
  return html`<h1>部门决算公开核对报告</h1>
<dl class="facts">
<dt>单位</dt><dd>${unit ?? "未识别"}</dd>
<dt>年度</dt><dd>${year === null ? "未识别" : `${year}年度`}</dd>
<dt>文件</dt><dd>${source.file}</dd>
${source.narrative.length > 0 ? html`<dt>情况说明</dt><dd>${source.narrative.join("、")}</dd>` : NOTHING}
${annotated === undefined ? NOTHING : html`<dt>标注副本</dt><dd><a href="${addressOf(annotated)}">${annotated}</a></dd>`}
</dl>
${isRead ? html`<ul class="tiles">${tiles}${waived}</ul>` : NOTHING}
<p>${conclusion(report)}</p>`;
}

function conclusion({ status, summary }: Report): Markup {
  if (status === "unreadable") return html`<strong class="error">文件无法读取，没有核对。</strong>`;
  if (status === "no-tables") return html`<strong class="error">没有找到公开表，没有核对。</strong>`;
  return summary.error + summary.warning + summary.info === 0
    ? html`<strong class="passed">在已核对的范围内没有发现问题。</strong>没有核对的项目见“核对范围”。`
    : html`下列问题按表列出，先错误、后警告和提示；改正后请重新核对。`;
}

function findingsSection(report: Report): Markup {
  const groups = groupFindings(report.findings);
  if (groups.length === 0) return NOTHING;
  return html`<h2>问题</h2>${groups.map(
    ({ heading: title, findings }) => html`<h3>${title}</h3>${findings.map(findingCard)}`,
  )}`;
}

function findingCard(finding: Finding): Markup {
  const { severity, where, message, why, fix, basis, id } = finding;
  const line = (label: string, text: string): Markup =>
    text === "" ? NOTHING : html`<dt>${label}</dt><dd>${text}</dd>`;
  return html`<article class="finding ${severity}">
<header><span class="badge ${severity}">${SEVERITY_LABELS[severity]}</span><span class="place">${placeInWords(where[0], homeOf(where[0]))}</span><span class="id">${id}</span></header>
<p>${message}</p>
<dl>${line("原因", why)}${line("处理", fix)}${line("建议", suggestionsInWords(finding))}${line("相关", evidenceInWords(finding))}${line("依据", basis)}</dl>
</article>
`;
}

/** What the unit has explained does not count, but its reasons are there to be read. */
function waivedSection({ findings }: Report): Markup {
  const rows = findings.flatMap(({ id, severity, message, where: [place], waived }) =>
    waived
      ? [
          html`<tr><td>${placeInWords(place)}</td><td class="nowrap">${SEVERITY_LABELS[severity]}</td><td>${message}</td><td>${waiverInWords(waived)}</td><td class="nowrap">${id}</td></tr>`,
        ]
      : [],
  );
  if (rows.length === 0) return NOTHING;
  return html`<h2>已说明的问题（不计入结论）</h2><table><thead><tr><th>位置</th><th>级别</th><th>问题</th><th>说明</th><th>编号</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function tablesSection({ tables }: Report): Markup {
  const rows = TABLE_IDS.map((id) => {
    const found = tables.filter((table) => table.id === id);
    if (found.length === 0)
      return html`<tr><td>${TABLE_NAMES[id]}</td><td colspan="4" class="error">没有找到</td></tr>`;
    return found.map(
      ({ sheet, range, amountUnit, cells }) =>
        html`<tr><td>${TABLE_NAMES[id]}</td><td>${sheet}</td><td class="nowrap">${range}</td><td>${amountUnit}</td><td class="number">${cells}</td></tr>`,
    );
  });
  return html`<h2>识别出的公开表</h2><table><thead><tr><th>公开表</th><th>工作表</th><th>区域</th><th>单位</th><th class="number">金额单元格</th></tr></thead><tbody>${rows}</tbody></table>`;
}

const TOLD: readonly OutcomeKind[] = ["failed", "explained", "passed", "not-applicable", "not-run"];
const TONES = {
  failed: "error",
  explained: "passed",
  passed: "passed",
  "not-applicable": "",
  "not-run": "warning",
} as const;

function coverageSection(report: Report): Markup {
  const places = new Map(report.outcomes.map((outcome) => [outcome.rule, outcome.places]));
  const compared = ({ rules }: RequirementOutcome): number =>
    rules.reduce((sum, rule) => sum + (places.get(rule) ?? 0), 0);
  const rows = TOLD.flatMap((kind) =>
    report.requirements
      .filter(({ outcome }) => outcome === kind)
      .map(
        (entry) =>
          html`<tr><td class="nowrap">${entry.id}</td><td>${REQUIREMENTS[entry.id]}</td><td class="nowrap ${TONES[kind]}">${OUTCOME_LABELS[kind]}</td><td class="number">${compared(entry)}</td><td>${entry.reason ?? ""}</td></tr>`,
      ),
  );
  return html`<h2>核对范围</h2><p>勾稽：${roundingText(report.rounding)}</p>
<table><thead><tr><th>编号</th><th>要求</th><th>结果</th><th class="number">处数</th><th>说明</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function scoreSection({ points, of, percent, dimensions }: Score): Markup {
  const rows = dimensions.map(
    ({ name, of: full, points: got, deductions, unchecked }) =>
      html`<tr><td>${name}</td><td class="number">${got === null ? "未评" : got}</td><td class="number">${full}</td><td>${deductions
        .map((one) => `${deductionInWords(one)}：${one.findings} 条扣 ${one.points} 分`)
        .join("；")}</td><td>${unchecked.join("、")}</td></tr>`,
  );
  return html`<h2>评分</h2><p>得分 <strong>${points}</strong>／${of}（只计能够核对的项目），折合 ${percent} 分。</p>
<table><thead><tr><th>项目</th><th class="number">得分</th><th class="number">满分</th><th>扣分</th><th>没有核对的要求</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function unrecognisedSection({ unrecognised }: Report): Markup {
  if (unrecognised.length === 0) return NOTHING;
  const rows = unrecognised.map(
    ({ sheet, range, reason }) => html`<tr><td>${sheet}</td><td class="nowrap">${range}</td><td>${reason}</td></tr>`,
  );
  return html`<h2>没有识别的部分（未核对）</h2><table><thead><tr><th>工作表</th><th>区域</th><th>原因</th></tr></thead><tbody>${rows}</tbody></table>`;
}
