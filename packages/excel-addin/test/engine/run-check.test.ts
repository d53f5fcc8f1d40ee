import { sheetGrid } from "@juesuan/core";
import { describe, expect, it } from "vitest";
import { browserPlatform } from "../../src/engine/browser-platform.js";
import type { CheckedWorkbook } from "../../src/engine/check-protocol.js";
import { runCheck } from "../../src/engine/run-check.js";
import { sampleWorkbook, withNumber } from "../sample.js";

function checked(bytes: Uint8Array): CheckedWorkbook {
  const reply = runCheck({ kind: "file", name: "部门决算公开表.xlsx", bytes }, browserPlatform);
  if (reply.kind !== "checked") throw new Error(`${reply.message}${reply.fix}`);
  return reply;
}

describe("checking a file", () => {
  it("finds nine tables in the sample, no error and no warning", () => {
    const reply = checked(sampleWorkbook());
    expect(reply.tables).toHaveLength(9);
    expect(reply.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(reply.outcomes.filter(({ places }) => places > 0).length).toBeGreaterThan(0);
    expect(reply.outcomes.filter(({ crashed }) => crashed)).toEqual([]);
    expect(reply).toMatchObject({ unitName: "武汉市蔡甸区人民政府办公室本级", year: 2024 });
  });

  it("finds a planted digit at its cell", () => {
    const reply = checked(withNumber(5, "E12", "704.68", "714.68"));
    const errors = reply.findings.filter(({ severity }) => severity === "error");
    expect(errors.flatMap(({ where }) => where)).toContainEqual(
      expect.objectContaining({ sheet: "03支出决算表", cell: "E12" }),
    );
  });

  it("sends everything through a structured clone", () => {
    const reply = checked(sampleWorkbook());
    const clone = structuredClone(reply);
    expect(clone).toEqual(reply);
    const [sheet] = clone.sheets.slice(2);
    expect(sheet && sheetGrid(sheet).at(7, 3)?.content).toEqual({ kind: "number", value: 1548.05 });
  });

  it("checks the sheets of an open workbook as it checks a file", () => {
    const fromFile = checked(sampleWorkbook());
    const fromSheets = runCheck({ kind: "sheets", name: "打开的工作簿", sheets: fromFile.sheets }, browserPlatform);
    expect(fromSheets).toEqual(fromFile);
  });

  it("answers with a reason and what to do for what is no workbook", () => {
    const reply = runCheck(
      { kind: "file", name: "说明.xlsx", bytes: new TextEncoder().encode("情况说明") },
      browserPlatform,
    );
    expect(reply).toEqual({
      kind: "unreadable",
      message: expect.stringContaining("文本文件"),
      fix: expect.stringContaining("另存为"),
    });
  });
});
