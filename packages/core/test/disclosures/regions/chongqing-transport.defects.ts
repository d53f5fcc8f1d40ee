import type { Planted } from "../disclosure.js";

export const CHONGQING_DEFECTS: readonly Planted[] = [
  { requirement: "N01", from: "2024年度收入合计5146.25万元", to: "2024年度收入合计5164.25万元", expected: "5146.25" },
  { requirement: "N01", from: "交通运输支出4974.74万元", to: "交通运输支出4947.74万元", expected: "4974.74" },
  { requirement: "N02", from: "占95.8%", to: "占98.5%", expected: "95.8%" },
  { requirement: "N02", from: "增长8.8%", to: "增长8.1%", expected: "8.8%" },
  {
    requirement: ["N02", "N04"],
    from: "减少44.40万元，下降14.2%",
    to: "减少44.40万元，下降12.4%",
    expected: "14.2%",
  },
  {
    requirement: ["N05", "N02"],
    from: "费用支出较年初预算数减少2.35万元",
    to: "费用支出较年初预算数增加2.35万元",
    expected: "减少",
  },
  {
    requirement: ["N02", "N04"],
    from: "费用支出较年初预算数减少0.76万元，下降38.0%",
    to: "费用支出较年初预算数减少0.76万元，下降30.8%",
    expected: "38.0%",
  },
  { requirement: "N16", from: "车均维护费2.66万元", to: "车均维护费2.06万元", expected: "2.66" },
  { requirement: "N16", from: "人均接待费80元", to: "人均接待费90元", expected: "80" },
  { requirement: "N02", from: "增加0.54万元，增长15.0%", to: "增加0.54万元，增长13.0%", expected: "15.0%" },
  { requirement: "N16", from: "特种专业技术用车4辆", to: "特种专业技术用车3辆", expected: "" },
];
