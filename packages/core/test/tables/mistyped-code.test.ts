import { expect, it } from "vitest";
import { draw, drawnWorkbook } from "../../src/rules/draw.js";
import { recognise } from "../../src/tables/recognise.js";

it("knows the basic-expenditure table although one of its codes was mistyped as a function code", () => {
  const sheet = draw("basic-expenditure", [
    ["301", "工资福利支出", "701.11", "302", "商品和服务支出", "201.10"],
    ["30101", "基本工资", "501.11", "30201", "办公费", "100.00"],
    ["30102", "津贴补贴", "100.00", "30202", "印刷费", "50.00"],
    ["30103", "奖金", "50.00", "30207", "邮电费", "30.10"],
    ["30107", "绩效工资", "50.00", "20217", "公务接待费", "21.00"],
    ["人员经费合计", "", "701.11", "公用经费合计", "", "201.10"],
  ]);
  const [table] = recognise(drawnWorkbook([sheet])).tables;
  expect(table?.id).toBe("basic-expenditure");
  expect(table?.rows.map((row) => row.code)).toContain("30102");
});
