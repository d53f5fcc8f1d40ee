import { a1 } from "../workbook/reference.js";
import type { WrittenText } from "./written-text.js";

/** What stands at the end of a written text that is not finished. */
export interface OpenPoints {
  readonly heading: string;
  readonly points: readonly string[];
}

/** Lists what has to be supplied and settled before the text may be published; undefined when nothing is open. */
export function openPoints(text: Pick<WrittenText, "missing" | "doubtful">): OpenPoints | undefined {
  const points = [
    ...text.missing.map((input) => `待补：${input.what}`),
    ...text.doubtful.map(({ what, trace }) => {
      const cells = trace.cells.map((cell) => `${cell.sheet}!${a1(cell)}`).join("、");
      return cells === "" ? `待核：${what}` : `待核：${what}（${cells}）`;
    }),
  ];
  return points.length === 0 ? undefined : { heading: `发布前须处理的事项（${points.length}项）`, points };
}
