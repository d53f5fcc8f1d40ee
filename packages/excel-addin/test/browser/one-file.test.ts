import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleWorkbook } from "../sample.js";
import { browserAbsent, startBrowser } from "./chromium.js";
import { complaintsOf } from "./complaints.js";

const file = fileURLToPath(new URL("../../dist/决算核.html", import.meta.url));

describe.skipIf(browserAbsent)("决算核.html opened by double click", { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    if (!existsSync(file)) throw new Error("dist is missing: run npm run build first");
    browser = await startBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  it("names no other file and forbids every connection", async () => {
    const html = await readFile(file, "utf8");
    expect(html).not.toMatch(/<(?:script|link|img|iframe)[^>]+(?:src|href)="(?!data:)/);
    expect(html).toContain("connect-src 'none'");
  });

  it("checks a workbook from file://, and reaches nothing", async () => {
    const address = pathToFileURL(file).href;
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "zh-CN" });
    const complaints = complaintsOf(page, address);
    await page.goto(address);
    await page.getByText("数据只在本机处理").waitFor();
    const buffer = Buffer.from(sampleWorkbook());
    const choose = (name: string) =>
      page.setInputFiles("input[type=file] >> nth=0", { name, mimeType: "application/octet-stream", buffer });
    await choose("部门决算公开表.xlsx");
    await page.getByText("9/9 张表").waitFor();
    expect(await page.getByRole("button", { name: "错误 0 处" }).isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    const refused = await page.evaluate(() =>
      fetch("https://example.com/").then(
        () => "reached",
        () => "refused",
      ),
    );
    expect(refused).toBe("refused");
    await page.close();
  });
});
