import {
  a1Range,
  buildReport,
  builtInCodes,
  checkWorkbook,
  type Finding,
  type Platform,
  parseA1,
  type Report,
  RULES,
  type RuleOutcome,
  type TextDocument,
  type WorkbookGrid,
} from "@juesuan/core";
import { type CellInput, inputOf, type WorkbookSource } from "../../host/workbook-host.js";
import { VERSION } from "../../version.js";
import type { CheckSetup } from "../check-setup.js";
import { type CheckedWorkbook, type CheckReply, type ListedOutcome, paragraphId } from "./check-reply.js";
import { readCompanions } from "./read-companions.js";
import { readSource } from "./read-source.js";

export interface CheckRequest {
  readonly source: WorkbookSource;
  readonly setup: CheckSetup;
}

/** Reads and checks one workbook. Never throws for what a file can hold. */
export async function runCheck({ source, setup }: CheckRequest, platform: Platform): Promise<CheckReply> {
  const reading = await readSource(source, platform);
  if (!reading.ok) return { kind: "unreadable", message: reading.message, fix: reading.fix };
  const workbook = reading.value;
  const { companions, overlays, problems } = await readCompanions(setup.files, platform);
  const result = checkWorkbook(workbook, { settings: setup.settings, companions, overlays });
  const { recognition, year, findings, outcomes } = result;
  const report = reportOf(source.name, setup, workbook, result);
  return {
    kind: "checked",
    ...(recognition.unitName !== undefined && { unitName: recognition.unitName }),
    ...(year !== undefined && { year }),
    tables: recognition.tables.map(({ id, title, sheet, range, amountUnit }) => ({
      id,
      title,
      sheet,
      range: a1Range(range),
      amountUnit,
    })),
    others: recognition.others.map(({ sheet, range, reason }) => ({ sheet, range: a1Range(range), reason })),
    findings,
    outcomes: outcomes.map(listed),
    amountCells: report.tables.reduce((sum, table) => sum + table.cells, 0),
    companionProblems: problems,
    seen: inputsToChange(workbook, findings),
    paragraphs: quotedParagraphs(companions.narratives, findings),
    report,
  } satisfies CheckedWorkbook;
}

/** What the cells hold that suggestions want changed: the condition under which the change is made. */
function inputsToChange(workbook: WorkbookGrid, findings: readonly Finding[]): ReadonlyMap<string, CellInput> {
  const seen = new Map<string, CellInput>();
  for (const { sheet, cell } of findings.flatMap((finding) => finding.suggestions ?? [])) {
    const place = parseA1(cell);
    const grid = workbook.sheets.find(({ name }) => name === sheet);
    if (place && grid) seen.set(`${sheet}!${cell}`, inputOf(grid.at(place.row, place.column)));
  }
  return seen;
}

function quotedParagraphs(texts: readonly TextDocument[], findings: readonly Finding[]): ReadonlyMap<string, string> {
  const quoted = new Set(
    findings.flatMap(({ where }) => where.flatMap((place) => (place.kind === "text" ? [paragraphId(place)] : []))),
  );
  const paragraphs = texts.flatMap(({ file, paragraphs }) =>
    paragraphs.map((paragraph) => [paragraphId({ ...paragraph, file }), paragraph.text] as const),
  );
  return new Map(paragraphs.filter(([id]) => quoted.has(id)));
}

/** There is no file in Excel, and the page makes no use of a file's hash: it stays out of the report. */
const NO_HASH = "0".repeat(64);

function reportOf(
  file: string,
  setup: CheckSetup,
  workbook: WorkbookGrid,
  result: ReturnType<typeof checkWorkbook>,
): Report {
  const narrative = setup.files.filter(({ role }) => role === "narrative").map(({ name }) => name);
  const report = buildReport({
    tool: { version: VERSION, codes: builtInCodes().year },
    source: { file, sha256: NO_HASH, narrative },
    workbook,
    result,
  });
  return { ...report, source: { ...report.source, sha256: null } };
}

const titles = new Map(RULES.map(({ meta }) => [meta.id, meta]));

function listed({ rule, outcome, places, reason, crashed }: RuleOutcome): ListedOutcome {
  const meta = titles.get(rule);
  return {
    number: meta?.number ?? rule,
    title: meta?.title ?? rule,
    outcome,
    places,
    ...(reason !== undefined && { reason }),
    crashed: crashed === true,
  };
}
