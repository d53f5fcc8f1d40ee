import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { OfficeAddinManifest } from "office-addin-manifest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { iconPng } from "../build/icon.js";
import { ADD_IN, FLAVOURS, ICON_SIZES } from "../build/manifest/add-in.js";
import { baseUrl, DEFAULT_BASE_URL } from "../build/manifest/base-url.js";
import { manifestXml } from "../build/manifest/manifest-xml.js";

const BASE = "https://oa.example.gov.cn/juesuan";
const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((match) => match[1] ?? "");

describe.each(Object.entries(FLAVOURS))("the %s manifest", (_, flavour) => {
  const xml = manifestXml(ADD_IN, flavour, BASE);
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "manifest-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("is read by Office's own reader", async () => {
    const file = join(folder, flavour.file);
    await writeFile(file, xml);
    expect(await OfficeAddinManifest.readManifestFile(file)).toMatchObject({
      id: flavour.id,
      officeAppType: "TaskPaneApp",
      defaultLocale: "zh-CN",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
      displayName: "决算核",
      defaultSettings: { sourceLocation: `${BASE}/${flavour.page}` },
    });
  });

  it("defines every resource once, uses every one, and keeps their names short", () => {
    const used = all(xml, /resid="([^"]*)"/g);
    const defined = all(xml, /<bt:(?:Image|Url|String) id="([^"]*)"/g);
    expect(new Set(defined).size).toBe(defined.length);
    expect(new Set(used)).toEqual(new Set(defined));
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });

  it("opens https addresses under the base only", () => {
    const addresses = all(xml, /DefaultValue="(https?:[^"]*)"/g);
    expect(addresses.length).toBeGreaterThan(8);
    expect(addresses.filter((address) => !address.startsWith(`${BASE}/`))).toEqual([]);
  });

  it("keeps within Office's limits of length", () => {
    const block = (name: string) => new RegExp(`<bt:${name}>([\\s\\S]*?)</bt:${name}>`).exec(xml)?.[1] ?? "";
    const values = (text: string) => all(text, /DefaultValue="([^"]*)"/g);
    expect(values(block("ShortStrings")).filter((text) => text.length > 125)).toEqual([]);
    expect(values(block("LongStrings")).filter((text) => text.length > 250)).toEqual([]);
    expect(values(block("ShortStrings")).length).toBe(1 + ADD_IN.buttons.length);
    const [name = "", description = ""] = values(xml);
    expect(name.length).toBeLessThanOrEqual(125);
    expect(description.length).toBeLessThanOrEqual(250);
  });

  it("is for one host, asks for ExcelApi 1.7, stands on 审阅, and has the icons that the ribbon needs", () => {
    expect(all(xml, /<Host (?:Name|xsi:type)="([^"]*)"/g)).toEqual(["Workbook", "Workbook"]);
    expect(all(xml, /Set Name="ExcelApi" MinVersion="([^"]*)"/g)).toEqual(["1.7", "1.7"]);
    expect(all(xml, /<OfficeTab id="([^"]*)"/g)).toEqual(["TabReview"]);
    expect(new Set(all(xml, /<bt:Image size="(\d+)"/g))).toEqual(new Set(["16", "32", "80"]));
    expect(flavour.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(all(xml, /<Control xsi:type="Button" id="([^"]*)"/g)).toHaveLength(ADD_IN.buttons.length);
  });

  it("has every tag closed by its like", () => {
    const open: string[] = [];
    for (const [, close, name = "", self] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
      if (close) expect(open.pop()).toBe(name);
      else if (!self) open.push(name);
    }
    expect(open).toEqual([]);
  });
});

describe("the address of the pages", () => {
  it("is the development server's unless another is given; a closing slash does not matter", () => {
    expect(baseUrl(undefined)).toBe(DEFAULT_BASE_URL);
    expect(baseUrl(`${BASE}/`)).toBe(BASE);
  });
  it.each(["http://oa.example.gov.cn", "oa.example.gov.cn", "https://a.cn/?x=1", "\\\\server\\share"])(
    "is refused when it is no https folder: %s",
    (address) => expect(() => baseUrl(address)).toThrow("要写 https:// 开头"),
  );
});

describe("icons", () => {
  it.each(ICON_SIZES)("are sound PNG files of %i pixels", (size) => {
    const png = Buffer.from(iconPng(size));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    const data = png.subarray(png.indexOf("IDAT") + 4, png.indexOf("IEND") - 8);
    expect(inflateSync(data)).toHaveLength(size * (size * 4 + 1));
  });
});
