import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as SheetJS from "@e965/xlsx";
import { type Report, reportSchema } from "@juesuan/core";
import { strFromU8, unzipSync } from "fflate";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { docxFile, p } from "../../../core/test/documents/reading/docx-file.js";
import { COMMAND, juesuan as ownProcess } from "../juesuan.js";
import { warmJuesuan as juesuan } from "../warm-juesuan.js";
import { folderWith, incomplete, sample, sampleWith } from "../workbooks.js";

/** Several runs one after the other; the limit only stops what hangs. */
const SLOW_MACHINE = 300_000;

const broken = (): Uint8Array => sampleWith("03支出决算表", "E12", "704.68", "740.68");

const reportsIn = (out: string): readonly Report[] =>
  readFileSync(join(out, "结果.jsonl"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => reportSchema.parse(JSON.parse(line)));

/** A small district: two good units, one with an error, one damaged, a .csv that is no table. */
const district = (): string =>
  folderWith({
    "2024/甲局/部门决算公开表.xlsx": sample(),
    "2024/甲局/情况说明.txt": "第一部分 概况\n",
    "2024/乙局/部门决算公开表.xlsx": broken(),
    "2024/丙局/坏表.xlsx": sample().subarray(0, 3000),
    "2024/丁局/表.xlsx": incomplete(),
  });

describe("juesuan batch", () => {
  it(
    "writes reports for every unit and over all units, and goes on past bad files",
    async () => {
      const cwd = district();
      const ended = await juesuan(
        ["batch", "2024", "--out", "结果", "--annotate", "副本", "--reports", "all", "--per-unit", "all"],
        { cwd },
      );
      expect(ended.status).toBe(2);
      expect(ended.stdout).toBe("");
      expect(ended.stderr).toContain("找到工作簿 4 份，1 份配有情况说明。");
      expect(ended.stderr).toContain("2024/丙局/坏表.xlsx：无法读取");
      const out = join(cwd, "结果");
      const reports = reportsIn(out);
      expect(reports.map(({ source, status }) => `${source.file} ${status}`)).toEqual([
        "2024/丁局/表.xlsx ok",
        "2024/丙局/坏表.xlsx unreadable",
        "2024/乙局/部门决算公开表.xlsx ok",
        "2024/甲局/部门决算公开表.xlsx ok",
      ]);
      expect(reports[3]?.source.narrative).toEqual(["2024/甲局/情况说明.txt"]);
      for (const extension of ["html", "txt", "json", "问题清单.xlsx"]) {
        expect(existsSync(join(out, "单位/乙局", `部门决算公开表.${extension}`)), extension).toBe(true);
      }
      expect(readFileSync(join(out, "单位/乙局/部门决算公开表.txt"), "utf8")).toMatch(
        /^\ufeff部门决算公开核对报告\r\n/,
      );
      expect(readFileSync(join(out, "单位/乙局/部门决算公开表.html"), "utf8")).toContain(
        `href="../../../${["副本", "乙局", "部门决算公开表.核对.xlsx"].map(encodeURIComponent).join("/")}"`,
      );
      const overview = readFileSync(join(out, "总览.html"), "utf8");
      expect(overview).toContain(encodeURIComponent("乙局"));
      const sarif = JSON.parse(readFileSync(join(out, "结果.sarif"), "utf8"));
      expect(sarif.runs[0].results).toHaveLength(reports.reduce((sum, { findings }) => sum + findings.length, 0));
      expect(readFileSync(join(out, "结果.junit.xml"), "utf8").match(/<testsuite /g)).toHaveLength(4);
      const findings = await parquetReadObjects({ file: await asyncBufferFromFile(join(out, "问题.parquet")) });
      expect(findings.map(({ id }) => id)).toEqual(reports.flatMap((report) => report.findings.map(({ id }) => id)));
      const units = await parquetReadObjects({ file: await asyncBufferFromFile(join(out, "单位.parquet")) });
      expect(units.map(({ file, error }) => `${file} ${error}`)).toEqual(
        reports.map(({ source, summary }) => `${source.file} ${summary.error}`),
      );
      const marked = SheetJS.read(readFileSync(join(cwd, "副本/乙局/部门决算公开表.核对.xlsx")));
      expect(JSON.stringify(marked.Sheets["03支出决算表"]?.E12?.c)).toContain("740.68");
      expect(existsSync(join(cwd, "副本/丙局"))).toBe(false);
      // What it has written is no input of a second run.
      const again = await juesuan(["batch", ".", "--out", "另一个", "--reports", "jsonl", "--per-unit", "none"], {
        cwd,
      });
      expect(again.stderr).toContain("找到工作簿 4 份");
    },
    SLOW_MACHINE,
  );

  it(
    "resumes: only what has changed is checked again",
    async () => {
      const cwd = district();
      const args = ["batch", "2024", "--out", "结果", "--per-unit", "none", "--reports", "jsonl"];
      await juesuan(args, { cwd });
      const before = readFileSync(join(cwd, "结果/结果.jsonl"), "utf8");
      const refused = await juesuan(args, { cwd });
      expect(refused.status).toBe(2);
      expect(refused.stderr).toContain("接着做请加 --resume");
      const same = await juesuan([...args, "--resume"], { cwd });
      expect(same.stderr).toContain("其中 4 份内容没有变");
      expect(readFileSync(join(cwd, "结果/结果.jsonl"), "utf8")).toBe(before);
      writeFileSync(join(cwd, "2024/乙局/部门决算公开表.xlsx"), sample());
      writeFileSync(join(cwd, "2024/甲局/情况说明.txt"), "第一部分 概况\n第二部分 表\n");
      rmSync(join(cwd, "2024/丙局"), { recursive: true });
      const changed = await juesuan([...args, "--resume", "--verbose"], { cwd });
      expect(changed.stderr).toContain("其中 1 份内容没有变");
      expect(changed.stderr).toContain("2024/丁局/表.xlsx：错误");
      expect(reportsIn(join(cwd, "结果")).map(({ source }) => source.file)).toHaveLength(3);
    },
    SLOW_MACHINE,
  );

  it(
    "resumes: what was deleted is written again, what another configuration judges is checked again",
    async () => {
      const config = (severity: string): string => JSON.stringify({ rules: { "JS-205": severity } });
      const cwd = folderWith({
        "2024/甲局/表.xlsx": sample(),
        "2024/乙局/表.xlsx": broken(),
        "2024/juesuan.config.json": config("警告"),
      });
      const run = (...more: readonly string[]) =>
        ownProcess(["batch", "2024", "--out", "结果", "--annotate", "副本", "--reports", "jsonl", ...more], { cwd });
      expect((await run()).status).toBe(0);
      const page = join(cwd, "结果/单位/甲局/表.html");
      const copy = join(cwd, "副本/乙局/表.核对.xlsx");
      rmSync(page);
      rmSync(copy);
      expect((await run("--resume")).stderr).not.toContain("内容没有变");
      expect([page, copy].map(existsSync)).toEqual([true, true]);
      expect((await run("--resume")).stderr).toContain("其中 2 份内容没有变");
      writeFileSync(join(cwd, "2024/juesuan.config.json"), config("错误"));
      expect((await run("--resume")).status).toBe(1);
      // Marks of an error that is gone would mislead.
      writeFileSync(join(cwd, "2024/乙局/表.xlsx"), sample());
      const off = { "JS-108": { off: "本地如此列示" } };
      writeFileSync(join(cwd, "2024/juesuan.config.json"), JSON.stringify({ rules: off }));
      expect((await run("--resume")).status).toBe(0);
      expect(existsSync(copy)).toBe(false);
    },
    SLOW_MACHINE,
  );

  it("takes a configuration and code tables of the command line", async () => {
    const cwd = folderWith({
      "甲/表.xlsx": broken(),
      "配置.json": JSON.stringify({ rules: { "JS-205": { off: "上级已核对" } } }),
      "2024年科目.tsv": "科目编码\t科目名称\n2010301\t行政运行(改)\n",
    });
    const more = ["--out", "结果", "--per-unit", "none", "--reports", "jsonl", "--force"];
    const named = ["--config", "配置.json", "--codes", "2024年科目.tsv"];
    expect((await juesuan(["batch", "甲", ...more, ...named], { cwd })).stderr).not.toContain("没有使用");
    const [report] = reportsIn(join(cwd, "结果"));
    expect(report?.findings.map(({ number }) => number)).not.toContain("JS-205");
    expect(report?.findings.find(({ number }) => number === "JS-103")?.message).toContain("行政运行(改)");
    const wrong = await juesuan(["batch", "甲", ...more, "--config", "没有.json"], { cwd });
    expect(wrong).toMatchObject({ status: 2 });
    expect(wrong.stderr).toContain("没有.json”不存在");
  });

  it("writes a copy of its own for each workbook that one text goes with", async () => {
    const text = docxFile({
      body: p("一、收入支出决算总体情况说明") + p("2024年度收、支总计均为1584.12万元。"),
    });
    const cwd = folderWith({
      "局/本级公开表.xlsx": sample(),
      "局/汇总公开表.xlsx": sample(),
      "局/说明.docx": text,
      "局/juesuan.config.json": JSON.stringify({ pairs: "对应.csv" }),
      "局/对应.csv": "本级公开表.xlsx,说明.docx\n汇总公开表.xlsx,说明.docx\n",
    });
    const more = ["--annotate", "副本", "--per-unit", "none", "--reports", "none"];
    const ended = await juesuan(["batch", "局", "--out", "结果", ...more], { cwd });
    expect(ended.stderr).toContain("2 份配有情况说明");
    expect(
      readdirSync(join(cwd, "副本"))
        .filter((name) => name.endsWith(".docx"))
        .sort(),
    ).toEqual(["本级公开表.说明.核对.docx", "汇总公开表.说明.核对.docx"]);
  });

  it(
    "marks the Word text of a unit, and takes no copy for a text of the next run",
    async () => {
      const text = (total: string): Uint8Array =>
        docxFile({ body: p("一、收入支出决算总体情况说明") + p(`2024年度收、支总计均为${total}万元。`) });
      const wrong = text("1584.12");
      const cwd = folderWith({
        "2024/甲局/甲局公开表.xlsx": sample(),
        "2024/甲局/甲局情况说明.docx": wrong,
        "2024/乙局/乙局公开表.xlsx": sample(),
        "2024/说明/乙局.docx": wrong,
        "2024/丙局/丙局公开表.xlsx": sample(),
        "2024/丙局/丙局情况说明.docx": text("1548.12"),
      });
      const args = ["batch", "2024", "--out", "结果", "--annotate", "2024", "--per-unit", "none", "--reports", "jsonl"];
      expect((await juesuan(args, { cwd })).stderr).toContain("3 份配有情况说明");
      const copy = unzipSync(readFileSync(join(cwd, "2024/甲局/甲局情况说明.核对.docx")));
      expect(strFromU8(copy["word/document.xml"] ?? new Uint8Array())).toMatch(
        /<w:del [^>]*w:author="决算核"[^>]*>.*1584\.12.*<\/w:del><w:ins .*1548\.12/,
      );
      expect(new Uint8Array(readFileSync(join(cwd, "2024/甲局/甲局情况说明.docx")))).toEqual(wrong);
      // A text of another folder: another unit's may be called the same.
      expect(existsSync(join(cwd, "2024/乙局/乙局公开表.乙局.核对.docx"))).toBe(true);
      expect(readdirSync(join(cwd, "2024/丙局")).filter((name) => name.endsWith(".核对.docx"))).toEqual([]);
      expect((await juesuan([...args, "--force"], { cwd })).stderr).toContain("找到工作簿 3 份，3 份配有情况说明。");
    },
    SLOW_MACHINE,
  );

  it("leaves folders with other things alone", async () => {
    const cwd = folderWith({ "甲/表.xlsx": sample(), "家当/重要.txt": "x" });
    const ended = await juesuan(["batch", "甲", "--out", "家当"], { cwd });
    expect(ended.status).toBe(2);
    expect(ended.stderr).toContain("里有别的文件，没有写入");
    expect(readdirSync(join(cwd, "家当"))).toEqual(["重要.txt"]);
  });

  it("takes patterns, and says when nothing fits", async () => {
    const cwd = district();
    const ended = await juesuan(
      ["batch", "2024/乙*/*.xlsx", "--out", "结果", "--per-unit", "none", "--reports", "jsonl"],
      { cwd },
    );
    expect(ended.status).toBe(1);
    expect(reportsIn(join(cwd, "结果")).map(({ source }) => source.file)).toEqual(["2024/乙局/部门决算公开表.xlsx"]);
    expect((await juesuan(["batch", "没有*.xlsx", "--out", "x"], { cwd })).stderr).toContain("没有文件符合");
  });

  it("finds the units of a department and last year's workbook by themselves", async () => {
    const cwd = folderWith({
      "2024/局/局汇总公开表.xlsx": sample(),
      "2024/局/局本级公开表.xlsx": sample(),
      "2024/局/学校公开表.xlsx": sample(),
      "2023/局/局本级公开表.xlsx": sample(),
    });
    const args = ["batch", "2024", "--prior", "2023", "--out", "结果", "--per-unit", "none", "--reports", "jsonl"];
    await juesuan(args, { cwd });
    const reasonOf = (file: string, requirement: string) =>
      reportsIn(join(cwd, "结果"))
        .find(({ source }) => source.file.endsWith(file))
        ?.requirements.find(({ id }) => id === requirement)?.reason ?? "";
    // The three are the same unit, which the rule sees: it has been given the units.
    expect(reasonOf("局汇总公开表.xlsx", "T03")).toContain("会重复相加");
    expect(reasonOf("学校公开表.xlsx", "T03")).toContain("没有提供所属单位");
    expect(reasonOf("局本级公开表.xlsx", "T01")).not.toContain("没有提供");
    expect(reasonOf("学校公开表.xlsx", "T01")).toContain("没有提供");
  });
});

describe("shards", () => {
  it(
    "merge to the single run, in any order and any number of times, though one was killed",
    async () => {
      const files: Record<string, Uint8Array> = {};
      for (let index = 0; index < 24; index++)
        files[`2024/单位${index}/表.xlsx`] = index % 3 === 0 ? broken() : sample();
      const cwd = folderWith(files);
      const common = ["--per-unit", "none", "--reports", "jsonl", "--jobs", "1"];
      await juesuan(["batch", "2024", "--out", "一次", ...common], { cwd });
      const expected = readFileSync(join(cwd, "一次/结果.jsonl"), "utf8");

      // Part 2 is killed in the middle, with a half line in its journal.
      const killed = spawn(process.execPath, [COMMAND, "batch", "2024", "--out", "分", "--shard", "2/3", ...common], {
        cwd,
      });
      const journal = join(cwd, "分/.juesuan-batch/journal-2-of-3.jsonl");
      for (let wait = 0; wait < 600; wait++) {
        if (existsSync(journal) && readFileSync(journal, "utf8").includes("\n")) break;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      killed.kill("SIGKILL");
      await once(killed, "exit");
      const left = readFileSync(journal);
      expect(left.length).toBeGreaterThan(0);
      writeFileSync(journal, Buffer.concat([left, left.subarray(0, 200)]));

      await Promise.all(
        [1, 3].map((part) => juesuan(["batch", "2024", "--out", "分", "--shard", `${part}/3`, ...common], { cwd })),
      );
      const resumed = await juesuan(["batch", "2024", "--out", "分", "--shard", "2/3", "--resume", ...common], { cwd });
      expect(resumed.stderr).toContain("内容没有变");

      const merge = (from: readonly string[], out: string) =>
        juesuan(["merge", ...from, "--out", out, "--reports", "jsonl"], { cwd });
      const merged = await merge(["分"], "合");
      expect(merged.status).toBe(1);
      expect(readFileSync(join(cwd, "合/结果.jsonl"), "utf8")).toBe(expected);
      await merge(["合", "分", "合"], "合");
      expect(readFileSync(join(cwd, "合/结果.jsonl"), "utf8")).toBe(expected);
      await merge(["一次", "合"], "一次");
      expect(readFileSync(join(cwd, "一次/结果.jsonl"), "utf8")).toBe(expected);
    },
    SLOW_MACHINE,
  );

  it(
    "stops in order on Ctrl-C, and goes on later",
    async () => {
      const files: Record<string, Uint8Array> = {};
      for (let index = 0; index < 30; index++) files[`2024/单位${index}/表.xlsx`] = sample();
      const cwd = folderWith(files);
      const args = ["batch", "2024", "--out", "结果", "--per-unit", "none", "--reports", "jsonl", "--jobs", "1"];
      const child = spawn(process.execPath, [COMMAND, ...args, "--verbose"], { cwd });
      let stderr = "";
      child.stderr.on("data", (piece: Buffer) => {
        stderr += piece.toString();
        if (stderr.includes("表.xlsx：错误") && !stderr.includes("正在停下")) child.kill("SIGINT");
      });
      const [status] = await once(child, "exit");
      expect(stderr).toContain("加 --resume 再运行一次可接着做");
      expect(status).toBe(2);
      expect(existsSync(join(cwd, "结果/结果.jsonl"))).toBe(false);
      const resumed = await juesuan([...args, "--resume"], { cwd });
      expect(resumed.status).toBe(0);
      expect(reportsIn(join(cwd, "结果"))).toHaveLength(30);
    },
    SLOW_MACHINE,
  );
});

describe("juesuan unmark", () => {
  it("gives back the workbook that was marked", async () => {
    const original = broken();
    const cwd = folderWith({ "甲/表.xlsx": original });
    await juesuan(["batch", "甲", "--out", "结果", "--annotate", "副本", "--per-unit", "none", "--reports", "none"], {
      cwd,
    });
    const ended = await juesuan(["unmark", "副本/表.核对.xlsx", "--out", "清.xlsx"], { cwd });
    expect(ended.status).toBe(0);
    expect(ended.stderr).toMatch(/已清除 \d+ 组颜色标记、\d+ 处批注/);
    const cells = (path: string) => SheetJS.read(readFileSync(join(cwd, path))).Sheets;
    expect(cells("清.xlsx")).toEqual(cells("甲/表.xlsx"));
    const clean = await juesuan(["unmark", "甲/表.xlsx"], { cwd });
    expect(clean.stderr).toContain("没有核对标记");
    expect(Buffer.compare(readFileSync(join(cwd, "甲/表.xlsx")), original)).toBe(0);
  });
});
