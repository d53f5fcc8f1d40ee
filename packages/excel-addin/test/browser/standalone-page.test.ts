import { existsSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sampleWorkbook, withNumber } from "../sample.js";
import { browserAbsent, startBrowser } from "./chromium.js";
import { type StaticServer, serve } from "./static-server.js";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const screens = fileURLToPath(new URL("../../.reports/screens", import.meta.url));

/** 公开03表, 2010301 行政运行: the total no longer is 基本 + 项目. */
const BROKEN = { sheet: 5, cell: "E12", from: "704.68", to: "714.68" } as const;
const broken = () => withNumber(BROKEN.sheet, BROKEN.cell, BROKEN.from, BROKEN.to);

describe.skipIf(browserAbsent)("the standalone page", { timeout: 60_000 }, () => {
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
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "zh-CN" });
    complaints = [];
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(server.address) && !url.startsWith("data:")) complaints.push(`network: ${url}`);
    });
    await page.goto(server.address);
  });
  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
  });

  const choose = (name: string, bytes: Uint8Array) =>
    page.setInputFiles("input[type=file]", { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  const screen = (name: string) => page.screenshot({ path: `${screens}/${name}.png` });
  const count = async (level: string) =>
    (await page.getByRole("button", { name: new RegExp(`^${level} \\d+ 处`) }).innerText()).replaceAll(/\D/g, "");

  it("says that nothing has been checked yet, and that the data stay here", async () => {
    expect(await page.getByText("还没有检查").isVisible()).toBe(true);
    expect(await page.getByText("数据只在本机处理").isVisible()).toBe(true);
    await screen("not-run");
  });

  it("checks a workbook that is dropped with a PDF, and says what to do about the PDF", async () => {
    const transfer = await page.evaluateHandle(
      (bytes) => {
        const data = new DataTransfer();
        data.items.add(new File(["%PDF-1.7\n"], "情况说明.pdf"));
        data.items.add(new File([new Uint8Array(bytes)], "部门决算公开表.xlsx"));
        return data;
      },
      [...sampleWorkbook()],
    );
    await page.dispatchEvent("main", "drop", { dataTransfer: transfer });
    await page.getByText("9/9 张表").waitFor();
    expect(await page.getByText("这里不能读取 PDF，没有加入情况说明.pdf。").isVisible()).toBe(true);
    expect(await page.getByText("另存为 .docx 再选择").isVisible()).toBe(true);
    await screen("pdf-dropped");
  });

  it("checks the dropped sample: nine tables, no error, no warning", async () => {
    const transfer = await page.evaluateHandle(
      (bytes) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], "部门决算公开表.xlsx"));
        return data;
      },
      [...sampleWorkbook()],
    );
    await page.dispatchEvent("main", "dragover", { dataTransfer: transfer });
    await page.dispatchEvent("main", "drop", { dataTransfer: transfer });
    await page.getByText("9/9 张表").waitFor();
    expect([await count("错误"), await count("警告")]).toEqual(["0", "0"]);
    expect(
      await page
        .getByText(/条规则核对了 \d+ 处/)
        .first()
        .isVisible(),
    ).toBe(true);
    expect(await page.getByText("武汉市蔡甸区人民政府办公室本级　2024年度").isVisible()).toBe(true);
    expect(await page.getByRole("button", { name: "A1 2024年度收入支出决算总表" }).isVisible()).toBe(true);
    expect(await page.getByRole("button", { name: "C7 1,548.05" }).isVisible()).toBe(true);
    await screen("sample");
  });

  it("shows a planted error and leads to its cell", async () => {
    await choose("改错一个数.xlsx", broken());
    const finding = page.locator(".finding.error").first();
    await finding.waitFor();
    expect(await count("错误")).not.toBe("0");
    const places = page.locator(".finding.error");
    expect(await places.filter({ hasText: `03支出决算表 ${BROKEN.cell}` }).count()).toBeGreaterThan(0);
    await places
      .filter({ hasText: `03支出决算表 ${BROKEN.cell}` })
      .first()
      .getByRole("button")
      .first()
      .click();
    const shown = await page.locator(".finding-main[aria-current=true] .place").innerText();
    const [sheet = "", cell = ""] = shown.split(" ");
    const selected = page.locator(`.cell button[data-cell="${cell}"][aria-current=true]`);
    await selected.waitFor();
    expect(await page.locator(".tabs [aria-current=true]").innerText()).toContain(sheet);
    expect(await page.locator(".selected-cell").innerText()).toContain(cell);
    await screen("finding");
  });

  it("moves by keyboard: F8 through the findings, arrows through the sheet", async () => {
    await choose("改错一个数.xlsx", broken());
    await page.locator(".finding").first().waitFor();
    await page.keyboard.press("F8");
    const current = page.locator(".cell button[aria-current=true]");
    await current.waitFor();
    const from = await current.getAttribute("data-cell");
    await current.focus();
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction((before) => {
      const focused = document.activeElement?.getAttribute("data-cell");
      return focused != null && focused !== before;
    }, from);
    expect(await current.getAttribute("data-cell")).not.toBe(from);
  });

  it("saves a copy with the correction, and leaves nothing of it when another file is opened", async () => {
    await choose("改错一个数.xlsx", broken());
    await page.locator(".finding.error .finding-main").click();
    await page.getByRole("button", { name: "改为 704.68…" }).click();
    await page.getByRole("button", { name: "改在副本里" }).click();
    await page.getByRole("button", { name: "错误 0 处" }).waitFor();
    expect(await page.locator(".cell button[data-cell=E12]").innerText()).toBe("704.68");
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "另存改后的副本" }).click();
    const file = await waiting;
    expect(file.suggestedFilename()).toBe("改错一个数（改）.xlsx");
    const copy = await readFile(await file.path());
    await choose("副本.xlsx", new Uint8Array(copy));
    await page.getByText("副本.xlsx", { exact: true }).waitFor();
    await page.getByRole("button", { name: "错误 0 处" }).waitFor();
    expect(await page.getByRole("button", { name: "还原" }).count()).toBe(0);
  });

  it("shows only the chosen levels and says what it leaves out", async () => {
    await choose("改错一个数.xlsx", broken());
    await page.locator(".finding.error").first().waitFor();
    await page.getByRole("button", { name: /^错误 \d+ 处/ }).click();
    expect(await page.locator(".finding.error").count()).toBe(0);
    expect(
      await page
        .getByText(/显示 \d+ 处/)
        .first()
        .isVisible(),
    ).toBe(true);
  });

  it("says why a file cannot be read and what to do", async () => {
    await choose("图.xlsx", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4]));
    await page.getByRole("heading", { name: "没有检查成" }).waitFor();
    expect(await page.locator(".verdict p").allInnerTexts()).toEqual([
      expect.stringMatching(/。$/),
      expect.stringMatching(/请.*。$/),
    ]);
    await screen("unreadable");
  });

  it("is usable at 320 px, without scrolling sideways", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await choose("改错一个数.xlsx", broken());
    const finding = page.locator(".finding-main").first();
    await finding.waitFor();
    const sideways = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await sideways()).toBe(0);
    await screen("narrow-list");
    await finding.click();
    await page.locator(".cell button[aria-current=true]").waitFor();
    expect(await page.locator(".cell button[aria-current=true]").isVisible()).toBe(true);
    expect(await sideways()).toBe(0);
    const bottomOfFinding = await finding.evaluate((element) => element.getBoundingClientRect().bottom);
    const topOfViewer = await page.locator(".viewer").evaluate((element) => element.getBoundingClientRect().top);
    expect(bottomOfFinding).toBeLessThanOrEqual(topOfViewer);
    await screen("narrow-cell");
    await page.getByRole("button", { name: "收起" }).click();
    expect(await page.locator(".sheet-frame").isVisible()).toBe(false);
  });

  it("has a dark look", async () => {
    await page.emulateMedia({ colorScheme: "dark" });
    await choose("改错一个数.xlsx", broken());
    await page.locator(".finding-main").first().click();
    await page.locator(".cell button[aria-current=true]").waitFor();
    const paper = await page.locator(".sheet-frame").evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(paper).toBe("rgb(27, 32, 38)");
    await screen("dark");
  });

  it("cannot reach any network, not even its own server", async () => {
    const answer = await page.evaluate(() =>
      fetch("index.html").then(
        () => "reached",
        () => "refused",
      ),
    );
    expect(answer).toBe("refused");
    complaints = complaints.filter((text) => !text.includes("Content Security Policy") && !text.includes("Fetch API"));
  });
});
