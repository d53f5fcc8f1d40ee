import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { juesuan } from "./juesuan.js";
import { folderWith, incomplete } from "./workbooks.js";

/** Makes a function of Node fail that the program does not expect to fail. */
const SABOTAGE = `
import os from "node:os";
import { syncBuiltinESMExports } from "node:module";
os.availableParallelism = () => { throw new Error("坏了"); };
syncBuiltinESMExports();
`;

describe("a defect of the program itself", () => {
  const run = (env: Readonly<Record<string, string>>) => {
    const cwd = folderWith({ "表.xlsx": incomplete(), "sabotage.mjs": SABOTAGE });
    const NODE_OPTIONS = `--import=${pathToFileURL(join(cwd, "sabotage.mjs"))}`;
    return juesuan(["check", "表.xlsx"], { cwd, env: { NODE_OPTIONS, ...env } });
  };

  it("is one Chinese line with where to look, and status 2", async () => {
    const { status, stdout, stderr } = await run({ JUESUAN_DEBUG: "" });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^程序出错：坏了。这是程序的问题，设环境变量 JUESUAN_DEBUG=1 .*\n$/u);
  });

  it("shows its place when asked for", async () => {
    const { status, stderr } = await run({ JUESUAN_DEBUG: "1" });
    expect(status).toBe(2);
    expect(stderr).toMatch(/\n {4}at /u);
  });
});
