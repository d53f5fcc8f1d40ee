import { headingNumber } from "../../narrative/claims/heading-number.js";
import type { ProseLine } from "../../narrative/claims/prose.js";
import { judgedProse } from "../prose-input.js";
import { lineSpan, quoteOf, textAnchor, textSubject } from "../prose-places.js";
import { defineRule } from "../rule.js";

interface Params {
  readonly entry: string;
  /** The heading of that number; "" when the text has none. */
  readonly heading: string;
}

interface Entry {
  readonly line: ProseLine;
  readonly key: string;
  readonly title: string;
}

export const contentsAgainstHeadings = defineRule<Params>({
  meta: {
    id: "narrative/contents-against-headings",
    number: "JS-422",
    title: "目录与正文的标题一致",
    severity: "info",
    requirements: ["N18"],
    basis: "部门决算公开模板：目录列示各部分和各节的标题，与正文一致",
    explanation:
      "目录中的各部分（第一部分…）和第一层标题（一、…）与正文同一部分、同一编号的标题比较，标点、空格、书名号的差别不算不同。正文没有同一编号标题的也指出；正文中一个标题都没有对上的（例如只提供了目录）不比较。",
  },
  *check(input) {
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    const { prose } = judged;
    const headings = new Map<string, Entry>();
    for (const entry of entriesOf(prose.lines.filter(({ kind }) => kind === "heading"))) {
      if (!headings.has(entry.key)) headings.set(entry.key, entry);
    }
    const contents = entriesOf(prose.lines.filter(({ kind }) => kind === "contents"));
    if (contents.length === 0) return { notApplicable: "情况说明中没有目录" };
    const isMatched = contents.some(({ key, title }) => headings.get(key)?.title === title);
    if (!isMatched) return { notApplicable: "正文的标题与目录没有对应的编号" };
    for (const { line, key, title } of contents) {
      const heading = headings.get(key);
      if (heading?.title === title) continue;
      // The tables are mostly published beside the text.
      if (!heading && /表$/.test(title)) continue;
      yield {
        subject: textSubject(prose, line, lineSpan(line)),
        where: [
          textAnchor(line, lineSpan(line)),
          ...(heading ? [textAnchor(heading.line, { start: 0, end: heading.line.titleEnd })] : []),
        ],
        params: {
          entry: withoutLeaders(quoteOf(line, lineSpan(line))),
          heading: heading ? quoteOf(heading.line, { start: 0, end: heading.line.titleEnd }) : "",
        },
      };
    }
    return { places: contents.length };
  },
  say: ({ entry, heading }) =>
    heading === ""
      ? {
          message: `目录中的“${entry}”在正文中没有同一编号的标题。`,
          why: "目录应当与正文一致，可能是正文漏了这一部分，也可能是改了正文没有更新目录。",
          fix: "请核对正文，并更新目录。",
        }
      : {
          message: `目录中的“${entry}”与正文的标题“${heading}”不一致。`,
          why: "目录应当与正文一致，多半是改了正文没有更新目录。",
          fix: "请核对后统一，并更新目录。",
        },
  examples: {
    passing: [
      {
        because: "目录与正文一致",
        sheets: [],
        narrative: [
          "目录",
          "第一部分 部门概况",
          "第二部分 部门决算情况说明",
          "第三部分 名词解释",
          "第一部分 部门概况",
          "主要职责是负责本地区的有关工作。",
          "第二部分 部门决算情况说明",
          "本年收入10万元。",
          "第三部分 名词解释",
        ],
      },
    ],
    failing: [
      {
        because: "正文的标题改了，目录没有改",
        sheets: [],
        narrative: [
          "目录",
          "第一部分 部门概况",
          "第二部分 2024年度重点工作完成情况",
          "第三部分 名词解释",
          "第一部分 部门概况",
          "主要职责是负责本地区的有关工作。",
          "第二部分 2024年重点工作完成情况",
          "完成了全部工作。",
          "第三部分 名词解释",
        ],
        finds: ["第二部分 2024年度重点工作完成情况"],
      },
    ],
  },
});

/** Without the page number at the end and the dots that lead to it. */
function withoutLeaders(text: string): string {
  const trimmed = text.trimEnd();
  let end = trimmed.length;
  while (end > 0 && /[0-9]/.test(trimmed.charAt(end - 1))) end -= 1;
  while (end > 0 && /[\s.…·—-]/.test(trimmed.charAt(end - 1))) end -= 1;
  return trimmed.slice(0, end);
}

/** Parts and first-level titles, by part and number. */
function entriesOf(lines: readonly ProseLine[]): readonly Entry[] {
  let part = "";
  return lines.flatMap((line): Entry[] => {
    const text = line.folded.folded;
    const number = headingNumber(text);
    if (number?.style !== "part" && number?.style !== "chinese") return [];
    const end = line.kind === "heading" ? line.titleEnd : text.length;
    const title = withoutLeaders(text.slice(number.length, end)).replace(/["'《》,:、。()-]/g, "");
    if (title === "") return [];
    if (number.style === "part") {
      part = number.label;
      return [{ line, key: part, title }];
    }
    return [{ line, key: `${part}|${number.label}`, title }];
  });
}
