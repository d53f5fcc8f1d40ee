import { chartInWords, chartSvg, type Platform, partsOf, type WrittenText } from "@juesuan/core";
import type { Supplement, SupplementOutcome } from "@juesuan/core/narrative";
import { done, type HostAnswer, refused } from "../../host/workbook-host.js";
import { type Answer, fieldsOf } from "../../narrative/answers.js";
import { type NarrativeRequest, narrativeSources } from "./narrative-sources.js";

/** A chart of the text, drawn. */
export interface DrawnChart {
  readonly no: number;
  readonly svg: string;
  readonly words: string;
}

export interface NarrativeReply {
  readonly text: WrittenText;
  readonly charts: readonly DrawnChart[];
  /** Styles that can be chosen. */
  readonly styles: readonly { readonly id: string; readonly title: string }[];
  /** Name of the worksheet 情况说明资料; absent when the workbook has none. */
  readonly supplementSheet?: string;
}

/** Writes the 情况说明 of a workbook as the command line does, from its tables, 情况说明资料, and what was filled in. */
export async function writeText(request: NarrativeRequest, platform: Platform): Promise<HostAnswer<NarrativeReply>> {
  const sources = await narrativeSources(request, platform);
  if (!sources.ok) return sources;
  const { workbook, input, styles } = sources.value;
  const { NO_SUPPLEMENT, readSupplement, supplementOf, writeNarrative } = await import("@juesuan/core/narrative");
  const outcome = readSupplement(workbook, { unit: input.unit, year: input.year });
  if (outcome.state === "refused") return supplementRefusal(outcome);
  const kept = outcome.state === "read" ? outcome.reading.supplement : NO_SUPPLEMENT;
  const answered = supplementOf(fieldsOf(request.answers));
  const text = writeNarrative({ ...input, supplement: together(kept, answered, request.answers) });
  const charts = partsOf(text).flatMap((section) => section.charts ?? []);
  return done({
    text,
    charts: charts.map((chart) => ({ no: chart.no, svg: chartSvg(chart), words: chartInWords(chart) })),
    styles,
    ...(outcome.state === "read" && { supplementSheet: outcome.reading.sheet }),
  });
}

function supplementRefusal({ problems }: Extract<SupplementOutcome, { readonly state: "refused" }>) {
  const [first] = problems;
  return refused(
    `情况说明资料有 ${problems.length} 处要改正${first ? `：${first.sheet} ${first.cell} ${first.message}` : "。"}`,
    "改正后自动重写。",
  );
}

/** What was filled in in the pane stands over what the worksheet holds, column by column. */
function together(kept: Supplement, answered: Supplement, answers: readonly Answer[]): Supplement {
  const keys = new Set(answers.map(({ input }) => input.key));
  return {
    get: (key) => {
      const [below, above] = [kept.get(key), keys.has(key) ? answered.get(key) : undefined];
      return below && above ? { ...below, ...above } : (above ?? below);
    },
  };
}
