/** Edits of .rels parts (OPC, ECMA-376 part 2, 9.3). Text in, text out; undefined when it is not well-formed. */
import { resolveTarget } from "../../workbook/relationships.js";
import { appendToRoot, attributeText, xmlRoot } from "./xml-children.js";

export { relationshipsPart, resolveTarget } from "../../workbook/relationships.js";

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const NONE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${NAMESPACE}"/>`;

/** Addresses of the relationship types used here; transitional, which all programs write and read. */
export const RELATIONSHIP_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface NewRelationship {
  /** Full address of the type: `${RELATIONSHIP_TYPES}/comments`. */
  readonly type: string;
  /** As written into the file; see `relativeTarget`. */
  readonly target: string;
  readonly external?: boolean;
}

/**
 * Adds a link with an id that is free in this part.
 * @param text the .rels part, undefined when there is none yet
 */
export function addRelationship(
  text: string | undefined,
  { type, target, external = false }: NewRelationship,
): { readonly text: string; readonly id: string } | undefined {
  const base = text ?? NONE;
  const root = xmlRoot(base);
  if (!root) return undefined;
  const taken = new Set(root.children.map(({ attributes }) => attributes.get("Id")));
  let number = root.children.length + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const mode = external ? ' TargetMode="External"' : "";
  const markup = `<${root.prefix}Relationship Id="${id}" Type="${attributeText(type)}" Target="${attributeText(target)}"${mode}/>`;
  return { text: appendToRoot(base, root, markup), id };
}

/** Drops the links that lead from `from` to `part`. */
export function withoutRelationshipTo(text: string, from: string, part: string): string | undefined {
  const root = xmlRoot(text);
  if (!root) return undefined;
  const leads = (target: string): boolean => resolveTarget(from, target).toLowerCase() === part.toLowerCase();
  const dropped = root.children.filter(({ attributes }) => {
    const target = attributes.get("Target");
    return target !== undefined && attributes.get("TargetMode") !== "External" && leads(target);
  });
  return dropped.reduceRight((kept, { start, end }) => kept.slice(0, start) + kept.slice(end), text);
}

/** The target that leads from one part to another, relative to the first one's folder: `../comments1.xml`. */
export function relativeTarget(from: string, to: string): string {
  const folders = from.split("/").slice(0, -1);
  const steps = to.split("/");
  while (folders.length > 0 && steps.length > 1 && folders[0] === steps[0]) {
    folders.shift();
    steps.shift();
  }
  return "../".repeat(folders.length) + steps.join("/");
}
