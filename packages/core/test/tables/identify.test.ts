import { describe, expect, it } from "vitest";
import { readTitle } from "../../src/tables/title.js";

const verdict = (title: string): string => {
  const read = readTitle(title).verdict;
  return read.kind === "table" ? read.id : read.kind;
};

describe("标题整句认定", () => {
  it.each([
    ["2024年度收入支出决算总表", "summary"],
    ["收入支出决算表", "summary"],
    ["2024年部门收支决算总表", "summary"],
    ["部门收支总体情况表", "summary"],
    ["公开01表 收入支出决算总表（单位：万元）", "summary"],
    ["（一）收入支出决算总表", "summary"],
    ["部门公开表1 收入支出决算总表", "summary"],
    ["表一：收入支出决算总表", "summary"],
    ["2024年度收入支出决算总表-公开01表", "summary"],
    ["收入支出决算公开表", "summary"],
    ["附件2-1 2024年度收入支出决算总表", "summary"],
    ["某市财政局2024年度部门决算收入支出总表", "summary"],
    ["某市国有资产监督管理委员会2024年度收入支出决算总表", "summary"],
    ["国有资产监督管理委员会收入支出决算总表", "summary"],
    ["政府采购中心2024年度收入支出决算总表", "summary"],
    ["2024年度收入决算表", "income"],
    ["收入决算总表", "income"],
    ["2024年度支出决算表（公开03表）", "expenditure"],
    ["支出决算总表", "expenditure"],
    ["财政拨款收入支出决算总表", "appropriation-summary"],
    ["财政拨款收支决算总表", "appropriation-summary"],
    ["财政拨款收入支出决算表", "appropriation-summary"],
    ["一般公共预算财政拨款支出决算表", "general-public-budget"],
    ["一般公共预算财政拨款收入支出决算表", "general-public-budget"],
    ["一般公共预算支出情况表", "general-public-budget"],
    ["一般公共预算财政拨款基本支出决算表", "basic-expenditure"],
    ["一般公共预算财政拨款基本支出决算明细表", "basic-expenditure"],
    ["一般公共预算财政拨款基本支出决算经济分类表", "basic-expenditure"],
    ["政府性基金预算财政拨款收入支出决算表", "government-fund"],
    ["政府性基金预算支出决算表", "government-fund"],
    ["国有资本经营预算财政拨款支出决算表", "state-capital"],
    ["国有资本经营预算财政拨款收入支出决算表", "state-capital"],
    ["财政拨款“三公”经费支出决算表", "three-public"],
    ["一般公共预算财政拨款‘三公’经费支出情况表", "three-public"],
    ["一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表", "three-public"],
    ["机构运行信息表", "three-public"],
  ])("%s → %s", (title, id) => expect(verdict(title)).toBe(id));

  it.each([
    "财政拨款支出决算明细表",
    "财政拨款支出决算表（功能科目）",
    "一般公共预算财政拨款支出决算明细表",
    "一般公共预算财政拨款项目支出决算表",
    "项目支出决算表",
    "国有资产使用情况表",
    "2024年度部门整体支出绩效自评表",
    "政府采购支出决算表",
    "机关运行经费支出决算表",
    "一般公共预算财政拨款机关运行经费支出决算表",
    "政府购买服务支出情况表",
    "“三公”经费绩效自评表",
    "资产负债表",
  ])("%s 不是九张表之一", (title) => expect(verdict(title)).toBe("known"));

  it.each(["社会保险基金收入支出决算表", "某某附表", "人员情况一览表说明"])("%s 说不清", (title) =>
    expect(verdict(title)).not.toMatch(/summary|income|expenditure/),
  );

  it("标题里的单位名称", () => {
    expect(readTitle("某市财政局2024年度收入决算表").prefix).toBe("某市财政局");
    expect(readTitle("2024年度收入决算表").prefix).toBe("");
  });
});
