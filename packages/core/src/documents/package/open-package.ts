import { READ_LIMITS, type ReadLimits } from "../../workbook/limits.js";
import type { Platform } from "../../workbook/platform.js";
import { type Attempt, failed } from "../../workbook/read-failure.js";
import { type Relationship, readRelationships, relationshipsPart } from "../../workbook/relationships.js";
import { sniff } from "../../workbook/sniff.js";
import { END, XmlScanner } from "../../workbook/xml-scan.js";
import { decodeXml } from "../../workbook/xml-text.js";
import { readZipDirectory, type ZipDirectory } from "../../workbook/zip-directory.js";
import { readZipEntry } from "../../workbook/zip-entry.js";

/** A zip package (.xlsx, .docx, .ods) opened for reading its parts; what is written goes through `patchPackage`. */
export interface OfficePackage {
  readonly zip: ZipDirectory;
  has(part: string): boolean;
  /** The name as the file spells it (case does not count in look-ups); `part` itself when there is none. */
  nameOf(part: string): string;
  /** Inflated within its declared size, CRC checked. */
  bytes(part: string): Attempt<Uint8Array>;
  /** The text of an XML part (UTF-8 or UTF-16, without byte order mark), which is well-formed and has no DTD. */
  text(part: string): Attempt<string>;
  /** The links of a part; none when it has no .rels part. */
  relationships(part: string): Attempt<readonly Relationship[]>;
}

/** Opens a package: sniffs the bytes and checks the directory before anything is inflated. */
export function openPackage(
  bytes: Uint8Array,
  platform: Platform,
  limits: ReadLimits = READ_LIMITS,
): Attempt<OfficePackage> {
  const kind = sniff(bytes);
  if (kind === "ole" || kind === "unknown") return failed("not-a-workbook");
  if (kind !== "zip") return failed(kind);
  const zip = readZipDirectory(bytes, platform, limits);
  return zip.ok ? { ok: true, value: new OpenedPackage(zip.value, platform) } : zip;
}

class OpenedPackage implements OfficePackage {
  readonly zip: ZipDirectory;
  readonly #platform: Platform;

  constructor(zip: ZipDirectory, platform: Platform) {
    this.zip = zip;
    this.#platform = platform;
  }

  has(part: string): boolean {
    return this.zip.find(part) !== undefined;
  }

  nameOf(part: string): string {
    return this.zip.find(part)?.name ?? part;
  }

  bytes(part: string): Attempt<Uint8Array> {
    const entry = this.zip.find(part);
    return entry ? readZipEntry(this.zip, entry, this.#platform) : failed("damaged", { part, detail: "缺少部件" });
  }

  text(part: string): Attempt<string> {
    const bytes = this.bytes(part);
    if (!bytes.ok) return bytes;
    const text = decodeXml(bytes.value, this.#platform);
    if (text === undefined) return failed("unsupported", { part, detail: "文字编码不是 UTF-8" });
    const xml = new XmlScanner(text);
    while (xml.next() !== END);
    if (xml.problem === "dtd") return failed("dtd", { part });
    if (xml.problem === "malformed") return failed("damaged", { part, detail: "内容不完整或标记不成对" });
    return { ok: true, value: text };
  }

  relationships(part: string): Attempt<readonly Relationship[]> {
    const links = relationshipsPart(part);
    if (!this.has(links)) return { ok: true, value: [] };
    const text = this.text(links);
    return text.ok ? { ok: true, value: readRelationships(new XmlScanner(text.value)) } : text;
  }
}
