/** `check --witness`: the proof as a file that anyone can re-add. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ProofFile } from "@juesuan/core";
import { describe, expect, it } from "vitest";
import { warmJuesuan as juesuan } from "./warm-juesuan.js";
import { folderWith, incomplete, sample, sampleWith, withoutTables } from "./workbooks.js";

interface Witness extends ProofFile {
  readonly file: string;
  readonly sha256: string;
  readonly unit: string;
  readonly year: number;
}

const witness = (cwd: string, ...more: string[]) =>
  juesuan(["check", "表.xlsx", "--fail-on", "never", "--witness", "证明.json", ...more], { cwd });

const read = (cwd: string): Witness => JSON.parse(readFileSync(join(cwd, "证明.json"), "utf8"));

describe("check --witness", () => {
  it("writes exact amounts that every identity agrees with, within what is displayed", async () => {
    const cwd = folderWith({ "表.xlsx": sample() });
    const ended = await witness(cwd);
    expect(ended.status).toBe(0);
    expect(ended.stderr).toContain("尾差证明在“证明.json”。");
    const { schema, file, sha256, verdict, amounts, ranges, identities, contradictions } = read(cwd);
    expect([schema, file]).toEqual(["juesuan.witness/1", "表.xlsx"]);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(verdict).not.toBe("contradiction");
    expect(contradictions).toEqual([]);
    expect(identities.length).toBeGreaterThan(50);
    const sums = identities.map(({ terms }) =>
      Object.entries(terms).reduce((sum, [cell, factor]) => sum + factor * (amounts[cell] ?? Number.NaN), 0),
    );
    expect(sums.filter((sum) => sum !== 0)).toEqual([]);
    const outside = Object.entries(amounts).filter(([cell, amount]) => {
      const [low, high] = ranges[cell] ?? [0, -1];
      return amount < (low ?? amount) || amount > (high ?? amount);
    });
    expect(outside).toEqual([]);
  });

  it("writes the contradiction of tables that no exact amounts fit", async () => {
    const cwd = folderWith({ "表.xlsx": sampleWith("03支出决算表", "F7", "1315.89", "1351.89") });
    await witness(cwd);
    const { verdict, amounts, contradictions, identities } = read(cwd);
    expect(verdict).toBe("contradiction");
    expect(amounts).toEqual({});
    const [first] = contradictions;
    const known = new Map(identities.map(({ id, terms }) => [id, terms]));
    const sums = new Map<string, number>();
    for (const { identity, factor } of first?.terms ?? []) {
      for (const [cell, one] of Object.entries(known.get(identity) ?? {})) {
        sums.set(cell, (sums.get(cell) ?? 0) + factor * one);
      }
    }
    const left = [...sums].filter(([, factor]) => factor !== 0);
    expect(left.length).toBeGreaterThan(0);
    // The identities added up ask for zero, which lies outside all that the displayed figures allow.
    const bound = (side: "low" | "high"): number =>
      left.reduce((sum, [cell, factor]) => {
        const [low, high] = first?.ranges[cell] ?? [null, null];
        const end = (side === "low") === factor > 0 ? low : high;
        return sum + factor * (end ?? (side === "low" ? -factor : factor) * Number.POSITIVE_INFINITY);
      }, 0);
    expect(bound("low") > 0 || bound("high") < 0).toBe(true);
  });

  it.each([
    ["an existing file", "已有.json", "--witness 的“已有.json”已经存在，没有覆盖。"],
    ["a folder that is not there", "没有/证明.json", "--witness 的“没有/证明.json”不能写：文件夹“没有”不存在"],
    ["a folder", "文件夹", "--witness 的“文件夹”是文件夹，请写明文件名。"],
    ["a workbook", "证明.xlsx", "请用 .json 作扩展名"],
  ])("refuses %s by the option's name", async (_, name, words) => {
    const cwd = folderWith({ "表.xlsx": incomplete(), "已有.json": "{}" });
    mkdirSync(join(cwd, "文件夹"));
    const before = readdirSync(cwd);
    const ended = await juesuan(["check", "表.xlsx", "--witness", name], { cwd });
    expect(ended.status).toBe(2);
    expect(ended.stderr).toContain(words);
    expect(ended.stderr).not.toContain("--out");
    expect(readdirSync(cwd)).toEqual(before);
    expect(readFileSync(join(cwd, "已有.json"), "utf8")).toBe("{}");
  });

  it("goes with one workbook only, and writes nothing for a file without tables", async () => {
    const cwd = folderWith({ "表.xlsx": withoutTables(), "乙.xlsx": incomplete() });
    expect((await witness(cwd, "乙.xlsx")).stderr).toContain("--witness 只能与一个工作簿一起用");
    expect((await witness(cwd)).status).toBe(2);
    expect(existsSync(join(cwd, "证明.json"))).toBe(false);
  });
});
