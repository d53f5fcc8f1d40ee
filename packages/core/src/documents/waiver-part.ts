/** Waivers inside a workbook: a custom XML part, which Excel and WPS keep and nobody sees. */
import { parseWaivers, printWaivers, type Waiver, type WaiversReading } from "../findings/waivers.js";
import type { Platform } from "../workbook/platform.js";
import { type Attempt, failed } from "../workbook/read-failure.js";
import { END, XmlScanner } from "../workbook/xml-scan.js";
import { CONTENT_TYPES_PART, withDefault, withOverride, withoutOverride } from "./package/content-types.js";
import { type OfficePackage, openPackage } from "./package/open-package.js";
import { patchPackage } from "./package/patch-package.js";
import {
  addRelationship,
  RELATIONSHIP_TYPES,
  relationshipsPart,
  relativeTarget,
  resolveTarget,
  withoutRelationshipTo,
} from "./package/relationship-edits.js";
import { xmlPart } from "./package/xml-part.js";

export const WAIVERS_NAMESPACE = "urn:juesuan:waivers:1";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
/** Excel tells its custom parts apart by such an id; ours is always the same. */
const ITEM_ID = "{6B1E0D52-7A35-4C0E-9A64-3F2D5C8E1A70}";

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** The part's text, also what Office.js is given to add (`customXmlParts.add`). */
export const printWaiverXml = (waivers: readonly Waiver[]): string =>
  `${DECLARATION}<waivers xmlns="${WAIVERS_NAMESPACE}">${escaped(printWaivers(waivers))}</waivers>`;

/** Reads the part's text; undefined when it is somebody else's custom XML. */
export function parseWaiverXml(text: string): WaiversReading | undefined {
  const xml = new XmlScanner(text);
  if (!xml.nextChild(0) || !xml.isElement("waivers")) return undefined;
  let isOurs = false;
  while (xml.nextAttribute()) isOurs ||= xml.value() === WAIVERS_NAMESPACE;
  if (!isOurs) return undefined;
  const json = xml.elementText();
  while (xml.next() !== END);
  return xml.problem ? { ok: false, problem: "内容不完整" } : parseWaivers(json);
}

interface FoundPart {
  readonly part: string;
  readonly reading: WaiversReading;
}

/** The waivers kept inside a workbook; undefined when it holds none. The failure is that of the package. */
export function readWaiverPart(bytes: Uint8Array, platform: Platform): Attempt<WaiversReading | undefined> {
  const opened = openPackage(bytes, platform);
  if (!opened.ok) return opened;
  return { ok: true, value: findPart(opened.value)?.reading };
}

/** LibreOffice writes the parts anew under other names, so they are looked at, not guessed by name. */
function findPart(opened: OfficePackage): FoundPart | undefined {
  for (const { name } of opened.zip.entries) {
    if (!/^customXml\/[^/]+\.xml$/i.test(name) || /^customXml\/itemProps/i.test(name)) continue;
    const text = opened.text(name);
    const reading = text.ok ? parseWaiverXml(text.value) : undefined;
    if (reading) return { part: name, reading };
  }
  return undefined;
}

/**
 * Puts waivers into a workbook (.xlsx, .xlsm) in place of those that it holds; without any waiver the part goes. Nothing
 * else of the file is touched.
 */
export function writeWaiverPart(
  bytes: Uint8Array,
  waivers: readonly Waiver[],
  platform: Platform,
): Attempt<Uint8Array> {
  const opened = openPackage(bytes, platform);
  if (!opened.ok) return opened;
  const { value } = opened;
  const root = value.relationships("");
  if (!root.ok) return root;
  const main = root.value.find(({ type }) => type === "officeDocument");
  const workbook = value.nameOf(main ? resolveTarget("", main.target) : "xl/workbook.xml");
  if (!value.has(workbook) || !/^xl\//i.test(workbook))
    return failed("unsupported", { detail: "只有 .xlsx、.xlsm 能存入说明" });
  const known = findPart(value);
  if (known && waivers.length > 0) {
    const put = new Map([[known.part, xmlPart(printWaiverXml(waivers), platform)]]);
    return patchPackage(bytes, { put }, platform);
  }
  if (known) return withoutPart(bytes, value, workbook, known.part, platform);
  return waivers.length === 0 ? { ok: true, value: bytes } : withPart(bytes, value, workbook, waivers, platform);
}

function withPart(
  bytes: Uint8Array,
  opened: OfficePackage,
  workbook: string,
  waivers: readonly Waiver[],
  platform: Platform,
): Attempt<Uint8Array> {
  let number = 1;
  while (opened.has(`customXml/item${number}.xml`) || opened.has(`customXml/itemProps${number}.xml`)) number += 1;
  const item = `customXml/item${number}.xml`;
  const properties = `customXml/itemProps${number}.xml`;
  const links = opened.nameOf(relationshipsPart(workbook));
  const workbookLinks = opened.has(links) ? opened.text(links) : undefined;
  if (workbookLinks && !workbookLinks.ok) return workbookLinks;
  const types = opened.text(CONTENT_TYPES_PART);
  if (!types.ok) return types;
  const linked = addRelationship(workbookLinks?.value, {
    type: `${RELATIONSHIP_TYPES}/customXml`,
    target: relativeTarget(workbook, item),
  });
  const itemLinks = addRelationship(undefined, {
    type: `${RELATIONSHIP_TYPES}/customXmlProps`,
    target: relativeTarget(item, properties),
  });
  const typed = withOverride(types.value, properties, PROPERTIES_TYPE);
  const allTyped = typed && withDefault(typed, "xml", "application/xml");
  if (!linked || !itemLinks || !allTyped) return failed("damaged", { part: CONTENT_TYPES_PART });
  const propertiesText = `${DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${WAIVERS_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;
  const put = new Map([
    [opened.nameOf(CONTENT_TYPES_PART), xmlPart(allTyped, platform)],
    [links, xmlPart(linked.text, platform)],
    [item, xmlPart(printWaiverXml(waivers), platform)],
    [relationshipsPart(item), xmlPart(itemLinks.text, platform)],
    [properties, xmlPart(propertiesText, platform)],
  ]);
  return patchPackage(bytes, { put }, platform);
}

function withoutPart(
  bytes: Uint8Array,
  opened: OfficePackage,
  workbook: string,
  item: string,
  platform: Platform,
): Attempt<Uint8Array> {
  const put = new Map<string, Uint8Array>();
  const remove = new Set([item]);
  const itemLinks = opened.relationships(item);
  if (!itemLinks.ok) return itemLinks;
  let types = opened.text(CONTENT_TYPES_PART);
  if (!types.ok) return types;
  if (opened.has(relationshipsPart(item))) remove.add(relationshipsPart(item));
  for (const { target, external } of itemLinks.value) {
    if (external) continue;
    const properties = resolveTarget(item, target);
    remove.add(properties);
    const without = withoutOverride(types.value, properties);
    if (without !== undefined) types = { ok: true, value: without };
  }
  put.set(opened.nameOf(CONTENT_TYPES_PART), xmlPart(types.value, platform));
  // LibreOffice links custom parts from the package itself, Excel from the workbook.
  for (const from of [workbook, ""]) {
    const part = opened.nameOf(relationshipsPart(from));
    if (!opened.has(part)) continue;
    const text = opened.text(part);
    if (!text.ok) return text;
    const without = withoutRelationshipTo(text.value, from, item);
    if (without !== undefined && without !== text.value) put.set(part, xmlPart(without, platform));
  }
  return patchPackage(bytes, { put, remove }, platform);
}
