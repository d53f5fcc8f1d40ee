import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { readWorkbook, type SheetParts } from "@juesuan/core";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { officeScripts } from "../../build/development.js";
import { browserPlatform } from "../../src/engine/browser-platform.js";
import { sheetParts } from "../../src/engine/tasks/read-source.js";
import { withNumber } from "../sample.js";
import { browserAbsent, startBrowser } from "./chromium.js";
import { complaintsOf } from "./complaints.js";
import { rigScript } from "./rig-script.js";
import { type StaticServer, serve } from "./static-server.js";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const screens = fileURLToPath(new URL("../../.reports/screens", import.meta.url));
const SHEET = "03支出决算表";

function brokenSheets(): readonly SheetParts[] {
  const reading = readWorkbook(withNumber(5, "E12", "704.68", "740.68"), browserPlatform);
  if (!reading.ok) throw new Error(reading.failure.message);
  return reading.workbook.sheets.map(sheetParts);
}

/** The built task pane in Chromium; Office.js is the real one, Excel the stub. */
describe.skipIf(browserAbsent)("the task pane on Office.js", { timeout: 60_000 }, () => {
  let browser: Browser;
  let server: StaticServer;
  let script: string;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    if (!existsSync(dist)) throw new Error("dist is missing: run npm run build first");
    await mkdir(screens, { recursive: true });
    server = await serve(dist, { "/office-js/": `${officeScripts()}/` });
    browser = await startBrowser();
    script = await rigScript(brokenSheets(), "1.7");
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 350, height: 760 }, locale: "zh-CN" });
    complaints = complaintsOf(page, server.address);
    await page.addInitScript(script);
    await page.goto(`${server.address}taskpane.html`);
    await page.getByRole("button", { name: "开始检查" }).waitFor();
  });
  afterEach(async () => {
    await page.close();
    // Office.js tries to frame a telemetry page; the policy refuses, which Chromium reports. Nothing was asked for.
    expect(complaints.filter((text) => !/frame-src|Framing '/.test(text))).toEqual([]);
  });

  const check = async () => {
    await page.getByRole("button", { name: "开始检查" }).click();
    await page.getByText("9/9 张表").waitFor();
  };
  const openError = async () => {
    await check();
    await page.locator(".finding.error .finding-main").click();
    await page.locator(".finding-detail").waitFor();
  };
  const value = (cell: string) =>
    page.evaluate(([sheet, at]) => window.rig.workbook.cellAt(sheet ?? "", at ?? "")?.value, [SHEET, cell]);
  const deliver = () => page.evaluate(() => window.rig.bridge.deliverEvents());
  const notice = () => page.locator(".notice-bar").innerText();

  it("checks the open workbook and selects the cell of a finding in Excel", async () => {
    await openError();
    await page.waitForFunction(() => window.rig.workbook.selection.range.top === 12);
    const selection = await page.evaluate(() => window.rig.workbook.selection);
    expect(selection).toEqual({ sheet: SHEET, range: { top: 12, left: 5, bottom: 12, right: 5 } });
    for (const text of ["740.68", "704.68", "36.00"]) {
      expect(await page.locator(".figures").innerText()).toContain(text);
    }
    await page.screenshot({ path: `${screens}/task-pane.png` });
    // The other places are reachable too.
    await page.locator(".evidence button").nth(1).click();
    await page.waitForFunction(() => window.rig.workbook.selection.range.left !== 5);
  });

  it("writes a suggestion only after its preview, checks again by itself, and takes it back", async () => {
    await openError();
    await page.getByRole("button", { name: "改为 704.68…" }).click();
    expect(await page.locator(".from-to").innerText()).toMatch(/740\.68[\s\S]*704\.68/);
    expect(await value("E12")).toBe(740.68);
    await page.screenshot({ path: `${screens}/task-pane-preview.png` });
    await page.getByRole("button", { name: "写入单元格" }).click();
    await page.getByRole("button", { name: "错误 0 处" }).waitFor();
    expect(await value("E12")).toBe(704.68);
    await page.getByRole("button", { name: "还原" }).click();
    await page.getByRole("button", { name: "错误 1 处" }).waitFor();
    expect(await value("E12")).toBe(740.68);
  });

  it("says that a cell is being edited, that a sheet is protected, and that one is gone; writes nothing", async () => {
    await openError();
    const write = async () => {
      await page.getByRole("button", { name: "改为 704.68…" }).click();
      await page.getByRole("button", { name: "写入单元格" }).click();
      await page.locator(".notice-bar.problem").waitFor();
    };
    await page.evaluate(() => {
      window.rig.workbook.inCellEditMode = true;
    });
    await write();
    expect(await notice()).toContain("Excel 正在编辑单元格");
    await page.getByRole("button", { name: "关闭这条消息" }).click();
    await page.evaluate((sheet) => {
      window.rig.workbook.inCellEditMode = false;
      window.rig.workbook.sheet(sheet).isProtected = true;
    }, SHEET);
    await write();
    expect(await notice()).toContain("工作表受保护");
    await page.getByRole("button", { name: "关闭这条消息" }).click();
    expect(await value("E12")).toBe(740.68);
    await page.evaluate((sheet) => window.rig.workbook.userDeletes(sheet), SHEET);
    await page.locator(".evidence button").first().click();
    await page.locator(".notice-bar.problem").waitFor();
    expect(await notice()).toContain(`工作表“${SHEET}”已经不在了`);
    await deliver();
    await page.getByText("8/9 张表").waitFor();
    expect(await page.locator(".tables").innerText()).toContain("缺：支出决算表");
  });

  it("marks cells, says that the marks must go, and clears them", async () => {
    await check();
    await page.getByRole("button", { name: "在表中标记" }).click();
    await page.getByText("提交前请清除标记。").first().waitFor();
    const formats = () =>
      page.evaluate((sheet) => window.rig.workbook.sheet(sheet).formats.map(({ formula }) => formula), SHEET);
    expect(await formats()).toContain('=N("决算核:error")=0');
    expect(await value("E12")).toBe(740.68);
    await page.getByRole("button", { name: "清除标记" }).click();
    await page.getByText(/已清除 \d+ 处标记/).waitFor();
    expect(await formats()).toEqual([]);
  });

  it("ignores a finding only with a reason, keeps it in the workbook, and takes it up again", async () => {
    await openError();
    await page.getByRole("button", { name: "忽略并说明理由…" }).click();
    await page.getByRole("button", { name: "忽略这一条" }).click();
    await page.getByText("请写明理由").waitFor();
    await page.getByLabel("忽略的理由").fill("上年差错更正 <已附说明>");
    await page.getByLabel("经办人").fill("张三");
    await page.getByRole("button", { name: "忽略这一条" }).click();
    await page.getByRole("button", { name: "错误 0 处" }).waitFor();
    const parts = await page.evaluate(() => window.rig.workbook.xmlParts.map(({ xml }) => xml));
    expect(parts).toHaveLength(1);
    expect(parts[0]).toContain("上年差错更正 &lt;已附说明&gt;");
    await page.getByText("已忽略 1 条").click();
    await page.getByRole("button", { name: "恢复" }).click();
    await page.getByRole("button", { name: "错误 1 处" }).waitFor();
    expect(await page.evaluate(() => window.rig.workbook.xmlParts.length)).toBe(0);
  });

  it("says that results are stale after an edit and checks again; the selected cell's findings are shown", async () => {
    await check();
    await page.evaluate((sheet) => window.rig.workbook.userEdits(sheet, "E12", 704.68), SHEET);
    await deliver();
    await page.getByText("工作簿已改动，下面是改动前的结果").waitFor();
    await page.getByRole("button", { name: "错误 0 处" }).waitFor();
    await page.evaluate((sheet) => window.rig.workbook.userEdits(sheet, "E12", 740.68), SHEET);
    await deliver();
    await page.getByRole("button", { name: "错误 1 处" }).waitFor();
    await page.evaluate((sheet) => window.rig.workbook.userSelects(sheet, "E12"), SHEET);
    await deliver();
    await page.locator(".finding.error.at-selection").waitFor();
  });

  it("puts the 问题清单 into a worksheet of its own", async () => {
    await check();
    await page.getByRole("button", { name: "插入工作表" }).click();
    await page.getByText("已插入工作表“问题清单”").waitFor();
    const head = await page.evaluate(() => window.rig.workbook.cellAt("问题清单", "D2")?.value);
    expect(head).toBe("问题");
    expect(await page.evaluate(() => window.rig.bridge.runner.unsupported)).toEqual([]);
  });

  it("works by keyboard alone", async () => {
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await press("Tab", "ArrowRight", "ArrowLeft", "Tab", "Enter");
    await page.getByText("9/9 张表").waitFor();
    await press("F8");
    await page.waitForFunction(() => window.rig.workbook.selection.range.top === 12);
    expect(await page.locator(".finding-main[aria-current=true]").count()).toBe(1);
    await press("Shift+F8");
    await page.locator(".finding-main[aria-current=true]").waitFor();
  });

  it("says what to do where there is no Excel", async () => {
    await page.close();
    page = await browser.newPage({ viewport: { width: 350, height: 600 } });
    complaints = complaintsOf(page, server.address);
    await page.goto(`${server.address}taskpane.html`);
    await page.getByText("要从 Excel 里打开").waitFor();
    complaints = complaints.filter((text) => !/Office/.test(text));
  });
});
