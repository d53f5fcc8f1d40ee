import { describe, expect, it } from "vitest";
import { notepadText } from "../../src/output/notepad-text.js";
import { pathBetween } from "../../src/output/path-between.js";
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

it("a file on another drive is linked by its address", () => {
  expect(pathBetween("/结果/单位", "/副本/甲 1#.xlsx")).toBe("../../副本/甲 1#.xlsx");
  const between = (): string => "D:\\副本\\甲.xlsx";
  expect(pathBetween("C:/结果", "/D/副本/甲#.xlsx", between)).toBe(
    `file:///D/${encodeURIComponent("副本")}/${encodeURIComponent("甲#")}.xlsx`,
  );
});

it("texts for Notepad have its mark and line breaks, once", () => {
  expect(notepadText("一\n二\r\n三")).toBe("\ufeff一\r\n二\r\n三");
});
