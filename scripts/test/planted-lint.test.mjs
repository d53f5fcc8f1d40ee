/** What lint forbids is planted in a copy of the tree; the command that `npm run check` uses must refuse each by name. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyTree } from "./tree-copy.mjs";

const LINT = ["run", "lint"];

/** @typedef {import("./tree-copy.mjs").Ended} Ended */

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
