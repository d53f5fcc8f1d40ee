import { expect, it } from "vitest";
import { juesuan } from "./juesuan.js";
import { folderWith, incomplete, withoutTables } from "./workbooks.js";

it("check tells more or less on standard error, and the same on standard output", async () => {
  const cwd = folderWith({ "区/甲.xlsx": incomplete(), "区/乙.xlsx": withoutTables(), "区/附.txt": "x" });
  const run = (...more: readonly string[]) => juesuan(["check", "区", "--format", "jsonl", ...more], { cwd });
  const [normal, quiet, verbose] = await Promise.all([run(), run("--quiet"), run("--verbose")]);
  expect(normal.stderr).toContain("另有 1 个文件不是工作簿");
  // What makes the run end with 2 is told all the same.
  expect(quiet.stderr).toMatch(/^区\/乙\.xlsx：没有找到部门决算公开表.*\n$/);
  expect(verbose.stderr).toMatch(/区\/甲\.xlsx：错误 \d+ 条/);
  expect(verbose.stderr).toContain("区/乙.xlsx：没有公开表");
  for (const ended of [quiet, verbose]) {
    expect(ended.stdout).toBe(normal.stdout);
    expect(ended.status).toBe(2);
  }
  expect((await run("--quiet", "--verbose")).stderr).toContain("--quiet 和 --verbose 只能写一个");
});
