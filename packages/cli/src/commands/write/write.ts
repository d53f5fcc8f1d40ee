/** `juesuan write`: reads a workbook, writes its 情况说明, says what is still open. */
import { resolve } from "node:path";
import { EXIT, type ExitStatus } from "../../exit-status.js";
import { say } from "../../output/messages.js";
import { prepareTarget, type Target, writeFile } from "../../output/target.js";
import { chooseStyle } from "../../work/chosen-style.js";
import { openPointsInWords, readAndCheck, writeText } from "../../work/written-unit.js";
import { readWriteArguments, type WriteArguments, type WriteOutput, type WriteRequest } from "./arguments.js";
import { render } from "./render.js";
import { sheetInCopy } from "./write-sheet.js";

export async function write(path: string, given: WriteArguments): Promise<ExitStatus> {
  const request = readWriteArguments(given);
  const { output } = request;
  if (output.kind === "tags") {
    const { unit, style } = await readUnit(path, request);
    // What reads and fills templates is loaded only when one is asked for.
    const { listTags } = await import("./list-tags.js");
    return listTags(unit, style, output.template);
  }
  const inputs = [path, ...(output.kind === "template" ? [output.template] : [])].map((input) => resolve(input));
  return writeOutput(path, request, output, await prepareTarget(output.out, request.force, inputs));
}

async function writeOutput(
  path: string,
  request: WriteRequest,
  output: Exclude<WriteOutput, { kind: "tags" }>,
  target: Target,
): Promise<ExitStatus> {
  const { unit, style } = await readUnit(path, request);
  if (output.kind === "template") {
    const { writeTemplate } = await import("./write-template.js");
    return writeTemplate(unit, style, { template: output.template, target, strict: request.strict });
  }
  const text = writeText(unit, style);
  const open = openPointsInWords(text);
  if (request.strict && open !== undefined) {
    say(`没有写“${target.name}”：${open}（--strict）。`);
    return EXIT.found;
  }
  for (const { message, key } of text.remarks ?? []) say(`请核对：${message}（资料 ${key}）。`);
  const content =
    output.kind === "sheet" ? sheetInCopy(path, output.sheet, unit, text) : await render(text, output.format);
  await writeFile(target, content);
  say(open === undefined ? `已写入“${target.name}”。` : `已写入“${target.name}”，${open}，列在文末。`);
  return EXIT.fine;
}

async function readUnit(path: string, request: WriteRequest) {
  const unit = await readAndCheck(path, request.year);
  const { style, told } = await chooseStyle(request.style, unit);
  if (told !== undefined) say(told);
  return { unit, style };
}
