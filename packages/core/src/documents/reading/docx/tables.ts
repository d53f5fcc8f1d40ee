/** The tables of a story, put together from the paragraphs of their cells. */
import type { TextTable, TextTableCell } from "../../text-document.js";
import type { StoryParagraph } from "./story.js";

/** In the order of the story. */
export function tablesOf(story: readonly StoryParagraph[]): readonly TextTable[] {
  const tables = new Map<number, Map<string, TextTableCell>>();
  for (const { cell, text, index } of story) {
    if (!cell) continue;
    const cells = tables.get(cell.table) ?? new Map<string, TextTableCell>();
    tables.set(cell.table, cells);
    const key = `${cell.row}/${cell.column}`;
    const before = cells.get(key);
    const isBlank = text.trim() === "";
    if (before && isBlank) continue;
    // Paragraphs of one cell are one text; it begins where the first of them says something.
    const hasText = before !== undefined && before.text !== "";
    cells.set(key, {
      row: cell.row,
      column: cell.column,
      lastColumn: cell.lastColumn,
      ...(cell.isContinued ? { isContinued: true as const } : {}),
      text: hasText ? `${before.text}\n${text}` : isBlank ? "" : text,
      line: hasText ? before.line : index,
    });
  }
  return [...tables].sort(([one], [other]) => one - other).map(([, cells]) => ({ cells: [...cells.values()] }));
}
