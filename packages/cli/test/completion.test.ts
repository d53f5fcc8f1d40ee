import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { juesuan } from "./juesuan.js";

const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;
const cwd = mkdtempSync(join(tmpdir(), "juesuan-"));
const scripts = new Map<string, string>();

beforeAll(async () => {
  writeFileSync(join(cwd, "决算 表.xlsx"), "");
  for (const shell of SHELLS) {
    const { status, stdout } = await juesuan(["completion", shell], { cwd });
    expect(status).toBe(0);
    scripts.set(shell, stdout);
    writeFileSync(join(cwd, `c.${shell}`), stdout);
  }
});

afterAll(() => rmSync(cwd, { recursive: true, force: true }));

/** Shells that this machine lacks are passed over; the run then counts these tests as skipped. */
const isThere = (shell: string): boolean => spawnSync(shell, ["-c", ":"]).status === 0;

const COMPLETED: readonly (readonly [typed: string, completed: string])[] = [
  ["ba", "batch"],
  ["codes sh", "show"],
  ["batch --resu", "--resume"],
  ["codes search --ye", "--year"],
  ["check --format te", "text"],
  ["batch --reports par", "parquet"],
  ["completion fi", "fish"],
  ["check c.fi", "c.fish"],
];

it("knows every command and its options, for every shell", async () => {
  const help = await juesuan(["--help"], { cwd });
  const names = [...help.stdout.matchAll(/^ {2}([a-z][a-z-]*) /gm)]
    .map((match) => match[1] ?? "")
    .filter((name) => name !== "help");
  expect(names).toEqual(expect.arrayContaining(["check", "batch", "merge", "unmark", "write", "completion"]));
  for (const [shell, script] of scripts) {
    for (const name of [...names, "withdraw"]) expect(script, `${shell} ${name}`).toContain(name);
    expect(script).toContain(shell === "fish" ? "-l annotate" : "--annotate");
  }
  expect((await juesuan(["completion", "cmd"], { cwd })).status).toBe(2);
});

it("keeps quotes of every kind inside the strings of PowerShell", () => {
  const script = scripts.get("powershell") ?? "";
  // What is left outside of strings has no quote, and no text of ours.
  const outside = script.replace(/'(?:[^'\u2018-\u201b]|['\u2018-\u201b]{2})*'/gu, "").replace(/^#.*$/gmu, "");
  expect(outside).not.toMatch(/['\u2018-\u201b\u4e00-\u9fff]/u);
});

describe.skipIf(!isThere("bash"))("in bash", () => {
  const complete = (typed: string): readonly string[] => {
    const words = typed.split(" ").map((word) => `'${word}'`);
    const script = `source ./c.bash; COMP_WORDS=(juesuan ${words.join(" ")}); COMP_CWORD=${words.length}; _juesuan; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return execFileSync("bash", ["-c", script], { cwd, encoding: "utf8" }).trim().split("\n");
  };

  it.each(COMPLETED)("“%s” becomes %s", (typed, completed) => {
    expect(complete(typed)).toEqual([completed]);
  });

  it("takes file names with blanks", () => {
    expect(complete("check 决")).toEqual(["决算 表.xlsx"]);
  });
});

describe.skipIf(!isThere("fish"))("in fish", () => {
  it.each(COMPLETED)("“%s” becomes %s", (typed, completed) => {
    const script = `source c.fish; complete -C "juesuan ${typed}"`;
    const lines = execFileSync("fish", ["-c", script], { cwd, encoding: "utf8" }).trim().split("\n");
    expect(lines.map((line) => line.split("\t")[0])).toEqual([completed]);
  });
});

/** A zsh at a terminal of its own; Ctrl-T completes and shows the line. */
const ZSH = (load: string): string => `
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z ${JSON.stringify(`${load}; show() { zle complete-word; print -r -- "<$BUFFER>" }; zle -N show; bindkey '^T' show; PS1=; print REA''DY`).replaceAll("$", "\\$")}
while zpty -r z line; do [[ $line == *READY* ]] && break; done
for typed in "$@"; do
  zpty -w -n z "juesuan $typed"$'\\x14'
  shown=""
  for i in {1..200}; do
    while zpty -rt z line; do shown+=$line; done
    [[ $shown == *\\>* ]] && break
    sleep 0.05
  done
  print -r -- "\${\${shown##*<}%%>*}"
  zpty -w -n z $'\\x15'
done
zpty -d z
`;

describe.skipIf(!isThere("zsh"))("in zsh", () => {
  it.each([
    ["read by source", "autoload -Uz compinit; compinit -u -D; source ./c.zsh"],
    ["in a folder of $fpath", "fpath=(./functions $fpath); autoload -Uz compinit; compinit -u -D"],
  ])("%s", (_, load) => {
    mkdirSync(join(cwd, "functions"), { recursive: true });
    writeFileSync(join(cwd, "functions/_juesuan"), scripts.get("zsh") ?? "");
    writeFileSync(join(cwd, "type.zsh"), ZSH(load));
    const typed = COMPLETED.map(([words]) => words);
    const shown = execFileSync("zsh", ["type.zsh", ...typed], { cwd, encoding: "utf8", timeout: 60_000 });
    const completed = COMPLETED.map(([words, word]) => `juesuan ${words.replace(/\S+$/u, word)}`);
    expect(
      shown
        .trim()
        .split("\n")
        .map((line) => line.trim()),
    ).toEqual(completed);
  });
});
