/** The look of all pages, on the screen and on paper. Colours keep 4.5:1 against their ground and print in grey. */
export const STYLES = `
:root { --ink: #1f2328; --quiet: #59636e; --line: #d1d9e0; --ground: #ffffff; --wash: #f6f8fa;
  --error: #b42318; --error-wash: #fef3f2; --warning: #93550a; --warning-wash: #fffaeb; --info: #175cd3; --info-wash: #eff8ff;
  --passed: #067647; --passed-wash: #ecfdf3; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px 32px 48px; max-width: 1200px; color: var(--ink); background: var(--ground);
  font: 15px/1.65 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
h1 { margin: 0 0 4px; font-size: 24px; }
h2 { margin: 32px 0 10px; padding-bottom: 4px; border-bottom: 1px solid var(--line); font-size: 18px; }
h3 { margin: 20px 0 8px; font-size: 15px; }
p { margin: 0 0 8px; }
.quiet { color: var(--quiet); }
.small { font-size: 13px; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 12px 0; }
.facts dt { color: var(--quiet); } .facts dd { margin: 0; overflow-wrap: anywhere; }
.tiles { display: flex; flex-wrap: wrap; gap: 12px; margin: 16px 0; padding: 0; list-style: none; }
.tile { min-width: 112px; padding: 10px 16px; border: 1px solid var(--line); border-radius: 6px; background: var(--wash); }
.tile b { display: block; font-size: 24px; line-height: 1.3; font-variant-numeric: tabular-nums; }
.error { color: var(--error); } .warning { color: var(--warning); } .info { color: var(--info); } .passed { color: var(--passed); }
.badge { display: inline-block; padding: 0 8px; border-radius: 10px; border: 1px solid currentColor; font-size: 13px; white-space: nowrap; }
.badge.error { background: var(--error-wash); } .badge.warning { background: var(--warning-wash); }
.badge.info { background: var(--info-wash); } .badge.passed { background: var(--passed-wash); }
.finding { margin: 10px 0; padding: 10px 14px; border: 1px solid var(--line); border-left: 4px solid var(--line); border-radius: 4px; break-inside: avoid; }
.finding.error { border-left-color: var(--error); } .finding.warning { border-left-color: var(--warning); } .finding.info { border-left-color: var(--info); }
.finding, .finding p, .finding dl { color: var(--ink); }
.finding header { display: flex; gap: 10px; align-items: baseline; }
.finding header .id { margin-left: auto; color: var(--quiet); font: 12px/1.6 Consolas, Menlo, monospace; }
.finding .place { font-weight: 600; }
.finding p { margin: 6px 0; }
.finding dl { display: grid; grid-template-columns: 3em 1fr; gap: 2px 8px; margin: 0; font-size: 14px; }
.finding dt { color: var(--quiet); } .finding dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
th, td { padding: 5px 8px; border: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: var(--wash); font-weight: 600; white-space: nowrap; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.nowrap, span.nowrap { white-space: nowrap; }
th[aria-sort] { cursor: pointer; } th[aria-sort="ascending"]::after { content: " ▲"; } th[aria-sort="descending"]::after { content: " ▼"; }
.filters { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; margin: 10px 0; }
.filters input, .filters select, .filters button, .pages button { font: inherit; color: inherit; }
.filters input, .filters select { padding: 4px 8px; border: 1px solid var(--line); border-radius: 4px; background: #fff; }
.filters input[type=search] { width: 18em; }
button { padding: 4px 12px; border: 1px solid var(--line); border-radius: 4px; background: var(--wash); cursor: pointer; }
button:focus-visible, th span:focus-visible, input:focus-visible, select:focus-visible, a:focus-visible { outline: 2px solid var(--info); outline-offset: 1px; }
.pages { display: flex; gap: 12px; align-items: center; margin: 10px 0; }
tr.link { cursor: pointer; } tr.link:hover td { background: var(--wash); }
a { color: var(--info); }
body:has(main.overview) { max-width: 1480px; }
.note { padding: 8px 12px; border: 1px solid var(--line); border-radius: 4px; background: var(--warning-wash); }
@media print {
  @page { size: A4; margin: 16mm 14mm; }
  @page across { size: A4 landscape; margin: 12mm; }
  main.overview { page: across; }
  main.overview table { font-size: 8.5pt; } main.overview table .small { font-size: 7.5pt; } main.overview th { white-space: normal; } main.overview td, main.overview th { padding: 2px 4px; }
  th[aria-sort]::after { content: none !important; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2 { break-after: avoid; } h3 { break-after: avoid; } thead { display: table-header-group; } tr { break-inside: avoid; }
  .screen { display: none !important; } a { color: inherit; text-decoration: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
