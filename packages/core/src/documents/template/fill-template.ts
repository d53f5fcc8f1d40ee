import { type ScopeDataArgs, TagDisposition, TemplateHandler } from "easy-template-x";
import type { Platform } from "../../workbook/platform.js";
import { CONTENT_TYPES_PART } from "../package/content-types.js";
import { openPackage } from "../package/open-package.js";
import { patchPackage } from "../package/patch-package.js";
import { readDocx } from "../reading/docx/read-docx.js";
import { readTextDocument } from "../reading/read-text-document.js";
import type { TextDocument } from "../text-document.js";
import { xmlCharacters } from "../xml-characters.js";
import { type CheckedTemplate, checkTemplate } from "./check-template.js";
import { listIn, type TagScope, valueIn } from "./tag-scope.js";

/** The filled document, or everything that is wrong with the template, in Chinese sentences. */
export type FilledTemplate =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly template: CheckedTemplate }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads a template and checks its tags; what is wrong is a value. */
export async function readTemplate(
  name: string,
  bytes: Uint8Array,
  root: TagScope,
  platform: Platform,
): Promise<
  | { readonly ok: true; readonly template: CheckedTemplate }
  | { readonly ok: false; readonly problems: readonly string[] }
> {
  const reading = await readTextDocument(name, bytes, platform);
  const document = reading.ok ? reading.document : withoutProse(name, bytes, reading.failure.code, platform);
  if (!document) return { ok: false, problems: reading.ok ? [] : [`${reading.failure.message}${reading.failure.fix}`] };
  if (document.format !== "docx") {
    return { ok: false, problems: ["模板须是 .docx 文件。请用 Word 或 WPS 另存为 .docx。"] };
  }
  const template = checkTemplate(document, root);
  return template.problems.length === 0
    ? { ok: true, template }
    : { ok: false, problems: template.problems.map(({ message }) => message) };
}

/** A template may hold nothing but tags, which is no prose to check but all that is needed here. */
function withoutProse(name: string, bytes: Uint8Array, code: string, platform: Platform): TextDocument | undefined {
  if (code !== "no-prose") return undefined;
  const opened = openPackage(bytes, platform);
  const reading = opened.ok ? readDocx(name, opened.value.zip, platform) : undefined;
  return reading?.ok ? reading.document : undefined;
}

/**
 * Fills a Word template. Whatever holds no tag stays as the user made it, byte for byte: only the parts that changed are
 * replaced.
 */
export async function fillTemplate(
  name: string,
  bytes: Uint8Array,
  root: TagScope,
  platform: Platform,
): Promise<FilledTemplate> {
  const read = await readTemplate(name, bytes, root, platform);
  if (!read.ok) return read;
  const handler = new TemplateHandler({ scopeDataResolver: (args) => resolved(args, root) });
  let filled: ArrayBuffer;
  try {
    filled = await handler.process(bytes.slice().buffer, {});
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [`模板不能填写：${reason}请检查标签是否跨越了表格或图形。`] };
  }
  const put = changedParts(bytes, new Uint8Array(filled), platform);
  const written = put && patchPackage(bytes, { put }, platform);
  if (!written?.ok) return { ok: false, problems: ["模板填写后不能保存，请用 Word 或 WPS 另存模板后再试。"] };
  return { ok: true, bytes: written.value, template: read.template };
}

/** Parts of the filled package that differ from the template's. */
function changedParts(
  before: Uint8Array,
  after: Uint8Array,
  platform: Platform,
): ReadonlyMap<string, Uint8Array> | undefined {
  const [old, filled] = [openPackage(before, platform), openPackage(after, platform)];
  if (!old.ok || !filled.ok) return undefined;
  const put = new Map<string, Uint8Array>();
  for (const entry of filled.value.zip.entries) {
    // Links are written anew in other words; values bring none along.
    if (!entry.name.endsWith(".xml") || entry.name === CONTENT_TYPES_PART) continue;
    const known = old.value.zip.find(entry.name);
    if (known && known.crc === entry.crc && known.size === entry.size) continue;
    const part = filled.value.bytes(entry.name);
    if (!part.ok) return undefined;
    put.set(entry.name, part.value);
  }
  return put;
}

/** Answers what a path of tags and row numbers stands for: `收入类别`, `0`, `名称`. */
function resolved({ path, strPath }: ScopeDataArgs, root: TagScope) {
  const scopes: TagScope[] = [root];
  for (let at = 0; at + 1 < strPath.length; at += 1) {
    const row = Number(strPath[at + 1]);
    const list = listIn(scopes, strPath[at] ?? "");
    const scope = list?.rows[row];
    if (scope) scopes.push(scope);
    if (Number.isInteger(row)) at += 1;
  }
  const name = strPath[strPath.length - 1] ?? "";
  const list = listIn(scopes, name);
  if (list) return list.rows.map(() => ({}));
  const value = valueIn(scopes, name);
  if (!value) throw new Error(`没有名为“${name}”的标签。`);
  const text = xmlCharacters(value.span?.text ?? "");
  const tag = path[path.length - 1];
  const isCondition = typeof tag === "object" && tag.disposition === TagDisposition.Open;
  return isCondition ? !/^0?(?:\.0+)?$/.test(text) : text;
}
