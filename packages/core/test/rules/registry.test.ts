/** The list of rules, the files and the ids are one. */
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { RULES } from "../../src/rules/registry.js";
import { REQUIREMENTS } from "../../src/rules/requirements.js";
import type { Rule } from "../../src/rules/rule.js";

const folder = resolve(import.meta.dirname, "../../src/rules");
const kinds = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const files = kinds.flatMap((kind) =>
  readdirSync(join(folder, kind))
    .filter((name) => name.endsWith(".ts") && name !== "index.ts")
    .map((name) => `${kind}/${name.slice(0, -3)}`),
);

const isRule = (value: unknown): value is Rule =>
  typeof value === "object" && value !== null && "meta" in value && "examples" in value;

/** First digit of the permanent numbers of each folder. */
const HUNDREDS: Readonly<Record<string, string>> = {
  structure: "0",
  codes: "1",
  "within-table": "2",
  "across-tables": "3",
  narrative: "4",
  "over-time": "5",
  performance: "6",
};

describe("registry", () => {
  test("every rule file holds one rule whose id is its path", async () => {
    for (const file of files) {
      const module: unknown = await import(pathToFileURL(join(folder, `${file}.ts`)).href);
      const rules = Object.values(module as Record<string, unknown>).filter(isRule);
      expect(rules.map((rule) => rule.meta.id)).toEqual([file]);
    }
  });

  test("the registry lists every file once, ordered by number", () => {
    expect(RULES.map((rule) => rule.meta.id).sort()).toEqual([...files].sort());
    const numbers = RULES.map((rule) => rule.meta.number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect([...numbers].sort()).toEqual(numbers);
  });

  test.each(RULES.map((rule) => [rule.meta.id, rule] as const))("%s is complete", (id, { meta, examples }) => {
    expect(meta.number).toMatch(new RegExp(`^JS-${HUNDREDS[id.split("/")[0] ?? ""] ?? "x"}[0-9]{2}$`));
    expect(meta.requirements.length).toBeGreaterThan(0);
    for (const requirement of meta.requirements) expect(REQUIREMENTS).toHaveProperty(requirement);
    for (const text of [meta.title, meta.basis, meta.explanation]) expect(text.length).toBeGreaterThan(5);
    expect(examples.passing.length).toBeGreaterThanOrEqual(/^(?:within-table|across-tables)\//.test(id) ? 2 : 1);
    expect(examples.failing.length).toBeGreaterThanOrEqual(1);
    for (const example of examples.failing) expect(example.finds.length).toBeGreaterThan(0);
  });

  test("every requirement has a rule", () => {
    const covered = new Set<string>(RULES.flatMap((rule) => rule.meta.requirements));
    expect(Object.keys(REQUIREMENTS).filter((id) => !covered.has(id))).toEqual([]);
  });
});
