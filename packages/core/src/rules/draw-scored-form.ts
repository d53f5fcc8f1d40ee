import { type DrawnSheet, drawSheet } from "./draw.js";

/** A form of the usual print whose execution rate scores 9.85 of 10 points, with these indicators, as an example. */
export const drawScoredForm = (...indicators: readonly (readonly string[])[]): DrawnSheet =>
  drawSheet("自评", [
    ["2024年度某项目支出绩效自评表"],
    ["项目资金（万元）", "", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["", "年度资金总额", "100.00", "98.50", "10.00", "98.50%", "9.85"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    ...indicators,
  ]);
