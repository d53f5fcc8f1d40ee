/** A chart of a written text as a native Word chart, whose data opens in Excel (“编辑数据”). */
import { Paragraph, TextRun } from "docx";
import { type ChartFont, ChartRun, type ChartRunOptions } from "docx/charts";
import { categoriesOf, chartInWords, chartValue, pointInWords, sliceShares } from "../charts/chart-words.js";
import type { WrittenChart, WrittenSpan } from "../written-text.js";
import { xmlCharacters } from "../xml-characters.js";
import { CAPTION_STYLE, FONTS, GROWING_LINE } from "./official-style.js";
import { runsOf } from "./written-runs.js";

/** Width of the page body less a little, and a height that leaves room for text; in pixels of 1/96 inch. */
const SIZE = { width: 560, height: 300 } as const;
/** Told apart in print without colour: dark, middle, light in turn. */
const COLOURS = ["2F5597", "C55A11", "A5A5A5", "BF9000", "5B9BD5", "548235", "203864", "843C0B"] as const;
const colourAt = (index: number): string => COLOURS[index % COLOURS.length] ?? COLOURS[0];
const FONT: ChartFont = { name: FONTS.pageNumber, size: 10.5, color: "000000" };
/** Percent. */
const LEAST_LABELLED = 3;
const NUMBER_FORMAT = "0.00";

/** The chart with its caption below; where a figure is missing, the caption says which. */
export function chartParagraphs(chart: WrittenChart): readonly Paragraph[] {
  const options = chartOptions(chart);
  const open = chart.series
    .flatMap(({ points }) => points.map(({ span }) => span))
    .filter((span) => span.kind !== "figure");
  const caption: readonly WrittenSpan[] = [{ kind: "text", text: chart.caption }, ...open];
  return [
    ...(options
      ? [
          new Paragraph({
            style: CAPTION_STYLE,
            spacing: GROWING_LINE,
            keepNext: true,
            children: [new ChartRun(options)],
          }),
        ]
      : []),
    new Paragraph({
      style: CAPTION_STYLE,
      children: [
        ...runsOf({ spans: caption }),
        ...(options || open.length > 0 ? [] : [new TextRun("（本年度没有金额）")]),
      ],
    }),
  ];
}

/** How the chart is drawn; undefined when nothing can be: no figure at all, or a whole of which parts are not known. */
function chartOptions(chart: WrittenChart): ChartRunOptions | undefined {
  const values = chart.series.flatMap(({ points }) => points.map(chartValue));
  if (values.every((value) => value === undefined)) return undefined;
  if (chart.kind === "bars") return columns(chart);
  if (sliceShares(chart).every((share) => share !== undefined)) return pie(chart);
  // A negative part has no slice. Where a part is missing, slices would show wrong shares.
  return values.every((value) => value !== undefined) && values.some((value) => value !== 0)
    ? columns(chart)
    : undefined;
}

function described(chart: WrittenChart) {
  return {
    transformation: SIZE,
    font: { name: FONTS.pageNumber, color: "000000" },
    chartArea: { fill: "FFFFFF", border: "none" as const },
    altText: {
      id: String(chart.no),
      name: `图${chart.no}`,
      title: xmlCharacters(chart.caption),
      description: xmlCharacters(chartInWords(chart)),
    },
  };
}

function columns(chart: WrittenChart): ChartRunOptions {
  const several = chart.series.length > 1;
  return {
    ...described(chart),
    type: "column",
    categories: categoriesOf(chart).map(xmlCharacters),
    series: chart.series.map(({ name, points }, index) => ({
      name: xmlCharacters(name),
      values: points.map((point) => chartValue(point) ?? null),
      color: colourAt(index),
    })),
    gapWidth: 120,
    categoryAxis: { font: FONT },
    // Bars are compared by their length, so the axis begins at zero.
    valueAxis: {
      title: { text: "万元", font: FONT },
      font: FONT,
      numberFormat: "0",
      ...(chart.series.some(({ points }) => points.some((point) => (chartValue(point) ?? 0) < 0))
        ? {}
        : { minimum: 0 }),
    },
    dataLabels: { value: true, position: "outsideEnd", numberFormat: NUMBER_FORMAT, font: FONT },
    legend: several ? { position: "bottom", font: FONT } : false,
  };
}

function pie(chart: WrittenChart): ChartRunOptions {
  const [series] = chart.series;
  const points = series?.points ?? [];
  return {
    ...described(chart),
    type: "pie",
    // Beside the slices only shares fit; slivers have room for nothing, so the legend carries every figure.
    categories: points.map((point) => xmlCharacters(`${point.label} ${pointInWords(point)}`)),
    series: [
      {
        name: xmlCharacters(series?.name ?? ""),
        values: points.map((point) => chartValue(point) ?? null),
        colors: points.map((_, index) => colourAt(index)),
        pointLabels: sliceShares(chart).map((share) => (Number(share) < LEAST_LABELLED ? false : undefined)),
      },
    ],
    dataLabels: { percentage: true, position: "outsideEnd", numberFormat: "0.0%", font: FONT },
    legend: { position: "bottom", font: FONT },
  };
}
