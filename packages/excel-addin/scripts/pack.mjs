/**
 * `npm run pack [-- --base-url https://…]`: builds, puts Office.js beside the pages, and zips the folder for an intranet
 * web server into dist-pack. Office.js is copied from node_modules each time and never committed, as its licence asks.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";

const here = dirname(dirname(fileURLToPath(import.meta.url)));
const scripts = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));
const pack = join(here, "dist-pack");
const folder = join(pack, "决算核加载项");

/** What Office.js loads for Excel: its host scripts, and its messages in Chinese and English. */
const OFFICE_PARTS = [
  /^office\.js$/,
  /^o15apptofilemappingtable\.js$/,
  /^excel-[\w.-]+(?<!\.debug)\.js$/,
  /^(?:zh-cn|en-us)$/,
];

execFileSync(process.execPath, [join(here, "scripts", "build.mjs"), ...process.argv.slice(2)], {
  stdio: "inherit",
  cwd: here,
});
rmSync(pack, { recursive: true, force: true });
mkdirSync(join(folder, "office-js"), { recursive: true });
cpSync(join(here, "dist"), folder, { recursive: true });
// The store's page and manifest are for Microsoft's catalogue; this folder is for one's own server.
for (const name of ["taskpane-store.html", "manifest.store.xml"]) rmSync(join(folder, name));
for (const name of readdirSync(scripts)) {
  if (!OFFICE_PARTS.some((part) => part.test(name))) continue;
  cpSync(join(scripts, name), join(folder, "office-js", name), {
    recursive: true,
    filter: (path) => !/\.debug\.js$|outlook_strings/.test(path),
  });
}

/** @type {Record<string, Uint8Array>} */
const files = {};
/** @param {string} at */
const collect = (at) => {
  for (const name of readdirSync(at)) {
    const path = join(at, name);
    if (statSync(path).isDirectory()) collect(path);
    else files[relative(pack, path).split(sep).join("/")] = readFileSync(path);
  }
};
collect(folder);
const archive = join(pack, "决算核加载项.zip");
writeFileSync(archive, zipSync(files));
const megabytes = (statSync(archive).size / 2 ** 20).toFixed(1);
console.log(`已生成 ${relative(process.cwd(), archive)}（${Object.keys(files).length} 个文件，${megabytes} MB）。`);
console.log(
  "把其中的文件夹放到内网网页服务器上，再把 manifest.intranet.xml 放进共享文件夹目录，见 docs/guide/excel-addin.md。",
);
