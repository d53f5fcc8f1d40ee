/** The {tags} of a Word template, each with its place; a broken one is told with the paragraph that it stands in. */
import type { TextDocument, TextParagraph } from "../text-document.js";

/** A tag as it stands in the template. */
export interface TemplateTag {
  /** `open` and `close` begin and end a list or a condition. */
  readonly kind: "value" | "open" | "close";
  readonly name: string;
  /** With its braces. */
  readonly raw: string;
  readonly paragraph: TextParagraph;
}

/** What is wrong in a template, in Chinese, and where. */
export interface TemplateProblem {
  readonly message: string;
}

export interface ReadTags {
  readonly tags: readonly TemplateTag[];
  readonly problems: readonly TemplateProblem[];
}

/** Longer text in braces is a forgotten brace. */
const LONGEST_TAG = 80;

/** Reads the tags paragraph by paragraph, because Word cuts a tag into runs as it likes but never across paragraphs. */
export function readTags(template: TextDocument): ReadTags {
  const tags: TemplateTag[] = [];
  const problems: TemplateProblem[] = [];
  for (const paragraph of template.paragraphs) {
    const problem = readParagraph(paragraph, tags);
    if (problem) problems.push({ message: `${placeOf(paragraph)}${problem}` });
  }
  return { tags, problems };
}

function readParagraph(paragraph: TextParagraph, tags: TemplateTag[]): string | undefined {
  const { text } = paragraph;
  let at = 0;
  for (;;) {
    const open = text.indexOf("{", at);
    const close = text.indexOf("}", at);
    if (open < 0) return close < 0 ? undefined : "有“}”而没有与它对应的“{”。";
    if (close >= 0 && close < open) return "有“}”而没有与它对应的“{”。";
    const again = text.indexOf("{", open + 1);
    if (close < 0 || (again >= 0 && again < close)) return `标签“${text.slice(open, open + 12)}…”缺少“}”。`;
    const raw = text.slice(open, close + 1);
    if (raw.length > LONGEST_TAG) return `“${raw.slice(0, 12)}…”太长，不像标签，可能缺少“}”。`;
    const inside = raw.slice(1, -1).trim();
    const kind = inside.startsWith("#") ? "open" : inside.startsWith("/") ? "close" : "value";
    const name = (kind === "value" ? inside : inside.slice(1)).replace(/\[.*$/u, "").trim();
    if (name === "" && kind !== "close") return `“${raw}”没有写标签的名称。`;
    tags.push({ kind, name, raw, paragraph });
    at = close + 1;
  }
}

const PARTS: readonly (readonly [RegExp, string])[] = [
  [/header/, "页眉"],
  [/footer/, "页脚"],
  [/footnotes/, "脚注"],
  [/endnotes/, "尾注"],
];

/** “第 12 段（“收入合计{收入合计}万元”）”: what a user searches for in the template. */
export function placeOf({ text, line, part }: TextParagraph): string {
  const where = part === undefined ? "" : (PARTS.find(([form]) => form.test(part))?.[1] ?? "");
  const words = text.trim().replace(/\s+/gu, " ");
  const quote = words.length > 40 ? `${words.slice(0, 40)}…` : words;
  return `${where}第 ${line} 段（“${quote}”）：`;
}
