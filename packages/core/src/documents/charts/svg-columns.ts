import type { WrittenChart } from "../written-text.js";
import { escapeXml } from "../xml-characters.js";
import { categoriesOf, chartValue, shortLabel } from "./chart-words.js";
import { at, colourAt, type Drawn, drawLegend, linesOf, MARGIN, WIDTH } from "./svg-text.js";

const PLOT_HEIGHT = 220;
/** Room above the highest bar for its label, and below the lowest. */
const LABEL_ROOM = 24;
const LINE = 18;

/** Bars side by side for each category; the base line stands at zero, bars of negative amounts hang from it. */
export function drawColumns(chart: WrittenChart, top: number): Drawn {
  const values = chart.series.flatMap(({ points }) => points.map((point) => chartValue(point) ?? 0));
  const highest = Math.max(0, ...values);
  const lowest = Math.min(0, ...values);
  const scale = PLOT_HEIGHT / (highest - lowest || 1);
  const zero = top + LABEL_ROOM + highest * scale;
  const floor = top + LABEL_ROOM + PLOT_HEIGHT + (lowest < 0 ? LABEL_ROOM : 0);
  const categories = categoriesOf(chart);
  const groupWidth = (WIDTH - 2 * MARGIN) / Math.max(1, categories.length);
  const barWidth = Math.min(72, (groupWidth * 0.7) / Math.max(1, chart.series.length));
  const body = [`<text x="${MARGIN}" y="${at(top + 4)}" font-size="12">单位：万元</text>`];
  let lowestName = floor + LINE;
  categories.forEach((category, index) => {
    const centre = MARGIN + groupWidth * (index + 0.5);
    chart.series.forEach((series, position) => {
      const point = series.points[index];
      if (!point) return;
      const value = chartValue(point) ?? 0;
      const left = centre + (position - chart.series.length / 2) * barWidth;
      const head = zero - Math.max(0, value) * scale;
      const height = Math.abs(value) * scale;
      const label = value < 0 ? zero + height + 16 : head - 6;
      body.push(
        `<rect x="${at(left + 3)}" y="${at(head)}" width="${at(barWidth - 6)}" height="${at(height)}" fill="${colourAt(position)}"/>`,
        `<text x="${at(left + barWidth / 2)}" y="${at(label)}" text-anchor="middle" font-size="13">${escapeXml(shortLabel(point))}</text>`,
      );
    });
    linesOf(category, groupWidth - 8).forEach((line, row) => {
      const y = floor + LINE * (row + 1);
      lowestName = Math.max(lowestName, y);
      body.push(`<text x="${at(centre)}" y="${at(y)}" text-anchor="middle">${escapeXml(line)}</text>`);
    });
  });
  body.push(
    `<line x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${at(zero)}" y2="${at(zero)}" stroke="#595959" stroke-width="1"/>`,
  );
  if (chart.series.length < 2) return { body, bottom: lowestName + 16 };
  const entries = chart.series.map(({ name }, index) => ({ text: name, colour: colourAt(index) }));
  const legend = drawLegend(entries, MARGIN, lowestName + 32);
  return { body: [...body, ...legend.body], bottom: legend.bottom };
}
