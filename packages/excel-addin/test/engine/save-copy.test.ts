import { type Attempt, openPackage, toPlainText, type Waiver } from "@juesuan/core";
import { describe, expect, it } from "vitest";
import { browserPlatform } from "../../src/engine/browser-platform.js";
import { PLAIN_SETUP } from "../../src/engine/check-setup.js";
import { runCheck } from "../../src/engine/tasks/check.js";
import { openFile } from "../../src/engine/tasks/open-file.js";
import { saveCopy } from "../../src/engine/tasks/save-copy.js";
import { supplementSheet } from "../../src/engine/tasks/supplement-sheet.js";
import { printWaivers, readWaivers } from "../../src/engine/tasks/waiver-xml.js";
import { writeText } from "../../src/engine/tasks/write-narrative.js";
import type { FileChanges } from "../../src/host/memory/memory-host.js";
import { sampleWorkbook, withNumber } from "../sample.js";

const NAMESPACE = "urn:juesuan:waivers:1";
const NONE: FileChanges = { edits: [], marks: [], remarked: false, newSheets: [], states: new Map() };
const file = { id: -10, name: "部门决算公开表.xlsx", bytes: withNumber(5, "E12", "704.68", "740.68") };
const waiver: Waiver = {
  id: "JS-205-66a75aa53b93",
  rule: "within-table/expenditure-row-sum",
  reason: "差错更正 <见附件> & 说明",
  by: "张三",
  at: "2025-03-01T09:00:00.000Z",
};

async function copied(changes: Partial<FileChanges>): Promise<Uint8Array> {
  const answer = await saveCopy({ file, changes: { ...NONE, ...changes } }, browserPlatform);
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}
const textOf = (bytes: Uint8Array, part: string): string => {
  const opened: Attempt<{ text(name: string): Attempt<string> }> = openPackage(bytes, browserPlatform);
  const text = opened.ok ? opened.value.text(part) : undefined;
  return text?.ok ? text.value : "";
};

describe("a copy of the opened file", () => {
  it("is the file itself when nothing was done", async () => {
    expect(Buffer.compare(await copied({}), file.bytes)).toBe(0);
  });

  it("holds the corrections: checked again, nothing is wrong any more", async () => {
    const edit = { sheet: "03支出决算表", row: 12, column: 5, to: { kind: "number", value: 704.68 } } as const;
    const bytes = await copied({ edits: [edit] });
    const check = (bytes: Uint8Array, id: number) =>
      runCheck({ source: { kind: "file", name: "a.xlsx", id, bytes, edits: [] }, setup: PLAIN_SETUP }, browserPlatform);
    const [mended, sound] = [await check(bytes, -11), await check(sampleWorkbook(), -12)];
    if (mended.kind !== "checked" || sound.kind !== "checked") throw new Error("not checked");
    expect(mended.findings).toEqual(sound.findings);
  });

  it("holds marks with notes, and loses them again", async () => {
    const mark = { sheet: "03支出决算表", row: 12, column: 5, severity: "error", note: "合计不符" } as const;
    const marked = await copied({ marks: [mark], remarked: true });
    expect(textOf(marked, "xl/worksheets/sheet5.xml")).toContain('N("决算核:error")=0');
    const answer = await saveCopy(
      { file: { ...file, bytes: marked }, changes: { ...NONE, remarked: true } },
      browserPlatform,
    );
    expect(answer.ok && textOf(answer.value, "xl/worksheets/sheet5.xml")).not.toContain("决算核");
  });

  it("holds ignored findings where the command line and the next opening find them", async () => {
    const xml = await printWaivers([waiver]);
    const bytes = await copied({ states: new Map([[NAMESPACE, xml]]) });
    const opened = await openFile({ id: -13, name: file.name, bytes }, browserPlatform);
    const kept = opened.ok ? opened.value.states.get(NAMESPACE) : undefined;
    expect(await readWaivers(kept ?? "")).toEqual({ ok: true, waivers: [waiver] });
    const answer = await saveCopy(
      { file: { ...file, bytes }, changes: { ...NONE, states: new Map([[NAMESPACE, undefined]]) } },
      browserPlatform,
    );
    const without = answer.ok && (await openFile({ id: -14, name: file.name, bytes: answer.value }, browserPlatform));
    expect(without && (without.ok ? without.value.states.size : without.message)).toBe(0);
  });

  it("says why a file that is no .xlsx package cannot be copied", async () => {
    const answer = await saveCopy(
      { file: { ...file, bytes: new TextEncoder().encode("a,b") }, changes: { ...NONE, remarked: true } },
      browserPlatform,
    );
    expect(answer).toMatchObject({ ok: false, message: expect.stringContaining("没有存成副本") });
  });
});

describe("情况说明资料", () => {
  it("is made with what was filled in, kept in the copy, and read from there", async () => {
    const input = { key: "prior/summary-total", what: "2023年度收、支总计" };
    const source = { kind: "file", name: "a.xlsx", id: -20, bytes: sampleWorkbook(), edits: [] } as const;
    const request = { source, setup: PLAIN_SETUP, waivers: [], style: "wuhan", answers: [{ input, text: "1500.05" }] };
    const sheet = await supplementSheet(request, browserPlatform);
    if (!sheet.ok) throw new Error(sheet.message);
    expect(sheet.value.name).toBe("情况说明资料");
    const saved = await saveCopy(
      { file: { ...file, bytes: source.bytes }, changes: { ...NONE, newSheets: [sheet.value] } },
      browserPlatform,
    );
    if (!saved.ok) throw new Error(saved.message);
    const copy = { ...source, id: -21, bytes: saved.value };
    const written = await writeText({ ...request, source: copy, answers: [] }, browserPlatform);
    if (!written.ok) throw new Error(written.message);
    expect(written.value.supplementSheet).toBe("情况说明资料");
    expect(toPlainText(written.value.text)).toContain("48.07万元");
    expect(written.value.text.missing.map(({ key }) => key)).not.toContain(input.key);
    expect(await supplementSheet({ ...request, source: copy }, browserPlatform)).toMatchObject({
      ok: false,
      message: "工作簿里已经有情况说明资料。",
    });
  });
});
