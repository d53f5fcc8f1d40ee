import type { Waiver } from "./waiver.js";

/** The custom XML part that keeps ignored findings in a workbook; the command line reads and writes the same. */
export const WAIVERS_NAMESPACE = "urn:juesuan:waivers:1";
const SCHEMA = "juesuan.waivers/1";

/** The part's XML: JSON as the text of one element. */
export function waiverPart(waivers: readonly Waiver[]): string {
  const json = JSON.stringify({ schema: SCHEMA, waivers });
  const text = json.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<waivers xmlns="${WAIVERS_NAMESPACE}">${text}</waivers>`;
}

/** Reads the part; undefined when it is not one that this version understands. */
export function readWaiverPart(xml: string): readonly Waiver[] | undefined {
  const text = /<waivers\b[^>]*>([^<]*)<\/waivers>/.exec(xml)?.[1];
  if (text === undefined) return undefined;
  const json = text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
  try {
    const read: unknown = JSON.parse(json);
    return isPart(read) ? read.waivers.filter(isWaiver) : undefined;
  } catch {
    return undefined;
  }
}

const isPart = (read: unknown): read is { readonly waivers: readonly unknown[] } =>
  typeof read === "object" &&
  read !== null &&
  "schema" in read &&
  read.schema === SCHEMA &&
  "waivers" in read &&
  Array.isArray(read.waivers);

const isWaiver = (read: unknown): read is Waiver =>
  typeof read === "object" &&
  read !== null &&
  ["id", "rule", "reason", "by", "at"].every((key) => typeof Reflect.get(read, key) === "string");
