import {
  type Anchor,
  type CellRef,
  type Finding,
  parseA1Range,
  type Severity,
  TABLE_IDS,
  TABLE_NAMES,
  type TableId,
} from "@juesuan/core";
import type { FoundTable } from "../../engine/tasks/check-reply.js";

/** Findings of one table, or of a sheet that is none, or of the workbook as a whole. */
export interface FindingGroup {
  readonly key: string;
  readonly title: string;
  /** First cell of the table or sheet; absent for the workbook as a whole and for tables that are missing. */
  readonly start?: CellRef;
  readonly findings: readonly Finding[];
}

const WHOLE_WORKBOOK = "整个工作簿";

/** Findings by the place to correct: the recognised tables in national order (also those without findings), then the rest. */
export function groupFindings(findings: readonly Finding[], tables: readonly FoundTable[]): readonly FindingGroup[] {
  const byKey = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = groupKey(finding.where[0], tables);
    const group = byKey.get(key);
    if (group) group.push(finding);
    else byKey.set(key, [finding]);
  }
  const ofTables = TABLE_IDS.flatMap((id): readonly FindingGroup[] => {
    const table = tables.find((each) => each.id === id);
    const group = byKey.get(tableKey(id)) ?? [];
    byKey.delete(tableKey(id));
    if (!table && group.length === 0) return [];
    return [{ key: tableKey(id), title: TABLE_NAMES[id], ...(table && { start: startOf(table) }), findings: group }];
  });
  const others = [...byKey].map(([key, group]): FindingGroup => {
    const sheet = key.startsWith("sheet:") ? key.slice("sheet:".length) : undefined;
    const text = key.startsWith("text:") ? `情况说明：${key.slice("text:".length)}` : undefined;
    return {
      key,
      title: sheet ?? text ?? WHOLE_WORKBOOK,
      ...(sheet !== undefined && { start: { sheet, row: 1, column: 1 } }),
      findings: group,
    };
  });
  return [...ofTables, ...others];
}

function startOf({ sheet, range }: FoundTable): CellRef {
  const corner = parseA1Range(range);
  return { sheet, row: corner?.top ?? 1, column: corner?.left ?? 1 };
}

const tableKey = (id: TableId): string => `table:${id}`;

function groupKey(anchor: Anchor, tables: readonly FoundTable[]): string {
  if (anchor.kind === "text") return `text:${anchor.file}`;
  if (anchor.kind === "file") return WHOLE_WORKBOOK;
  if (anchor.kind === "cell" && anchor.table) return tableKey(anchor.table);
  const onSheet = tables.filter((table) => table.sheet === anchor.sheet);
  const [only] = onSheet;
  return only && onSheet.length === 1 ? tableKey(only.id) : `sheet:${anchor.sheet}`;
}

/** How many findings of each severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

/** Names of the nine tables that were not recognised. */
export const missingTables = (tables: readonly FoundTable[]): readonly string[] =>
  TABLE_IDS.filter((id) => !tables.some((table) => table.id === id)).map((id) => TABLE_NAMES[id]);

const GRAVITY = { error: 2, warning: 1, info: 0 } as const satisfies Record<Severity, number>;

/** Sheet → A1 → gravest severity of the findings whose place to correct is that cell. */
export function marksBySheet(findings: readonly Finding[]): ReadonlyMap<string, ReadonlyMap<string, Severity>> {
  const sheets = new Map<string, Map<string, Severity>>();
  for (const { where, severity } of findings) {
    const [place] = where;
    if (place.kind !== "cell") continue;
    const marks = sheets.get(place.sheet) ?? new Map<string, Severity>();
    sheets.set(place.sheet, marks);
    const former = marks.get(place.cell);
    if (!former || GRAVITY[severity] > GRAVITY[former]) marks.set(place.cell, severity);
  }
  return sheets;
}

/** The findings in the order in which the list shows them. */
export const inListOrder = (findings: readonly Finding[], tables: readonly FoundTable[]): readonly Finding[] =>
  groupFindings(findings, tables).flatMap((group) => group.findings);
