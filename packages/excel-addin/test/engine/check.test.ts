import { describe, expect, it } from "vitest";
import { browserPlatform } from "../../src/engine/browser-platform.js";
import { type CheckSetup, type CompanionRole, PLAIN_SETUP } from "../../src/engine/check-setup.js";
import { runCheck } from "../../src/engine/tasks/check.js";
import type { CheckedWorkbook } from "../../src/engine/tasks/check-reply.js";
import { exportIssues } from "../../src/engine/tasks/export-issues.js";
import { openFile } from "../../src/engine/tasks/open-file.js";
import type { CellEdit } from "../../src/host/workbook-host.js";
import { sampleWorkbook, withNumber } from "../sample.js";

let files = 0;

async function checked(
  bytes: Uint8Array,
  { setup = PLAIN_SETUP, edits = [] }: { setup?: CheckSetup; edits?: readonly CellEdit[] } = {},
): Promise<CheckedWorkbook> {
  files += 1;
  const source = { kind: "file", name: "部门决算公开表.xlsx", id: files, bytes, edits } as const;
  const reply = await runCheck({ source, setup }, browserPlatform);
  if (reply.kind !== "checked") throw new Error(`${reply.message}${reply.fix}`);
  return reply;
}

const companion = (role: CompanionRole, name: string, bytes: Uint8Array): CheckSetup => {
  files += 1;
  return { settings: {}, files: [{ id: files, role, name, bytes }] };
};
const text = (words: string) => new TextEncoder().encode(words);
const outcomeOf = (reply: CheckedWorkbook, number: string) => reply.outcomes.find((each) => each.number === number);
const broken = () => withNumber(5, "E12", "704.68", "740.68");

describe("checking a file", () => {
  it("finds nine tables in the sample, no error and no warning", async () => {
    const reply = await checked(sampleWorkbook());
    expect(reply.tables).toHaveLength(9);
    expect(reply.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(reply.outcomes.filter(({ places }) => places > 0).length).toBeGreaterThan(0);
    expect(reply.outcomes.filter(({ crashed }) => crashed)).toEqual([]);
    expect(reply.amountCells).toBeGreaterThan(200);
    expect(reply).toMatchObject({ unitName: "武汉市蔡甸区人民政府办公室本级", year: 2024 });
  });

  it("finds a planted digit at its cell, and knows what the cell holds that is to be changed", async () => {
    const reply = await checked(broken());
    const [error] = reply.findings.filter(({ severity }) => severity === "error");
    expect(error?.where[0]).toMatchObject({ sheet: "03支出决算表", cell: "E12" });
    expect(error?.suggestions?.[0]).toMatchObject({ cell: "E12", to: "704.68" });
    expect(reply.seen.get("03支出决算表!E12")).toEqual({ kind: "number", value: 740.68 });
  });

  it("checks the file with the edits that were made since it was opened", async () => {
    const edit = { sheet: "03支出决算表", row: 12, column: 5, to: { kind: "number", value: 704.68 } } as const;
    const mended = await checked(broken(), { edits: [edit] });
    const wanted = await checked(sampleWorkbook());
    expect(mended.findings).toEqual(wanted.findings);
    expect(mended.outcomes).toEqual(wanted.outcomes);
  });

  it("sends everything through a structured clone", async () => {
    const reply = await checked(broken());
    expect(structuredClone(reply)).toEqual(reply);
  });

  it("answers with a reason and what to do for what is no workbook", async () => {
    const source = { kind: "file", name: "图.xlsx", id: -1, bytes: new Uint8Array([1, 2, 3, 4]), edits: [] } as const;
    expect(await runCheck({ source, setup: PLAIN_SETUP }, browserPlatform)).toEqual({
      kind: "unreadable",
      message: expect.stringMatching(/。$/),
      fix: expect.stringMatching(/。$/),
    });
  });
});

describe("files beside the workbook", () => {
  it("lets the sample of the year stand for last year's: the rule that needs one comes to a judgement", async () => {
    const alone = await checked(sampleWorkbook());
    expect(outcomeOf(alone, "JS-501")?.outcome).toBe("not-run");
    const beside = await checked(sampleWorkbook(), { setup: companion("prior", "上年.xlsx", sampleWorkbook()) });
    expect(outcomeOf(beside, "JS-501")?.reason).not.toBe(outcomeOf(alone, "JS-501")?.reason);
    expect(beside.companionProblems).toEqual([]);
  });

  it("lays the user's own code table over the built-in one", async () => {
    const table = text("分类,科目编码,科目名称\n功能分类,2010301,全然不同的科目\n");
    const setup = companion("codes", "2024年科目表.csv", table);
    const reply = await checked(sampleWorkbook(), { setup });
    expect(reply.companionProblems).toEqual([]);
    expect(reply.findings.filter(({ number }) => number === "JS-103").map(({ message }) => message)).toEqual(
      expect.arrayContaining([expect.stringContaining("全然不同的科目")]),
    );
  });

  it("says why a file was not used and goes on without it", async () => {
    const reply = await checked(sampleWorkbook(), { setup: companion("prior", "坏.xlsx", new Uint8Array([9, 9])) });
    expect(reply.companionProblems).toEqual([
      { name: "坏.xlsx", message: expect.any(String), fix: expect.any(String) },
    ]);
    expect(reply.tables).toHaveLength(9);
  });

  it("names the texts that were checked in the report", async () => {
    const setup = companion("narrative", "说明.txt", text("一、收入情况说明\n2024年度收入总计1548.21万元。\n"));
    const reply = await checked(sampleWorkbook(), { setup });
    expect(reply.companionProblems).toEqual([]);
    expect(reply.report.source.narrative).toEqual(["说明.txt"]);
  });
});

describe("opening and exporting", () => {
  it("reads the sheets for showing them", async () => {
    const answer = await openFile({ id: -2, name: "部门决算公开表.xlsx", bytes: sampleWorkbook() }, browserPlatform);
    if (!answer.ok) throw new Error(answer.message);
    expect(answer.value.sheets.map(({ name }) => name)).toContain("03支出决算表");
    expect(answer.value.states.size).toBe(0);
    expect(structuredClone(answer.value)).toEqual(answer.value);
  });

  it("writes the 问题清单 as a workbook and as a page, and does not count what is ignored", async () => {
    const { report } = await checked(broken());
    const [error] = report.findings;
    if (!error) throw new Error("no finding");
    const waivers = [
      { id: error.id, rule: error.rule, reason: "已核对原始凭证", by: "张三", at: "2025-03-01T00:00:00Z" },
    ];
    const page = new TextDecoder().decode(await exportIssues({ report, waivers, format: "html" }));
    expect(page).toContain("部门决算公开核对报告");
    expect(page).toContain("已说明");
    const workbook = await exportIssues({ report, waivers: [], format: "xlsx" });
    const answer = await openFile({ id: -3, name: "清单.xlsx", bytes: workbook }, browserPlatform);
    const [sheet] = answer.ok ? answer.value.sheets : [];
    const words = sheet?.cells.flatMap(({ content }) => (content.kind === "text" ? [content.text] : [])) ?? [];
    expect(words).toContain(error.message);
  });
});
