import { decodeUnknownText } from "../delimited/text-encoding.js";
import type { Platform } from "../platform.js";

/** How far into a file its encoding may be declared. */
const HEAD = 2048;

const CHINESE = /(?:encoding|charset)\s{0,4}=\s{0,4}["']?(?:gb2312|gbk|gb18030|gb_2312-80|x-gbk|cp936)\b/i;

/**
 * The text of an HTML or XML file in the encoding that it declares, or in the one that fits when it declares none or
 * wrongly. Undefined when none fits.
 */
export function decodeMarkup(bytes: Uint8Array, platform: Platform): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const declared = CHINESE.test(head) ? platform.decodeText(bytes, "gb18030") : undefined;
  return declared === undefined || declared.includes("\ufffd") ? decodeUnknownText(bytes, platform)?.text : declared;
}
