/** What a chart says in words: for readers who do not see it, and as labels beside it. */
import { Decimal } from "decimal.js";
import type { WrittenChart, WrittenChartPoint } from "../written-text.js";

/** What stands under the bars, or beside the slices: the labels of the first series. */
export const categoriesOf = (chart: WrittenChart): readonly string[] =>
  chart.series[0]?.points.map(({ label }) => label) ?? [];

/** The value to draw in 万元; undefined where it is missing or in doubt. */
export const chartValue = (point: WrittenChartPoint | undefined): number | undefined =>
  point?.value && point.value.scaled / 10 ** point.value.decimals;

/** The share of each slice in percent with one decimal at most, rounded half up; undefined where it means nothing. */
export function sliceShares(chart: WrittenChart): readonly (string | undefined)[] {
  const values = (chart.series[0]?.points ?? []).map(
    ({ value }) => value && new Decimal(value.scaled).div(new Decimal(10).pow(value.decimals)),
  );
  const known = values.filter((value) => value !== undefined && !value.isNegative());
  const total = known.reduce<Decimal>((sum, value) => sum.plus(value ?? 0), new Decimal(0));
  if (known.length < values.length || total.isZero()) return values.map(() => undefined);
  return values.map((value) => value?.times(100).div(total).toDecimalPlaces(1, Decimal.ROUND_HALF_UP).toString());
}

/** The label of a bar or slice: “1548.12”, or 【待补】 and 【待核】 without what is missing, which the text says in full. */
export function shortLabel(point: WrittenChartPoint): string {
  return point.span.kind === "missing" ? "【待补】" : point.span.text;
}

/** A figure with its unit, or the whole placeholder. */
export const pointInWords = ({ span }: WrittenChartPoint): string =>
  span.kind === "figure" ? `${span.text}万元` : span.text;

/** Caption and every figure of a chart in one sentence. */
export function chartInWords(chart: WrittenChart): string {
  const several = chart.series.length > 1;
  const figures = chart.series.flatMap(({ name, points }) =>
    points.map((point) => `${point.label}${several ? name : ""}${pointInWords(point)}`),
  );
  return `${chart.caption}。${figures.join("，")}。`;
}
