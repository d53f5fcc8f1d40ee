/** A written package read back by other code than wrote it: fflate and xmldom. */
import { DOMParser } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";

export interface OpenedPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Parsed strictly; undefined when the part is not XML. */
  readonly xml: Document | undefined;
}

export type OpenedParts = ReadonlyMap<string, OpenedPart>;

const refuse = (message: string): never => {
  throw new Error(message);
};

export const parseXml = (text: string): Document =>
  new DOMParser({ errorHandler: { warning: refuse, error: refuse, fatalError: refuse } }).parseFromString(
    text,
    "text/xml",
  );

export function openedParts(bytes: Uint8Array): OpenedParts {
  const parts = Object.entries(unzipSync(bytes)).map(([name, data]): [string, OpenedPart] => {
    const xml = /\.(?:xml|rels)$/.test(name) ? parseXml(strFromU8(data)) : undefined;
    return [name, { name, bytes: data, xml }];
  });
  return new Map(parts);
}

export function xmlOf(parts: OpenedParts, name: string): Document {
  const xml = parts.get(name)?.xml;
  if (!xml) throw new Error(`no part ${name}`);
  return xml;
}

export const elementsOf = (node: Document | Element, name: string): readonly Element[] =>
  Array.from(node.getElementsByTagName(name));

/** Text of a paragraph or cell; field codes are not text. */
export const textOf = (element: Element): string =>
  elementsOf(element, "w:t")
    .map((text) => text.textContent ?? "")
    .join("");

/** The paragraphs of a part that hold text, in order. */
export const paragraphsOf = (parts: OpenedParts, name = "word/document.xml"): readonly string[] =>
  elementsOf(xmlOf(parts, name), "w:p")
    .map(textOf)
    .filter((text) => text !== "");
