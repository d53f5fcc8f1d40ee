/** `juesuan book`: reads a workbook, writes the whole disclosure, says what is still open. */
import { resolve } from "node:path";
import { type SheetGrid, TABLE_NAMES } from "@juesuan/core";
import { composeBook, doubtfulCells, missingTables } from "@juesuan/core/narrative";
import { bookDocument } from "@juesuan/core/word";
import { CommandLineError } from "../../command-line-error.js";
import { EXIT, type ExitStatus } from "../../exit-status.js";
import { say } from "../../output/messages.js";
import { prepareTarget, writeFile } from "../../output/target.js";
import { nodePlatform } from "../../platform/node-platform.js";
import { chooseStyle } from "../../work/chosen-style.js";
import { loadCompanions } from "../../work/companions.js";
import {
  type CheckedWorkbook,
  openPointsInWords,
  readAndCheck,
  supplementOfUnit,
  writeText,
} from "../../work/written-unit.js";
import { type BookArguments, readBookArguments } from "./arguments.js";

export async function book(path: string, given: BookArguments): Promise<ExitStatus> {
  const request = readBookArguments(given);
  const inputs = [path, ...request.performance].map((input) => resolve(input));
  const target = await prepareTarget(request.out, request.force, inputs);
  const unit = await readAndCheck(path, request.year);
  if (!request.draft) refuseMissingTables(path, unit);
  const { style, told } = await chooseStyle(request.style, unit);
  if (told !== undefined) say(told);
  const { workbook, result } = unit;
  const text = writeText(unit, style);
  const disclosure = composeBook({
    workbook,
    facts: result.facts,
    style,
    text,
    year: result.year,
    unit: result.recognition.unitName,
    supplement: supplementOfUnit(unit),
    forms: [...formsInside(unit), ...(await formsOf(request.performance, path))],
    isDoubtful: doubtfulCells(result.findings),
  });
  const open = openPointsInWords(disclosure);
  if (request.strict && open !== undefined) {
    say(`没有写“${target.name}”：${open}（--strict）。`);
    return EXIT.found;
  }
  for (const { message, key } of text.remarks ?? []) say(`请核对原因：${message}（资料 ${key}）。`);
  await writeFile(target, await bookDocument(disclosure, nodePlatform));
  say(open === undefined ? `已写入“${target.name}”。` : `已写入“${target.name}”，${open}，列在最后一页。`);
  return EXIT.fine;
}

function refuseMissingTables(path: string, { result }: CheckedWorkbook): void {
  const missing = missingTables(result.facts);
  if (missing.length === 0) return;
  const names = missing.map((id) => `《${TABLE_NAMES[id]}》`).join("、");
  throw new CommandLineError(
    `“${path}”缺少${names}，没有写文件。没有收支的也要公开空表并加说明；确认要先写草稿的，请加 --draft。`,
  );
}

/** Forms that stand in the workbook itself. */
function formsInside({ workbook, result }: CheckedWorkbook): readonly SheetGrid[] {
  const names = new Set(
    result.recognition.others.flatMap(({ kind, sheet }) => (kind === "performance" ? [sheet] : [])),
  );
  return workbook.sheets.filter(({ name }) => names.has(name));
}

/** Every sheet of the workbooks with self-evaluation forms that a reader sees. */
async function formsOf(paths: readonly string[], ownPath: string): Promise<readonly SheetGrid[]> {
  if (paths.length === 0) return [];
  const { companions, problems } = await loadCompanions({ performance: paths }, resolve(ownPath));
  const [problem] = problems;
  if (problem !== undefined) throw new CommandLineError(problem);
  return companions.performance.flatMap((form) => {
    if (!("workbook" in form)) {
      throw new CommandLineError(
        `--performance 的“${form.file}”不是工作簿。请用 .xlsx 等工作簿，或把自评表粘贴到写好的文件里。`,
      );
    }
    return form.workbook.sheets.filter(({ visibility, cells }) => visibility === "visible" && cells.length > 0);
  });
}
