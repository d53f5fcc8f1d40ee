/** `juesuan check --watch`: checks one unit again whenever it or what goes with it is saved. */
import { type FSWatcher, watch } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { type Report, textReport } from "@juesuan/core";
import { CommandLineError } from "../../command-line-error.js";
import type { ExitStatus } from "../../exit-status.js";
import type { Inputs } from "../../inputs/find-inputs.js";
import { colours, wantsColour } from "../../output/colours.js";
import { examineFile, troublesOf } from "../../work/check-file.js";
import type { CompanionPaths } from "../../work/companions.js";
import type { CheckRequest } from "./arguments.js";
import { Tally } from "./tally.js";

/** Programs save in several steps (a new file, a rename): the check waits until it has been quiet this long. */
const QUIET_MILLISECONDS = 400;

/** Clears the screen and what was scrolled out of it. */
const CLEAR = "\u001b[2J\u001b[3J\u001b[H";

/** Runs until Ctrl-C; the exit status is that of the last check. */
export async function watchUnit({ files, single }: Inputs, request: CheckRequest): Promise<ExitStatus> {
  const [file] = files;
  if (!single || !file) throw new CommandLineError("--watch 只能与一个工作簿一起用，请只写一个文件。");
  if (request.format !== "text" || request.out !== undefined) {
    throw new CommandLineError("--watch 只在屏幕上显示结果，不能与 --format、--out 一起用。");
  }
  const { year, companions, color, codes, config } = request;
  const style = colours(wantsColour(process.stdout, color));
  let last: Report | undefined;
  let tally = new Tally();
  const checkOnce = async (): Promise<void> => {
    const examined = await examineFile({
      ...file,
      year,
      codes,
      ...(config === undefined ? {} : { config }),
      ...(companions ? { companions } : {}),
    });
    const { report, crashed, unused } = examined;
    const comparison = last ? `\n与上次相比：${changeInWords(last, report)}` : "";
    const troubles = report.status === "ok" ? troublesOf(file.name, examined) : [];
    const time = new Date().toLocaleTimeString("zh-CN", { hour12: false });
    const lines = [textReport(report, { style, coverage: "brief" }).trimEnd(), ...troubles, comparison];
    const waiting = `[${time}] 等待保存“${basename(file.path)}”，保存后重新核对；按 Ctrl-C 结束。`;
    process.stdout.write(`${process.stdout.isTTY ? CLEAR : ""}${lines.filter(Boolean).join("\n")}\n${waiting}\n`);
    last = report;
    tally = new Tally();
    tally.add({
      status: report.status,
      summary: report.summary,
      crashed: crashed.length > 0,
      isShort: unused.length > 0,
    });
  };
  await checkOnce();
  await untilInterrupted([file.path, ...companionFiles(companions)], checkOnce);
  return tally.status(request.failOn);
}

const companionFiles = ({ narratives = [], performance = [], prior, budget }: CompanionPaths = {}): readonly string[] =>
  [...narratives, ...performance, prior, budget].flatMap((path) => (path === undefined ? [] : [resolve(path)]));

/** Watches the folders of the files: a file that is replaced by another of its name would be lost otherwise. */
function untilInterrupted(paths: readonly string[], changed: () => Promise<void>): Promise<void> {
  const names = new Map<string, Set<string>>();
  for (const path of paths) {
    const folder = dirname(path);
    names.set(folder, (names.get(folder) ?? new Set()).add(basename(path)));
  }
  return new Promise((done, fail) => {
    let timer: NodeJS.Timeout | undefined;
    let running = Promise.resolve();
    const watchers: FSWatcher[] = [];
    const end = (): void => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      process.off("SIGINT", end).off("SIGTERM", end);
      running.then(done, fail);
    };
    for (const [folder, wanted] of names) {
      const watcher = watch(folder, (_, name) => {
        if (name === null || !wanted.has(name)) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          running = running.then(changed);
        }, QUIET_MILLISECONDS);
      });
      watcher.on("error", fail);
      watchers.push(watcher);
    }
    process.on("SIGINT", end).on("SIGTERM", end);
  });
}

/** “新增 1 条，消除 2 条”, by the ids of findings. */
export function changeInWords(before: Report, after: Report): string {
  const idsOf = (report: Report): ReadonlySet<string> => new Set(report.findings.map(({ id }) => id));
  const [old, now] = [idsOf(before), idsOf(after)];
  const added = [...now].filter((id) => !old.has(id)).length;
  const gone = [...old].filter((id) => !now.has(id)).length;
  if (added + gone === 0) return "没有变化。";
  return `新增 ${added} 条，消除 ${gone} 条。`;
}
