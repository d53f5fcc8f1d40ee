import type { Span } from "@juesuan/core";

/** Rows or columns beyond which hiding is not looked up one by one. */
const MOST_LOOKED_UP = 5_000;

/**
 * Queues the rows (or columns) of a used range to be asked whether they are hidden. Excel tells for the whole range: none,
 * all, or “some are” (null); only in the last case each is asked, all in one batch.
 */
export function lookUpHidden(
  used: Excel.Range,
  direction: "row" | "column",
): { readonly spans: () => readonly Span[] } {
  const property = direction === "row" ? "rowHidden" : "columnHidden";
  const first = (direction === "row" ? used.rowIndex : used.columnIndex) + 1;
  const count = direction === "row" ? used.rowCount : used.columnCount;
  const whole = used[property] as boolean | null;
  if (whole === false) return { spans: () => [] };
  if (whole === true) return { spans: () => [{ first, last: first + count - 1 }] };
  const each = Array.from({ length: Math.min(count, MOST_LOOKED_UP) }, (_, index) => {
    const line = direction === "row" ? used.getRow(index) : used.getColumn(index);
    line.load(property);
    return line;
  });
  return {
    spans: () =>
      spansOf(
        each.map((line) => line[property] === true),
        first,
      ),
  };
}

function spansOf(hidden: readonly boolean[], first: number): readonly Span[] {
  const spans: { first: number; last: number }[] = [];
  for (const [index, isHidden] of hidden.entries()) {
    if (!isHidden) continue;
    const last = spans.at(-1);
    if (last?.last === first + index - 1) last.last += 1;
    else spans.push({ first: first + index, last: first + index });
  }
  return spans;
}
