import { describe, expect, test } from "vitest";
import { builtInCodes, categoryOfItemName, compareEntryName, templateItems } from "../../src/codes/index.js";

const book = builtInCodes();
const functional = book.table("functional");

describe("the fixed rows of the summary tables", () => {
  test("are numbered without a gap and carry 26 items of expenditure", () => {
    for (const [table, last] of [
      ["summary", 60],
      ["appropriation-summary", 64],
    ] as const) {
      const rows = templateItems().filter((item) => item.table === table);
      expect(rows.map((item) => item.line)).toEqual(Array.from({ length: last }, (_, index) => index + 1));
      expect(rows.filter((item) => item.side === "expenditure" && item.kind === "item").length).toBe(26);
    }
  });

  test("carry the names of their 类 in 2024", () => {
    for (const item of templateItems()) {
      if (item.category === undefined) continue;
      const entry = functional.get(item.category);
      expect(entry && compareEntryName(functional, entry, item.name, 2024).verdict, item.name).toBe("same");
      expect(categoryOfItemName(book, `${item.ordinal}、${item.name}`)?.code).toBe(item.category);
    }
  });
});

describe("a 类 by the name of its row", () => {
  test.each([
    ["一、一般公共服务支出", "201"],
    ["（一）一般公共服务支出", "201"],
    ["十四、资源勘探信息等支出", "215"],
    ["十八、国土海洋气象等支出", "220"],
    ["七、文化体育与传媒支出", "207"],
    ["九、医疗卫生与计划生育支出", "210"],
    ["二十四、抗疫特别国债安排的支", "234"],
    ["十五、商业服务业等", "216"],
    ["二十三、其他支出", "229"],
  ])("%s: %s", (name, code) => {
    expect(categoryOfItemName(book, name)?.code).toBe(code);
  });

  test.each(["本年支出合计", "结余分配", "年末结转和结余", "债务", "基本支出", ""])("%s is none", (name) => {
    expect(categoryOfItemName(book, name)).toBeUndefined();
  });
});
