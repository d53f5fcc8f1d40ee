/** The year that a text is about. */
import type { ProseLine } from "./prose.js";

/** Headings and the beginnings of sentences state it; comparisons with other years stand behind. */
const STATED = /^(?:第[一二三四五六七八九十]{1,3}部分)?([^0-9。,;]{0,40}?)(20[0-9]{2})年(?:度|部门|决算)/;
/** “较2023年度决算数增加…” begins a line that was broken off; a budget may be that of the year to come. */
const COMPARED = /(?:与|比|较|同|于|和)$/;
const BUDGETED = /^[^。,;:]{0,30}预算(?:总计|合计|总额|安排|较|比|数|为)/;

/** The year that most lines begin with; undefined when none does. */
export function statedYear(lines: readonly ProseLine[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { kind, folded } of lines) {
    if (kind !== "text" && kind !== "heading" && kind !== "contents") continue;
    const head = folded.folded.slice(0, 120);
    const found = STATED.exec(head);
    if (!found || COMPARED.test(found[1] ?? "") || BUDGETED.test(head.slice(found[0].length))) continue;
    const year = Number(found[2]);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0];
}
