/** Whether a template asks only for what there is, and its lists are closed: everything wrong is told at once. */
import type { TextDocument } from "../text-document.js";
import { placeOf, readTags, type TemplateProblem, type TemplateTag } from "./read-tags.js";
import { foldTag, listIn, type TagList, type TagScope, type TagValue, valueIn } from "./tag-scope.js";

export interface CheckedTemplate {
  readonly problems: readonly TemplateProblem[];
  readonly tags: readonly TemplateTag[];
  /** Values that the template prints, each once. */
  readonly used: readonly TagValue[];
}

/** A list that is open where the check has come to. */
interface OpenTag {
  readonly tag: TemplateTag;
  readonly scope: TagScope | undefined;
}

const NO_SCOPE: TagScope = { values: [], lists: [] };

/** Checks a template against what can be named in it. */
export function checkTemplate(template: TextDocument, root: TagScope): CheckedTemplate {
  const { tags, problems: broken } = readTags(template);
  const problems: TemplateProblem[] = [...broken];
  const used = new Map<string, TagValue>();
  const open: OpenTag[] = [];
  const told = ({ paragraph }: TemplateTag, message: string): void => {
    problems.push({ message: `${placeOf(paragraph)}${message}` });
  };
  for (const tag of tags) {
    if (/footnotes|endnotes/.test(tag.paragraph.part ?? "")) {
      told(tag, `“${tag.raw}”在脚注或尾注里，这里的标签不能填写，请移到正文。`);
      continue;
    }
    const scopes = [root, ...open.map(({ scope }) => scope ?? NO_SCOPE)];
    // Inside an unknown list nothing can be judged.
    const isJudged = open.every(({ scope }) => scope !== undefined);
    if (tag.kind === "close") closeTag(tag, open, told);
    else if (tag.kind === "open") {
      const list = listIn(scopes, tag.name);
      const value = list ? undefined : valueIn(scopes, tag.name);
      if (!list && !value && isJudged) told(tag, `没有名为“${tag.name}”的列表${nearest(scopes, tag.name)}。`);
      open.push({ tag, scope: list ? sampleOf(list) : value ? NO_SCOPE : undefined });
    } else {
      const value = valueIn(scopes, tag.name);
      if (value) used.set(value.id, value);
      else if (listIn(scopes, tag.name)) {
        told(tag, `“${tag.name}”是列表，应写成“{#${tag.name}}…{/${tag.name}}”。`);
      } else if (isJudged) told(tag, `没有名为“${tag.name}”的标签${nearest(scopes, tag.name)}。`);
    }
  }
  for (const { tag } of open) told(tag, `“${tag.raw}”没有结束，请在后面写“{/${tag.name}}”。`);
  return { problems, tags, used: [...used.values()] };
}

function closeTag(tag: TemplateTag, open: OpenTag[], told: (tag: TemplateTag, message: string) => void): void {
  const last = open.pop();
  if (!last) told(tag, `“${tag.raw}”没有开始，前面缺少“{#${tag.name}}”。`);
  else if (tag.name !== "" && foldTag(tag.name) !== foldTag(last.tag.name)) {
    told(tag, `“${tag.raw}”与前面的“${last.tag.raw}”不对应。`);
  }
}

/** What can be named in a list: what its rows have, or what rows of it would have. */
function sampleOf({ rows, fields }: TagList): TagScope | undefined {
  if (rows.length > 0) {
    return { values: rows.flatMap(({ values }) => values), lists: rows.flatMap(({ lists }) => lists) };
  }
  return fields && { values: fields.map((field) => ({ ...field, span: undefined })), lists: [] };
}

/** Names that share fewer characters are not meant. */
const LEAST_LIKENESS = 0.45;

/** “，是不是“收入合计”？”: the name that shares most with what was written. */
function nearest(scopes: readonly TagScope[], name: string): string {
  const folded = foldTag(name);
  const names = scopes.flatMap(({ values, lists }) => [...values, ...lists].map((each) => each.name));
  const best = names
    .map((candidate) => ({ candidate, likeness: likeness(foldTag(candidate), folded) }))
    .reduce((one, other) => (other.likeness > one.likeness ? other : one), { candidate: "", likeness: LEAST_LIKENESS });
  return best.candidate === "" ? "，可用的标签见 --list-tags" : `，是不是“${best.candidate}”？可用的标签见 --list-tags`;
}

/** Share of the characters that two names have in common; a common beginning counts for more. */
function likeness(one: string, other: string): number {
  const rest = [...other];
  let common = 0;
  for (const character of one) {
    const at = rest.indexOf(character);
    if (at < 0) continue;
    rest.splice(at, 1);
    common += 1;
  }
  let prefix = 0;
  while (prefix < one.length && one[prefix] === other[prefix]) prefix += 1;
  return (2 * common) / Math.max(1, one.length + other.length) + prefix / 10;
}
