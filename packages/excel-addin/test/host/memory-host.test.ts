import { describe, expect, it } from "vitest";
import { memoryHost } from "../../src/host/memory-host.js";

describe("the memory host", () => {
  it("has nothing to read before a file is opened, and says so", async () => {
    expect(await memoryHost().read()).toEqual({ ok: false, message: "还没有选择文件。", fix: "请先选择一个工作簿。" });
  });

  it("tells of an opened file and hands it over", async () => {
    const host = memoryHost();
    let changes = 0;
    const remove = host.onChange(() => {
      changes += 1;
    });
    const bytes = new Uint8Array([1, 2]);
    host.open("决算.xlsx", bytes);
    expect(changes).toBe(1);
    expect(await host.read()).toEqual({ ok: true, value: { kind: "file", name: "决算.xlsx", bytes } });
    remove();
    host.open("另一个.xlsx", bytes);
    expect(changes).toBe(1);
  });

  it("tells of selections", async () => {
    const host = memoryHost();
    const heard: unknown[] = [];
    host.onSelect((cell) => heard.push(cell));
    const cell = { sheet: "01", row: 3, column: 2 };
    expect(await host.select(cell)).toEqual({ ok: true, value: cell });
    expect(heard).toEqual([cell]);
  });
});
