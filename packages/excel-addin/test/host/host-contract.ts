/** What every host must do. Run against the memory host and against Office.js at several requirement sets. */
import { type CellRef, parseA1, readWorkbook, type SheetParts } from "@juesuan/core";
import { beforeEach, describe, expect, it } from "vitest";
import { browserPlatform } from "../../src/engine/browser-platform.js";
import { PLAIN_SETUP } from "../../src/engine/check-setup.js";
import { runCheck } from "../../src/engine/tasks/check.js";
import type { CellChange, CellInput, WorkbookHost } from "../../src/host/workbook-host.js";
import { sampleWorkbook } from "../sample.js";

/** A host with a workbook, and what happens to that workbook outside of the host. */
export interface HostUnderTest {
  readonly host: WorkbookHost;
  /** What a cell holds. */
  input(sheet: string, cell: string): CellInput;
  /** Marks in the workbook: sheet, cell, severity. */
  marks(): readonly string[];
  userEdits(sheet: string, cell: string, to: number): Promise<void>;
  /** Absent where the host knows nothing of the kind. */
  readonly user?: {
    protects(sheet: string): void;
    deletes(sheet: string): Promise<void>;
    hides(sheet: string): void;
    /** Begins to type into a cell, or ends. */
    isTyping(typing: boolean): void;
  };
}

export interface HostMaker {
  readonly name: string;
  readonly hasUser: boolean;
  /** Makes the host for a workbook with these sheets. */
  make(sheets: readonly SheetParts[]): Promise<HostUnderTest>;
}

export function sampleSheets(): readonly SheetParts[] {
  const reading = readWorkbook(sampleWorkbook(), browserPlatform);
  if (!reading.ok) throw new Error(reading.failure.message);
  return reading.workbook.sheets.map(({ name, visibility, cells, merges, hiddenRows, hiddenColumns }) => ({
    name,
    visibility,
    cells,
    merges,
    hiddenRows,
    hiddenColumns,
  }));
}

const SHEET = "03支出决算表";
const at = (cell: string, sheet = SHEET): CellRef => ({ sheet, ...(parseA1(cell) ?? { row: 0, column: 0 }) });
const number = (value: number): CellInput => ({ kind: "number", value });
const change = (cell: string, from: CellInput, to: CellInput, sheet = SHEET): CellChange => ({
  ...at(cell, sheet),
  from,
  to,
});
const NAMESPACE = "urn:juesuan:waivers:1";
const xml = (text: string) => `<waivers xmlns="${NAMESPACE}">${text}</waivers>`;

export function describeHost({ name, hasUser, make }: HostMaker): void {
  describe(`the ${name} host`, () => {
    let tested: HostUnderTest;
    let host: WorkbookHost;
    const read = () => host.read(new AbortController().signal, () => undefined);
    beforeEach(async () => {
      tested = await make(sampleSheets());
      host = tested.host;
      const first = await read();
      if (!first.ok) throw new Error(first.message);
    });

    it("reads what leads to the same findings and outcomes as the file", async () => {
      const source = await read();
      if (!source.ok) throw new Error(source.message);
      const bytes = sampleWorkbook();
      const file = { kind: "file", name: "样本", id: 0, bytes, edits: [] } as const;
      const wanted = await runCheck({ source: file, setup: PLAIN_SETUP }, browserPlatform);
      const got = await runCheck({ source: source.value, setup: PLAIN_SETUP }, browserPlatform);
      if (wanted.kind !== "checked" || got.kind !== "checked") throw new Error("not checked");
      expect(got.tables).toEqual(wanted.tables);
      expect(got.findings).toEqual(wanted.findings);
      expect(got.outcomes).toEqual(wanted.outcomes);
      expect(got.unitName).toBe(wanted.unitName);
    });

    it("tells of a selection that it was asked for", async () => {
      const heard: CellRef[] = [];
      const remove = host.onSelect((cell) => heard.push(cell));
      expect(await host.select(at("E12"))).toEqual({ ok: true, value: at("E12") });
      await expect.poll(() => heard).toContainEqual(at("E12"));
      remove();
      const before = heard.length;
      await host.select(at("E13"));
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(heard).toHaveLength(before);
    });

    it("says in Chinese that the sheet to select is gone", async () => {
      const answer = await host.select(at("A1", "没有这张表"));
      expect(answer).toMatchObject({ ok: false, message: "工作表“没有这张表”已经不在了。" });
    });

    it("writes a cell that holds what was seen, and takes it back", async () => {
      const heard: string[] = [];
      host.onChange(() => heard.push("changed"));
      const written = await host.apply([change("E12", number(704.68), number(740.68))]);
      expect(written).toMatchObject({ ok: true, value: [{ outcome: "applied" }] });
      expect(tested.input(SHEET, "E12")).toEqual(number(740.68));
      await expect.poll(() => heard.length).toBeGreaterThan(0);
      await host.apply([change("E12", number(740.68), number(704.68))]);
      expect(tested.input(SHEET, "E12")).toEqual(number(704.68));
    });

    it("leaves a cell alone that holds something else by now, and writes the others", async () => {
      await tested.userEdits(SHEET, "E12", 1);
      const answer = await host.apply([
        change("E12", number(704.68), number(740.68)),
        change("F12", tested.input(SHEET, "F12"), number(2)),
        change("A1", number(1), number(2), "没有这张表"),
      ]);
      expect(answer.ok && answer.value.map(({ outcome }) => outcome)).toEqual(["changed", "applied", "missing"]);
      expect(tested.input(SHEET, "E12")).toEqual(number(1));
      expect(tested.input(SHEET, "F12")).toEqual(number(2));
    });

    it("never puts a value in place of a formula, but a formula back", async () => {
      const formula: CellInput = { kind: "formula", formula: "F12+G12" };
      expect(await host.apply([change("E12", number(704.68), formula)])).toMatchObject({
        value: [{ outcome: "applied" }],
      });
      expect(tested.input(SHEET, "E12")).toEqual(formula);
      expect(await host.apply([change("E12", formula, number(5))])).toMatchObject({ value: [{ outcome: "formula" }] });
      expect(tested.input(SHEET, "E12")).toEqual(formula);
    });

    it("empties a cell and fills an empty one", async () => {
      await host.apply([change("E12", number(704.68), { kind: "empty" })]);
      expect(tested.input(SHEET, "E12")).toEqual({ kind: "empty" });
      await host.apply([change("E12", { kind: "empty" }, { kind: "text", text: "=不是公式" })]);
      expect(tested.input(SHEET, "E12")).toEqual({ kind: "text", text: "=不是公式" });
    });

    it("sets marks in place of former ones and clears them without touching the cells", async () => {
      const before = tested.input(SHEET, "E12");
      expect(
        await host.mark([
          { ...at("E12"), severity: "error" },
          { ...at("E13"), severity: "info" },
        ]),
      ).toEqual({
        ok: true,
        value: { count: 2, refused: [] },
      });
      expect(tested.marks()).toEqual([`${SHEET} E12 error`, `${SHEET} E13 info`]);
      await host.mark([{ ...at("F9"), severity: "warning" }]);
      expect(tested.marks()).toEqual([`${SHEET} F9 warning`]);
      expect(await host.clearMarks()).toEqual({ ok: true, value: { count: 1, refused: [] } });
      expect(tested.marks()).toEqual([]);
      expect(tested.input(SHEET, "E12")).toEqual(before);
    });

    it("names the sheets in which it could not mark", async () => {
      const answer = await host.mark([{ ...at("E12", "没有这张表"), severity: "error" }]);
      expect(answer).toEqual({ ok: true, value: { count: 0, refused: [{ sheet: "没有这张表", why: "missing" }] } });
    });

    it("keeps XML in the workbook, replaces it and removes it", async () => {
      expect(await host.getState(NAMESPACE)).toEqual({ ok: true, value: undefined });
      await host.setState(NAMESPACE, xml("一"));
      await host.setState(NAMESPACE, xml("二 &lt;"));
      expect(await host.getState(NAMESPACE)).toEqual({ ok: true, value: xml("二 &lt;") });
      expect(await host.getState("urn:other")).toEqual({ ok: true, value: undefined });
      await host.setState(NAMESPACE, undefined);
      expect(await host.getState(NAMESPACE)).toEqual({ ok: true, value: undefined });
    });

    it("adds a sheet under a free name", async () => {
      const sheet = {
        name: "情况说明",
        widths: [20, 10],
        rows: [[{ content: { kind: "text", text: "标题" } as const, bold: true }], [], [{ content: number(1.5) }]],
      };
      expect(await host.addSheet(sheet)).toEqual({ ok: true, value: "情况说明" });
      expect(await host.addSheet(sheet)).toEqual({ ok: true, value: "情况说明 (2)" });
      expect(tested.input("情况说明 (2)", "A1")).toEqual({ kind: "text", text: "标题" });
      expect(tested.input("情况说明 (2)", "A3")).toEqual(number(1.5));
    });

    it("stops reading when asked to", async () => {
      const control = new AbortController();
      const reading = make(sampleSheets()).then(({ host: fresh }) => fresh.read(control.signal, () => undefined));
      control.abort();
      expect(await reading).toMatchObject({ ok: false, cancelled: true });
    });

    describe.runIf(hasUser)("while the user works in it", () => {
      const user = () => {
        if (!tested.user) throw new Error("no user");
        return tested.user;
      };

      it("neither writes nor marks on a protected sheet, and says so", async () => {
        user().protects(SHEET);
        const answer = await host.apply([change("E12", number(704.68), number(740.68))]);
        expect(answer.ok && answer.value.map(({ outcome }) => outcome)).toEqual(["protected"]);
        expect(tested.input(SHEET, "E12")).toEqual(number(704.68));
        const marking = await host.mark([
          { ...at("E12"), severity: "error" },
          { ...at("A1", "封面"), severity: "info" },
        ]);
        expect(marking).toEqual({ ok: true, value: { count: 1, refused: [{ sheet: SHEET, why: "protected" }] } });
      });

      it("says that a cell is being edited", async () => {
        user().isTyping(true);
        const answer = await host.apply([change("E12", number(704.68), number(740.68))]);
        expect(answer).toMatchObject({ ok: false, message: "Excel 正在编辑单元格。" });
        user().isTyping(false);
        expect(await host.apply([change("E12", number(704.68), number(740.68))])).toMatchObject({ ok: true });
      });

      it("hears of deleted sheets and does not write to them", async () => {
        const heard: string[] = [];
        host.onChange(() => heard.push("changed"));
        await user().deletes(SHEET);
        await expect.poll(() => heard.length).toBeGreaterThan(0);
        const answer = await host.apply([change("E12", number(704.68), number(740.68))]);
        expect(answer.ok && answer.value.map(({ outcome }) => outcome)).toEqual(["missing"]);
      });

      it("does not select on a hidden sheet", async () => {
        user().hides(SHEET);
        expect(await host.select(at("E12"))).toMatchObject({ ok: false, message: expect.stringContaining("隐藏") });
      });
    });
  });
}
