/** What docx leaves to chance and to the clock, settled: the same input gives the same bytes. */

import type { Platform } from "../../workbook/platform.js";
import { sniff } from "../../workbook/sniff.js";
import { encodeUtf8 } from "../../workbook/utf8.js";
import { openPackage } from "../package/open-package.js";
import { patchPackage } from "../package/patch-package.js";

/** An end record without entries: a zip that parts are put into. */
const EMPTY_ZIP = Uint8Array.from({ length: 22 }, (_, index) => [0x50, 0x4b, 5, 6][index] ?? 0);

/** Ids that docx draws at random: `rId` and 21 letters, digits, `-` or `_`. */
const RANDOM_ID = /\brId[a-z0-9_-]{21}(?![a-z0-9_-])/g;

/** Bookmarks of headings and their ids, which docx counts through all documents that it writes. */
const BOOKMARK_NAME = /(?<=w:name="|w:anchor="|>PAGEREF )_Toc\d+/g;
const BOOKMARK_ID = /(?<=<w:bookmark(?:Start|End) (?:w:name="[^"<]{0,60}" )?w:id=")\d+/g;

/** Numbers what it is given in the order of appearance. */
function numbering(prefix: string): (found: string) => string {
  const numbers = new Map<string, number>();
  return (found) => {
    const number = numbers.get(found) ?? numbers.size + 1;
    numbers.set(found, number);
    return `${prefix}${number}`;
  };
}

/**
 * Writes a package anew: random ids numbered in the order of appearance, no dates, workbooks inside it the same.
 * @throws when the package is not one that docx wrote: a fault of ours, never of a user's file
 */
export function settledPackage(bytes: Uint8Array, platform: Platform): Uint8Array {
  const opened = openPackage(bytes, platform);
  if (!opened.ok) throw new Error(`docx wrote no package: ${opened.failure.message}`);
  const [links, names, ids] = [numbering("rIdR"), numbering("_Toc"), numbering("")];
  const put = new Map<string, Uint8Array>();
  for (const { name } of opened.value.zip.entries) {
    const part = opened.value.bytes(name);
    if (!part.ok) throw new Error(`docx wrote a damaged part: ${name}`);
    if (/\.(?:xml|rels)$/.test(name)) {
      const text = platform.decodeText(part.value, "utf-8").replace(RANDOM_ID, links);
      const counted = text.replace(BOOKMARK_NAME, names).replace(BOOKMARK_ID, ids);
      put.set(name, encodeUtf8(counted, platform));
    } else {
      put.set(name, sniff(part.value) === "zip" ? settledPackage(part.value, platform) : part.value);
    }
  }
  const written = patchPackage(EMPTY_ZIP, { put }, platform);
  if (!written.ok) throw new Error(`the package could not be written: ${written.failure.message}`);
  return written.value;
}
