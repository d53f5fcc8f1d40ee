/** The longest name that a worksheet may have. */
const LONGEST_SHEET_NAME = 31;

/** A worksheet name that is not taken: the one wished, or with “ (2)”, “ (3)” … behind it. Excel ignores case here. */
export function freeSheetName(wish: string, taken: readonly string[]): string {
  const folded = new Set(taken.map((name) => name.toLowerCase()));
  let name = wish.slice(0, LONGEST_SHEET_NAME);
  for (let count = 2; folded.has(name.toLowerCase()); count += 1) {
    const ending = ` (${count})`;
    name = wish.slice(0, LONGEST_SHEET_NAME - ending.length) + ending;
  }
  return name;
}
