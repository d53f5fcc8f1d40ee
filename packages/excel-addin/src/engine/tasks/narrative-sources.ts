import {
  type CheckResult,
  type Companions,
  checkWorkbook,
  type Platform,
  type Waiver,
  type WorkbookGrid,
} from "@juesuan/core";
import type { CompiledStyle, NarrativeInput } from "@juesuan/core/narrative";
import { done, type HostAnswer, refused, type WorkbookSource } from "../../host/workbook-host.js";
import type { Answer } from "../../narrative/answers.js";
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

export interface NarrativeSources {
  readonly workbook: WorkbookGrid;
  readonly result: CheckResult;
  readonly companions: Companions;
  readonly styles: readonly { readonly id: string; readonly title: string }[];
  /** What the text is written from, but for what the tables do not hold. */
  readonly input: Omit<NarrativeInput, "supplement">;
}

/** Reads and checks the workbook that a 情况说明 is written from; a figure under an open error is in doubt. */
export async function narrativeSources(
  { source, setup, waivers, style }: NarrativeRequest,
  platform: Platform,
): Promise<HostAnswer<NarrativeSources>> {
  const reading = await readSource(source, platform);
  if (!reading.ok) return reading;
  const { companions, overlays } = await readCompanions(setup.files, platform);
  const result = checkWorkbook(reading.value, { settings: setup.settings, companions, overlays });
  if (result.recognition.tables.length === 0) {
    return refused(
      "工作簿里没有找到决算公开表，写不了情况说明。",
      "请确认打开的是部门决算公开表，各表的标题和表头完整。",
    );
  }
  const styles = await compiledStyles();
  const chosen = styles.find(({ pack }) => pack.id === style) ?? styles[0];
  if (!chosen) return refused("没有可用的写法。", "请重新安装决算核。");
  const { codeNames, doubtfulCells } = await import("@juesuan/core/narrative");
  return done({
    workbook: reading.value,
    result,
    companions,
    styles: styles.map(({ pack }) => ({ id: pack.id, title: pack.region })),
    input: {
      facts: result.facts,
      style: chosen,
      year: result.year,
      unit: result.recognition.unitName,
      names: codeNames(result.year),
      isDoubtful: doubtfulCells(withWaivers(result.findings, waivers)),
    },
  });
}

async function compiledStyles(): Promise<readonly CompiledStyle[]> {
  const { BUILT_IN_STYLES, builtInStyle } = await import("@juesuan/core/narrative");
  return BUILT_IN_STYLES.flatMap((id) => {
    const style = builtInStyle(id);
    return style && !("problems" in style) ? [style] : [];
  });
}
