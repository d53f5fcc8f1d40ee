import { describe, expect, test } from "vitest";
import {
  builtInCodes,
  type CodeEntry,
  codeInYear,
  codePath,
  codeTable,
  EVIDENCE,
  levelOf,
  mayClaim,
  nearestCodes,
  pathText,
  searchCodes,
} from "../../src/codes/index.js";

const functional = builtInCodes().table("functional");
const economic = builtInCodes().table("departmental-economic");
const known = (code: string): CodeEntry => {
  const entry = functional.get(code) ?? economic.get(code);
  if (!entry) throw new Error(`${code} is not in the tables`);
  return entry;
};

describe("a code in a year", () => {
  test("in force from its first to its last year", () => {
    expect(codeInYear(functional, "2010301", 2024)).toMatchObject({ state: "in-force", doubtful: false });
    expect(codeInYear(functional, "2080504", 2019)).toMatchObject({ state: "in-force" });
    expect(codeInYear(functional, "2080504", 2020)).toMatchObject({ state: "withdrawn", until: 2019 });
    expect(codeInYear(functional, "20139", 2023)).toMatchObject({ state: "not-yet", from: 2024 });
    expect(codeInYear(functional, "20139", 2024)).toMatchObject({ state: "in-force" });
    expect(codeInYear(functional, "2089901", 2024)).toMatchObject({ state: "withdrawn", until: 2020 });
    expect(codeInYear(functional, "2010389", 2024)).toEqual({ state: "unknown" });
  });

  test("doubtful only in the years on which the compilations disagree", () => {
    // -2022 / -2023
    expect(codeInYear(functional, "21006", 2022)).toMatchObject({ state: "in-force", doubtful: false });
    expect(codeInYear(functional, "21006", 2023)).toMatchObject({ state: "in-force", doubtful: true });
    expect(codeInYear(functional, "21006", 2024)).toMatchObject({ state: "withdrawn", until: undefined });
    // 2025- / 2024-
    expect(codeInYear(functional, "20598", 2023)).toMatchObject({ state: "not-yet", from: undefined });
    expect(codeInYear(functional, "20598", 2024)).toMatchObject({ state: "in-force", doubtful: true });
    expect(codeInYear(functional, "20598", 2025)).toMatchObject({ state: "in-force", doubtful: false });
  });

  test("the level follows from the length", () => {
    expect(["201", "20103", "2010301", "20", "201030", "201030101"].map(levelOf)).toEqual([
      "category",
      "section",
      "item",
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("what may be claimed", () => {
  test("published for 2024 and agreed carry an error, others less, doubtful nothing", () => {
    expect(mayClaim(known("2010301"), 2024)).toBe("error");
    expect(mayClaim(known("2010301"), 2023)).toBe("warning");
    expect(mayClaim(known("2010101"), 2021)).toBe("error");
    expect(mayClaim(known("2010307"), 2024)).toBe("warning");
    expect(mayClaim(known("20901"), 2024)).toBe("info");
    expect(mayClaim(known("20141"), 2025)).toBe("never");
  });

  test("no error from a year on which the compilations disagree, or from no year", () => {
    expect(known("2010909").evidence).toBe("agreed");
    expect(mayClaim(known("2010909"), 2018)).toBe("warning");
    expect(mayClaim(known("2010909"), 2024)).toBe("error");
    expect(mayClaim(known("2010301"), undefined)).toBe("warning");
  });

  test("nothing graver than the grade for any entry in any year", () => {
    const order = ["never", "info", "warning", "error"];
    const most = { official: 3, published: 3, agreed: 3, probable: 2, single: 1, doubtful: 0 } as const;
    for (const entry of functional.entries) {
      for (let year = 2018; year <= 2026; year += 1) {
        expect(order.indexOf(mayClaim(entry, year))).toBeLessThanOrEqual(most[entry.evidence]);
      }
    }
    // Only the tables of users are official.
    const builtIn = EVIDENCE.filter((grade) => grade !== "official");
    expect(new Set(functional.entries.map((entry) => entry.evidence))).toEqual(new Set(builtIn));
  });
});

describe("the path of a code", () => {
  test("names each level by the year", () => {
    expect(pathText(functional, "2010150", 2024)).toBe("一般公共服务支出（类）人大事务（款）事业运行（项）");
    expect(pathText(functional, "2080501", 2019)).toBe(
      "社会保障和就业支出（类）行政事业单位离退休（款）归口管理的行政单位离退休（项）",
    );
    expect(codePath(functional, "20101").map((entry) => entry.code)).toEqual(["201", "20101"]);
    expect(pathText(functional, "2010189", 2024)).toBeUndefined();
  });
});

describe("nearest codes", () => {
  const near = (code: string, name?: string, year = 2024) =>
    nearestCodes(functional, code, { year, name }).map(({ entry, slip }) => `${entry.code} ${slip ?? "name"}`);

  test("one digit wrong, swapped, missing, too many", () => {
    expect(near("2010311", "行政运行")[0]).toBe("2010301 replaced");
    expect(near("2001301", "行政运行")).toContain("2010301 swapped");
    expect(near("208505", "机关事业单位基本养老保险缴费支出")).toEqual(["2080505 missing"]);
    expect(near("20103011", "行政运行")).toContain("2010301 extra");
    expect(near("2080550", "机关事业单位基本养老保险缴费支出")).toEqual(["2080505 swapped"]);
  });

  test("the name leads where the digits do not", () => {
    expect(near("2089998", "机关事业单位职业年金缴费支出")).toEqual(["2080506 name"]);
    expect(near("2010388", "一般行政管理事务")).toContain("2010302 name");
  });

  test("codes out of force are not offered", () => {
    expect(near("2080514", "未归口管理的行政单位离退休", 2019)).toContain("2080504 replaced");
    expect(near("2080514", "未归口管理的行政单位离退休", 2024)).not.toContain("2080504 replaced");
  });

  test("at most as many as asked for, none for a code far from all", () => {
    expect(nearestCodes(functional, "2010310", { year: 2024, limit: 2 }).length).toBe(2);
    expect(near("9999999")).toEqual([]);
    expect(near("")).toEqual([]);
  });
});

describe("search", () => {
  test("by digits and by name", () => {
    expect(searchCodes(functional, "20101", 2024)[0]?.code).toBe("20101");
    expect(searchCodes(functional, "公务员医疗补助", 2024)[0]?.code).toBe("2101103");
    expect(searchCodes(functional, "办公厅(室)", 2024).map((entry) => entry.code)).toContain("20103");
    expect(searchCodes(functional, "工商行政管理事务", 2024)).toEqual([]);
    expect(searchCodes(functional, " ", 2024)).toEqual([]);
    expect(searchCodes(functional, "行政运行", 2024, 5).length).toBe(5);
  });
});

test("entries laid over a table replace those with the same code", () => {
  const own: CodeEntry = { ...known("2010399"), code: "2010389", name: "地方增设科目" };
  const renamed: CodeEntry = { ...known("2010302"), name: "综合事务" };
  const table = codeTable("functional", [...functional.entries, own, renamed]);
  expect(table.entries.length).toBe(functional.entries.length + 1);
  expect(table.get("2010389")?.name).toBe("地方增设科目");
  expect(table.get("2010302")?.name).toBe("综合事务");
  expect(table.childrenOf("20103").map((entry) => entry.code)).toContain("2010389");
});
