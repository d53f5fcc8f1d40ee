/** A finding as one flat row, for lists, tables and databases. */
import type { Finding, Severity } from "../../findings/finding.js";
import type { TableId } from "../../tables/table.js";
import type { Report } from "../schema.js";
import { waiverInWords } from "../text/waived-text.js";

export interface FindingRow {
  readonly file: string;
  /** "" when the file does not tell. */
  readonly unit: string;
  readonly year: number | null;
  readonly id: string;
  readonly rule: string;
  readonly number: string;
  readonly severity: Severity;
  readonly isWaived: boolean;
  /** Who explained it when and why, in words; "" when it is open. */
  readonly waiver: string;
  readonly table: TableId | null;
  /** Sheet of the workbook, or the text's file name; "" for the whole file. */
  readonly sheet: string;
  /** A1, or 第n段 of a text; "" for a whole sheet or file. */
  readonly place: string;
  /** The place is in a text, `sheet` its file. */
  readonly isText: boolean;
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  readonly basis: string;
  readonly actual: string;
  readonly expected: string;
  readonly difference: string;
  /** The value suggested for the place, "" when there is none or several. */
  readonly suggestion: string;
}

/** The findings of a report as rows, in its order. */
export function findingRows(report: Report): readonly FindingRow[] {
  const { source, unit, year } = report;
  return report.findings.map((finding) => ({
    file: source.file,
    unit: unit ?? "",
    year,
    id: finding.id,
    rule: finding.rule,
    number: finding.number,
    severity: finding.severity,
    isWaived: finding.waived !== undefined,
    waiver: finding.waived ? waiverInWords(finding.waived) : "",
    ...placeOf(finding),
    message: finding.message,
    why: finding.why,
    fix: finding.fix,
    basis: finding.basis,
    actual: finding.actual ?? "",
    expected: finding.expected ?? "",
    difference: finding.difference ?? "",
    suggestion: finding.suggestions?.length === 1 ? (finding.suggestions[0]?.to ?? "") : "",
  }));
}

function placeOf({ where: [place] }: Finding): Pick<FindingRow, "table" | "sheet" | "place" | "isText"> {
  switch (place.kind) {
    case "cell":
      return { table: place.table ?? null, sheet: place.sheet, place: place.cell, isText: false };
    case "sheet":
      return { table: null, sheet: place.sheet, place: "", isText: false };
    case "text":
      return { table: null, sheet: place.file, place: `第${place.line}段`, isText: true };
    case "file":
      return { table: null, sheet: "", place: "", isText: false };
  }
}
