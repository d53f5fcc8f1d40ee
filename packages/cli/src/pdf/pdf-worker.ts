/**
 * Reads one PDF in a thread of its own: the parser is large, runs long on broken files and is not ours, so it may be
 * stopped without harm. Scripts, forms and embedded fonts' programs are not run; nothing is drawn.
 */
import { fileURLToPath } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import type { PdfPage, PdfPiece, PdfReading } from "@juesuan/core";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { WorkerMessageHandler } from "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { limitUnpacking } from "./unpacking-limit.js";

// The parser looks here before it starts a thread of its own; this is one already.
Object.assign(globalThis, { pdfjsWorker: { WorkerMessageHandler } });

/** Pages beyond this are no disclosure. */
const MOST_PAGES = 2000;

/** The text of a page has some ten kilobytes; an embedded Chinese font up to twenty megabytes. */
const MOST_UNPACKED = 48 * 1024 * 1024;

async function read(bytes: Uint8Array): Promise<PdfReading> {
  const limit = limitUnpacking(Math.max(MOST_UNPACKED, bytes.length * 2));
  const task = getDocument({
    data: bytes,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: CHARACTER_MAPS,
    cMapPacked: true,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MOST_PAGES) return { ok: false, reason: "too-large" };
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      pages.push(await readPage(await pdf.getPage(number)));
      // The parser passes over what it cannot unpack; half a text must not be taken for the whole.
      if (limit.isExceeded) return { ok: false, reason: "too-large" };
    }
    return { ok: true, pages };
  } catch (error) {
    if (limit.isExceeded) return { ok: false, reason: "too-large" };
    const name = error instanceof Error ? error.name : "";
    return { ok: false, reason: name === "PasswordException" ? "encrypted" : "damaged" };
  } finally {
    await task.destroy();
  }
}

/** Character maps of Chinese fonts that are not embedded; the build puts them beside this file. */
const CHARACTER_MAPS = fileURLToPath(new URL("./pdf-cmaps/", import.meta.url));

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>["promise"]>["getPage"]>>;

async function readPage(page: Page): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const [a, b, c, d, e, f] = transform as [number, number, number, number, number, number];
  const pieces: PdfPiece[] = [];
  for (const item of content.items) {
    if (!("str" in item) || item.str === "") continue;
    const [, , itemC = 0, itemD = 0, x = 0, y = 0] = item.transform as readonly number[];
    const size = Math.hypot(itemC, itemD);
    pieces.push({ text: item.str, x: a * x + c * y + e, y: b * x + d * y + f, width: item.width, size });
  }
  page.cleanup();
  return { width, height, pieces };
}

parentPort?.postMessage(await read(workerData as Uint8Array));
