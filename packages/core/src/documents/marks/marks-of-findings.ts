import { type Finding, SEVERITY_LABELS } from "../../findings/finding.js";
import type { CellMark } from "./mark.js";

/** Longer notes hide the sheet; the report tells the rest. */
const LONGEST_NOTE = 600;

/** The marks of findings: at the cell to correct, with what is wrong, why and what to do. Waived findings have none. */
export function marksOfFindings(findings: readonly Finding[]): readonly CellMark[] {
  return findings.filter(isInWorkbook).flatMap(({ where: [place], severity, message, fix, id, waived }) => {
    if (place.kind !== "cell" || waived) return [];
    const note = `[${SEVERITY_LABELS[severity]}] ${message}\n处理：${fix}\n${id}`;
    const short = note.length > LONGEST_NOTE ? `${note.slice(0, LONGEST_NOTE)}…\n${id}` : note;
    return [{ sheet: place.sheet, cell: place.cell, severity, note: short }];
  });
}

/** Cells of a file with self-evaluation forms of its own are followed by that file. */
const isInWorkbook = ({ rule, where }: Finding): boolean =>
  !rule.startsWith("performance/") || !where.some(({ kind }) => kind === "file");
