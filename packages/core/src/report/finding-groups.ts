/** Findings by table, in the order in which every report tells them. */
import type { Anchor, Finding } from "../findings/finding.js";
import { TABLE_IDS, TABLE_NAMES, type TableId } from "../tables/table.js";

export interface FindingGroup {
  readonly heading: string;
  readonly findings: readonly Finding[];
}

/** Groups: the file first, then the tables in national order, other sheets, the prose. Waived findings are left out. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, { heading: string; order: number; findings: Finding[] }>();
  for (const finding of findings) {
    if (finding.waived) continue;
    const { key, heading, order } = groupOf(finding.where[0]);
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { heading, order, findings: [finding] });
  }
  return [...groups.values()].sort((a, b) => a.order - b.order);
}

function groupOf(place: Anchor): { key: string; heading: string; order: number } {
  switch (place.kind) {
    case "file":
      return { key: "file", heading: "整个文件", order: -1 };
    case "cell":
      return place.table === undefined ? sheetGroup(place.sheet) : tableGroup(place.table, place.sheet);
    case "sheet":
      return sheetGroup(place.sheet);
    case "text":
      return { key: `text|${place.file}`, heading: `情况说明 ${place.file}`, order: TABLE_IDS.length + 1 };
  }
}

const tableGroup = (table: TableId, sheet: string) => ({
  key: `table|${table}|${sheet}`,
  heading: `《${TABLE_NAMES[table]}》 工作表“${sheet}”`,
  order: TABLE_IDS.indexOf(table),
});

const sheetGroup = (sheet: string) => ({
  key: `sheet|${sheet}`,
  heading: `工作表“${sheet}”`,
  order: TABLE_IDS.length,
});
