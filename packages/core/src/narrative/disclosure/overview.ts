import type { WrittenParagraph, WrittenSection, WrittenSpan } from "../../documents/written-text.js";
import type { Supplement } from "../../supplement/supplement.js";
import { numeralOf } from "../grammar/numerals.js";
import { missingSpan } from "../written-sentence.js";
import type { StylePart } from "./style-parts.js";

/** 第一部分: the unit in its own words, 【待补】 where it has not given them. */
export function overviewSections(
  part: Extract<StylePart, { kind: "overview" }>,
  supplement: Supplement,
): readonly WrittenSection[] {
  let [top, sub] = [0, 0];
  return part.sections.map(({ title, level = 1, field }) => {
    if (level === 1) [top, sub] = [top + 1, 0];
    else sub += 1;
    const no = level === 1 ? numeralOf(top) : `${numeralOf(top)}(${numeralOf(sub)})`;
    const heading = level === 1 ? `${numeralOf(top)}、${title}` : `（${numeralOf(sub)}）${title}`;
    return { no, title, heading, level, paragraphs: field === undefined ? [] : given(supplement, field, title) };
  });
}

/** A text of the supplement, one paragraph for each of its lines. */
function given(supplement: Supplement, key: string, what: string): readonly WrittenParagraph[] {
  const text = supplement.get(key)?.text?.trim() ?? "";
  if (text === "") return [paragraph(missingSpan({ key, what }))];
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => paragraph({ kind: "text", text: line }));
}

const paragraph = (span: WrittenSpan): WrittenParagraph => ({ spans: [span] });
