/** The checks are checked: what they forbid is planted in a copy of the tree, and each plant must be refused by name. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyTree } from "./tree-copy.mjs";

/** The commands are those that `npm run check` runs (scripts/check.mjs; turbo runs `types` per package). */
const LAYERS = ["run", "layers"];
const CORE_TYPES = ["run", "types", "--workspace", "@juesuan/core"];
const LINT = ["run", "lint"];

/** @typedef {{ status: number | null, output: string }} Ended */

/**
 * Runs one command on a copy, as it is and then with the given files planted.
 * @param {readonly string[]} command
 * @param {Readonly<Record<string, string>>} plants text by path
 */
function beforeAndAfter(command, plants) {
  const copy = copyTree();
  try {
    const clean = copy.npm(command);
    for (const [path, text] of Object.entries(plants)) copy.plant(path, text);
    return { clean, planted: copy.npm(command) };
  } finally {
    copy.remove();
  }
}

describe("layers", () => {
  /** @type {{ clean: Ended, planted: Ended }} */
  let runs;
  beforeAll(() => {
    runs = beforeAndAfter(LAYERS, {
      "packages/core/src/money/planted-upward.ts": 'export { defineRule } from "../rules/rule.js";\n',
      "packages/core/src/tables/planted-upward-type.ts": 'export type { Rule } from "../rules/rule.js";\n',
      "packages/core/src/report/planted-pipeline.ts": 'export { check } from "../check.js";\n',
      "packages/core/src/facts/planted-ring-a.ts":
        'import type { B } from "./planted-ring-b.js";\nexport interface A {\n  readonly b?: B;\n}\n',
      "packages/core/src/facts/planted-ring-b.ts":
        'import type { A } from "./planted-ring-a.js";\nexport interface B {\n  readonly a?: A;\n}\n',
      "packages/core/src/workbook/planted-disk.ts": 'export { readFileSync } from "node:fs";\n',
      "packages/core/src/workbook/planted-package.ts": 'export { inflateSync } from "fflate";\n',
      "packages/core/src/workbook/planted-host.ts": 'export { planted } from "../../../cli/src/planted.js";\n',
      "packages/core/src/rules/structure/planted.ts": "export const planted = 1;\n",
      "packages/core/src/rules/codes/planted-neighbour.ts": 'export { planted } from "../structure/planted.js";\n',
      "packages/core/src/rules/utils/planted.ts": "export const planted = 1;\n",
      "packages/core/src/extras/planted.ts": "export const planted = 1;\n",
      "packages/cli/src/planted.ts": "export const planted = 1;\n",
      "packages/cli/src/planted-inside.ts": 'export { addAmounts } from "../../core/src/money/amount.js";\n',
      "packages/cli/src/planted-entry.ts": 'export type { Finding } from "@juesuan/core";\n',
      "packages/excel-addin/src/planted-neighbour.ts": 'export { planted } from "../../cli/src/planted.js";\n',
      "packages/excel-addin/src/planted-missing.ts": 'export { nothing } from "./not-there.js";\n',
    });
  });

  it("let the clean tree pass", () => expect(runs.clean.status, runs.clean.output).toBe(0));
  it("fail as a command when something is planted", () => expect(runs.planted.status).not.toBe(0));

  it.each([
    [
      "an import from a lower folder",
      "money/planted-upward.ts → packages/core/src/rules/rule.ts: core-money-looks-down",
    ],
    [
      "an import of mere types",
      "tables/planted-upward-type.ts → packages/core/src/rules/rule.ts: core-tables-looks-down",
    ],
    ["an import of the pipeline", "report/planted-pipeline.ts → packages/core/src/check.ts: core-report-looks-down"],
    ["a cycle, even of types", "facts/planted-ring-b.ts → packages/core/src/facts/planted-ring-a.ts: no-cycles"],
    ["a module of Node in the core", "workbook/planted-disk.ts → fs: core-is-pure"],
    ["a package outside the core's list", /planted-package\.ts → .*node_modules\/fflate\/.*: core-is-pure/],
    ["the core using a host", "workbook/planted-host.ts → packages/cli/src/planted.ts: core-is-pure"],
    [
      "a rule using a rule of another folder",
      "planted-neighbour.ts → packages/core/src/rules/structure/planted.ts: rule-folders",
    ],
    [
      "a host reaching into the core",
      "planted-inside.ts → packages/core/src/money/amount.ts: core-only-through-its-entry",
    ],
    ["the add-in using the command line", "planted-neighbour.ts → packages/cli/src/planted.ts: hosts-are-independent"],
    ["an import of nothing", "planted-missing.ts → ./not-there.js: everything-resolves"],
    ["a folder called utils", "packages/core/src/rules/utils: the name says nothing"],
    ["a folder without a layer", "packages/core/src/extras: has no place"],
  ])("refuse %s", (_what, line) => expect(runs.planted.output).toMatch(line));

  it("let a host use the core's entry", () => expect(runs.planted.output).not.toContain("planted-entry"));
});

describe("types of the core", () => {
  /** @type {{ clean: Ended, planted: Ended }} */
  let runs;
  beforeAll(() => {
    runs = beforeAndAfter(CORE_TYPES, {
      "packages/core/src/money/planted-node.ts":
        "export const a = process.pid;\nexport const b = Buffer.alloc(1);\nexport const c = setTimeout;\n",
      "packages/core/src/money/planted-disk.ts": 'export { readFileSync } from "node:fs";\n',
      "packages/core/src/money/planted-page.ts":
        "export const a = document.title;\nexport const b = window;\nexport const c = console;\nexport const d = TextDecoder;\n",
      "packages/core/src/money/planted-excel.ts": "export const a = Excel.run;\n",
    });
  });

  it("let the clean tree pass", () => expect(runs.clean.status, runs.clean.output).toBe(0));
  it("fail as a command when something is planted", () => expect(runs.planted.status).not.toBe(0));

  it.each([
    ["process", /planted-node\.ts\(1,.*'process'/],
    ["Buffer", /planted-node\.ts\(2,.*'Buffer'/],
    ["setTimeout", /planted-node\.ts\(3,.*'setTimeout'/],
    ["node:fs", /planted-disk\.ts\(1,.*'node:fs'/],
    ["document", /planted-page\.ts\(1,.*'document'/],
    ["window", /planted-page\.ts\(2,.*'window'/],
    ["console", /planted-page\.ts\(3,.*'console'/],
    ["TextDecoder", /planted-page\.ts\(4,.*'TextDecoder'/],
    ["Excel", /planted-excel\.ts\(1,.*'Excel'/],
  ])("refuse %s", (_name, line) => expect(runs.planted.output).toMatch(line));
});

describe("lint", () => {
  /** @type {Ended} */
  let planted;
  beforeAll(() => {
    const copy = copyTree();
    copy.plant(
      "packages/core/src/money/planted-impure.ts",
      "export const now = () => [new Date(), Date.now(), Math.random()];\n",
    );
    copy.plant(
      "packages/core/src/money/planted-day.ts",
      "export const day = (year: number) => Date.UTC(year, 0, 1);\n",
    );
    copy.plant(
      "packages/cli/src/planted-loose.ts",
      "export const loose = (value: any) => value;\nexport const first = (list: string[]) => list[0]!;\n",
    );
    planted = copy.npm([...LINT, "--", "--max-diagnostics=none"]);
    afterAll(copy.remove);
  });

  it("fails as a command", () => expect(planted.status).not.toBe(0));

  it.each([
    ["a clock in the core", /planted-impure\.ts:1:2\d plugin/],
    ["chance in the core", /planted-impure\.ts:1:5\d plugin/],
    ["any", /planted-loose\.ts:1:\d+ lint\/suspicious\/noExplicitAny/],
    ["non-null assertions", /planted-loose\.ts:2:\d+ lint\/style\/noNonNullAssertion/],
  ])("refuses %s", (_what, line) => expect(planted.output).toMatch(line));

  it("allows a date that is computed", () => expect(planted.output).not.toContain("planted-day"));
});
