/** The catalogue on the command line. */
import { RULES } from "@juesuan/core";
import { describe, expect, test } from "vitest";
import { warmJuesuan as juesuan } from "./warm-juesuan.js";

const cwd = import.meta.dirname;

describe("juesuan rules", () => {
  test("lists every rule by number", async () => {
    const { status, stdout } = await juesuan(["rules"], { cwd });
    expect(status).toBe(0);
    for (const { meta } of RULES) expect(stdout).toContain(meta.number);
    expect(stdout).toContain(`共 ${RULES.length} 条`);
  });

  test("prints the whole meta as JSON", async () => {
    const { stdout } = await juesuan(["rules", "--json"], { cwd });
    expect(JSON.parse(stdout)).toEqual(RULES.map(({ meta }) => meta));
  });
});

describe("juesuan explain", () => {
  test.each([["JS-205"], ["js-205"], ["JS-205-66a75aa53b93"], ["within-table/expenditure-row-sum"], ["W05"]])(
    "%s names the rule",
    async (given) => {
      const { status, stdout } = await juesuan(["explain", given], { cwd });
      expect(status).toBe(0);
      expect(stdout).toMatch(/^JS-205 /);
      expect(stdout).toContain("依据");
      expect(stdout).toContain("不报的例子");
    },
  );

  test("a number that is none is said to be none", async () => {
    const { status, stdout, stderr } = await juesuan(["explain", "JS-999"], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("没有“JS-999”这个规则编号");
  });
});
