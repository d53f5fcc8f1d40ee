import type { TextDocument } from "../documents/text-document.js";
import type { CompiledStyle } from "./compiled-style.js";
import { type ReadNarrative, readNarrative } from "./read-narrative.js";

/**
 * Reads a document with the sentences of a style. Lines are those of the document (paragraphs of a .docx); tables and
 * parts outside the body are left out.
 */
export function readDocument(document: TextDocument, style: CompiledStyle): ReadNarrative {
  const paragraphs = document.paragraphs.filter(({ part, isInTable }) => part === undefined && isInTable !== true);
  const text = paragraphs.map(({ number = "", text: own }) => `${number}${own}`.replace(/[\r\n]+/g, " ")).join("\n");
  const read = readNarrative(text, style);
  const placed = <Part extends { readonly line: number }>(part: Part): Part => ({
    ...part,
    line: paragraphs[part.line - 1]?.line ?? part.line,
  });
  return {
    parts: read.parts.map(placed),
    sentences: read.sentences.map(placed),
    unread: read.unread.map(placed),
    steps: read.steps,
  };
}
