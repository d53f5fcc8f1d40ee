import type { WrittenChart } from "../written-text.js";
import { chartValue, pointInWords, sliceShares } from "./chart-words.js";
import { at, colourAt, type Drawn, drawLegend, MARGIN, WIDTH } from "./svg-text.js";

const RADIUS = 100;

/** A pie with its legend below: each category with its figure and share, also those too small to see. */
export function drawPie(chart: WrittenChart, top: number): Drawn {
  const points = chart.series[0]?.points ?? [];
  const shares = sliceShares(chart);
  const centre = { x: WIDTH / 2, y: top + RADIUS + 8 };
  const body: string[] = [];
  if (points.length === 0 || shares.some((share) => share === undefined)) {
    body.push(
      `<circle cx="${at(centre.x)}" cy="${at(centre.y)}" r="${RADIUS}" fill="none" stroke="#7F7F7F" stroke-dasharray="4 4"/>`,
      `<text x="${at(centre.x)}" y="${at(centre.y + 5)}" text-anchor="middle">各部分齐全后绘制</text>`,
    );
  } else {
    body.push(
      ...slices(
        points.map((point) => chartValue(point) ?? 0),
        centre,
      ),
    );
  }
  const entries = points.map((point, index) => {
    const share = shares[index];
    const percent = share === undefined ? "" : `（${share}%）`;
    return { text: `${point.label} ${pointInWords(point)}${percent}`, colour: colourAt(index) };
  });
  const legend = drawLegend(entries, MARGIN, centre.y + RADIUS + 36);
  return { body: [...body, ...legend.body], bottom: legend.bottom };
}

function slices(values: readonly number[], centre: { x: number; y: number }): readonly string[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  const pointAt = (share: number): string => {
    const angle = 2 * Math.PI * share - Math.PI / 2;
    return `${at(centre.x + RADIUS * Math.cos(angle))} ${at(centre.y + RADIUS * Math.sin(angle))}`;
  };
  let from = 0;
  return values.flatMap((value, index) => {
    const to = from + value / total;
    const [start, size] = [from, to - from];
    from = to;
    if (size <= 0) return [];
    const style = `fill="${colourAt(index)}" stroke="#fff" stroke-width="1"`;
    // An arc from a point to itself draws nothing.
    if (size > 0.9999) return [`<circle cx="${at(centre.x)}" cy="${at(centre.y)}" r="${RADIUS}" ${style}/>`];
    const arc = `M ${at(centre.x)} ${at(centre.y)} L ${pointAt(start)} A ${RADIUS} ${RADIUS} 0 ${size > 0.5 ? 1 : 0} 1 ${pointAt(to)} Z`;
    return [`<path d="${arc}" ${style}/>`];
  });
}
