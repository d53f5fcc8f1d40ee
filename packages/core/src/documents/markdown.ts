import { a1 } from "../workbook/reference.js";
import { openPoints } from "./open-points.js";
import { captionsOf, paragraphText, partsOf, type WrittenText } from "./written-text.js";

export interface MarkdownOptions {
  /** Adds a table at the end that names the cells of every figure. */
  readonly sources?: boolean;
}

/** Characters that would become markup inside a line, wherever they stand. */
const MARKUP = /[\\`*_<>[\]|~&]/g;
/** Line starts that would become a heading, a list, a quotation or a rule. */
const LINE_START = /^(?:#|[-+=]|(\d{1,9})[.)](?= |$))/;

/** Escapes one line, so that names and reasons that users typed cannot turn into markup. */
function escapeLine(line: string): string {
  const escaped = line.replace(/\s+/gu, " ").trim().replace(MARKUP, "\\$&");
  const start = LINE_START.exec(escaped);
  if (!start) return escaped;
  const number = start[1];
  return number === undefined ? `\\${escaped}` : `${number}\\${escaped.slice(number.length)}`;
}

const HOW = { cell: "取自", computed: "计算自", supplement: "资料" } as const;

/** Renders a text as Markdown (CommonMark), of charts the captions; open points stand at the end; ends with a line break. */
export function toMarkdown(text: WrittenText, options: MarkdownOptions = {}): string {
  const blocks = [`# ${escapeLine(paragraphText(text.title))}`];
  for (const section of partsOf(text)) {
    blocks.push(`${"#".repeat(section.level + 1)} ${escapeLine(section.heading)}`);
    for (const paragraph of section.paragraphs) blocks.push(escapeLine(paragraphText(paragraph)));
    blocks.push(...captionsOf(section).map(escapeLine));
  }
  const open = openPoints(text);
  if (open) {
    blocks.push(`## ${escapeLine(open.heading)}`, open.points.map((point) => `- ${escapeLine(point)}`).join("\n"));
  }
  if (options.sources) blocks.push("## 数字来源", sourcesTable(text));
  return `${blocks.join("\n\n")}\n`;
}

function sourcesTable(text: WrittenText): string {
  const rows = ["| 章节 | 数字 | 来源 |", "| --- | --- | --- |"];
  for (const section of partsOf(text)) {
    for (const { spans } of section.paragraphs) {
      for (const span of spans) {
        if (span.kind !== "figure") continue;
        const places = [...span.trace.cells.map((cell) => `${cell.sheet}!${a1(cell)}`), ...span.trace.keys];
        const source = `${HOW[span.trace.how]}：${places.join("、")}`;
        rows.push(`| ${section.no} | ${escapeLine(span.text)} | ${escapeLine(source)} |`);
      }
    }
  }
  return rows.join("\n");
}
