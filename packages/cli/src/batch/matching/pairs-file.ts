/** `--pairs FILE`: a table that says which 情况说明 goes with which workbook. */
import { dirname, resolve } from "node:path";
import { openWorkbook } from "@juesuan/core";
import { CommandLineError } from "../../command-line-error.js";
import { readFile } from "../../inputs/read-file.js";
import { shownPath } from "../../inputs/shown-path.js";
import { nodePlatform } from "../../platform/node-platform.js";
import { nodePorts } from "../../platform/node-ports.js";

/**
 * Reads the pairs: first column the workbook, the others its texts; paths relative to the file's own folder. A .csv
 * (UTF-8 or GBK) or a workbook. A first row whose first cell is no existing pair of names (“工作簿”) is a heading.
 * @param called how messages call the file
 * @returns absolute paths of texts by absolute path of the workbook; an empty list says “none”
 */
export async function readPairs(path: string, called: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const file = await readFile(path);
  const refuse = (why: string): never => {
    throw new CommandLineError(`${called}“${shownPath(resolve(path))}”不能使用：${why}`);
  };
  if (!file.ok) return refuse(file.reason.message);
  const reading = await openWorkbook(path, file.bytes, nodePlatform, nodePorts);
  if (!reading.ok) return refuse(reading.failure.message);
  const rows = new Map<number, string[]>();
  for (const { row, column, content } of reading.workbook.sheets[0]?.cells ?? []) {
    const text = content.kind === "text" ? content.text.trim() : content.kind === "number" ? String(content.value) : "";
    if (text === "") continue;
    const cells = rows.get(row) ?? [];
    cells[column - 1] = text;
    rows.set(row, cells);
  }
  const folder = dirname(resolve(path));
  const pairs = new Map<string, readonly string[]>();
  for (const [index, cells] of [...rows.values()].entries()) {
    const [workbook, ...texts] = cells;
    if (index === 0 && !/\.[A-Za-z]{2,5}$/.test(workbook ?? "")) continue;
    if (workbook === undefined) return refuse("有一行没有写工作簿。");
    const book = resolve(folder, workbook);
    if (pairs.has(book)) return refuse(`“${workbook}”写了两行，请合成一行。`);
    pairs.set(
      book,
      texts.filter((text) => text !== undefined).map((text) => resolve(folder, text)),
    );
  }
  return pairs;
}
