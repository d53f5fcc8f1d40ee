/** What the core must not know is planted in a copy of the tree; the command that `npm run check` uses must refuse each by name. */
import { beforeAll, describe, expect, it } from "vitest";
import { beforeAndAfter } from "./tree-copy.mjs";

/** What `npm run types` runs for the core (turbo calls it). */
const CORE_TYPES = ["run", "types", "--workspace", "@juesuan/core"];

/** @typedef {import("./tree-copy.mjs").Ended} Ended */

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
