/** The built PDF thread on files made in code: a Chinese font that is not embedded, a page without text, broken bytes. */

import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readPdf } from "../../src/pdf/read-pdf.js";

const script = pathToFileURL(resolve(import.meta.dirname, "../../dist/pdf-worker.js"));
const read = (bytes: Uint8Array) => readPdf(bytes, script);

/** UTF-16BE as a PDF hex string. */
const hex = (text: string): string =>
  [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, "0")).join("");

/** @param content of the page, a character per byte; `filters`: how it is packed */
function pdf(content: string, filters = ""): Uint8Array {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} ${filters} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 7 0 R >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /Ascent 880 /Descent -120 /FontBBox [0 -120 1000 880] >>",
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = text.length;
  const entries = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 8\n0000000000 65535 f \n${entries}trailer << /Size 8 /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, "latin1"));
}

describe("readPdf", () => {
  test("hands over the pieces of text with their places, from the upper left corner", async () => {
    const reading = await read(pdf(`BT /F1 16 Tf 90 742 Td <${hex("收入决算情况说明")}> Tj ET`));
    if (!reading.ok) throw new Error(reading.reason);
    const [page] = reading.pages;
    expect(page).toMatchObject({ width: 595, height: 842 });
    expect(page?.pieces).toEqual([{ text: "收入决算情况说明", x: 90, y: 100, width: 128, size: 16 }]);
  });

  test("finds no text on a page that has none", async () => {
    expect(await read(pdf("0 0 100 100 re f"))).toMatchObject({ ok: true, pages: [{ pieces: [] }] });
  });

  test.each([
    ["once", 1],
    ["twice, one inside the other", 2],
  ])("unpacks no bomb packed %s", async (_, times) => {
    let packed: Uint8Array = Buffer.alloc(300 << 20, " ");
    for (let time = 0; time < times; time += 1) packed = deflateSync(packed);
    expect(packed.length).toBeLessThan(400_000);
    const filters = `/Filter [${"/FlateDecode ".repeat(times)}]`;
    expect(await read(pdf(Buffer.from(packed).toString("latin1"), filters))).toEqual({
      ok: false,
      reason: "too-large",
    });
  });

  test("answers with a value when the bytes are broken", async () => {
    expect(await read(new TextEncoder().encode("%PDF-1.4\nnothing"))).toEqual({ ok: false, reason: "damaged" });
  });
});
