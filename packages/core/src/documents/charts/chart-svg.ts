/** A chart as SVG, for panes and HTML pages: text stays text, every figure is written, a screen reader reads all of it. */
import type { WrittenChart } from "../written-text.js";
import { escapeXml } from "../xml-characters.js";
import { chartInWords } from "./chart-words.js";
import { drawColumns } from "./svg-columns.js";
import { drawPie } from "./svg-pie.js";
import { FONT, WIDTH } from "./svg-text.js";

/** Height of the line with the title. */
const TITLE_HEIGHT = 44;

/** Draws a chart. Self-contained: no styles, scripts, images or fonts from elsewhere. */
export function chartSvg(chart: WrittenChart): string {
  const { body, bottom } = chart.kind === "pie" ? drawPie(chart, TITLE_HEIGHT) : drawColumns(chart, TITLE_HEIGHT);
  const caption = escapeXml(chart.caption);
  const [title, description] = [`chart-${chart.no}-title`, `chart-${chart.no}-description`];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom}" role="img" aria-labelledby="${title} ${description}" font-family="${FONT}" font-size="14" fill="#222">`,
    `<title id="${title}">${caption}</title>`,
    `<desc id="${description}">${escapeXml(chartInWords(chart))}</desc>`,
    `<rect width="${WIDTH}" height="${bottom}" fill="#fff"/>`,
    `<text x="${WIDTH / 2}" y="28" text-anchor="middle" font-size="16" font-weight="bold">${caption}</text>`,
    ...body,
    "</svg>",
  ].join("\n");
}
