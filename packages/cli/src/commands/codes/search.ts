/** `juesuan codes search`. */
import { CLASSIFICATIONS, searchCodes } from "@juesuan/core";
import { EXIT, type ExitStatus } from "../../exit-status.js";
import { say } from "../../output/messages.js";
import { type CodesArguments, codesInUse } from "./codes-in-use.js";
import { entryLine } from "./words.js";

const MOST = 40;

export async function search(text: string, given: CodesArguments): Promise<ExitStatus> {
  const { book, year } = await codesInUse(given);
  const lines = CLASSIFICATIONS.flatMap((classification) =>
    searchCodes(book.table(classification), text, year, MOST + 1).map((entry) =>
      entryLine(classification, entry, year),
    ),
  );
  if (lines.length === 0) {
    say(`${year} 年的科目里没有找到“${text}”。`);
    return EXIT.fine;
  }
  process.stdout.write(`${lines.slice(0, MOST).join("\n")}\n`);
  if (lines.length > MOST) say(`只列出前 ${MOST} 个，请写得更具体一些。`);
  return EXIT.fine;
}
