import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { juesuan } from "./juesuan.js";
import { folderWith } from "./workbooks.js";

const SHELLS = ["bash", "zsh", "fish", "powershell"];

describe("juesuan completion", () => {
  it("knows every command and its options, for every shell", async () => {
    const cwd = folderWith({});
    const help = await juesuan(["--help"], { cwd });
    const names = [...help.stdout.matchAll(/^ {2}([a-z][a-z-]*) /gm)]
      .map((match) => match[1] ?? "")
      .filter((name) => name !== "help");
    expect(names).toEqual(expect.arrayContaining(["check", "batch", "merge", "unmark", "write", "completion"]));
    for (const shell of SHELLS) {
      const { status, stdout } = await juesuan(["completion", shell], { cwd });
      expect(status).toBe(0);
      for (const name of names) expect(stdout, `${shell} ${name}`).toContain(name);
      expect(stdout).toContain(shell === "fish" ? "-l annotate" : "--annotate");
    }
    expect((await juesuan(["completion", "cmd"], { cwd })).status).toBe(2);
  });

  it("completes in bash", async () => {
    const cwd = folderWith({ "决算 表.xlsx": "" });
    writeFileSync(join(cwd, "c.sh"), (await juesuan(["completion", "bash"], { cwd })).stdout);
    const complete = (...words: readonly string[]): readonly string[] => {
      const script = `source ./c.sh; COMP_WORDS=(juesuan ${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length}; _juesuan; printf '%s\\n' "\${COMPREPLY[@]}"`;
      return execFileSync("bash", ["-c", script], { cwd, encoding: "utf8" }).trim().split("\n");
    };
    expect(complete("ba")).toEqual(["batch"]);
    expect(complete("batch", "--an")).toEqual(["--annotate"]);
    expect(complete("check", "决")).toEqual(["决算 表.xlsx"]);
  });
});
