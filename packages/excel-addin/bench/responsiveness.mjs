/**
 * How responsive the built page is in Chromium: the longest task on the page's own thread while a workbook is opened, a
 * finding looked at, a cell corrected and the 情况说明 written; and how long a correction takes to show in the results.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { chromium } from "playwright-core";

const here = dirname(dirname(fileURLToPath(import.meta.url)));
const executable = process.env.JUESUAN_CHROMIUM || "/usr/bin/chromium";
const ROUNDS = 7;

/** The sample with one figure mistyped. */
function workbook() {
  const sample = join(here, "..", "..", "docs", "examples", "wuhan-2024", "部门决算公开表.xlsx");
  const parts = unzipSync(new Uint8Array(readFileSync(sample)));
  const name = "xl/worksheets/sheet5.xml";
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  const wrong = xml.replace(/(<c r="E12"[^>]*>)<v>704\.68<\/v>/, "$1<v>740.68</v>");
  if (wrong === xml) throw new Error("E12 does not hold 704.68");
  parts[name] = strToU8(wrong);
  return Buffer.from(zipSync(parts));
}

/** @param {readonly number[]} numbers */
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

if (!existsSync(executable)) {
  console.log(`没有浏览器 ${executable}，未测量`);
} else {
  const browser = await chromium.launch({ executablePath: executable, args: ["--no-sandbox", "--disable-gpu"] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: "zh-CN" });
  await page.addInitScript(() => {
    const longest = { ms: 0 };
    Object.assign(window, { longest });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longest.ms = Math.max(longest.ms, entry.duration);
    }).observe({ type: "longtask", buffered: true });
  });
  /** @param {string} what @param {() => Promise<unknown>} act */
  const measure = async (what, act) => {
    await page.evaluate(() => Object.assign(Reflect.get(window, "longest"), { ms: 0 }));
    await act();
    await page.waitForTimeout(150);
    const ms = await page.evaluate(() => Reflect.get(window, "longest").ms);
    console.log(`${what.padEnd(24)}主线程最长任务 ${ms === 0 ? "< 50" : ms.toFixed(0)} ms`);
  };
  await page.goto(pathToFileURL(join(here, "dist", "决算核.html")).href);
  await page.getByText("数据只在本机处理").waitFor();
  await measure("打开并核对", async () => {
    await page.setInputFiles("input[type=file] >> nth=0", {
      name: "部门决算公开表.xlsx",
      mimeType: "",
      buffer: workbook(),
    });
    await page.getByText("9/9 张表").waitFor();
  });
  await measure("查看一条问题", () => page.locator(".finding-main").first().click());
  /** @type {number[]} */
  const times = [];
  await measure("改正、还原", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const error = page.locator(".finding.error .finding-main");
      if ((await error.getAttribute("aria-expanded")) !== "true") await error.click();
      await page.getByRole("button", { name: "改为 704.68…" }).click();
      // Measured inside the page, from the click to the results that show it.
      const ms = await page.evaluate(
        () =>
          new Promise((resolve) => {
            const start = performance.now();
            const observer = new MutationObserver(() => {
              if (document.querySelector(".finding.error")) return;
              observer.disconnect();
              resolve(performance.now() - start);
            });
            observer.observe(document.body, { subtree: true, childList: true });
            /** @type {HTMLElement} */ (document.querySelector(".preview button.primary")).click();
          }),
      );
      times.push(Number(ms));
      await page.getByRole("button", { name: "还原" }).click();
      await page.locator(".finding.error").waitFor();
    }
  });
  await measure("写情况说明", async () => {
    await page.getByRole("tab", { name: "情况说明" }).click();
    await page.locator(".written section").first().waitFor();
  });
  console.log(
    `改正一个单元格到结果更新：中位 ${median(times).toFixed(0)} ms，最快 ${Math.min(...times).toFixed(0)} ms（${ROUNDS} 次）`,
  );
  await browser.close();
}
