import { a1, parseA1, type SheetParts } from "@juesuan/core";
import { describe, expect, it } from "vitest";
import { memoryHost } from "../../src/host/memory/memory-host.js";
import { done, inputOf, refused } from "../../src/host/workbook-host.js";
import { sampleWorkbook } from "../sample.js";
import { describeHost, type HostUnderTest } from "./host-contract.js";

async function held(sheets: readonly SheetParts[]): Promise<HostUnderTest> {
  const host = memoryHost(async (_file, signal) => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    return signal.aborted ? { ok: false, message: "", fix: "", cancelled: true } : done({ sheets, states: new Map() });
  });
  host.open("部门决算公开表.xlsx", sampleWorkbook());
  const input = (name: string, address: string) => {
    const place = parseA1(address);
    const cells = host.sheets().find((sheet) => sheet.name === name)?.cells ?? [];
    return inputOf(cells.find(({ row, column }) => row === place?.row && column === place.column));
  };
  return {
    host,
    input,
    marks: () => (host.held()?.changes.marks ?? []).map((mark) => `${mark.sheet} ${a1(mark)} ${mark.severity}`),
    async userEdits(sheet, cell, value) {
      const place = parseA1(cell) ?? { row: 0, column: 0 };
      await host.apply([{ sheet, ...place, from: input(sheet, cell), to: { kind: "number", value } }]);
    },
  };
}

describeHost({ name: "memory", hasUser: false, make: held });

describe("the memory host without a file", () => {
  it("says what to do first", async () => {
    const host = memoryHost(async () => refused("不会用到", ""));
    const signal = new AbortController().signal;
    expect(await host.read(signal, () => undefined)).toMatchObject({ ok: false, message: "还没有打开工作簿。" });
    expect(await host.apply([])).toMatchObject({ ok: false });
    expect(await host.getState("urn:x")).toMatchObject({ ok: false });
  });

  it("passes on why a file could not be read, and holds none then", async () => {
    const host = memoryHost(async () => refused("不是工作簿。", "请另选一个。"));
    host.open("a.txt", new Uint8Array(1));
    const answer = await host.read(new AbortController().signal, () => undefined);
    expect(answer).toMatchObject({ ok: false, message: "不是工作簿。" });
    expect(host.held()).toBeUndefined();
  });
});
