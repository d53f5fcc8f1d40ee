/** Which of the lines above the headings belong to the table, and which stand on the sheet before it. */
import type { LineOf } from "./row-kind.js";

/**
 * Cover and 目录 may stand above the first table on one sheet: what is set off from the table's own title by a blank row
 * or by another title is no part of it.
 */
export function cutPreamble(lines: readonly LineOf[]): { before: LineOf[]; own: LineOf[] } {
  let start = lines.length - 1;
  for (let index = start; index >= 0; index -= 1) {
    if (lines[index]?.kind !== "title") continue;
    start = index;
    break;
  }
  while (start > 0 && belongsTo(lines, start)) start -= 1;
  return { before: lines.slice(0, Math.max(0, start)), own: lines.slice(Math.max(0, start)) };
}

/** Whether the line above belongs to the same preamble as the line at `start`. */
function belongsTo(lines: readonly LineOf[], start: number): boolean {
  const line = lines[start];
  const above = lines[start - 1];
  if (!line || !above) return false;
  const gap = line.row.row - above.row.row - 1;
  // Without a title, mark and unit line may stand a blank row apart.
  if (line.kind === "caption" && above.kind === "caption") return gap <= 1;
  if (gap > 0) return false;
  // One heading line over the title (某局2024年度部门决算表) is part of it, a list of titles is 目录.
  return (
    above.kind !== "title" || (line.kind === "title" && lines[start - 2]?.kind !== "title" && start < lines.length)
  );
}
