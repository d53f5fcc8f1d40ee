import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withNumber } from "../sample.js";
import { browserAbsent, startBrowser } from "./chromium.js";

const file = fileURLToPath(new URL("../../dist/决算核.html", import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Violations that axe finds, each as its rule and the first element. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html.slice(0, 160)}`);
}

describe.skipIf(browserAbsent)("accessibility by axe", { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    if (!existsSync(file)) throw new Error("dist is missing: run npm run build first");
    browser = await startBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  it.each(["light", "dark"] as const)("finds nothing on any page (%s)", async (colorScheme) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: "zh-CN", colorScheme });
    await page.goto(pathToFileURL(file).href);
    expect(await violations(page)).toEqual([]);
    await page.setInputFiles("input[type=file] >> nth=0", {
      name: "部门决算公开表.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from(withNumber(5, "E12", "704.68", "740.68")),
    });
    await page.locator(".finding-main").first().click();
    await page.getByRole("button", { name: "改为 704.68…" }).click();
    await page.getByRole("button", { name: "忽略并说明理由…" }).click();
    await page.mouse.move(0, 0);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("tab", { name: "情况说明" }).click();
    await page.locator(".written section").first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("tab", { name: "对照文件" }).click();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});
