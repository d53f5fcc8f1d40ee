/** The user's own Word template, filled. */
import { resolve } from "node:path";
import { type CompiledStyle, unitTags } from "@juesuan/core/narrative";
import { fillTemplate, type TagScope, type TagValue } from "@juesuan/core/template";
import { CommandLineError } from "../../command-line-error.js";
import { EXIT, type ExitStatus } from "../../exit-status.js";
import { readFile } from "../../inputs/read-file.js";
import { say } from "../../output/messages.js";
import { type Target, writeFile } from "../../output/target.js";
import { nodePlatform } from "../../platform/node-platform.js";
import { type CheckedWorkbook, narrativeInput, supplementOfUnit, writeText } from "../../work/written-unit.js";

export interface TemplateRequest {
  readonly template: string;
  readonly target: Target;
  readonly strict: boolean;
}

export async function writeTemplate(
  unit: CheckedWorkbook,
  style: CompiledStyle,
  { template, target, strict }: TemplateRequest,
): Promise<ExitStatus> {
  const filled = await fillTemplate(template, await templateBytes(template), tagsOf(unit, style), nodePlatform);
  if (!filled.ok) throw new CommandLineError(templateProblems(template, filled.problems));
  const open = openTags(filled.template.used);
  if (strict && open !== undefined) {
    say(`没有写“${target.name}”：${open}（--strict）。`);
    return EXIT.found;
  }
  await writeFile(target, filled.bytes);
  say(open === undefined ? `已写入“${target.name}”。` : `已写入“${target.name}”，${open}。`);
  return EXIT.fine;
}

export const tagsOf = (unit: CheckedWorkbook, style: CompiledStyle): TagScope =>
  unitTags({ ...narrativeInput(unit, style), supplement: supplementOfUnit(unit) }, writeText(unit, style));

export async function templateBytes(template: string): Promise<Uint8Array> {
  const file = await readFile(resolve(template));
  if (!file.ok) throw new CommandLineError(`无法读取模板“${template}”：${file.reason.message}${file.reason.fix}`);
  return file.bytes;
}

/** Every problem on a line of its own, so that all are mended at once. */
export const templateProblems = (template: string, problems: readonly string[]): string =>
  problems.length === 1
    ? `模板“${template}”：${problems[0]}`
    : `模板“${template}”有 ${problems.length} 处问题：\n${problems.map((problem) => `  ${problem}`).join("\n")}`;

/** “标签待补 2 个：收入合计上年数、…”; undefined when every tag has its value. */
function openTags(used: readonly TagValue[]): string | undefined {
  const named = (kind: "missing" | "doubtful"): readonly string[] =>
    used.filter(({ span }) => span?.kind === kind).map(({ name }) => name);
  const parts = [
    ["待补", named("missing")],
    ["待核", named("doubtful")],
  ] as const;
  const words = parts.flatMap(([what, names]) =>
    names.length > 0 ? [`标签${what} ${names.length} 个：${names.join("、")}`] : [],
  );
  return words.length === 0 ? undefined : words.join("；");
}
