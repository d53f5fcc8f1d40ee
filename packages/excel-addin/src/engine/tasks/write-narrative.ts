import type { Waiver } from "@juesuan/core";
import {
  a1,
  builtInCodes,
  chartInWords,
  chartSvg,
  checkWorkbook,
  type Finding,
  nameInYear,
  type Platform,
  partsOf,
  type WrittenText,
} from "@juesuan/core";
import type { CodeNames } from "@juesuan/core/narrative";
import { done, type HostAnswer, refused, type WorkbookSource } from "../../host/workbook-host.js";
import { type Answer, fieldsOf } from "../../narrative/answers.js";
import { withWaivers } from "../../waivers/waiver.js";
import type { CheckSetup } from "../check-setup.js";
import { readCompanions } from "./read-companions.js";
import { readSource } from "./read-source.js";

export interface NarrativeRequest {
  readonly source: WorkbookSource;
  readonly setup: CheckSetup;
  readonly waivers: readonly Waiver[];
  /** Id of the style; the first built-in one when there is none of this id. */
  readonly style: string;
  readonly answers: readonly Answer[];
}

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
}

/** Writes the 情况说明 of a workbook as the command line does; a figure under an open error is not written. */
export async function writeText(request: NarrativeRequest, platform: Platform): Promise<HostAnswer<NarrativeReply>> {
  const { source, setup, waivers, answers } = request;
  const reading = await readSource(source, platform);
  if (!reading.ok) return reading;
  const { companions } = await readCompanions(setup.files, platform);
  const result = checkWorkbook(reading.value, { settings: setup.settings, companions });
  if (result.recognition.tables.length === 0) {
    return refused(
      "工作簿里没有找到决算公开表，写不了情况说明。",
      "请确认打开的是部门决算公开表，各表的标题和表头完整。",
    );
  }
  const { BUILT_IN_STYLES, builtInStyle, supplementOf, writeNarrative } = await import("@juesuan/core/narrative");
  const styles = BUILT_IN_STYLES.flatMap((id) => {
    const style = builtInStyle(id);
    return style && !("problems" in style) ? [{ id, style }] : [];
  });
  const chosen = styles.find(({ id }) => id === request.style) ?? styles[0];
  if (!chosen) return refused("没有可用的写法。", "请重新安装决算核。");
  const doubtful = doubtfulCells(withWaivers(result.findings, waivers));
  const text = writeNarrative({
    facts: result.facts,
    style: chosen.style,
    year: result.year,
    unit: result.recognition.unitName,
    supplement: supplementOf(fieldsOf(answers)),
    names: codeNames(result.year),
    isDoubtful: (cell) => doubtful.has(`${cell.sheet}!${a1(cell)}`),
  });
  const charts = partsOf(text).flatMap((section) => section.charts ?? []);
  return done({
    text,
    charts: charts.map((chart) => ({ no: chart.no, svg: chartSvg(chart), words: chartInWords(chart) })),
    styles: styles.map(({ id, style }) => ({ id, title: style.pack.region })),
  });
}

/** The cells that an error says are to be corrected, without the cells it only rests on. */
function doubtfulCells(findings: readonly Finding[]): ReadonlySet<string> {
  const open = findings.filter(({ severity, waived }) => severity === "error" && !waived);
  const places = open.flatMap(({ where: [place], suggestions = [] }) => [
    ...(place.kind === "cell" ? [place] : []),
    ...suggestions,
  ]);
  return new Set(places.map(({ sheet, cell }) => `${sheet}!${cell}`));
}

function codeNames(year: number | undefined): CodeNames {
  const codes = builtInCodes();
  const named = (classification: "functional" | "departmental-economic") => (code: string) => {
    const entry = codes.table(classification).get(code);
    return entry && nameInYear(entry, year ?? codes.year);
  };
  return { functional: named("functional"), economic: named("departmental-economic") };
}
