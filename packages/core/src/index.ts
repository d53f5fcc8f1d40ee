/** Public surface of the core. */

export * from "./check.js";
export * from "./codes/index.js";
export { type CellContentEdit, type EditedWorkbook, setCells } from "./documents/cells/set-cells.js";
export { chartSvg } from "./documents/charts/chart-svg.js";
export { chartInWords } from "./documents/charts/chart-words.js";
export { toMarkdown } from "./documents/markdown.js";
export type { CellMark } from "./documents/marks/mark.js";
export { type MarkedWorkbook, markWorkbook } from "./documents/marks/mark-workbook.js";
export { marksOfFindings } from "./documents/marks/marks-of-findings.js";
export { type UnmarkedWorkbook, unmarkWorkbook } from "./documents/marks/unmark-workbook.js";
export { type OfficePackage, openPackage } from "./documents/package/open-package.js";
export { type PackageChanges, patchPackage } from "./documents/package/patch-package.js";
export { xmlPart } from "./documents/package/xml-part.js";
export { toPlainText } from "./documents/plain-text.js";
export type { PdfPage, PdfPiece, PdfReading } from "./documents/reading/pdf/pdf-page.js";
export { readTextDocument, type TextPorts } from "./documents/reading/read-text-document.js";
export type { TextFailure, TextFailureCode, TextReading } from "./documents/reading/text-reading.js";
export { reviewNotes } from "./documents/review/notes-of-findings.js";
export { type ReviewedDocument, reviewDocx } from "./documents/review/review-docx.js";
export type { ReviewNote, ReviewSigned } from "./documents/review/review-note.js";
export type { TextDocument, TextFormat, TextParagraph } from "./documents/text-document.js";
export * from "./documents/waiver-part.js";
export { addWorksheet, type NewWorksheet } from "./documents/worksheet/add-worksheet.js";
export { withNarrativeSheet } from "./documents/worksheet/narrative-sheet.js";
export { type PlainCell, type PlainSheet, plainWorksheet } from "./documents/worksheet/plain-worksheet.js";
export * from "./documents/written-text.js";
export { collectFacts } from "./facts/collect.js";
export * from "./facts/fact.js";
export type { Facts, TableFacts } from "./facts/facts.js";
export type { DocumentPrecision, TablePrecision } from "./facts/precision.js";
export { FILE_FORMAT_NOTICE } from "./findings/file-format.js";
export * from "./findings/finding.js";
export * from "./findings/waivers.js";
export * from "./money/amount.js";
export * from "./money/fen-of-figure.js";
export * from "./money/figure.js";
export * from "./money/figure-of-number.js";
export * from "./money/print.js";
export * from "./money/read-figure.js";
export { allIdentities } from "./reconcile/identities/all.js";
export type { Gap, Identity, IdentityKind, Term } from "./reconcile/identity.js";
export type { Defect, Suspect } from "./reconcile/locating/defect.js";
export {
  type AmountRange,
  type Contradiction,
  type ProofFile,
  type ProvenIdentity,
  proofFile,
  verifyCertificate,
  verifyWitness,
} from "./reconcile/proof-file.js";
export { type Reconciled, reconcileAgain } from "./reconcile/reconcile-again.js";
export { type JudgedIdentity, judgeUnit, type Reconciliation, reconcile } from "./reconcile/reconciliation.js";
export type { IdentityVerdict, UnitVerdict } from "./reconcile/verdict.js";
export {
  buildReport,
  type CheckedUnit,
  type ReportInput,
  type ReportSource,
  summarise,
} from "./report/build-report.js";
export { NO_TABLES_RULE, UNREADABLE_RULE, type UnreadableReason, unreadableReport } from "./report/failure-report.js";
export { SEVERITIES } from "./report/kinds.js";
export type { ReportTool } from "./report/report-tool.js";
export { type Report, reportSchema } from "./report/schema.js";
export { REPORT_SCHEMA_ID } from "./report/schema-id.js";
export { displayWidth, padTo } from "./report/text/display-width.js";
export type { Style, Tone } from "./report/text/layout.js";
export { printable } from "./report/text/printable.js";
export { explainedRule, RULE_KINDS, ruleList } from "./report/text/rule-text.js";
export { countsInWords, type TextOptions, textReport } from "./report/text/text-report.js";
export {
  budgetWorkbook,
  type Companions,
  type ComparedWorkbook,
  comparedWorkbook,
  NO_COMPANIONS,
} from "./rules/companions.js";
export { type DrawnSheet, drawnWorkbook } from "./rules/draw.js";
export { exampleCompanions } from "./rules/example-companions.js";
export type { Misfits } from "./rules/misfits.js";
export { RULE_SET_VERSION, RULES } from "./rules/registry.js";
export { REQUIREMENTS, type RequirementId } from "./rules/requirements.js";
export type { Rule, RuleMeta, UnitSettings } from "./rules/rule.js";
export type { RuleSetting, RuleSettings } from "./rules/rule-settings.js";
export { recognise } from "./tables/recognise.js";
export * from "./tables/table.js";
export * from "./workbook/content.js";
export { type NamedBytes, openDelimitedFolder } from "./workbook/delimited/open-delimited-folder.js";
export * from "./workbook/grid.js";
export { type SheetJsCodePages, sheetJsCodePages } from "./workbook/legacy/code-pages.js";
export * from "./workbook/legacy/legacy-reader.js";
export { readLegacySheets } from "./workbook/legacy/read-legacy-sheets.js";
export type { SheetJsRead } from "./workbook/legacy/sheetjs.js";
export * from "./workbook/limits.js";
export * from "./workbook/number-display.js";
export * from "./workbook/open-workbook.js";
export * from "./workbook/platform.js";
export * from "./workbook/read-failure.js";
export * from "./workbook/read-workbook.js";
export * from "./workbook/reference.js";
export { type FileKind, sniff } from "./workbook/sniff.js";
export { textRows } from "./workbook/text-rows.js";
