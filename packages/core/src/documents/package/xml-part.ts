import type { Platform } from "../../workbook/platform.js";
import { encodeUtf8 } from "../../workbook/utf8.js";

/** The bytes of an edited XML part: always UTF-8, and its declaration says so. */
export function xmlPart(text: string, platform: Platform): Uint8Array {
  const declaration = /^<\?xml[^>]{0,200}\?>/.exec(text)?.[0];
  if (declaration === undefined) return encodeUtf8(text, platform);
  const honest = declaration.replace(/encoding=(?:"[^"]*"|'[^']*')/, 'encoding="UTF-8"');
  return encodeUtf8(honest + text.slice(declaration.length), platform);
}
