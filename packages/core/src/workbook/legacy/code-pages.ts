import type { Platform, TextEncodingName } from "../platform.js";

/** The part of SheetJS's code page tables that its readers call (`set_cptable`). */
export interface SheetJsCodePages {
  readonly utils: {
    decode(codePage: number | string, data: ArrayLike<number>): string;
    encode(codePage: number | string, text: string): Uint8Array;
  };
}

const ENCODINGS: Readonly<Record<string, TextEncodingName>> = { 1200: "utf-16le", 1201: "utf-16be", 65001: "utf-8" };

/**
 * Code pages for SheetJS, by the host's decoder, in place of its tables of half a megabyte. BIFF5 texts are bytes of the
 * code page that the file names; Chinese programs name 1252 as often as 936 and mean GBK all the same.
 */
export const sheetJsCodePages = (platform: Platform): SheetJsCodePages => ({
  utils: {
    decode: (codePage, data) => platform.decodeText(Uint8Array.from(data), ENCODINGS[String(codePage)] ?? "gb18030"),
    // Only asked for when writing.
    encode: (_, text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff),
  },
});
