/** `juesuan codes import`: checks a table, shows what it changes, and lays it down in the configuration. */
import { readFile } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";
import { builtInCodes, compareOverlay, nameInYear, type OverlayComparison } from "@juesuan/core";
import { readCodeTable } from "../../codes/code-tables.js";
import { CommandLineError } from "../../command-line-error.js";
import { CONFIG_NAME } from "../../configuration/configuration.js";
import { parseConfig } from "../../configuration/read-config.js";
import { EXIT, type ExitStatus } from "../../exit-status.js";
import { say } from "../../output/messages.js";
import { beginFile } from "../../output/target.js";
import { yearOf } from "../year-argument.js";

export async function importCodes(
  given: string,
  options: { readonly year?: string; readonly dryRun?: boolean },
): Promise<ExitStatus> {
  const path = resolve(given);
  const table = await readCodeTable(path, yearOf(options.year));
  if (!table.ok) throw new CommandLineError(`无法读取“${given}”：${table.reason.message}${table.reason.fix}`);
  const { overlay, problems } = table;
  const contradictions = problems.filter(({ kind }) => kind === "contradiction");
  if (contradictions.length > 0) {
    throw new CommandLineError(
      `“${given}”不能用作科目表：\n${contradictions.map(({ message }) => `  ${message}`).join("\n")}`,
    );
  }
  const book = builtInCodes();
  const year = overlay.year ?? book.year;
  process.stdout.write(
    `${given}：${overlay.codes.length} 个科目，${overlay.year === undefined ? "没有写明年度，各年都用" : `${year} 年`}\n`,
  );
  process.stdout.write(`${comparisonLines(compareOverlay(book, overlay), year).join("\n")}\n`);
  for (const { message } of problems) say(`注意：${message}`);
  if (options.dryRun) return EXIT.fine;
  if (overlay.year !== undefined && options.year !== undefined) {
    say("注意：--year 只用于这次对比；以后核对时按表名或标题中的年度，请让文件名或标题写明年度。");
  }
  await registerTable(path);
  return EXIT.fine;
}

/** Lists of codes are shown up to here; `codes show` tells the rest. */
const MOST = 15;

function comparisonLines({ added, renamed, same, missing }: OverlayComparison, year: number): readonly string[] {
  const some = <T>(list: readonly T[], line: (item: T) => string): readonly string[] => [
    ...list.slice(0, MOST).map((item) => `    ${line(item)}`),
    ...(list.length > MOST ? [`    …… 共 ${list.length} 个`] : []),
  ];
  return [
    `  与内置相同 ${same} 个`,
    `  内置没有 ${added.length} 个${added.length > 0 ? "，以您的表为准：" : ""}`,
    ...some(added, ({ code, name }) => `${code} ${name}`),
    `  名称与内置不同 ${renamed.length} 个${renamed.length > 0 ? "，以您的表为准：" : ""}`,
    ...some(renamed, ({ code, builtIn }) => `${code.code} ${code.name}（内置：${nameInYear(builtIn, year)}）`),
    `  内置有而您的表没有 ${missing.length} 个${missing.length > 0 ? "，仍按内置的可信程度使用：" : ""}`,
    ...some(missing, (entry) => `${entry.code} ${nameInYear(entry, year)}`),
  ];
}

/** Adds the table to the configuration of the folder it lies in. */
async function registerTable(path: string): Promise<void> {
  const file = resolve(dirname(path), CONFIG_NAME);
  const text = await readFile(file, "utf8").catch(() => undefined);
  const known = text === undefined ? undefined : parseConfig(file, text);
  if (known && !known.ok) throw new CommandLineError(`配置“${file}”有错，没有改动：${known.problems.join("")}`);
  const content: Record<string, unknown> = text === undefined ? {} : JSON.parse(text.replace(/^\ufeff/, ""));
  const name = relative(dirname(file), path).split(sep).join("/");
  const tables = [content.codes ?? []].flat().map(String);
  if (tables.includes(name)) {
    say(`“${name}”已在“${file}”中，没有改动。`);
    return;
  }
  const pending = await beginFile({ name: file, path: file });
  try {
    await pending.write(`${JSON.stringify({ ...content, codes: [...tables, name] }, null, 2)}\n`);
    await pending.finish();
  } catch (error) {
    await pending.abandon();
    throw error;
  }
  say(`已记入“${file}”，以后核对这个文件夹及下级文件夹中的工作簿都会用它。`);
}
