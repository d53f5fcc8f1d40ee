import { readdirSync, readFileSync } from "node:fs";
import * as SheetJS from "@e965/xlsx";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openPackage } from "../../../src/documents/package/open-package.js";
import { type PackageChanges, patchPackage } from "../../../src/documents/package/patch-package.js";
import { xmlPart } from "../../../src/documents/package/xml-part.js";
import type { Platform } from "../../../src/workbook/platform.js";
import { readWorkbook } from "../../../src/workbook/read-workbook.js";
import { nodePlatform, plainPlatform } from "../../node-platform.js";
import { buildZip, type ZipEntrySpec } from "../../workbook/build-zip.js";
import { ownFacts } from "../../workbook/oracle.js";

const FIXTURES = new URL("../../workbook/fixtures/", import.meta.url);
const SAMPLE = new URL("../../../../../docs/examples/wuhan-2024/部门决算公开表.xlsx", import.meta.url);
const fixtures = readdirSync(FIXTURES).filter((name) => name.endsWith(".xlsx"));

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function patched(bytes: Uint8Array, changes: PackageChanges, platform: Platform = nodePlatform): Uint8Array {
  const result = patchPackage(bytes, changes, platform);
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message}`);
  return result.value;
}

function opened(bytes: Uint8Array) {
  const result = openPackage(bytes, nodePlatform);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

function factsOf(bytes: Uint8Array) {
  const reading = readWorkbook(bytes, nodePlatform);
  if (!reading.ok) throw new Error(reading.failure.message);
  return ownFacts(reading.workbook);
}

/** Local header, name, extra field and data of every entry, and its directory record without the offset. */
function rawEntries(bytes: Uint8Array): ReadonlyMap<string, string> {
  const { entries } = opened(bytes).zip;
  return new Map(
    entries.map((entry) => {
      const record = Buffer.from(bytes.slice(...entry.record));
      record.writeUInt32LE(0, 42);
      const data = Buffer.from(bytes.slice(entry.start, entry.dataStart + entry.compressedSize));
      return [entry.name, `${data.toString("base64")} ${record.toString("base64")}`];
    }),
  );
}

const entry = (name: string, more: Partial<ZipEntrySpec> = {}): ZipEntrySpec => ({
  name,
  data: `content of ${name}`,
  ...more,
});

describe("a patched package", () => {
  it("is the same file, byte for byte, when nothing changes", () => {
    for (const name of [...fixtures.map((name) => new URL(name, FIXTURES)), SAMPLE]) {
      const bytes = new Uint8Array(readFileSync(name));
      expect(Buffer.compare(patched(bytes, { put: new Map() }), bytes), String(name)).toBe(0);
    }
  });

  it("leaves a file that is handed over as a Buffer untouched", () => {
    const file = readFileSync(SAMPLE);
    const before = new Uint8Array(file);
    const changed = patched(file, { put: new Map([["docProps/app.xml", utf8("<Properties/>")]]) });
    expect(Buffer.compare(file, before)).toBe(0);
    expect(changed).toEqual(patched(before, { put: new Map([["docProps/app.xml", utf8("<Properties/>")]]) }));
  });

  it("keeps every entry that is not named, replaces, adds and removes", () => {
    for (const name of fixtures) {
      const bytes = new Uint8Array(readFileSync(new URL(name, FIXTURES)));
      const result = patched(bytes, {
        put: new Map([
          ["XL/Styles.xml", utf8("<styles/>")],
          ["xl/新部件.xml", utf8("<new/>")],
        ]),
        remove: new Set(["docProps/app.xml", "nowhere.xml"]),
      });
      const before = rawEntries(bytes);
      const after = rawEntries(result);
      const names = [...before.keys()].filter((part) => part !== "docProps/app.xml");
      expect([...after.keys()]).toEqual([...names, "xl/新部件.xml"]);
      for (const part of names) if (part !== "xl/styles.xml") expect(after.get(part), part).toBe(before.get(part));
      const contents = unzipSync(result);
      expect(contents["xl/styles.xml"]).toEqual(utf8("<styles/>"));
      expect(contents["xl/新部件.xml"]).toEqual(utf8("<new/>"));
    }
  });

  it("is read by the own scanner and by SheetJS alike", () => {
    const bytes = new Uint8Array(readFileSync(SAMPLE));
    const sheet = opened(bytes).text("xl/worksheets/sheet1.xml");
    if (!sheet.ok) throw new Error(sheet.failure.message);
    const parts = new Map([["xl/worksheets/sheet1.xml", xmlPart(sheet.value, nodePlatform)]]);
    for (const platform of [nodePlatform, plainPlatform]) {
      const result = patched(bytes, { put: parts }, platform);
      expect(factsOf(result)).toEqual(factsOf(bytes));
      const read = (file: Uint8Array) => SheetJS.read(file).Sheets;
      expect(read(result)).toEqual(read(bytes));
    }
  });

  it("keeps data descriptors, bytes before and between entries, and the comment", () => {
    const plain = buildZip({ entries: [entry("a.xml"), entry("b.xml"), entry("c.xml")], comment: "注释" });
    const { entries } = opened(plain).zip;
    const [first, second, third] = entries;
    if (!first || !second || !third) throw new Error("three entries were written");
    // A data descriptor after a.xml (APPNOTE 4.3.9) and padding before c.xml: the directory's offsets move along.
    const descriptor = Buffer.alloc(16);
    descriptor.writeUInt32LE(0x08074b50, 0);
    descriptor.writeUInt32LE(first.crc, 4);
    descriptor.writeUInt32LE(first.compressedSize, 8);
    descriptor.writeUInt32LE(first.size, 12);
    const padding = Buffer.from("padding");
    const directory = Buffer.from(plain.subarray(first.record[0]));
    const shift = [0, 16, 16 + padding.length];
    for (const [index, { record, start }] of entries.entries()) {
      directory.writeUInt32LE(start + (shift[index] ?? 0), record[0] - first.record[0] + 42);
    }
    const end = directory.length - 22 - utf8("注释").length;
    directory.writeUInt32LE(first.record[0] + 16 + padding.length, end + 16);
    const bytes = new Uint8Array(
      Buffer.concat([
        plain.subarray(0, second.start),
        descriptor,
        plain.subarray(second.start, third.start),
        padding,
        plain.subarray(third.start, first.record[0]),
        directory,
      ]),
    );
    expect(Buffer.compare(patched(bytes, { put: new Map() }), bytes)).toBe(0);
    const result = patched(bytes, { put: new Map([["c.xml", utf8("other")]]) });
    expect(
      Buffer.from(result.subarray(0, third.start + 16)).equals(Buffer.from(bytes.subarray(0, third.start + 16))),
    ).toBe(true);
    expect(Buffer.from(result).subarray(-6).toString()).toBe("注释");
    expect(Object.keys(unzipSync(result))).toEqual(["a.xml", "b.xml", "c.xml"]);
  });

  it("reads ZIP64 and writes offsets where they stood", () => {
    const bytes = buildZip({
      entries: [entry("a.xml", { zip64: true }), entry("b.xml", { zip64: true })],
      zip64: true,
    });
    const result = patched(bytes, { put: new Map([["a.xml", utf8("much longer than it was before, and different")]]) });
    const parts = opened(result);
    expect(parts.bytes("a.xml")).toEqual({ ok: true, value: utf8("much longer than it was before, and different") });
    const kept = parts.bytes("b.xml");
    expect(kept.ok && Buffer.from(kept.value).toString()).toBe("content of b.xml");
  });

  it("leaves a stored part stored, and stores what deflating would lengthen", () => {
    const bytes = buildZip({ entries: [entry("mimetype", { method: 0 }), entry("content.xml")] });
    const long = utf8("a".repeat(1000));
    const { zip } = opened(
      patched(bytes, {
        put: new Map([
          ["mimetype", long],
          ["content.xml", long],
          ["tiny", utf8("x")],
        ]),
      }),
    );
    expect(zip.entries.map(({ name, method }) => `${name} ${method}`)).toEqual([
      "mimetype 0",
      "content.xml 8",
      "tiny 0",
    ]);
  });

  it("takes a Buffer of Node as it is, and changes nothing in it", () => {
    const bytes = readFileSync(SAMPLE);
    const before = Buffer.from(bytes);
    const put = new Map([["xl/new.xml", utf8("<new/>")]]);
    expect(Buffer.compare(patched(bytes, { put }), patched(new Uint8Array(before), { put }))).toBe(0);
    expect(bytes.equals(before)).toBe(true);
    expect(readWorkbook(patched(bytes, { put }), nodePlatform).ok).toBe(true);
  });

  it("refuses what is no sound package, and names that lead elsewhere", () => {
    const codeOf = (bytes: Uint8Array, put: readonly string[] = []) => {
      const result = patchPackage(bytes, { put: new Map(put.map((name) => [name, utf8("x")])) }, nodePlatform);
      return result.ok ? "ok" : result.failure.code;
    };
    const sound = buildZip({ entries: [entry("a.xml")] });
    expect(codeOf(sound)).toBe("ok");
    expect(codeOf(sound.subarray(0, sound.length - 30))).toBe("truncated");
    expect(codeOf(buildZip({ entries: [entry("a.xml"), entry("A.xml")] }))).toBe("damaged");
    for (const name of ["", "/a.xml", "../a.xml", "x//a.xml", "C:a.xml", "x\\a.xml"])
      expect(codeOf(sound, [name]), name).toBe("unsupported");
    expect(openPackage(utf8("%PDF-1.7"), nodePlatform)).toMatchObject({ ok: false, failure: { code: "pdf" } });
  });

  it("holds exactly what was asked for, whatever the changes", () => {
    const name = fc.stringMatching(/^[a-e]{1,2}\.xml$/);
    const contents = fc.dictionary(name, fc.uint8Array({ maxLength: 60 }), { noNullPrototype: true });
    fc.assert(
      fc.property(contents, contents, fc.uniqueArray(name), (original, put, remove) => {
        const bytes = buildZip({ entries: Object.entries(original).map(([part, data]) => ({ name: part, data })) });
        const result = patched(bytes, { put: new Map(Object.entries(put)), remove: new Set(remove) });
        const kept = Object.entries(original).filter(([part]) => !remove.includes(part));
        expect(unzipSync(result)).toEqual({ ...Object.fromEntries(kept), ...put });
      }),
    );
  });
});

describe("an edited text part", () => {
  it("is UTF-8 and says so", () => {
    const read = (text: string) => Buffer.from(xmlPart(text, plainPlatform)).toString();
    expect(read('<?xml version="1.0" encoding="UTF-16"?><a>中</a>')).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><a>中</a>',
    );
    expect(read("<a/>")).toBe("<a/>");
  });

  it("is encoded the same with and without the host's encoder", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(xmlPart(text, plainPlatform)).toEqual(new TextEncoder().encode(text));
      }),
    );
    expect(xmlPart("a\ud800b", plainPlatform)).toEqual(new TextEncoder().encode("a\ud800b"));
  });
});
