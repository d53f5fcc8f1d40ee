import { openPackage, type Platform } from "@juesuan/core";
import type { FileToOpen, OpenedFile } from "../../host/memory/memory-host.js";
import { done, type HostAnswer } from "../../host/workbook-host.js";
import { readFile, sheetParts } from "./read-source.js";

/** Reads a file for showing it: its sheets, and what this product keeps in it. */
export async function openFile(file: FileToOpen, platform: Platform): Promise<HostAnswer<OpenedFile>> {
  const reading = await readFile(file, platform);
  if (!reading.ok) return reading;
  return done({ sheets: reading.value.sheets.map(sheetParts), states: statesOf(file.bytes, platform) });
}

const CUSTOM_PART = /^customXml\/item\d+\.xml$/i;
const OWN_NAMESPACE = /^[^<]*(?:<\?[^>]*>\s*)?<[\w:]+\s[^>]*xmlns(?::\w+)?="(urn:juesuan:[^"]*)"/;

/** Custom XML parts whose root is of this product. A package that cannot be looked into has none. */
function statesOf(bytes: Uint8Array, platform: Platform): ReadonlyMap<string, string> {
  const opened = openPackage(bytes, platform);
  const states = new Map<string, string>();
  if (!opened.ok) return states;
  for (const { name } of opened.value.zip.entries) {
    if (!CUSTOM_PART.test(name)) continue;
    const text = opened.value.text(name);
    const namespace = text.ok ? OWN_NAMESPACE.exec(text.value.slice(0, 2000))?.[1] : undefined;
    if (text.ok && namespace !== undefined) states.set(namespace, text.value);
  }
  return states;
}
