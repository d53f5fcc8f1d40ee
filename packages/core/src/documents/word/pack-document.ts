import { Document, type IPropertiesOptions, Packer } from "docx";
import type { Platform } from "../../workbook/platform.js";
import { escapeXml } from "../xml-characters.js";
import { FONT_SUBSTITUTES } from "./official-style.js";
import { settledPackage } from "./settled-package.js";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Properties without creation date, author or program version: none of them is known here. */
const coreProperties = (title: string): string =>
  `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>`;

/** Names a font that comes with the system for each that may not be installed; Word and WPS follow it. */
const fontTable = (): string => {
  const fonts = [...FONT_SUBSTITUTES].map(
    ([name, substitute]) =>
      `<w:font w:name="${name}"><w:altName w:val="${substitute}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `${XML}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join("")}</w:fonts>`;
};

/** Writes a document as .docx. Same input, same bytes. */
export async function packDocument(
  title: string,
  properties: Omit<IPropertiesOptions, "title">,
  platform: Platform,
): Promise<Uint8Array> {
  const document = new Document({ ...properties, evenAndOddHeaderAndFooters: true });
  const bytes = await Packer.pack(document, "uint8array", false, [
    { path: "docProps/core.xml", data: coreProperties(title) },
    { path: "word/fontTable.xml", data: fontTable() },
  ]);
  return settledPackage(bytes, platform);
}
