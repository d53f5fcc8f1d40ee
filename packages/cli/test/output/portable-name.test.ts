import { describe, expect, it } from "vitest";
import { portableName } from "../../src/output/portable-name.js";

describe("a name that every system takes", () => {
  it("leaves Chinese and ordinary names alone", () => {
    for (const name of ["某区教育局（本级）", "2024年度.v2 表.xlsx", "Console", "com10", ".隐藏"]) {
      expect(portableName(name)).toBe(name);
    }
  });

  it.each([
    ["CON", "_CON"],
    ["nul.xlsx", "_nul.xlsx"],
    ["Com1.部门决算.xlsx", "_Com1.部门决算.xlsx"],
    ["LPT¹", "_LPT¹"],
    ["aux .txt", "_aux .txt"],
    ["教育局. . ", "教育局"],
    ["...", "_"],
    ["C:", "C_"],
    ['甲<乙>:"/\\|?*丙', "甲_乙________丙"],
    ["换\n行\u0000", "换_行_"],
  ])("%j becomes %j", (given, expected) => {
    expect(portableName(given)).toBe(expected);
    expect(portableName(expected)).toBe(expected);
  });
});
