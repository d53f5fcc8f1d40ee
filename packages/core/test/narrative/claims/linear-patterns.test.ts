/**
 * Every pattern that is run over the user's prose takes linear time, as judged by `recheck`. The patterns are found in the
 * sources, so that no new one is forgotten; those that are put together at run time are imported.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { checkSync } from "recheck";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import * as anchors from "../../../src/narrative/claims/anchors.js";
import * as roles from "../../../src/narrative/claims/roles.js";
import * as verdicts from "../../../src/narrative/claims/verdicts.js";

const source = resolve(import.meta.dirname, "../../../src");

/** Files below these, or these files, read prose. */
const READING_PROSE = [
  "narrative/claims",
  "documents/reading",
  "rules/narrative",
  "rules/prose-averages.ts",
  "rules/unit-names.ts",
];

const filesOf = (path: string): readonly string[] =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesOf(join(path, name))) : [path];

function literalsIn(file: string): readonly string[] {
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    node.forEachChild(walk);
  };
  walk(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true));
  return found;
}

const built = Object.values({ ...anchors, ...roles, ...verdicts }).filter((value) => value instanceof RegExp);
const files = READING_PROSE.flatMap((path) => filesOf(join(source, path)));

/** `safe`, or what is wrong with the pattern. */
function verdictOf(pattern: string): string {
  const [, body = "", flags = ""] = /^\/(.*)\/([a-z]*)$/su.exec(pattern) ?? [];
  const { status } = checkSync(body, flags, { timeout: 20_000 });
  return status;
}

describe("patterns over prose", () => {
  test("are found", () => {
    expect(files.length).toBeGreaterThan(30);
    expect(built.length).toBeGreaterThan(8);
  });

  test("a pattern that goes back is refused", () => {
    expect(verdictOf("/^[0-9]{1,4}万元$/")).toBe("safe");
    expect(verdictOf("/(?:支出|支出)+。$/")).toBe("vulnerable");
  });

  test.each(files.map((file) => [file.slice(source.length + 1), file] as const))(
    "%s",
    (_, file) => {
      const wrong = literalsIn(file).filter((literal) => verdictOf(literal) !== "safe");
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  test("those put together at run time", () => {
    expect(built.filter((pattern) => verdictOf(String(pattern)) !== "safe").map(String)).toEqual([]);
  }, 120_000);
});
