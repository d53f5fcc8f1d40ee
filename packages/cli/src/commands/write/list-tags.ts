/** `juesuan write --list-tags`: what a template may ask for, with its present value. */
import { padTo, printable } from "@juesuan/core";
import type { CompiledStyle } from "@juesuan/core/narrative";
import { readTemplate, type TagList, type TagScope, type TagValue } from "@juesuan/core/template";
import { CommandLineError } from "../../command-line-error.js";
import { EXIT, type ExitStatus } from "../../exit-status.js";
import { nodePlatform } from "../../platform/node-platform.js";
import type { CheckedWorkbook } from "../../work/written-unit.js";
import { tagsOf, templateBytes, templateProblems } from "./write-template.js";

export async function listTags(
  unit: CheckedWorkbook,
  style: CompiledStyle,
  template: string | undefined,
): Promise<ExitStatus> {
  const scope = tagsOf(unit, style);
  const used = template === undefined ? undefined : await usedIn(template, scope);
  const text = [
    "值（写成 {名称} 或 {编号}；前面有 * 的是模板用到的）",
    ...scope.values.map((value) => valueLine(value, used)),
    "",
    "列表（写成 {#名称}…{/名称}，中间写列表里的标签；表格的一行里开始和结束时逐行重复）",
    ...scope.lists.flatMap((list) => listLines(list, used, "")),
    "",
    "单元格（写成 {表名!单元格}，如 {支出决算表!E7}；表名也可以是工作表的名称）",
  ];
  await new Promise<void>((done) => process.stdout.write(`${text.join("\n")}\n`, () => done()));
  return EXIT.fine;
}

async function usedIn(template: string, scope: TagScope): Promise<ReadonlySet<string>> {
  const read = await readTemplate(template, await templateBytes(template), scope, nodePlatform);
  if (!read.ok) throw new CommandLineError(templateProblems(template, read.problems));
  return new Set([...read.template.used.map(({ id }) => id), ...read.template.tags.map(({ name }) => name)]);
}

const NAME_WIDTH = 40;
const ID_WIDTH = 40;
const MOST_SHOWN = 40;

const isUsed = ({ id, name }: TagValue | TagList, used: ReadonlySet<string> | undefined): boolean =>
  used !== undefined && (used.has(id) || used.has(name));

function valueLine(value: TagValue, used: ReadonlySet<string> | undefined): string {
  const text = printable((value.span?.text ?? "（没有）").replace(/\s+/gu, " "));
  const shown = text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
  return `${isUsed(value, used) ? "*" : " "} ${padTo(value.name, NAME_WIDTH)} ${padTo(value.id, ID_WIDTH)} ${shown}`;
}

function listLines(list: TagList, used: ReadonlySet<string> | undefined, indent: string): readonly string[] {
  const [first] = list.rows;
  const head = `${isUsed(list, used) ? "*" : " "} ${indent}#${padTo(list.name, NAME_WIDTH - 1)} ${padTo(list.id, ID_WIDTH)} ${list.rows.length} 行`;
  const names = (first?.values ?? list.fields ?? []).map(({ name }) => name).join("、");
  return [
    head,
    ...(names === "" ? [] : [`  ${indent}  ${names}`]),
    ...(first?.lists.flatMap((inner) => listLines(inner, used, `${indent}  `)) ?? []),
  ];
}
