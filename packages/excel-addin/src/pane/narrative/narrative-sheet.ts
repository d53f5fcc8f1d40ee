import { paragraphText, partsOf, type WrittenText } from "@juesuan/core";
import type { NewCell, NewSheet } from "../../host/workbook-host.js";

const cell = (text: string, look: Omit<NewCell, "content"> = {}): readonly NewCell[] => [
  { content: { kind: "text", text }, wrap: true, ...look },
];

/** The 情况说明 as a worksheet: one paragraph a row. */
export function narrativeSheet(text: WrittenText): NewSheet {
  return {
    name: "情况说明",
    widths: [100],
    rows: [
      cell(paragraphText(text.title), { bold: true }),
      ...partsOf(text).flatMap(({ heading, paragraphs }) => [
        cell(heading, { bold: true }),
        ...paragraphs.map((paragraph) => cell(`　　${paragraphText(paragraph)}`)),
      ]),
    ],
  };
}
