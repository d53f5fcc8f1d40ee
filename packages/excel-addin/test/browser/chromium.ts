import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const executable = process.env.JUESUAN_CHROMIUM || "/usr/bin/chromium";

/** Whether there is a browser to test in. Without one the tests are skipped, and fail where CI is set. */
export const browserAbsent = !existsSync(executable);

if (browserAbsent) {
  const reason = `没有浏览器 ${executable}（可用 JUESUAN_CHROMIUM 指定）`;
  if (process.env.CI) throw new Error(reason);
  process.stderr.write(`跳过浏览器测试：${reason}\n`);
}

/** Starts Chromium with its own background connections off. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executable,
    headless: true,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
