/** Tables that were copied into a text are told from the prose around them. */
import { expect, test } from "vitest";
import { textOfLines } from "../../../src/documents/reading/text-lines.js";

const rowsOf = (text: string): readonly string[] =>
  textOfLines("说明.txt", text, "text").paragraphs.flatMap((one) => (one.isInTable ? [one.text] : []));

test("rows below the line on units are a table, to the note or the next heading", () => {
  const text = `收入支出决算总表
单位：万元
收入 支出
项目 决算数 项目 决算数
一、一般公共预算财政拨款收入 1,245.60 一、一般公共服务支出
二、政府性基金预算财政拨款收入 二、外交支出
本年收入合计 1,245.60 本年支出合计 1,245.60
注：本表反映本年度的总收支和年末结转结余情况。
第三部分 2024年度部门决算情况说明
一、收入支出决算总体情况说明
2024年度收、支总计1245.60万元。`;
  expect(rowsOf(text)).toEqual(text.split("\n").slice(1, 8));
});

test("cells of a web page, one in a line, are a table", () => {
  const text = `一、2024年度“三公”经费支出决算表
单位:万元
项 目 |
决 算 数 |
合 计 |
6.28 |
二、2024年度“三公”经费支出情况说明
“三公”经费支出决算为6.28万元，完成预算的34.89%。`;
  expect(rowsOf(text)).toEqual(text.split("\n").slice(1, 6));
});

test("amounts without units are rows wherever they stand; sentences never are", () => {
  const text = `2070101 行政运行 457.86 454.06 3.79
57.86
单位：万元
2024年度收入合计100.00万元，其中：财政拨款收入100.00万元，占100%。
2.50版
三、支出决算情况说明`;
  expect(rowsOf(text)).toEqual(["2070101 行政运行 457.86 454.06 3.79", "57.86"]);
});
