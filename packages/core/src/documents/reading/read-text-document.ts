/** Reads any file that may hold the prose: text, Markdown, .docx, .pdf, or a workbook with prose in a sheet. */
import { recognise } from "../../tables/recognise.js";
import { READ_LIMITS, type ReadLimits } from "../../workbook/limits.js";
import type { Platform } from "../../workbook/platform.js";
import { readWorkbook } from "../../workbook/read-workbook.js";
import { sniff } from "../../workbook/sniff.js";
import { readZipDirectory } from "../../workbook/zip-directory.js";
import { isTooLong, type TextDocument } from "../text-document.js";
import { readDocx } from "./docx/read-docx.js";
import type { PdfReading } from "./pdf/pdf-page.js";
import { paragraphsOfPages } from "./pdf/pdf-paragraphs.js";
import { decodeTextFile, textOfLines } from "./text-lines.js";
import { packageFailed, type TextReading, textFailed } from "./text-reading.js";
import { worksheetTexts } from "./worksheet-prose.js";

/** What some hosts can do beside `Platform`. */
export interface TextPorts {
  /** Reads the text pieces of a PDF; never rejects. */
  readonly readPdf?: (bytes: Uint8Array) => Promise<PdfReading>;
}

/** Prose beyond this is no 情况说明: a whole published book has some 200 KB. */
const LONGEST_TEXT = 32 << 20;

/** Pages with fewer characters than this on average hold no text but a stamp or a page number. */
const FEW_PER_PAGE = 8;

/**
 * Reads the bytes of a file as the text of a narrative. What kind of file it is, its content decides; `file` is its name
 * as reports show it (its ending tells Markdown from plain text). Never rejects: what a file can cause is a value.
 */
export async function readTextDocument(
  file: string,
  bytes: Uint8Array,
  platform: Platform,
  ports: TextPorts = {},
  limits: ReadLimits = READ_LIMITS,
): Promise<TextReading> {
  const reading = await readAny(file, bytes, platform, ports, limits);
  if (reading.ok && isTooLong(reading.document.paragraphs)) {
    return textFailed("too-large", { detail: "超过 30 万字，不会是情况说明" });
  }
  if (reading.ok && !reading.document.paragraphs.some(isProse)) {
    return textFailed(reading.document.format === "worksheet" ? "no-prose-sheet" : "no-prose");
  }
  return reading;
}

/** A paragraph of the body with a few Chinese characters. */
const isProse = ({ text, part, isInTable }: TextDocument["paragraphs"][number]): boolean =>
  part === undefined && isInTable !== true && (text.match(/[\u4e00-\u9fff]/g)?.length ?? 0) >= 4;

async function readAny(
  file: string,
  bytes: Uint8Array,
  platform: Platform,
  ports: TextPorts,
  limits: ReadLimits,
): Promise<TextReading> {
  const kind = sniff(bytes);
  switch (kind) {
    case "zip":
      return readPackage(file, bytes, platform, limits);
    case "pdf":
      return readPdfText(file, bytes, ports);
    case "text":
      return readPlain(file, bytes, platform);
    case "empty":
    case "encrypted":
    case "html":
    case "archive":
      return textFailed(kind);
    case "other-office":
    case "ole":
      return textFailed("legacy-doc");
    // The first kilobytes of a GBK text may look like anything; a name that says text is believed.
    default:
      return /\.(?:txt|md|markdown)$/i.test(file) ? readPlain(file, bytes, platform) : textFailed("not-a-text");
  }
}

function readPlain(file: string, bytes: Uint8Array, platform: Platform): TextReading {
  if (bytes.length > LONGEST_TEXT) return textFailed("too-large");
  const text = decodeTextFile(bytes, platform);
  if (text.includes("\0")) return textFailed("not-a-text");
  const format = /\.(?:md|markdown)$/i.test(file) ? "markdown" : "text";
  return { ok: true, document: textOfLines(file, text, format) };
}

function readPackage(file: string, bytes: Uint8Array, platform: Platform, limits: ReadLimits): TextReading {
  const zip = readZipDirectory(bytes, platform, limits);
  if (!zip.ok) return packageFailed(zip.failure);
  const { entries } = zip.value;
  if (entries.some(({ name }) => /^xl\//i.test(name))) return readWorkbookText(file, bytes, platform, limits);
  const isPackage = zip.value.find("[Content_Types].xml") !== undefined;
  if (isPackage) return readDocx(file, zip.value, platform);
  return textFailed(zip.value.find("mimetype") ? "other-document" : "archive");
}

/** All prose sheets of a workbook as one text; each paragraph knows its cell. */
function readWorkbookText(file: string, bytes: Uint8Array, platform: Platform, limits: ReadLimits): TextReading {
  const reading = readWorkbook(bytes, platform, limits);
  if (!reading.ok) return packageFailed(reading.failure);
  const texts = worksheetTexts(file, reading.workbook, recognise(reading.workbook));
  const paragraphs = texts
    .flatMap((text) => text.paragraphs)
    .map((paragraph, index) => ({ ...paragraph, line: index + 1 }));
  return { ok: true, document: { file, format: "worksheet", paragraphs } };
}

async function readPdfText(file: string, bytes: Uint8Array, { readPdf }: TextPorts): Promise<TextReading> {
  if (!readPdf) return textFailed("no-pdf-reader");
  const reading = await readPdf(bytes);
  if (!reading.ok) {
    const codes = {
      encrypted: "encrypted",
      damaged: "pdf-damaged",
      "too-large": "too-large",
      slow: "pdf-slow",
    } as const;
    return textFailed(codes[reading.reason]);
  }
  const characters = reading.pages.reduce(
    (sum, page) => sum + page.pieces.reduce((length, piece) => length + piece.text.trim().length, 0),
    0,
  );
  if (characters < FEW_PER_PAGE * reading.pages.length) return textFailed("scan");
  return { ok: true, document: { file, format: "pdf", paragraphs: paragraphsOfPages(reading.pages) } };
}
