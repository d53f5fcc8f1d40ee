import { TextRun } from "docx";
import type { WrittenParagraph, WrittenSpan } from "../written-text.js";
import { xmlCharacters } from "../xml-characters.js";

/** What is still open must not be overlooked on screen or on paper. */
const MARKS = {
  missing: { bold: true, highlight: "yellow" },
  doubtful: { bold: true, highlight: "yellow", color: "C00000" },
} as const;

/** The runs of a paragraph; 【待补】 and 【待核】 are marked. */
export const runsOf = ({ spans }: WrittenParagraph): readonly TextRun[] => joined(spans).map(runOf);

/** One run for text and figures that follow each other: fewer runs, and Word finds words across them. */
function joined(
  spans: readonly WrittenSpan[],
): readonly { readonly text: string; readonly mark?: keyof typeof MARKS }[] {
  const runs: { text: string; mark?: keyof typeof MARKS }[] = [];
  for (const { kind, text } of spans) {
    const mark = kind === "missing" || kind === "doubtful" ? kind : undefined;
    const last = runs[runs.length - 1];
    if (last && last.mark === mark) last.text += text;
    else runs.push(mark ? { text, mark } : { text });
  }
  return runs;
}

const runOf = ({ text, mark }: { readonly text: string; readonly mark?: keyof typeof MARKS }): TextRun =>
  new TextRun({ text: xmlCharacters(text), ...(mark ? MARKS[mark] : {}) });
