/**
 * Builds docs/examples/wuhan-2024/部门决算公开表.xlsx from figures.json beside it.
 *
 *   node packages/core/scripts/generate-sample.mjs           writes the workbook
 *   node packages/core/scripts/generate-sample.mjs --check   exits 1 when the workbook in the repository is not current
 *
 * The writer is hucre: it has no dependencies, writes styles, print titles and links, and is not the reader under test,
 * so that our own idea of the format is not checked against itself. Its zip is packed anew with fflate: pure JavaScript and a fixed
 * date give the same bytes on every Node version.
 */
import { readFile, writeFile } from "node:fs/promises";
import { unzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { dress } from "./sample/appearance.mjs";
import { contents, cover } from "./sample/front-sheets.mjs";
import { layOut } from "./sample/layout.mjs";

const folder = new URL("../../../docs/examples/wuhan-2024/", import.meta.url);
const workbookFile = new URL(`${encodeURIComponent("部门决算公开表")}.xlsx`, folder);

async function build() {
  const figures = JSON.parse(await readFile(new URL("figures.json", folder), "utf8"));
  const forms = figures.tables.map((table) => layOut(table, figures));
  const published = new Date(`${figures.published}T00:00:00Z`);
  const written = await writeXlsx({
    sheets: [cover(figures), contents(figures, forms), ...forms].map(dress),
    defaultFont: { name: "宋体", size: 11, charset: 134 },
    properties: { title: `${figures.year}年度部门决算公开报表`, created: published, modified: published },
  });
  return zipSync(unzipSync(written), { level: 9, mtime: new Date(2025, 0, 1) });
}

const workbook = await build();
if (process.argv.includes("--check")) {
  const committed = await readFile(workbookFile).catch(() => undefined);
  if (committed === undefined || Buffer.compare(committed, workbook) !== 0) {
    console.error(
      "docs/examples/wuhan-2024/部门决算公开表.xlsx is not current: run node packages/core/scripts/generate-sample.mjs",
    );
    process.exitCode = 1;
  }
} else {
  await writeFile(workbookFile, workbook);
}
