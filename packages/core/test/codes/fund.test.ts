import { describe, expect, test } from "vitest";
import { builtInCodes, fundOf, isNeverInDepartment } from "../../src/codes/index.js";

const table = builtInCodes().table("functional");
const fund = (code: string) => fundOf(table, code);

describe("the fund of a code", () => {
  test.each([
    ["2010301", "general-public-budget"],
    ["2080505", "general-public-budget"],
    ["2082401", "general-public-budget"],
    ["2140601", "general-public-budget"],
    ["2082701", "general-public-budget"],
    ["2310301", "general-public-budget"],
    ["2120801", "government-fund"],
    ["21208", "government-fund"],
    ["2070701", "government-fund"],
    ["2082201", "government-fund"],
    ["2137201", "government-fund"],
    ["2296002", "government-fund"],
    ["2290401", "government-fund"],
    ["2320411", "government-fund"],
    ["2340101", "government-fund"],
    ["234", "government-fund"],
    ["2079803", "government-fund"],
    ["2170402", "government-fund"],
    ["223", "state-capital"],
    ["2230105", "state-capital"],
    ["2080451", "state-capital"],
    ["20901", "social-insurance"],
  ])("%s: %s", (code, expected) => {
    expect(fund(code)).toBe(expected);
  });

  test("is left open where several are possible or it is not sure", () => {
    for (const code of ["208", "212", "229", "20804", "2080499", "21704", "22006", "2010", "218", "21899"]) {
      expect(fund(code), code).toBeUndefined();
    }
  });

  test("of a local 项 is that of its 款", () => {
    expect(table.get("2010389")).toBeUndefined();
    expect(fund("2010389")).toBe("general-public-budget");
    expect(fund("2120888")).toBe("government-fund");
  });
});

test("every 款 that sounds like a fund is one, or is known not to be", () => {
  const notFunds = [
    "20804 补充全国社会保障基金",
    "20824 补充道路交通事故社会救助基金",
    "20826 财政对基本养老保险基金的补助",
    "20827 财政对其他社会保险基金的补助",
    "21012 财政对基本医疗保险基金的补助",
    "22006 耕地保护考核奖惩基金支出",
    "23015 安排预算稳定调节基金",
    "23017 社会保险基金转移支出",
    "23018 社会保险基金补助下级支出",
    "23019 社会保险基金上解上级支出",
  ];
  const sounding = table.entries.filter(
    (entry) =>
      entry.level === "section" &&
      !entry.code.startsWith("209") &&
      /基金|专项债|特别国债|彩票|附加收入|通行/.test(entry.name),
  );
  const others = sounding.filter((entry) => fund(entry.code) !== "government-fund");
  expect(others.map((entry) => `${entry.code} ${entry.name}`)).toEqual(notFunds);
});

test("government funds without such a name are these", () => {
  const funds = table.entries.filter(
    (entry) => entry.level === "section" && !entry.code.startsWith("234") && fund(entry.code) === "government-fund",
  );
  const silent = funds.filter((entry) => !/基金|专项债|特别国债|彩票|附加收入|通行/.test(entry.name));
  expect(silent.map((entry) => `${entry.code} ${entry.name}`)).toEqual([
    "20707 国家电影事业发展专项资金安排的支出",
    "21208 国有土地使用权出让收入安排的支出",
    "21211 农业土地开发资金安排的支出",
    "21213 城市基础设施配套费安排的支出",
    "21214 污水处理费安排的支出",
    "21463 港口建设费安排的支出",
    "21562 农网还贷资金支出",
  ]);
  expect(
    table.entries
      .filter((entry) => /98$/.test(entry.code) && entry.level === "section")
      .every((entry) => fund(entry.code) === "government-fund"),
  ).toBe(true);
});

test("209, 227 and 230 never stand in a department's accounts", () => {
  expect(["209", "20901", "227", "230", "2300241"].every(isNeverInDepartment)).toBe(true);
  expect(["208", "229", "231", "2010301"].some(isNeverInDepartment)).toBe(false);
});
