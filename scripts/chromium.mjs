/** Finds Chromium for the browser tests, and installs Debian's where that is possible without asking. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./command.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** @param {string} file */
function executable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {readonly string[]} names
 * @returns {string | undefined} absolute path of the first program found on the path
 */
function onPath(names) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(executable);
}

/** JUESUAN_CHROMIUM when it names a program, else a browser on the path. */
function findChromium() {
  const named = process.env.JUESUAN_CHROMIUM;
  return named !== undefined && named !== "" && executable(named) ? named : onPath(NAMES);
}

/**
 * @returns {Promise<{ path: string } | { absent: string }>} the browser, or why there is none
 */
export async function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return { path: found };
  if (process.platform !== "linux" || onPath(["apt-get"]) === undefined)
    return { absent: "没有 Chromium，本系统也没有 apt-get" };
  if (process.getuid?.() !== 0)
    return { absent: "没有 Chromium，当前用户无权安装（可运行 sudo apt-get install chromium）" };
  console.log("正在安装浏览器测试所需的 Chromium（apt-get）……");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const installed =
    (await run("apt-get", ["update", "-qq"], { env })) === 0 &&
    (await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { env })) === 0;
  const path = findChromium();
  if (installed && path !== undefined) return { path };
  return { absent: "没有 Chromium，apt-get 安装失败" };
}
