import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Report, reportSchema } from "@juesuan/core";
import { expect, it } from "vitest";
import { HOSTILE_FILES, soundWorkbook } from "../bench/_hostile-files.mjs";
import { HOSTILE_TEXTS } from "../bench/_hostile-texts.mjs";
import { juesuan } from "./juesuan.js";
import { folderWith } from "./workbooks.js";

it("hostile and broken files each get a reason, and the batch goes on to the good ones", async () => {
  const cwd = folderWith({
    "单位/0好.xlsx": soundWorkbook(),
    "单位/尾好.xlsx": soundWorkbook(),
    "文字/公开表.xlsx": soundWorkbook(),
  });
  for (const [name, make] of Object.entries(HOSTILE_FILES)) writeFileSync(join(cwd, "单位", name), make());
  for (const [name, make] of Object.entries(HOSTILE_TEXTS)) writeFileSync(join(cwd, "文字", `决算${name}`), make());
  const ended = await juesuan(
    ["batch", "单位", "文字", "--out", "结果", "--per-unit", "none", "--reports", "jsonl", "--jobs", "2"],
    { cwd },
  );
  expect(ended.status).toBe(2);
  const lines = readFileSync(join(cwd, "结果/结果.jsonl"), "utf8").trimEnd().split("\n");
  const reports: readonly Report[] = lines.map((line) => reportSchema.parse(JSON.parse(line)));
  expect(reports).toHaveLength(Object.keys(HOSTILE_FILES).length + 3);
  for (const { source, status, findings, tables } of reports) {
    if (/好|公开表/.test(source.file)) {
      expect(`${source.file} ${status} ${tables.length}`).toBe(`${source.file} ok 9`);
      continue;
    }
    expect(status, source.file).not.toBe("ok");
    expect(findings[0]?.message, source.file).toMatch(/[\u4e00-\u9fff]{4}.*。$/);
    expect(findings[0]?.fix, source.file).toMatch(/^请/);
  }
  // The texts that are too long are told, and the workbook they stand beside is checked without them.
  expect(ended.stderr).toContain("超过 30 万字，不会是情况说明");
}, 300_000);
