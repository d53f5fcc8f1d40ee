import type { Platform } from "./platform.js";
import { type Attempt, failed } from "./read-failure.js";
import { type Relationship, readRelationships, relationshipsPart, resolveTarget } from "./relationships.js";
import { END, XmlScanner } from "./xml-scan.js";
import { decodeXml } from "./xml-text.js";
import type { ZipDirectory } from "./zip-directory.js";
import { readZipEntry } from "./zip-entry.js";

/** The parts of an Office package: finds, inflates, decodes and scans them. Each scan ends in a value or one failure. */
export class PackageParts {
  readonly zip: ZipDirectory;
  private readonly platform: Platform;

  constructor(zip: ZipDirectory, platform: Platform) {
    this.zip = zip;
    this.platform = platform;
  }

  has(part: string): boolean {
    return this.zip.find(part) !== undefined;
  }

  /** Scans an XML part with `read`, and answers with a failure when its bytes or its XML are not sound. */
  scan<T>(part: string, read: (xml: XmlScanner) => T): Attempt<T> {
    const entry = this.zip.find(part);
    if (!entry) return failed("damaged", { part, detail: "缺少部件" });
    const bytes = readZipEntry(this.zip, entry, this.platform);
    if (!bytes.ok) return bytes;
    const text = decodeXml(bytes.value, this.platform);
    if (text === undefined) return failed("unsupported", { part, detail: "文字编码不是 UTF-8" });
    const xml = new XmlScanner(text);
    const value = read(xml);
    // What the reader left unread must be sound too.
    while (xml.next() !== END);
    if (xml.problem === "dtd") return failed("dtd", { part });
    if (xml.problem === "malformed") return failed("damaged", { part, detail: "内容不完整或标记不成对" });
    return { ok: true, value };
  }

  /** The links of a part; none when it has no .rels part. */
  relationships(part: string): Attempt<readonly Relationship[]> {
    const links = relationshipsPart(part);
    return this.has(links) ? this.scan(links, readRelationships) : { ok: true, value: [] };
  }

  /** The part a link leads to. Names are tried as written, then with %-escapes resolved. */
  target(from: string, relationship: Relationship): string {
    const part = resolveTarget(from, relationship.target);
    return this.has(part) ? part : resolveTarget(from, decodePercent(relationship.target));
  }
}

function decodePercent(target: string): string {
  // decodeURIComponent throws on malformed escapes; a run of well-formed ones may still be no UTF-8.
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
