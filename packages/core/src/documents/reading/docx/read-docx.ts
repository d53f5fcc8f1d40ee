/** Reads a .docx as paragraphs: body, headers, footers and notes, with automatic numbers beside their paragraphs. */
import { PackageParts } from "../../../workbook/package-parts.js";
import type { Platform } from "../../../workbook/platform.js";
import type { Attempt } from "../../../workbook/read-failure.js";
import type { ZipDirectory } from "../../../workbook/zip-directory.js";
import type { TextParagraph } from "../../text-document.js";
import { packageFailed, type TextReading, textFailed } from "../text-reading.js";
import { NumberCounter, type Numbering, readNumbering } from "./numbering.js";
import { readStory, type StoryParagraph } from "./story.js";
import { headingLevel, inherited, readStyles, type Styles } from "./styles.js";
import { tablesOf } from "./tables.js";

/** Stories beside the body, by the last word of their relationship's type. */
const OTHER_STORIES = ["header", "footer", "footnotes", "endnotes"];

/** The main part of a .docx and what it links to. */
export function mainDocumentPart(parts: PackageParts): string | undefined {
  const links = parts.relationships("");
  if (!links.ok) return undefined;
  const main = links.value.find((link) => link.type === "officeDocument" && !link.external);
  const part = main ? parts.target("", main) : "word/document.xml";
  return parts.has(part) ? part : undefined;
}

/** Reads the package; never throws. */
export function readDocx(file: string, zip: ZipDirectory, platform: Platform): TextReading {
  const parts = new PackageParts(zip, platform);
  const main = mainDocumentPart(parts);
  if (main === undefined) return textFailed("not-a-text");
  const body = parts.scan(main, readStory);
  if (!body.ok) return packageFailed(body.failure);
  const links = parts.relationships(main);
  if (!links.ok) return packageFailed(links.failure);
  const linked = (type: string): readonly string[] =>
    links.value.filter((link) => link.type === type && !link.external).map((link) => parts.target(main, link));
  const styles: Styles = orNone<Styles>(linked("styles"), (part) => parts.scan(part, readStyles), new Map());
  const numbering: Numbering = orNone<Numbering>(
    linked("numbering"),
    (part) => parts.scan(part, readNumbering),
    new Map(),
  );
  const paragraphs = [...asParagraphs(body.value, styles, numbering)];
  for (const part of OTHER_STORIES.flatMap(linked)) {
    if (!parts.has(part)) continue;
    const story = parts.scan(part, readStory);
    if (!story.ok) return packageFailed(story.failure);
    for (const paragraph of asParagraphs(story.value, styles, numbering)) paragraphs.push({ ...paragraph, part });
  }
  const tables = tablesOf(body.value);
  return { ok: true, document: { file, format: "docx", paragraphs, ...(tables.length > 0 ? { tables } : {}) } };
}

/** Styles and numbering only add to a text: without them, or with broken ones, it is still read. */
function orNone<Value>(parts: readonly string[], read: (part: string) => Attempt<Value>, none: Value): Value {
  const [part] = parts;
  const value = part === undefined ? undefined : read(part);
  return value?.ok ? value.value : none;
}

function* asParagraphs(
  story: readonly StoryParagraph[],
  styles: Styles,
  numbering: Numbering,
): Generator<TextParagraph> {
  const counter = new NumberCounter(numbering);
  for (const paragraph of story) {
    if (paragraph.text.trim() === "") continue;
    const number = numberOf(paragraph, styles, counter);
    const heading = headingLevel(styles, paragraph.style, paragraph.outline);
    yield {
      text: paragraph.text,
      line: paragraph.index,
      ...(number === undefined || number === "" ? {} : { number }),
      ...(heading === undefined ? {} : { heading }),
      ...(paragraph.isInTable ? { isInTable: true as const } : {}),
    };
  }
}

/** A paragraph's own list, or that of its style; numId 0 takes the number away. */
function numberOf({ style, numbering }: StoryParagraph, styles: Styles, counter: NumberCounter): string | undefined {
  const id = numbering?.id ?? inherited(styles, style, "numId");
  if (id === undefined || id === "0") return undefined;
  return counter.next(id, numbering?.level ?? inherited(styles, style, "level") ?? 0);
}
