/** What is said before a batch begins: what was found and what goes with it. */
import type { Listing } from "../../batch/listing.js";
import type { Plan } from "../../batch/plan-units.js";
import type { CompanionPaths } from "../../work/companions.js";
import type { BatchRequest } from "./arguments.js";

/** Examples named; --verbose names all. */
const MOST_NAMED = 5;

export function planInWords(
  { archives, others }: Listing,
  { tasks, workbooks, unmatched, versions }: Plan,
  { shard, loudness, prior, budget }: BatchRequest,
): readonly string[] {
  const most = loudness === "verbose" ? Number.POSITIVE_INFINITY : MOST_NAMED;
  const having = (key: keyof CompanionPaths): number =>
    tasks.filter(({ companions }) => companions[key] !== undefined).length;
  const told = (count: number, words: string, isAsked = false): readonly string[] =>
    count > 0 || isAsked ? [`${count} 份${words}`] : [];
  const parts = [
    `找到工作簿 ${workbooks} 份`,
    ...(shard ? [`本份 ${tasks.length} 份`] : []),
    `${having("narratives")} 份配有情况说明`,
    ...told(having("performance"), "配有绩效自评表"),
    ...told(having("prior"), "有上年决算", prior !== undefined),
    ...told(having("budget"), "有本年预算", budget !== undefined),
    ...told(having("units"), "按部门汇总与所属单位核对"),
  ];
  const sentences = [`${parts.join("，")}。${others > 0 ? `另有 ${others} 个其他文件不核对。` : ""}`];
  if (unmatched.length > 0) {
    sentences.push(`没有找到对应工作簿的情况说明：${listed(unmatched, most)}。可用 --pairs 指定。`);
  }
  if (archives.length > 0) {
    sentences.push(`压缩包里的文件没有核对，其中有公开表的请先解压：${listed(archives, most)}。`);
  }
  for (const group of versions.slice(0, most)) {
    sentences.push(`像是同一单位的几个版本，各算一份：${listed(group, MOST_NAMED)}。不要的请移到别处再核对。`);
  }
  if (versions.length > most) sentences.push(`这样的还有 ${versions.length - most} 组，加 --verbose 全部列出。`);
  return sentences;
}

function listed(files: readonly { readonly name: string }[], most: number): string {
  const names = files.slice(0, most).map(({ name }) => `“${name}”`);
  return `${names.join("、")}${files.length > most ? `等 ${files.length} 个` : ""}`;
}
