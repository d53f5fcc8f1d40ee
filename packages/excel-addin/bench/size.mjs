/**
 * Sizes of what is delivered. The task pane's scripts before anything lazy are held to 120 KB compressed: this fails
 * when they are larger.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), "dist");
const LIMIT_KB = 120;

/** @param {string} file */
const sizes = (file) => {
  const bytes = readFileSync(join(dist, file));
  return { raw: bytes.length / 1024, zipped: gzipSync(bytes, { level: 9 }).length / 1024 };
};
/** @param {string} what @param {{ raw: number, zipped: number }} size */
const print = (what, { raw, zipped }) =>
  console.log(`${what.padEnd(44)}${raw.toFixed(1).padStart(9)} KB${zipped.toFixed(1).padStart(9)} KB gzip`);

/** Scripts that a page loads at once: its own and those that it preloads. @param {string} page */
const scriptsOf = (page) =>
  [...readFileSync(join(dist, page), "utf8").matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(
    (match) => match[1] ?? "",
  );

/** @param {string} page */
const total = (page) => {
  const all = scriptsOf(page).map(sizes);
  return { raw: all.reduce((sum, { raw }) => sum + raw, 0), zipped: all.reduce((sum, { zipped }) => sum + zipped, 0) };
};

for (const page of ["taskpane.html", "index.html"]) print(`${page}：首次加载的脚本`, total(page));
for (const file of readdirSync(join(dist, "assets")).filter((name) => /\.(?:js|css)$/.test(name)))
  print(`assets/${file}`, sizes(`assets/${file}`));
print("决算核.html", sizes("决算核.html"));
const { zipped } = total("taskpane.html");
console.log(`任务窗格上限 ${LIMIT_KB} KB gzip，现为 ${zipped.toFixed(1)} KB`);
if (zipped > LIMIT_KB) process.exitCode = 1;
