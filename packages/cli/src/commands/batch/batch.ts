/** `juesuan batch`: plans the units, checks them, keeps the journal, writes the reports over all of them. */
import { type JournalEntry, JournalWriter, readJournal } from "../../batch/journal.js";
import { type Listing, listUnits } from "../../batch/listing.js";
import { journalPath, prepareOut } from "../../batch/out-folder.js";
import { tellOverall, timeInWords } from "../../batch/overall/overall-in-words.js";
import { overallLinks } from "../../batch/overall/overall-links.js";
import { writeOverall } from "../../batch/overall/overall-reports.js";
import { type Plan, planUnits } from "../../batch/plan-units.js";
import { runUnits } from "../../batch/run-units.js";
import { stopOnSignal } from "../../batch/stop-on-signal.js";
import type { UnitOutcome } from "../../batch/unit-task.js";
import { CommandLineError } from "../../command-line-error.js";
import { EXIT, type ExitStatus, worse } from "../../exit-status.js";
import { type BatchProgress, batchProgress, duration } from "../../output/batch-progress.js";
import { say } from "../../output/messages.js";
import { Tally } from "../check/tally.js";
import { type BatchArguments, type BatchRequest, readBatchArguments } from "./arguments.js";
import { planInWords } from "./plan-in-words.js";

export async function batch(paths: readonly string[], given: BatchArguments): Promise<ExitStatus> {
  const request = await readBatchArguments(given);
  const listing = await listUnits(paths);
  if (listing.workbooks.length === 0) throw new CommandLineError(nothingFound(listing));
  await prepareOut(request.out, request);
  const journal = journalPath(request.out, request.shard);
  const known = request.resume ? await readJournal(journal) : new Map<string, JournalEntry>();
  const plan = await planUnits(listing, request, known);
  for (const problem of [...listing.problems, ...plan.problems]) say(problem);
  if (request.loudness !== "quiet") for (const sentence of planInWords(listing, plan, request)) say(sentence);
  const start = Date.now();
  const run = await runPlan(plan, request, journal, known);
  const problems = listing.problems.length + plan.problems.length;
  const status = worse(run.tally.status(request.failOn), problems > 0 || run.isStopped ? EXIT.impossible : EXIT.fine);
  if (run.isStopped) {
    say(`已停下：${run.entries.length}/${plan.tasks.length} 份有记录，总览没有更新。加 --resume 再运行一次可接着做。`);
    return status;
  }
  const seconds = Math.max(1, Math.round((Date.now() - start) / 1000));
  const skipped = run.skipped > 0 ? `（其中 ${run.skipped} 份内容没有变，沿用上次的结果）` : "";
  say(`已核对 ${run.tally.files} 份${skipped}，用时 ${duration(seconds)}：${run.tally.inWords()}。`);
  if (request.shard) {
    const { part, of } = request.shard;
    say(`第 ${part}/${of} 份做完，记录在“${request.out}”。各份都做完后用 juesuan merge 合并。`);
    return status;
  }
  const overall = await writeOverall(run.entries, {
    folder: request.out,
    reports: request.reports,
    title: paths.join("、"),
    scheme: request.scheme,
    time: timeInWords(new Date()),
    ...overallLinks(request.out, request.annotate, plan.places),
  });
  return worse(status, tellOverall(overall, request.out));
}

const nothingFound = ({ problems }: Listing): string =>
  problems.length > 0 ? problems.join("") : "没有找到可核对的工作簿（.xlsx 等）。";

interface Run {
  /** Of all units planned, in their order; fewer when stopped. */
  readonly entries: readonly JournalEntry[];
  readonly tally: Tally;
  readonly skipped: number;
  readonly isStopped: boolean;
}

async function runPlan(
  { tasks }: Plan,
  { resume, jobs, loudness }: BatchRequest,
  journal: string,
  known: ReadonlyMap<string, JournalEntry>,
): Promise<Run> {
  const writer = await JournalWriter.open(journal, !resume);
  const progress: BatchProgress =
    loudness === "quiet" ? { done: () => {}, end: () => {} } : batchProgress(tasks.length, process.stderr);
  const entries = new Map<string, JournalEntry>();
  const tally = new Tally();
  let skipped = 0;
  const told = new Set<string>();
  const tell = (sentences: readonly string[]): void => {
    // What is wrong with a file that all units share is told once.
    const fresh = sentences.filter((sentence) => !told.has(sentence));
    if (fresh.length === 0 || loudness === "quiet") return;
    progress.end();
    for (const sentence of fresh) {
      told.add(sentence);
      say(sentence);
    }
  };
  const signal = stopOnSignal(() => tell(["正在停下：等正在核对的几份做完……（再按一次 Ctrl-C 立即退出）"]));
  try {
    await runUnits(tasks, tasks.length, {
      jobs,
      isStopped: () => signal.isStopped,
      done: async (outcome) => {
        const entry =
          outcome.report === undefined ? known.get(outcome.name) : await writer.add(outcome, outcome.report);
        if (!entry) return;
        if (outcome.report === undefined) skipped += 1;
        entries.set(entry.file, entry);
        tally.add(entry);
        tell(loudness === "verbose" ? [inWords(outcome, entry), ...outcome.troubles] : outcome.troubles);
        progress.done({ ...outcome, status: entry.status, summary: entry.summary });
      },
    });
  } finally {
    progress.end();
    signal.end();
    await writer.close();
  }
  const inOrder = tasks.flatMap(({ name }) => entries.get(name) ?? []);
  return { entries: inOrder, tally, skipped, isStopped: inOrder.length < tasks.length };
}

function inWords({ name, report }: UnitOutcome, { status, summary }: JournalEntry): string {
  if (status !== "ok") return `${name}：没有核对成`;
  const kept = report === undefined ? "（没有变）" : "";
  return `${name}：错误 ${summary.error}，警告 ${summary.warning}，提示 ${summary.info}${kept}`;
}
