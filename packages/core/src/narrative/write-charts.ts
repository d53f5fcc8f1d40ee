/** The charts of a section as data: each value with the cells it came from. */
import { paragraphText, type WrittenChart, type WrittenChartPoint } from "../documents/written-text.js";
import type { Figure } from "../money/figure.js";
import type { CompiledChart, CompiledStyle } from "./compiled-style.js";
import type { Sources } from "./quantities/inputs.js";
import { repetitions, type Scope } from "./repetitions.js";
import { slotSpan, spansOf } from "./written-sentence.js";

/** Writes the chart numbered `no`; undefined when nothing is to be drawn (no kind of income has an amount). */
export function writeChart(
  chart: CompiledChart,
  no: number,
  { sources, scope, style }: { readonly sources: Sources; readonly scope: Scope; readonly style: CompiledStyle },
): WrittenChart | undefined {
  const scopes = chart.over ? repetitions(chart.over, sources, scope) : [scope];
  const points = scopes.flatMap(({ provided }) =>
    chart.points.flatMap(({ label, value }): readonly WrittenChartPoint[] => {
      const known = provided.quantities[value] ?? { state: "absent" };
      const span = slotSpan(value, known, provided, style.writing);
      if (span.kind === "text") return [];
      const text = paragraphText({ spans: spansOf(label, provided, style.writing) });
      return [{ label: text, span, ...(known.state === "known" ? { value: known.value as Figure } : {}) }];
    }),
  );
  if (points.length === 0) return undefined;
  const { kind, title, series } = chart;
  return { kind, no, title, caption: `图${no}：${title}`, series: [{ name: series, points }] };
}
