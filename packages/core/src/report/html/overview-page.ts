/** The overview of many units as one page: totals, units, rules, findings, scores; filtered and sorted by its own script. */
import { SEVERITY_LABELS } from "../../findings/finding.js";
import { SEVERITIES } from "../kinds.js";
import type { Overview } from "../overview/overview.js";
import { repeatedInWords } from "../overview/repeated-units.js";
import { html, type Markup, NOTHING } from "./markup.js";
import { OVERVIEW_SCRIPT } from "./overview-script.js";
import { page } from "./page.js";

export interface OverviewPageOptions {
  /** What was checked: “2024年决算/”. */
  readonly title: string;
  /** When the run ended, as it shall be shown; the core has no clock. */
  readonly time?: string;
  /** Where all findings are when the list is cut short, as a clause: “全部在“结果.jsonl”中”. */
  readonly complete?: string;
  /** Address of a unit's own page, relative to this one; "" when it has none. */
  readonly addressOf?: (file: string) => string;
}

/** Renders an overview as one HTML page without network. Without scripts it still shows totals and rules. */
export function overviewPage(overview: Overview, options: OverviewPageOptions): string {
  const { title, time, complete = "其余的见各单位的报告", addressOf = () => "" } = options;
  const { totals, findings, findingCount } = overview;
  const repeated = repeatedInWords(overview.repeated);
  const body = html`<main class="overview">
<h1>部门决算公开核对总览</h1>
<p class="quiet">${title}${time === undefined ? "" : ` · ${time}核对`}</p>
<ul class="tiles">
<li class="tile"><b>${totals.units}</b>单位（文件）</li>
<li class="tile"><b class="passed">${totals.clean}</b>没有错误和警告</li>
${SEVERITIES.map((severity) => html`<li class="tile"><b class="${severity}">${totals[severity]}</b>${SEVERITY_LABELS[severity]}</li>`)}
${totals.unread > 0 ? html`<li class="tile"><b class="error">${totals.unread}</b>没有核对成</li>` : NOTHING}
</ul>
${repeated === "" ? NOTHING : html`<p class="note">${repeated}</p>`}
<nav class="screen"><a href="#units">单位</a> · <a href="#rules">规则</a> · <a href="#findings">问题</a></nav>
<noscript><p class="note">单位和问题的清单要用脚本显示，请在浏览器中允许本页运行脚本，或打开同一文件夹中的 .xlsx。</p></noscript>
<h2>单位</h2><div id="units"></div>
${rulesSection(overview)}
<h2>问题</h2>${
    findingCount > findings.length
      ? html`<p class="note">共 ${findingCount} 条，这里列出前 ${findings.length} 条（按单位的次序），查找和筛选不包括其余的；${complete}。</p>`
      : NOTHING
  }<div id="findings"></div>
</main>`;
  return page({ title: `${title} 核对总览`, body, script: OVERVIEW_SCRIPT, data: dataOf(overview, addressOf) });
}

function rulesSection({ rules }: Overview): Markup {
  if (rules.length === 0) return NOTHING;
  const rows = rules.map(
    ({ number, title, counts, units }) =>
      html`<tr class="link" data-rule="${number}"><td class="nowrap">${number}</td><td>${title}</td>${SEVERITIES.map(
        (severity) => html`<td class="number ${counts[severity] > 0 ? severity : ""}">${counts[severity]}</td>`,
      )}<td class="number">${units}</td></tr>`,
  );
  return html`<h2>规则</h2><table id="rules"><thead><tr><th>编号</th><th>规则</th><th class="number">错误</th><th class="number">警告</th><th class="number">提示</th><th class="number">涉及单位</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** Rows as arrays: half the size of objects. The script knows their order. */
function dataOf({ units, findings, scheme, rules, ranks }: Overview, addressOf: (file: string) => string) {
  const fileNumbers = new Map(units.map(({ file }, index) => [file, index]));
  return {
    dimensions: scheme.dimensions.map(({ name, points }) => ({ name, points })),
    units: units.map(({ file, unit, year, status, tables, summary, score, hasNarrative }, index) => [
      unit,
      file,
      year,
      status,
      tables,
      summary.error,
      summary.warning,
      summary.info,
      summary.waived,
      score === null ? null : score.points,
      score === null ? null : score.of,
      score === null ? [] : score.dimensions.map(({ points }) => points),
      addressOf(file),
      hasNarrative,
      score === null ? null : score.percent,
      ranks.get(index) ?? null,
    ]),
    rules: rules.map(({ number, title }) => [number, title]),
    findings: findings.map(({ file, severity, number, sheet, place, isText, message, fix }) => [
      fileNumbers.get(file) ?? -1,
      severity,
      number,
      isText ? sheet.slice(sheet.lastIndexOf("/") + 1) : sheet,
      place,
      message,
      fix,
    ]),
  };
}
