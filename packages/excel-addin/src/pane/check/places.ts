import { type Anchor, type CellRef, parseA1 } from "@juesuan/core";

/** The cell that an anchor leads to: itself, or the first cell of its sheet; undefined when it leads to none. */
export function cellOf(anchor: Anchor): CellRef | undefined {
  if (anchor.kind === "sheet") return { sheet: anchor.sheet, row: 1, column: 1 };
  if (anchor.kind !== "cell") return undefined;
  const place = parseA1(anchor.cell);
  return place && { sheet: anchor.sheet, ...place };
}

/** A place in words: 05表 E24. */
export function placeText(anchor: Anchor): string {
  switch (anchor.kind) {
    case "cell":
      return `${anchor.sheet} ${anchor.cell}`;
    case "sheet":
      return `工作表 ${anchor.sheet}`;
    case "file":
      return "整个工作簿";
    case "text":
      return `第${anchor.line}段“${anchor.quote.slice(0, 24)}”`;
  }
}
