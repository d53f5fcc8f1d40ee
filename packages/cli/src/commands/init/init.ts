/** `juesuan init`: a blank workbook of a region, with 情况说明资料. */
import { extname } from "node:path";
import { checkWorkbook, readWorkbook } from "@juesuan/core";
import { blankWorkbook } from "@juesuan/core/blank";
import { prepareSupplement } from "@juesuan/core/narrative";
import { CommandLineError } from "../../command-line-error.js";
import { EXIT, type ExitStatus } from "../../exit-status.js";
import { say } from "../../output/messages.js";
import { prepareTarget, writeFile } from "../../output/target.js";
import { nodePlatform } from "../../platform/node-platform.js";
import { namedStyle } from "../../work/chosen-style.js";
import { narrativeInput } from "../../work/written-unit.js";
import { yearOf } from "../year-argument.js";

/** As commander hands them over. */
export interface InitArguments {
  readonly style: string;
  readonly unit: string;
  readonly year: string;
  readonly force?: boolean;
}

export async function init(path: string, given: InitArguments): Promise<ExitStatus> {
  if (extname(path).toLowerCase() !== ".xlsx") throw new CommandLineError(`“${path}”应以 .xlsx 结尾。`);
  const unit = given.unit.trim();
  if (unit === "") throw new CommandLineError("--unit 应写明单位名称。");
  const year = yearOf(given.year);
  if (year === undefined) throw new CommandLineError("--year 应写明决算年度，如 --year 2024。");
  const style = await namedStyle(given.style);
  const target = await prepareTarget(path, given.force ?? false, [], `“${path}”`);
  const { evidence } = style.pack;
  const blank = await blankWorkbook({
    unit,
    year,
    marked: evidence?.tableMarks ?? true,
    lastTables: evidence?.order,
  });
  const reading = readWorkbook(blank, nodePlatform);
  if (!reading.ok) throw new Error(`the blank workbook cannot be read: ${reading.failure.message}`);
  const checked = {
    bytes: blank,
    workbook: reading.workbook,
    result: checkWorkbook(reading.workbook),
    region: undefined,
  };
  const outcome = prepareSupplement({
    ...narrativeInput(checked, style),
    year,
    bytes: blank,
    workbook: reading.workbook,
    platform: nodePlatform,
  });
  if (!outcome.ok) throw new Error("情况说明资料 could not be added to the blank workbook");
  await writeFile(target, outcome.bytes);
  say(`已新建“${target.name}”：九张公开表和“情况说明资料”，写法为${style.pack.region}（${style.pack.id}）。`);
  return EXIT.fine;
}
