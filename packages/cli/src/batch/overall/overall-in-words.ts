/** What is said about the reports over all units. */
import { EXIT, type ExitStatus } from "../../exit-status.js";
import { say } from "../../output/messages.js";
import type { OverallOutcome } from "./overall-reports.js";

/** Tells which reports were written and which not; answers with what that means for the exit status. */
export function tellOverall({ written, problems, note }: OverallOutcome, folder: string): ExitStatus {
  if (note !== "") say(note);
  for (const problem of problems) say(problem);
  if (written.length > 0) say(`结果在“${folder}”：${written.join("、")}。`);
  else if (problems.length === 0) say(`记录在“${folder}”，没有另写总的报告（--reports none）。`);
  return problems.length > 0 ? EXIT.impossible : EXIT.fine;
}

/** “2026年3月5日 14:08”, where the program runs. */
export function timeInWords(at: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日 ${two(at.getHours())}:${two(at.getMinutes())}`;
}
