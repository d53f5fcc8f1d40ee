/** `juesuan check`: finds the files, checks them, writes their reports, says how it went. */

import { basename } from "node:path";
import { countsInWords } from "@juesuan/core";
import { matchTexts, type TextMatches } from "../../batch/matching/match-texts.js";
import { pairsInUse } from "../../batch/matching/pairs-in-use.js";
import { type FormMatches, matchForms } from "../../batch/matching/performance-forms.js";
import { unitPlaces } from "../../batch/unit-places.js";
import { CommandLineError } from "../../command-line-error.js";
import { namedConfiguration } from "../../configuration/configuration.js";
import { EXIT, type ExitStatus, worse } from "../../exit-status.js";
import { findInputs, type Inputs } from "../../inputs/find-inputs.js";
import { foldersAsWorkbooks } from "../../inputs/folder-as-workbook.js";
import { shownPath } from "../../inputs/shown-path.js";
import { kindOfName } from "../../inputs/workbook-names.js";
import { wantsColour } from "../../output/colours.js";
import { say } from "../../output/messages.js";
import { progressOf } from "../../output/progress.js";
import { reportFrame } from "../../output/report-frame.js";
import { sinkFor } from "../../output/report-sink.js";
import { prepareTarget, type Target } from "../../output/target.js";
import { checkAll } from "../../work/check-all.js";
import type { Checked, Task } from "../../work/task.js";
import { type CheckArguments, type CheckRequest, readCheckArguments } from "./arguments.js";
import { proofTargetOf, writeProof } from "./proof-file.js";
import { Tally } from "./tally.js";

export async function check(paths: readonly string[], given: CheckArguments): Promise<ExitStatus> {
  const request = readCheckArguments(given);
  const inputs = await (request.asWorkbook ? foldersAsWorkbooks(paths) : findInputs(paths));
  if (request.companions && !inputs.single) {
    throw new CommandLineError(
      "--narrative、--performance、--prior、--budget、--units 只能与一个工作簿一起用，请只写一个文件。",
    );
  }
  await namedConfiguration(request.config);
  const pairs = await pairsInUse(inputs.files, undefined, request.config);
  if (given.watch) {
    const { watchUnit } = await import("./watch.js");
    return watchUnit(inputs, { ...request, companions: companionsOf(request, pairs.textsOf, inputs.files[0]?.path) });
  }
  const target = await targetOf(request, inputs);
  const proofTarget = await proofTargetOf(request, inputs);
  for (const problem of inputs.problems) say(problem);
  const isQuiet = request.loudness === "quiet";
  const forms = request.match ? matchForms(inputs.files, inputs.texts) : undefined;
  const listed = forms ? { ...inputs, files: forms.workbooks, texts: forms.texts } : inputs;
  const textsOf = request.match ? tellMatches(listed, pairs.textsOf, isQuiet) : pairs.textsOf;
  const others = inputs.others - (request.match ? inputs.texts.length : 0);
  if (others > 0 && !isQuiet) say(`另有 ${others} 个文件不是工作簿，没有核对。`);
  for (const { name } of isQuiet ? [] : inputs.archives) say(`压缩包“${name}”没有核对，其中有公开表的请先解压。`);
  const tally = await writeReports(listed, request, target, { textsOf, formsOf: forms?.formsOf }, proofTarget);
  if (target && !isQuiet) say(`已核对 ${tally.files} 份：${tally.inWords()}。结果在“${target.name}”。`);
  return worse(tally.status(request.failOn), inputs.problems.length > 0 ? EXIT.impossible : EXIT.fine);
}

type TextsOf = TextMatches["textsOf"];

/** What goes with a workbook; texts that the command line names stand over those found or in a list of pairs. */
function companionsOf(
  { companions }: CheckRequest,
  textsOf: TextsOf,
  path: string | undefined,
): CheckRequest["companions"] {
  const narratives = path === undefined ? undefined : textsOf.get(path)?.map(shownPath);
  return narratives === undefined ? companions : { narratives, ...companions };
}

async function targetOf({ out, force }: CheckRequest, inputs: Inputs): Promise<Target | undefined> {
  if (out === undefined) return undefined;
  if (kindOfName(basename(out)) === "workbook") {
    throw new CommandLineError(`核对结果是文本或 JSON，不能写成工作簿“${out}”，请用 .txt 或 .json 作扩展名。`);
  }
  return prepareTarget(
    out,
    force,
    inputs.files.map(({ path }) => path),
  );
}

/** Matches prose by names and says which texts found no workbook. */
function tellMatches({ files, texts }: Inputs, pairs: TextsOf, isQuiet: boolean): TextsOf {
  const taken = new Set([...pairs.values()].flat());
  const free = texts.filter(({ path }) => !taken.has(path));
  const found = matchTexts(files, free);
  const textsOf = new Map([...found.textsOf, ...pairs]);
  if (isQuiet) return textsOf;
  say(`${[...textsOf.values()].filter((own) => own.length > 0).length} 个工作簿配有情况说明。`);
  for (const { name } of found.unmatched) say(`“${name}”没有找到对应的工作簿，没有核对。`);
  return textsOf;
}

/** Writes the report of every file as soon as it and all before it are ready. */
async function writeReports(
  inputs: Inputs,
  request: CheckRequest,
  target: Target | undefined,
  { textsOf, formsOf }: { readonly textsOf: TextsOf; readonly formsOf: FormMatches["formsOf"] | undefined },
  proofTarget: Target | undefined,
): Promise<Tally> {
  const { files, single } = inputs;
  const { format, year, jobs, asWorkbook, codes, config, annotate } = request;
  const frame = reportFrame(format, single);
  const color = target === undefined && wantsColour(process.stdout, request.color);
  const rendering = { format, color, coverage: files.length > 1 ? "brief" : "full" } as const;
  const places = unitPlaces(files);
  const folder = asWorkbook ? ({ isFolder: true } as const) : {};
  const proof = proofTarget ? ({ wantsProof: true } as const) : {};
  const given = {
    ...folder,
    ...proof,
    ...(codes.length > 0 ? { codes } : {}),
    ...(config === undefined ? {} : { config }),
  };
  const tasks = files.map(({ name, path }): Task => {
    const performance = formsOf?.get(path)?.map(shownPath);
    const beside = performance
      ? { performance, ...companionsOf(request, textsOf, path) }
      : companionsOf(request, textsOf, path);
    const copies = annotate && { ...annotate, place: places.get(name) ?? name };
    return {
      name,
      path,
      year,
      rendering,
      ...given,
      ...(beside ? { companions: beside } : {}),
      ...(copies ? { annotate: copies } : {}),
    };
  });
  const onScreen = target === undefined && process.stdout.isTTY === true;
  const progress = progressOf(tasks.length, onScreen || request.loudness !== "normal");
  const tally = new Tally();
  const sink = await sinkFor(target);
  try {
    for await (const checked of checkAll(tasks, jobs)) {
      // A report on the screen says itself why there was nothing to check.
      const isSaid = onScreen && format === "text" && checked.isShort === undefined;
      if (!isSaid) for (const trouble of checked.troubles) say(trouble);
      for (const sentence of checked.said ?? []) say(sentence);
      const isRead = await sink.write((tally.files === 0 ? frame.open : frame.between) + checked.text);
      await writeProof(proofTarget, checked.proof);
      tally.add(checked);
      if (request.loudness === "verbose") say(`${tasks[tally.files - 1]?.name}：${inWords(checked)}`);
      progress.done(tally.files);
      if (!isRead) break;
    }
    const total =
      format === "text" && tally.files > 1 ? `${frame.between}共 ${tally.files} 份：${tally.inWords()}` : "";
    await sink.write(tally.files === 0 ? frame.empty : total + frame.close);
    await sink.finish();
    return tally;
  } catch (error) {
    await sink.abandon();
    throw error;
  } finally {
    progress.end();
  }
}

function inWords({ status, summary }: Checked): string {
  if (status === "unreadable") return "无法读取";
  return status === "no-tables" ? "没有公开表" : countsInWords(summary);
}
