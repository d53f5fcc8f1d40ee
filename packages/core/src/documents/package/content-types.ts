/** Edits of [Content_Types].xml (OPC, ECMA-376 part 2, 10.1.2.2). Text in, text out; undefined when it is not well-formed. */
import { appendToRoot, attributeText, type XmlChild, type XmlRoot, xmlRoot } from "./xml-children.js";

export const CONTENT_TYPES_PART = "[Content_Types].xml";

const same = (one: string | undefined, other: string): boolean => one?.toLowerCase() === other.toLowerCase();

const overrideOf = (root: XmlRoot, part: string): XmlChild | undefined =>
  root.children.find(({ name, attributes }) => name === "Override" && same(attributes.get("PartName"), `/${part}`));

const defaultOf = (root: XmlRoot, extension: string): XmlChild | undefined =>
  root.children.find(({ name, attributes }) => name === "Default" && same(attributes.get("Extension"), extension));

/** The content type of a part, by its own entry or its extension. */
export function contentTypeOf(text: string, part: string): string | undefined {
  const root = xmlRoot(text);
  if (!root) return undefined;
  const entry = overrideOf(root, part) ?? defaultOf(root, part.slice(part.lastIndexOf(".") + 1));
  return entry?.attributes.get("ContentType");
}

/** States the type of one part (`xl/comments1.xml`, no leading `/`); replaces what was stated before. */
export function withOverride(text: string, part: string, contentType: string): string | undefined {
  const root = xmlRoot(text);
  if (!root) return undefined;
  const markup = `<${root.prefix}Override PartName="/${attributeText(part)}" ContentType="${attributeText(contentType)}"/>`;
  const known = overrideOf(root, part);
  if (!known) return appendToRoot(text, root, markup);
  return known.attributes.get("ContentType") === contentType
    ? text
    : text.slice(0, known.start) + markup + text.slice(known.end);
}

/** Drops the statement about one part. */
export function withoutOverride(text: string, part: string): string | undefined {
  const root = xmlRoot(text);
  const known = root && overrideOf(root, part);
  return known ? text.slice(0, known.start) + text.slice(known.end) : root && text;
}

/** States the type of an extension (`vml`), unless one is stated. */
export function withDefault(text: string, extension: string, contentType: string): string | undefined {
  const root = xmlRoot(text);
  if (!root) return undefined;
  if (defaultOf(root, extension)) return text;
  const markup = `<${root.prefix}Default Extension="${attributeText(extension)}" ContentType="${attributeText(contentType)}"/>`;
  // Defaults come first in every file that Office writes.
  if (root.isSelfClosed) return appendToRoot(text, root, markup);
  return text.slice(0, root.openEnd) + markup + text.slice(root.openEnd);
}

/** Drops the statement about an extension. */
export function withoutDefault(text: string, extension: string): string | undefined {
  const root = xmlRoot(text);
  const known = root && defaultOf(root, extension);
  return known ? text.slice(0, known.start) + text.slice(known.end) : root && text;
}
