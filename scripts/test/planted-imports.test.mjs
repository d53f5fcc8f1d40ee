/** What .dependency-cruiser.mjs forbids is planted in a copy of the tree; the command that `npm run check` uses must refuse each by name. */
import { beforeAll, describe, expect, it } from "vitest";
import { beforeAndAfter } from "./tree-copy.mjs";

const LAYERS = ["run", "layers"];

/** @typedef {import("./tree-copy.mjs").Ended} Ended */

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
      "packages/cli/test/planted-inside.ts": 'export { addAmounts } from "../../core/src/money/amount.js";\n',
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
      "packages/cli/src/planted-inside.ts → packages/core/src/money/amount.ts: core-only-through-its-entry",
    ],
    [
      "a host's test reaching into the core",
      "packages/cli/test/planted-inside.ts → packages/core/src/money/amount.ts: tests-use-the-core-through-its-entry",
    ],
    ["the add-in using the command line", "planted-neighbour.ts → packages/cli/src/planted.ts: hosts-are-independent"],
    ["an import of nothing", "planted-missing.ts → ./not-there.js: everything-resolves"],
    ["a folder called utils", "packages/core/src/rules/utils: the name says nothing"],
    ["a folder without a layer", "packages/core/src/extras: has no place"],
  ])("refuse %s", (_what, line) => expect(runs.planted.output).toMatch(line));

  it("let a host use the core's entry", () => expect(runs.planted.output).not.toContain("planted-entry"));
});
