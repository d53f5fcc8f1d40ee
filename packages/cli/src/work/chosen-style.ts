/** Which style a text is written in: a built-in one by its id, a file, or the one that the workbook speaks for. */
import { resolve } from "node:path";
import {
  BUILT_IN_STYLES,
  builtInStyle,
  type CompiledStyle,
  compileStyle,
  styleByEvidence,
} from "@juesuan/core/narrative";
import { CommandLineError } from "../command-line-error.js";
import { readFile } from "../inputs/read-file.js";
import { nodePlatform } from "../platform/node-platform.js";
import { parseJson } from "./parse-json.js";
import type { CheckedWorkbook } from "./written-unit.js";

export interface ChosenStyle {
  readonly style: CompiledStyle;
  /** What is said to the user about the choice; nothing when it was named. */
  readonly told?: string;
}

/**
 * Reads `--style`.
 * @throws CommandLineError when there is no such style, the file is no style, or the workbook does not say
 */
export async function chooseStyle(given: string, unit: CheckedWorkbook): Promise<ChosenStyle> {
  if (given !== "auto") return { style: await namedStyle(given) };
  if (unit.region === undefined) return styleOfWorkbook(unit);
  const style = await namedStyle(unit.region, "配置中的 region ");
  return { style, told: `写法取${style.pack.region}（${style.pack.id}）：配置中的 region。` };
}

/**
 * The style of an id or a path.
 * @param called how messages call the value
 * @throws CommandLineError when there is no such style, or the file is none
 */
export async function namedStyle(given: string, called = "--style "): Promise<CompiledStyle> {
  if (BUILT_IN_STYLES.includes(given)) return builtIn(given);
  if (/[/\\]|\.json$/i.test(given)) return styleOfFile(given, called);
  throw new CommandLineError(
    `${called}不能是“${given}”，可以是 ${BUILT_IN_STYLES.join("、")}、auto，或样式文件（*.style.json）。`,
  );
}

function builtIn(id: string): CompiledStyle {
  const style = builtInStyle(id);
  if (style === undefined || "problems" in style) throw new Error(`the style pack ${id} does not compile`);
  return style;
}

function styleOfWorkbook({ workbook, result }: CheckedWorkbook): ChosenStyle {
  const packs = BUILT_IN_STYLES.map(builtIn);
  const choice = styleByEvidence(packs, workbook, result.recognition);
  if (choice === undefined) {
    const ids = packs.map(({ pack }) => `${pack.id}（${pack.region}）`).join("、");
    throw new CommandLineError(`看不出这份公开表属于哪个地区的写法，请用 --style 指定：${ids}，或样式文件。`);
  }
  const { style, reasons } = choice;
  return {
    style,
    told: `写法取${style.pack.region}（${style.pack.id}）：${reasons.join("；")}。不对的请用 --style 指定。`,
  };
}

async function styleOfFile(path: string, called: string): Promise<CompiledStyle> {
  const file = await readFile(resolve(path));
  if (!file.ok) throw new CommandLineError(`${called}的“${path}”不能使用：${file.reason.message}${file.reason.fix}`);
  const parsed = parseJson(nodePlatform.decodeText(file.bytes, "utf-8"));
  if (!parsed.ok) throw new CommandLineError(`${called}的“${path}”不是 JSON 文件：${parsed.problem}`);
  const style = compileStyle(parsed.value);
  if (!("problems" in style)) return style;
  const lines = style.problems.map((problem) => `  ${problem}`);
  throw new CommandLineError([`${called}的“${path}”有 ${lines.length} 处问题：`, ...lines].join("\n"));
}
