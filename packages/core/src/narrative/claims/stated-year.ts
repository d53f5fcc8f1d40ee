/** The year that a text is about. */
import type { ProseLine } from "./prose.js";

/** Headings and the beginnings of sentences state it; comparisons with other years stand behind. */
const STATED = /^(?:第[一二三四五六七八九十]{1,3}部分)?[^0-9。,;]{0,40}?(20[0-9]{2})年(?:度|部门|决算)/;

/** The year that most lines begin with; undefined when none does. */
export function statedYear(lines: readonly ProseLine[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { kind, folded } of lines) {
    if (kind !== "text" && kind !== "heading" && kind !== "contents") continue;
    const year = Number(STATED.exec(folded.folded.slice(0, 80))?.[1]);
    if (Number.isFinite(year)) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0];
}
