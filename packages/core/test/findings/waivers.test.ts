import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../src/check.js";
import { openPackage } from "../../src/documents/package/open-package.js";
import { parseWaiverXml, printWaiverXml, readWaiverPart, writeWaiverPart } from "../../src/documents/waiver-part.js";
import { newestWaivers, parseWaivers, printWaivers, type Waiver } from "../../src/findings/waivers.js";
import { readWorkbook } from "../../src/workbook/read-workbook.js";
import { nodePlatform } from "../node-platform.js";

const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, "../workbook/fixtures/formats/nine-tables.xlsx")));
const waiver = (id: string, more: Partial<Waiver> = {}): Waiver => ({
  id,
  rule: "within-table/expenditure-row-sum",
  reason: "下级单位 <当年> 并入 & 合计含并入数",
  by: "张三",
  at: "2025-03-01T09:00:00.000Z",
  ...more,
});
const WRONG_FIGURE = "JS-205-66a75aa53b93";
const GONE = "JS-205-000000000000";

function check(waivers: readonly Waiver[]) {
  const reading = readWorkbook(bytes, nodePlatform);
  if (!reading.ok) throw new Error(reading.failure.message);
  return checkWorkbook(reading.workbook, { waivers }).findings;
}

describe("waivers", () => {
  it("mark their finding with reason, name and time, and leave the others alone", () => {
    const findings = check([waiver(WRONG_FIGURE)]);
    expect(findings.map(({ id, waived }) => [id, waived?.by])).toEqual([
      [WRONG_FIGURE, "张三"],
      ["JS-108-6f6b25660147", undefined],
    ]);
  });

  it("that match nothing are told as lapsed, once each", () => {
    const lapsed = check([waiver(GONE)]).filter(({ rule }) => rule === "structure/lapsed-waiver");
    expect(lapsed).toHaveLength(1);
    expect(lapsed[0]).toMatchObject({ severity: "info", where: [{ kind: "file" }] });
    expect(lapsed[0]?.message).toContain(`例外说明已失效：${GONE}`);
  });

  it("of one finding: the newest counts, wherever it is kept", () => {
    const old = waiver(GONE, { reason: "旧" });
    const young = waiver(GONE, { reason: "新", at: "2025-03-01T18:00:00+08:00" });
    expect(newestWaivers([young], [old]).map(({ reason }) => reason)).toEqual(["新"]);
    expect(newestWaivers([old], [young]).map(({ reason }) => reason)).toEqual(["新"]);
  });

  it("are read as they were printed", () => {
    const list = [waiver(WRONG_FIGURE), waiver(GONE)];
    const reading = parseWaivers(printWaivers(list));
    expect(reading).toEqual({ ok: true, waivers: [list[1], list[0]] });
    expect(parseWaiverXml(printWaiverXml(list))).toEqual(reading);
    expect(parseWaiverXml('<waivers xmlns="urn:other">{}</waivers>')).toBeUndefined();
  });

  it.each([
    ["{", "不是合格的 JSON"],
    ["[]", '缺少 "schema"'],
    [printWaivers([waiver(GONE, { reason: " " })]), "第 1 条没有写理由"],
    [printWaivers([waiver("JS-1")]), "第 1 条编号"],
    [printWaivers([waiver(GONE, { at: "昨天" })]), "第 1 条时间"],
  ])("say in Chinese what is wrong with %s", (text, problem) => {
    const reading = parseWaivers(text);
    expect(reading.ok ? "" : reading.problem).toContain(problem);
  });
});

describe("waivers inside a workbook", () => {
  const written = (from: Uint8Array, waivers: readonly Waiver[]): Uint8Array => {
    const result = writeWaiverPart(from, waivers, nodePlatform);
    if (!result.ok) throw new Error(result.failure.message);
    return result.value;
  };
  const inside = (from: Uint8Array) => {
    const part = readWaiverPart(from, nodePlatform);
    return part.ok && part.value?.ok ? part.value.waivers : undefined;
  };
  const parts = (from: Uint8Array): ReadonlyMap<string, string> => {
    const opened = openPackage(from, nodePlatform);
    if (!opened.ok) throw new Error(opened.failure.message);
    const { value } = opened;
    return new Map(
      value.zip.entries.map(({ name }) => {
        const content = value.bytes(name);
        return [name, content.ok ? Buffer.from(content.value).toString("base64") : ""];
      }),
    );
  };

  it("are read back, replaced in place, and nothing else of the file is touched", () => {
    const once = written(bytes, [waiver(WRONG_FIGURE)]);
    expect(inside(once)).toEqual([waiver(WRONG_FIGURE)]);
    const twice = written(once, [waiver(GONE)]);
    expect(inside(twice)).toEqual([waiver(GONE)]);
    expect(parts(twice).size).toBe(parts(once).size);
    const before = parts(bytes);
    const changed = [...parts(once)].filter(([name, content]) => before.get(name) !== content).map(([name]) => name);
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "customXml/_rels/item1.xml.rels",
      "customXml/item1.xml",
      "customXml/itemProps1.xml",
      "xl/_rels/workbook.xml.rels",
    ]);
    expect(readWorkbook(once, nodePlatform)).toMatchObject({ ok: true });
  });

  it("leave the file as it was when the last is withdrawn", () => {
    const back = written(written(bytes, [waiver(WRONG_FIGURE)]), []);
    expect(inside(back)).toBeUndefined();
    expect(parts(back)).toEqual(parts(bytes));
  });

  it("are refused for what is no .xlsx", () => {
    const xls = readFileSync(join(import.meta.dirname, "../workbook/fixtures/formats/nine-tables.xls"));
    expect(writeWaiverPart(new Uint8Array(xls), [waiver(GONE)], nodePlatform)).toMatchObject({ ok: false });
    const ods = readFileSync(join(import.meta.dirname, "../workbook/fixtures/formats/nine-tables.ods"));
    expect(writeWaiverPart(new Uint8Array(ods), [waiver(GONE)], nodePlatform)).toMatchObject({ ok: false });
  });

  it("are the same bytes for the same waivers", () => {
    expect(written(bytes, [waiver(GONE)])).toEqual(written(bytes, [waiver(GONE)]));
  });
});
