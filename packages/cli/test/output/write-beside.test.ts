import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { whyNotWritten } from "../../src/output/why-not-written.js";
import { pendingName, putInPlace, writeBeside, writeWhole } from "../../src/output/write-beside.js";
import { folderWith } from "../workbooks.js";

const failure = (code: string): Error => Object.assign(new Error(code), { code });

/** A move that fails so many times, and how long was waited for it. */
function movingAfter(failures: number, code: string) {
  const waits: number[] = [];
  let tries = 0;
  return {
    waits,
    tries: () => tries,
    patience: {
      platform: "win32" as const,
      move: () => {
        tries += 1;
        return tries > failures ? Promise.resolve() : Promise.reject(failure(code));
      },
      wait: (milliseconds: number) => {
        waits.push(milliseconds);
        return Promise.resolve();
      },
    },
  };
}

describe("a file written beside its place", () => {
  it("replaces the old one, makes folders, and leaves nothing else", async () => {
    const cwd = folderWith({ "甲/表.txt": "旧" });
    await writeWhole(join(cwd, "甲/表.txt"), "新");
    await writeWhole(join(cwd, "乙/丙/表.txt"), "新");
    expect(readFileSync(join(cwd, "甲/表.txt"), "utf8")).toBe("新");
    expect(readdirSync(join(cwd, "甲"))).toEqual(["表.txt"]);
    expect(readdirSync(join(cwd, "乙/丙"))).toEqual(["表.txt"]);
  });

  it("leaves the old one when it cannot be finished", async () => {
    const cwd = folderWith({ "表.txt": "旧" });
    const half = async (pending: string): Promise<void> => {
      writeFileSync(pending, "半");
      throw failure("ENOSPC");
    };
    await expect(writeBeside(join(cwd, "表.txt"), half)).rejects.toThrow("ENOSPC");
    expect(readFileSync(join(cwd, "表.txt"), "utf8")).toBe("旧");
    expect(readdirSync(cwd)).toEqual(["表.txt"]);
    mkdirSync(join(cwd, "文件夹"));
    await expect(writeWhole(join(cwd, "文件夹"), "x")).rejects.toThrow();
    expect(readdirSync(cwd).sort()).toEqual(["文件夹", "表.txt"]);
  });

  it("has a name meanwhile that is hidden, its own, and not too long for a file system", () => {
    const names = [1, 2].map(() => basename(pendingName(`/甲/${"长".repeat(80)}.xlsx`)));
    expect(new Set(names).size).toBe(2);
    for (const name of names) {
      expect(name).toMatch(/^\./);
      expect(Buffer.byteLength(name)).toBeLessThan(200);
    }
  });
});

describe("on Windows", () => {
  it("a file that a scanner looks into is waited for", async () => {
    const { patience, tries, waits } = movingAfter(3, "EPERM");
    await putInPlace("a", "b", patience);
    expect({ tries: tries(), waits }).toEqual({ tries: 4, waits: [20, 50, 100] });
  });

  it("one that stays open is given up after two seconds at most, any other failure at once", async () => {
    const held = movingAfter(99, "EBUSY");
    await expect(putInPlace("a", "b", held.patience)).rejects.toThrow("EBUSY");
    expect(held.waits.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(2000);
    const full = movingAfter(99, "ENOSPC");
    await expect(putInPlace("a", "b", full.patience)).rejects.toThrow("ENOSPC");
    expect(full.tries()).toBe(1);
  });

  it("elsewhere nothing is waited for", async () => {
    const { patience, tries } = movingAfter(99, "EACCES");
    await expect(putInPlace("a", "b", { ...patience, platform: "linux" })).rejects.toThrow("EACCES");
    expect(tries()).toBe(1);
  });

  it("says that the file may be open in Excel", () => {
    for (const code of ["EPERM", "EACCES", "EBUSY"]) {
      expect(whyNotWritten(failure(code), "win32")).toContain("正在 Excel、WPS 等程序中打开");
    }
    expect(whyNotWritten(failure("EACCES"), "linux")).toBe("没有写入的权限");
    expect(whyNotWritten(failure("ENAMETOOLONG"), "win32")).toContain("路径太长");
    expect(whyNotWritten(new Error("x"))).toBe("系统报告 未知错误");
  });
});
