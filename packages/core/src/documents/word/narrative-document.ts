import { HeadingLevel, Paragraph } from "docx";
import type { Platform } from "../../workbook/platform.js";
import { paragraphText, partsOf, type WrittenText } from "../written-text.js";
import { openPointsParagraphs, sectionParagraphs } from "./narrative-content.js";
import { officialStyles, PAGE } from "./official-style.js";
import { packDocument } from "./pack-document.js";
import { pageNumbers } from "./page-number.js";
import { runsOf } from "./written-runs.js";

/** Writes a 情况说明 as .docx in official style, with its charts; what is open stands on the last page. */
export function narrativeDocument(text: WrittenText, platform: Platform): Promise<Uint8Array> {
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [...runsOf(text.title)] }),
    ...sectionParagraphs(partsOf(text), 0),
    ...openPointsParagraphs(text),
  ];
  const { width, height, margin } = PAGE;
  const section = { properties: { page: { size: { width, height }, margin } }, footers: pageNumbers(), children };
  const properties = { styles: officialStyles(["section", "subsection"]), sections: [section] };
  return packDocument(paragraphText(text.title), properties, platform);
}
