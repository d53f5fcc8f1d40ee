import { describe, expect, it } from "vitest";
import { isMark, unitNameOfLine, unitOfLine, yearOf } from "../../src/tables/captions.js";
import { isEmptyStatement, isNote } from "../../src/tables/notes.js";
import { tidy } from "../../src/tables/printed-text.js";

describe("标题上下的各行", () => {
  it.each([
    ["单位：万元", "万元"],
    ["单位: 万元", "万元"],
    ["金额单位：元", "元"],
    ["单位：人民币万元", "万元"],
    ["（单位：千元）", "千元"],
    ["编制单位：某某局　　　金额单位：亿元", "亿元"],
    ["万元", "万元"],
    ["单位：某某局", undefined],
    ["单位：元氏县财政局", undefined],
    ["部门：万元县人民政府办公室", undefined],
  ])("%s 的金额单位", (line, unit) => expect(unitOfLine(tidy(line))).toBe(unit));

  it.each([
    ["单位:武汉市某某办公室本级", "武汉市某某办公室本级"],
    ["编制单位：某某局　2024年度　金额单位：万元", "某某局"],
    ["部门名称：某某局（汇总）", "某某局(汇总)"],
    ["部门（单位）：某某局", "某某局"],
    ["单位：元氏县财政局", "元氏县财政局"],
    ["单位名称：", ""],
    ["单位：万元", undefined],
    ["金额单位：万元", undefined],
    ["单位负责人：张三", undefined],
  ])("%s 的单位名称", (line, name) => expect(unitNameOfLine(tidy(line))).toBe(name));

  it.each([
    ["2024年度收入决算表", 2024],
    ["二〇二四年度部门决算", 2024],
    ["2024部门决算公开", 2024],
    ["2025年11月10日", undefined],
    ["二〇二五年九月", undefined],
    ["编制日期：2025年3月", undefined],
    ["收入决算表", undefined],
  ])("%s 的年度", (line, year) => expect(yearOf(tidy(line))).toBe(year));

  it.each(["公开01表", "财决公开06表", "公开表1", "附表3", "公开06-1表", "表01", "表一", "部门公开表10"])(
    "%s 是表号",
    (mark) => expect(isMark(mark)).toBe(true),
  );
  it.each(["收入决算表", "总表", "2024年度支出决算表"])("%s 不是表号", (text) => expect(isMark(text)).toBe(false));

  it.each([
    "某某局2024年度无政府性基金预算财政拨款收入支出。",
    "说明：本部门本年度没有国有资本经营预算财政拨款支出，故本表无数据。",
    "注：本单位无“三公”经费支出，本表为空表。",
    "本单位2024年度未发生政府性基金收支。",
  ])("%s 是空表说明", (text) => expect(isEmptyStatement(tidy(text))).toBe(true));
  it.each([
    "注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。",
    "无形资产购置支出",
    "无线电监管支出",
    "一般公共预算财政拨款收入",
    "2.本套报表金额单位转换时可能存在尾数误差。",
  ])("%s 不是空表说明", (text) => expect(isEmptyStatement(tidy(text))).toBe(false));

  it("注和签章行", () => {
    expect(isNote(tidy("注：本表反映……"))).toBe(true);
    expect(isNote(tidy("说明：无"))).toBe(true);
    expect(isNote(tidy("单位负责人：张三"))).toBe(true);
    expect(isNote("一般公共服务支出")).toBe(false);
  });
});
