import { describe, expect, test } from "vitest";
import {
  acceptedNames,
  builtInCodes,
  type Classification,
  compareEntryName,
  mayBeInForce,
  nameInYear,
  parentOf,
} from "../../src/codes/index.js";
import { referenceText } from "./reference.js";

const book = builtInCodes();
const table = (classification: Classification) => book.table(classification);

function verdict(code: string, printed: string, year: number | "any" = 2024): string {
  const own = table(
    code.startsWith("3") ? "departmental-economic" : code.startsWith("5") ? "government-economic" : "functional",
  );
  const entry = own.get(code);
  if (!entry) throw new Error(`${code} is not in the tables`);
  const comparison = compareEntryName(own, entry, printed, year === "any" ? undefined : year);
  return comparison.verdict === "tolerated" ? comparison.why : comparison.verdict;
}

describe("tolerated", () => {
  test.each([
    ["20103", "政府办公厅（室）及相关机构事务", "same"],
    ["20103", "政府办公厅(室)及相关机构事务", "form"],
    ["20103", "政府办公厅〔室〕及相关机构事务", "form"],
    ["20103", " 政府办公厅（室）及\n相关机构事务", "blanks"],
    ["2010301", "\u3000\u3000行政运行", "blanks"],
    ["2010301", "行 政 运 行", "blanks"],
    ["201", "一、一般公共服务支出", "ordinal"],
    ["223", "二十一、国有资本经营预算支出", "ordinal"],
    ["201", "（一）一般公共服务支出", "ordinal"],
    ["2010301", "2010301行政运行", "ordinal"],
    ["2110105", "环境保护法规，规划及标准", "form"],
    ["2040409", "两房建设", "form"],
    ["30212", "因公出国(境)费用", "form"],
    ["30212", "因公出国（境）费", "truncated"],
    ["2089999", "其他社会保障和就业", "expenditure-word"],
    ["2089999", "其他社会保障", "truncated"],
    ["2080505", "机关事业单位基本养老保险缴费", "expenditure-word"],
    ["2080505", "机关事业单位基本养老保…", "truncated"],
    ["2080505", "机关事业单位基本养老保险缴费支岀", "slip"],
    ["2080505", "机关事业单位基养老保险缴费支出", "slip"],
    ["20103", "政府办公厅及相关机构事务", "bracketed-part"],
    ["2010301", "行政运行（项）", "bracketed-part"],
    ["30102", "津补贴", "shortened"],
    ["30231", "公务用车运行费", "shortened"],
  ])("%s “%s”: %s", (code, printed, expected) => {
    expect(verdict(code, printed)).toBe(expected);
  });
});

describe("different", () => {
  test.each([
    ["2010301", "事业运行"],
    ["2010301", "行政运营"],
    ["2080501", "事业单位离退休"],
    ["2101101", "事业单位医疗"],
    ["2080505", "机关事业单位职业年金缴费支出"],
    ["2082501", "其他农村生活救助"],
    ["20899", "社会保障和就业支出"],
    ["2089999", "其他支出"],
    ["50801", "对企业资本性支出（二）"],
    ["503", "机关资本性支出（二）"],
    ["30299", "其他工资福利支出"],
    ["20103", "政府"],
    ["2010302", ""],
  ])("%s “%s”", (code, printed) => {
    expect(verdict(code, printed, 2020)).toBe("different");
  });

  test("says whose name was printed", () => {
    const own = table("functional");
    const entry = own.get("2080501");
    expect(entry && compareEntryName(own, entry, "事业单位离退休", 2024)).toMatchObject({
      verdict: "different",
      nameOf: [{ code: "2080502" }],
    });
  });
});

describe("names of other years", () => {
  test("the name is that of the year", () => {
    const entry = table("functional").get("2013804");
    expect(entry && [2019, 2020, 2023, 2024, 2025].map((year) => nameInYear(entry, year))).toEqual([
      "市场监督管理专项",
      "市场主体管理",
      "市场主体管理",
      "经营主体管理",
      "经营主体管理",
    ]);
  });

  test("a former name up to a year after the rename, a later one a year before", () => {
    expect(verdict("2013804", "市场主体管理", 2023)).toBe("same");
    expect(verdict("2013804", "市场主体管理", 2024)).toBe("former-name");
    expect(verdict("2013804", "市场主体管理", 2025)).toBe("former-name");
    expect(verdict("2013804", "市场主体管理", 2026)).toBe("different");
    expect(verdict("2013804", "经营主体管理", 2023)).toBe("later-name");
    expect(verdict("2013804", "经营主体管理", 2022)).toBe("different");
    expect(verdict("207", "文化体育与传媒支出", 2019)).toBe("former-name");
    expect(verdict("207", "文化体育与传媒支出", 2024)).toBe("different");
    expect(verdict("207", "文化体育与传媒支出", "any")).toBe("former-name");
  });

  test("both names where the year of the rename is not sure", () => {
    expect(verdict("2040612", "法制建设", 2024)).toBe("former-name");
    expect(verdict("22402", "消防事务", 2019)).toBe("same");
    expect(verdict("22402", "消防救援事务", 2019)).toBe("later-name");
  });

  test("both names where the compilations disagree", () => {
    expect(verdict("21505", "工业和信息产业", 2024)).toBe("other-name");
    expect(verdict("21505", "工业和信息产业监管", 2024)).toBe("same");
  });

  test("an outdated name is told as such", () => {
    const own = table("functional");
    const entry = own.get("215");
    expect(entry && compareEntryName(own, entry, "十四、资源勘探信息等支出", 2024)).toMatchObject({
      verdict: "different",
      outdated: { year: 2020, to: "资源勘探工业信息等支出" },
    });
    expect(entry && acceptedNames(entry, 2024).map(({ name }) => name)).toEqual(["资源勘探工业信息等支出"]);
  });
});

test("every entry answers to its own name, and no sibling to another's", () => {
  const taken: string[] = [];
  for (const classification of ["functional", "departmental-economic", "government-economic"] as const) {
    const own = table(classification);
    const inForce = own.entries.filter((entry) => mayBeInForce(entry, 2024));
    for (const entry of inForce) {
      expect(compareEntryName(own, entry, entry.name, 2024).verdict, entry.code).toBe("same");
      for (const sibling of own.childrenOf(parentOf(entry.code) ?? "")) {
        if (sibling.name === entry.name || !mayBeInForce(sibling, 2024)) continue;
        const { verdict } = compareEntryName(own, entry, sibling.name, 2024);
        if (verdict !== "different") taken.push(`${entry.code} answers to ${sibling.name}`);
      }
    }
  }
  expect(taken).toEqual([]);
});

const wuhan = referenceText("wuhan-2024", "grids.json");

test.skipIf(wuhan === undefined)("every name of a published disclosure is right", () => {
  const sheets = (JSON.parse(wuhan ?? "") as { sheets: { cells: (string | number | null)[][] }[] }).sheets;
  const names: { code: string; name: string }[] = [];
  for (const { cells } of sheets) {
    for (const row of cells) {
      row.forEach((cell, column) => {
        if (typeof cell !== "string" || !/^\d{3}(?:\d{2}){0,2}$/.test(cell)) return;
        const name = row.slice(column + 1).find((other) => typeof other === "string");
        if (typeof name === "string" && /[\u4e00-\u9fff]/.test(name)) names.push({ code: cell, name });
      });
    }
  }
  expect(names.length).toBeGreaterThan(130);
  expect(names.filter(({ code, name }) => verdict(code, name) === "different")).toEqual([]);
});
