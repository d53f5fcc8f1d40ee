import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sampleWorkbook } from "../sample.js";
import { browserAbsent, startBrowser } from "./chromium.js";
import { complaintsOf } from "./complaints.js";
import { type StaticServer, serve } from "./static-server.js";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const screens = fileURLToPath(new URL("../../.reports/screens", import.meta.url));

describe.skipIf(browserAbsent)("the 情况说明 page", { timeout: 60_000 }, () => {
  let browser: Browser;
  let server: StaticServer;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    if (!existsSync(dist)) throw new Error("dist is missing: run npm run build first");
    await mkdir(screens, { recursive: true });
    server = await serve(dist);
    browser = await startBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 860 },
      locale: "zh-CN",
      permissions: ["clipboard-read", "clipboard-write"],
      acceptDownloads: true,
    });
    page = await context.newPage();
    complaints = complaintsOf(page, server.address);
    await page.goto(server.address);
    await page.setInputFiles("input[type=file] >> nth=0", {
      name: "部门决算公开表.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from(sampleWorkbook()),
    });
    await page.getByText("9/9 张表").waitFor();
    await page.getByRole("tab", { name: "情况说明" }).click();
    await page.locator(".written section").first().waitFor();
  });
  afterEach(async () => {
    await page.context().close();
    expect(complaints).toEqual([]);
  });

  it("links every figure to its cell, and the cell to its figures", async () => {
    const figure = page.locator(".written .figure", { hasText: "1548.12" }).first();
    await figure.click();
    await page.locator(".cell button[aria-current=true]").waitFor();
    expect(await page.locator(".selected-cell").innerText()).toMatch(/1548\.12/);
    expect(await page.locator(".figure.at-selection").count()).toBeGreaterThan(0);
    await page.screenshot({ path: `${screens}/narrative.png` });
    await page.getByRole("button", { name: "02收入决算表" }).click();
    await page.locator(".cell button[data-cell=E7]").click();
    const at = page.locator(".figure.at-selection").first();
    await at.waitFor();
    expect(await at.getAttribute("title")).toContain("02收入决算表 E7");
  });

  it("takes what is missing and writes it into the text at once", async () => {
    const missing = page.locator(".written .figure.missing");
    const before = await missing.count();
    await missing.first().click();
    const field = page.locator("[data-input]:focus");
    await field.waitFor();
    await field.fill("约一千");
    await page.getByText("不是数字").waitFor();
    await field.fill("1500.05");
    await field.blur();
    // 1548.12 − 1500.05.
    await page.locator(".written .figure", { hasText: "48.07" }).first().waitFor();
    expect(await missing.count()).toBeLessThan(before);
  });

  it("puts what was filled in into the worksheet 情况说明资料, and writes from there", async () => {
    await page.locator(".written .figure.missing").first().click();
    await page.locator("[data-input]:focus").fill("1500.05");
    await page.locator("[data-input]:focus").blur();
    await page.locator(".written .figure", { hasText: "48.07" }).first().waitFor();
    await page.getByRole("button", { name: "放进工作表“情况说明资料”" }).click();
    await page.getByText("已加入工作表“情况说明资料”").waitFor();
    await page.getByRole("button", { name: "打开“情况说明资料”" }).click();
    await page.getByRole("table", { name: "工作表 情况说明资料" }).waitFor();
    await page.locator(".written .figure", { hasText: "48.07" }).first().waitFor();
    await page.screenshot({ path: `${screens}/supplement-sheet.png` });
  });

  it("shows a figure that was typed into a paragraph as coming from no cell", async () => {
    const edit = page.locator(".written .edit").first();
    await edit.click();
    const box = page.locator(".paragraph-editor textarea");
    const text = await box.inputValue();
    await box.fill(`${text}另有8.88万元。`);
    await page.getByRole("button", { name: "完成" }).click();
    await page.locator(".figure.untraced", { hasText: "8.88" }).waitFor();
    await page.locator(".written .edit").first().click();
    await page.getByRole("button", { name: "恢复原文" }).click();
    expect(await page.locator(".figure.untraced").count()).toBe(0);
  });

  it("changes the style, copies with formats, and hands out a Word file", async () => {
    await page.getByLabel("写法").selectOption("shanghai");
    await page.waitForFunction(
      () => document.querySelector<HTMLSelectElement>(".narrative-bar select")?.value === "shanghai",
    );
    await page.getByRole("button", { name: "复制全文" }).click();
    await page.getByText("已复制").waitFor();
    const pasted = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener("paste", (event) => resolve(event.clipboardData?.getData("text/html") ?? ""), {
            once: true,
          });
        }),
    );
    await page.keyboard.press("Control+V");
    const html = await pasted;
    expect(html).toContain("font-family:仿宋");
    expect(html).toContain("1548.12");
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "下载 Word 文件" }).click();
    const file = await waiting;
    expect(file.suggestedFilename()).toBe("情况说明.docx");
  });

  it("checks a text that is pasted, and shows what it finds in the text", async () => {
    await page.getByText("核对已有的情况说明").click();
    await page
      .getByLabel("或者把文字粘贴在这里")
      .fill("一、收入支出决算总体情况说明\n2024年度收入、支出总计9999.21万元。\n");
    await page.getByRole("button", { name: "核对粘贴的文字" }).click();
    const group = page.getByRole("region", { name: "情况说明：粘贴的情况说明.txt" });
    await group.locator(".finding").first().waitFor();
    await group.locator(".finding-main").first().click();
    expect(await group.locator(".quoted mark").first().innerText()).toContain("9999.21");
    await page.screenshot({ path: `${screens}/narrative-findings.png` });
    expect(await group.innerText()).toContain("9999.21");
  });
});
