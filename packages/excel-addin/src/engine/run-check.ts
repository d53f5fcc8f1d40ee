import {
  a1Range,
  checkWorkbook,
  type Platform,
  RULES,
  type RuleOutcome,
  readWorkbook,
  type SheetGrid,
  type SheetParts,
  sheetGrid,
  type WorkbookGrid,
} from "@juesuan/core";
import type { WorkbookSource } from "../host/workbook-host.js";
import type { CheckReply, ListedOutcome, UnreadableWorkbook } from "./check-protocol.js";

/** Reads and checks one workbook. Never throws for what a file can hold. */
export function runCheck(source: WorkbookSource, platform: Platform): CheckReply {
  const workbook = open(source, platform);
  if ("kind" in workbook) return workbook;
  const { recognition, year, findings, outcomes } = checkWorkbook(workbook);
  return {
    kind: "checked",
    sheets: workbook.sheets.map(parts),
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
  };
}

function open(source: WorkbookSource, platform: Platform): WorkbookGrid | UnreadableWorkbook {
  if (source.kind === "sheets") return { sheets: source.sheets.map(sheetGrid) };
  const reading = readWorkbook(source.bytes, platform);
  if (reading.ok) return reading.workbook;
  const { message, fix } = reading.failure;
  return { kind: "unreadable", message, fix };
}

/** A sheet without its functions, which cannot be sent between threads. */
const parts = ({ name, visibility, cells, merges, hiddenRows, hiddenColumns }: SheetGrid): SheetParts => ({
  name,
  visibility,
  cells,
  merges,
  hiddenRows,
  hiddenColumns,
});

function listed({ rule, outcome, places, reason, crashed }: RuleOutcome): ListedOutcome {
  const meta = RULES.find((each) => each.meta.id === rule)?.meta;
  return {
    number: meta?.number ?? rule,
    title: meta?.title ?? rule,
    outcome,
    places,
    ...(reason !== undefined && { reason }),
    crashed: crashed === true,
  };
}
