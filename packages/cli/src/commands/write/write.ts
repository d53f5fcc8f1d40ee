/** `juesuan write`: reads a workbook, writes its 情况说明, says what is still open. */
import { resolve } from "node:path";
import { EXIT, type ExitStatus } from "../../exit-status.js";
import { say } from "../../output/messages.js";
import { prepareTarget, writeFile } from "../../output/target.js";
import { chooseStyle } from "../../work/chosen-style.js";
import { openPointsInWords, readAndCheck, writeText } from "../../work/written-unit.js";
import { readWriteArguments, type WriteArguments } from "./arguments.js";
import { render } from "./render.js";

export async function write(path: string, given: WriteArguments): Promise<ExitStatus> {
  const request = readWriteArguments(given);
  const target = await prepareTarget(request.out, request.force, [resolve(path)]);
  const unit = await readAndCheck(path, request.year);
  const { style, told } = await chooseStyle(request.style, unit);
  if (told !== undefined) say(told);
  const text = writeText(unit, style);
  const open = openPointsInWords(text);
  if (request.strict && open !== undefined) {
    say(`没有写“${target.name}”：${open}（--strict）。`);
    return EXIT.found;
  }
  await writeFile(target, await render(text, request.format));
  say(open === undefined ? `已写入“${target.name}”。` : `已写入“${target.name}”，${open}，列在文末。`);
  return EXIT.fine;
}
