/** `juesuan prepare`: 情况说明资料 in a copy of the workbook, filled in as far as others already say. */
import { basename, dirname, extname, join, resolve, sep } from "node:path";
import { readTextDocument } from "@juesuan/core";
import {
  type CompiledStyle,
  type OfferedText,
  type OfferSources,
  type PreparedSupplement,
  prepareSupplement,
  readDocument,
  type TextYear,
} from "@juesuan/core/narrative";
import { CommandLineError } from "../../command-line-error.js";
import { EXIT, type ExitStatus } from "../../exit-status.js";
import { readFile } from "../../inputs/read-file.js";
import { say } from "../../output/messages.js";
import { prepareTarget, writeFile } from "../../output/target.js";
import { nodePlatform } from "../../platform/node-platform.js";
import { nodePorts } from "../../platform/node-ports.js";
import { chooseStyle } from "../../work/chosen-style.js";
import { loadCompanions } from "../../work/companions.js";
import { type CheckedWorkbook, narrativeInput, problemsInWords, readAndCheck } from "../../work/written-unit.js";
import { yearOf } from "../year-argument.js";

/** As commander hands them over. */
export interface PrepareArguments {
  readonly out?: string;
  readonly style: string;
  readonly prior?: string;
  readonly budget?: string;
  readonly priorText?: string;
  readonly text?: string;
  readonly year?: string;
  readonly force?: boolean;
}

export async function prepare(path: string, given: PrepareArguments): Promise<ExitStatus> {
  const year = yearOf(given.year);
  const inputs = [path, given.prior, given.budget, given.priorText, given.text].flatMap((file) =>
    file === undefined ? [] : [resolve(file)],
  );
  const target =
    given.out === undefined
      ? await prepareTarget(copyName(path), given.force ?? false, inputs, `要写的“${copyName(path)}”`)
      : await prepareTarget(given.out, given.force ?? false, inputs);
  const unit = await readAndCheck(path, year);
  refuseOtherFormats(path, unit);
  const { result } = unit;
  if (result.year === undefined) {
    throw new CommandLineError(`看不出“${path}”是哪一年度的决算，请用 --year 写明，如 --year 2024。`);
  }
  const { style, told } = await chooseStyle(given.style, unit);
  if (told !== undefined) say(told);
  const offers = await offersOf(path, given, style, result.year);
  const outcome = prepareSupplement({
    ...narrativeInput(unit, style),
    bytes: unit.bytes,
    workbook: unit.workbook,
    year: result.year,
    offers,
    platform: nodePlatform,
  });
  if (!outcome.ok) {
    if ("problems" in outcome) throw new CommandLineError(problemsInWords(outcome.problems));
    throw new CommandLineError(`不能改写“${path}”：${outcome.failure.message}${outcome.failure.fix}`);
  }
  await writeFile(target, outcome.bytes);
  for (const line of inWords(target.name, outcome)) say(line);
  return EXIT.fine;
}

/** 决算.xlsx → 决算-资料.xlsx, beside it. */
function copyName(path: string): string {
  const extension = extname(path);
  return join(dirname(path), `${basename(path, extension)}-资料${extension}`);
}

/** Only packages of .xlsx can be changed part by part. */
function refuseOtherFormats(path: string, { workbook }: CheckedWorkbook): void {
  const format = workbook.origin?.format ?? "xlsx";
  if (format === "xlsx") return;
  throw new CommandLineError(
    `“${path}”不是 .xlsx 文件，不能在其中加工作表。请用 Excel 或 WPS 打开，另存为 .xlsx 文件后再试。`,
  );
}

/** What the files that go with the workbook offer; a file that cannot be used ends the run, because it was named. */
async function offersOf(
  path: string,
  given: PrepareArguments,
  style: CompiledStyle,
  year: number,
): Promise<OfferSources> {
  const paths = { ...(given.prior ? { prior: given.prior } : {}), ...(given.budget ? { budget: given.budget } : {}) };
  const { companions, problems } = await loadCompanions(paths, resolve(path));
  if (problems.length > 0) throw new CommandLineError(problems.join("\n"));
  const { prior, budget } = companions;
  if (prior?.recognition.year !== undefined && prior.recognition.year !== year - 1) {
    throw new CommandLineError(
      `--prior 的“${prior.file}”是${prior.recognition.year}年度的，应为${year - 1}年度的决算公开表。`,
    );
  }
  const texts = [
    ...(given.text === undefined ? [] : [await readText("--text", given.text, "same-year", style)]),
    ...(given.priorText === undefined ? [] : [await readText("--prior-text", given.priorText, "last-year", style)]),
  ];
  return { texts, ...(prior ? { prior } : {}), ...(budget ? { budget } : {}) };
}

async function readText(option: string, given: string, year: TextYear, style: CompiledStyle): Promise<OfferedText> {
  const name = given.split(sep).join("/");
  const file = await readFile(resolve(given));
  if (!file.ok) throw new CommandLineError(`${option} 的“${name}”不能使用：${file.reason.message}${file.reason.fix}`);
  const reading = await readTextDocument(name, file.bytes, nodePlatform, nodePorts);
  if (!reading.ok) {
    throw new CommandLineError(`${option} 的“${name}”不能使用：${reading.failure.message}${reading.failure.fix}`);
  }
  const narrative = readDocument(reading.document, style);
  if (narrative.sentences.length === 0) {
    throw new CommandLineError(
      `${option} 的“${name}”里没有读懂的句子。请确认它是情况说明，写法与“${style.pack.region}”相同；地区不同的请用 --style 指定。`,
    );
  }
  return { file: basename(name), year, narrative };
}

function inWords(name: string, done: PreparedSupplement): readonly string[] {
  const first = done.isNew
    ? `已写入“${name}”，加了工作表“情况说明资料”：${done.rows} 行，预先填好 ${done.filled} 处，还有 ${done.required} 行必填。`
    : `已写入“${name}”，更新了“情况说明资料”：补填 ${done.filled} 处，新增 ${done.added.length} 行，停用 ${done.withdrawn.length} 行，还有 ${done.required} 行必填。`;
  const unknown =
    done.unknown.length === 0
      ? []
      : [`其中 ${done.unknown.length} 行的键不认识，原样保留：${done.unknown.join("、")}。`];
  return [first, ...unknown];
}
