/** Reports for people and programs, beside the text report: pages, workbooks, exchange formats, scores. Pure. */
export { addressOf } from "./html/address.js";
export { type OverviewPageOptions, overviewPage } from "./html/overview-page.js";
export { type UnitPageOptions, unitPage } from "./html/unit-page.js";
export { JUNIT_HEAD, JUNIT_TAIL, junitSuite } from "./machine/junit.js";
export { SARIF_TAIL, sarifHead, sarifResults } from "./machine/sarif.js";
export { type Overview, OverviewBuilder, type RuleLine, type UnitLine } from "./overview/overview.js";
export { repeatedInWords } from "./overview/repeated-units.js";
export { type FindingRow, findingRows } from "./rows/finding-row.js";
export { ruleTitle } from "./rule-titles.js";
export { DEFAULT_SCHEME, type ScoreScheme, scoreSchemeSchema } from "./score/scheme.js";
export { hasNarrative, type Score, scoreReport } from "./score/score-report.js";
export { type OverviewWorkbookOptions, overviewWorkbook } from "./worksheet/overview-workbook.js";
export { type IssueWorkbookOptions, issueWorkbook } from "./worksheet/unit-workbook.js";
