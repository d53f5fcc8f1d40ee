/** `juesuan write`: reads a workbook, writes its 情况说明, says what is still open. */
import { resolve } from "node:path";
import { EXIT, type ExitStatus } from "../../exit-status.js";
import { say } from "../../output/messages.js";
import { prepareTarget, writeFile } from "../../output/target.js";
import { chooseStyle } from "../../work/chosen-style.js";
import { openPointsInWords, readAndCheck, writeText } from "../../work/written-unit.js";
import { readWriteArguments, type WriteArguments } from "./arguments.js";
import { listTags } from "./list-tags.js";
import { render } from "./render.js";
import { writeTemplate } from "./write-template.js";

export async function write(path: string, given: WriteArguments): Promise<ExitStatus> {
  const { output, ...request } = readWriteArguments(given);
  const inputs = [path, ...(output.kind === "template" ? [output.template] : [])].map((input) => resolve(input));
  const target = output.kind === "tags" ? undefined : await prepareTarget(output.out, request.force, inputs);
  const unit = await readAndCheck(path, request.year);
  const { style, told } = await chooseStyle(request.style, unit);
  if (told !== undefined) say(told);
  if (output.kind === "tags" || target === undefined) return listTags(unit, style, output.template);
  if (output.kind === "template") return writeTemplate(unit, style, { ...output, target, strict: request.strict });
  const text = writeText(unit, style);
  const open = openPointsInWords(text);
  if (request.strict && open !== undefined) {
    say(`没有写“${target.name}”：${open}（--strict）。`);
    return EXIT.found;
  }
  await writeFile(target, await render(text, output.format));
  say(open === undefined ? `已写入“${target.name}”。` : `已写入“${target.name}”，${open}，列在文末。`);
  return EXIT.fine;
}
