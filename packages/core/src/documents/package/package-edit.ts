import type { Platform } from "../../workbook/platform.js";
import { type Attempt, failed, type ReadFailure } from "../../workbook/read-failure.js";
import {
  type Relationship,
  readRelationships,
  relationshipsPart,
  resolveTarget,
} from "../../workbook/relationships.js";
import { XmlScanner } from "../../workbook/xml-scan.js";
import { decodeXml } from "../../workbook/xml-text.js";
import { CONTENT_TYPES_PART, withDefault, withOverride, withoutOverride } from "./content-types.js";
import type { OfficePackage } from "./open-package.js";
import { patchPackage } from "./patch-package.js";
import { addRelationship, RELATIONSHIP_TYPES, relativeTarget, withoutRelationshipTo } from "./relationship-edits.js";
import { xmlPart } from "./xml-part.js";

const STRICT_TYPES = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/**
 * Edits of several parts that belong together, gathered and written at once.
 *
 * There are no exceptions: the first part that is not sound is noted in `failure`, texts are then empty, and `finish`
 * answers with it.
 */
export class PackageEdit {
  failure: ReadFailure | undefined;
  readonly #source: OfficePackage;
  readonly #platform: Platform;
  /** Changed texts, by lower-case name; undefined for parts taken out. */
  readonly #changed = new Map<string, { readonly name: string; readonly text: string | undefined }>();

  constructor(source: OfficePackage, platform: Platform) {
    this.#source = source;
    this.#platform = platform;
  }

  has(part: string): boolean {
    const change = this.#changed.get(part.toLowerCase());
    return change ? change.text !== undefined : this.#source.has(part);
  }

  /** The text of a part as edited so far; "" when there is none. */
  text(part: string): string {
    const change = this.#changed.get(part.toLowerCase());
    if (change) return change.text ?? "";
    const text = this.#source.text(part);
    if (text.ok) return text.value;
    this.failure ??= text.failure;
    return "";
  }

  /** The text of a part without a look at whether it is well-formed (VML often is not); "" when it cannot be read. */
  raw(part: string): string {
    const change = this.#changed.get(part.toLowerCase());
    if (change) return change.text ?? "";
    const bytes = this.#source.bytes(part);
    if (!bytes.ok) {
      this.failure ??= bytes.failure;
      return "";
    }
    return decodeXml(bytes.value, this.#platform) ?? "";
  }

  /** Sets the text of a part; undefined (an edit that found the part not well-formed) fails the whole. */
  put(part: string, text: string | undefined): void {
    if (text === undefined) this.failure ??= failed("damaged", { part, detail: "内容不完整或标记不成对" }).failure;
    else this.#changed.set(part.toLowerCase(), { name: this.#source.nameOf(part), text });
  }

  /** Takes a part out, with its links and the statement of its type. */
  remove(part: string): void {
    for (const name of [part, relationshipsPart(part)]) {
      if (this.has(name)) this.#changed.set(name.toLowerCase(), { name: this.#source.nameOf(name), text: undefined });
    }
    this.put(CONTENT_TYPES_PART, withoutOverride(this.text(CONTENT_TYPES_PART), part));
  }

  relationships(part: string): readonly Relationship[] {
    const links = relationshipsPart(part);
    return this.has(links) ? readRelationships(new XmlScanner(this.text(links))) : [];
  }

  /** The part that `from` links under this type, undefined when it links none. */
  linked(from: string, type: string): string | undefined {
    const link = this.relationships(from).find((candidate) => candidate.type === type && !candidate.external);
    return link && this.target(from, link.target);
  }

  /** The part a link leads to. Names are tried as written, then with %-escapes resolved. */
  target(from: string, target: string): string {
    const part = resolveTarget(from, target);
    if (this.has(part)) return part;
    try {
      return resolveTarget(from, decodeURIComponent(target));
    } catch {
      return part;
    }
  }

  /** Links a part from another; answers with the id. `type`: last word of the type's address. */
  link(from: string, type: string, to: string): string {
    const links = relationshipsPart(from);
    const text = this.has(links) ? this.text(links) : undefined;
    const base = text?.includes(STRICT_TYPES) ? STRICT_TYPES : RELATIONSHIP_TYPES;
    const added = addRelationship(text, { type: `${base}/${type}`, target: relativeTarget(from, to) });
    this.put(links, added?.text);
    return added?.id ?? "";
  }

  unlink(from: string, to: string): void {
    const links = relationshipsPart(from);
    const text = withoutRelationshipTo(this.text(links), from, to);
    // A .rels part without links says nothing.
    if (text !== undefined && !/<[^<>]*Relationship\s/.test(text)) {
      this.#changed.set(links.toLowerCase(), { name: this.#source.nameOf(links), text: undefined });
    } else this.put(links, text);
  }

  setType(part: string, contentType: string): void {
    this.put(CONTENT_TYPES_PART, withOverride(this.text(CONTENT_TYPES_PART), part, contentType));
  }

  setDefaultType(extension: string, contentType: string): void {
    this.put(CONTENT_TYPES_PART, withDefault(this.text(CONTENT_TYPES_PART), extension, contentType));
  }

  /** The first of name(1), name(2), … that no part has. */
  freeName(name: (number: number) => string): string {
    let number = 1;
    while (this.has(name(number))) number += 1;
    return name(number);
  }

  /** Whether a part is in the package as edited so far whose name ends like this. */
  hasEnding(ending: string): boolean {
    const names = this.#source.zip.entries.map(({ name }) => name);
    const added = [...this.#changed.values()].map(({ name }) => name);
    return [...names, ...added].some((name) => name.toLowerCase().endsWith(ending) && this.has(name));
  }

  /** Writes the package with all edits; untouched parts are copied byte for byte. */
  finish(): Attempt<Uint8Array> {
    if (this.failure) return { ok: false, failure: this.failure };
    const put = new Map<string, Uint8Array>();
    const remove = new Set<string>();
    for (const { name, text } of this.#changed.values()) {
      if (text === undefined) remove.add(name);
      else put.set(name, xmlPart(text, this.#platform));
    }
    return patchPackage(this.#source.zip.bytes, { put, remove }, this.#platform);
  }
}
