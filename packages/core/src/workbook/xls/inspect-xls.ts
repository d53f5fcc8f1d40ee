import { type Attempt, failed } from "../read-failure.js";
import { type BiffSurvey, surveyBiff } from "./biff-records.js";
import { readStream } from "./compound-file.js";

const isCompound = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

/**
 * Looks an .xls or .et over before it is read: the stream is whole, its records follow each other to the end, and no
 * password is needed.
 */
export function inspectXls(bytes: Uint8Array): Attempt<BiffSurvey> {
  let stream = bytes;
  if (isCompound(bytes)) {
    const reading = readStream(bytes, ["Workbook", "Book"]);
    if (reading.kind === "truncated") return failed("truncated");
    if (reading.kind !== "stream") return failed("damaged", { detail: "找不到完整的工作簿内容" });
    stream = reading.bytes;
  }
  const survey = surveyBiff(stream);
  switch (survey) {
    case "truncated":
      return failed("truncated");
    case "damaged":
      return failed("damaged", { detail: "工作簿的记录不成顺序" });
    case "encrypted":
      return failed("encrypted");
    default:
      return { ok: true, value: survey };
  }
}
