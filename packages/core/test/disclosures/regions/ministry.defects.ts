import type { Planted } from "../disclosure.js";

export const MINISTRY_DEFECTS: readonly Planted[] = [
  {
    requirement: "N01",
    from: "一般公共预算财政拨款支出28.79亿元",
    to: "一般公共预算财政拨款支出27.89亿元",
    expected: "28.79",
  },
  { requirement: "N02", from: "事业收入17,899.49万元，占5.8%", to: "事业收入17,899.49万元，占5.7%", expected: "5.8%" },
  { requirement: ["N01", "N11"], from: "（约33.43亿元）", to: "（约33.34亿元）", expected: "33.43" },
  {
    requirement: "N01",
    from: "提租补贴（项）2024年度决算数为318.55万元",
    to: "提租补贴（项）2024年度决算数为381.55万元",
    expected: "318.55",
  },
  {
    requirement: ["N02", "N03"],
    from: "比年初预算增加5,168.07万元，增长16.5%",
    to: "比年初预算增加5,168.07万元，增长14.2%",
    expected: "16.5%",
  },
  {
    requirement: "N10",
    from: "科学技术支出（类）技术研究与开发（款）机构运行（项）",
    to: "科学技术支出（类）基础研究（款）机构运行（项）",
    expected: "技术研究与开发",
  },
  {
    requirement: "N05",
    from: "购房补贴（项）2024年度决算数为2,947.30万元，比年初预算减少152.70万元",
    to: "购房补贴（项）2024年度决算数为2,947.30万元，比年初预算增加152.70万元",
    expected: "减少",
  },
  {
    requirement: ["N01", "N08"],
    from: "公务用车购置支出35.80万元",
    to: "公务用车购置支出38.50万元",
    expected: "35.80",
  },
  { requirement: "N16", from: "其他用车19辆", to: "其他用车16辆", expected: "" },
  { requirement: ["N14", "N16"], from: "更新购置公务用车2辆", to: "更新购置公务用车0辆", expected: "" },
  { requirement: "N09", from: "离休费、退休费；", to: "离休费、退休费、助学金；", expected: "助学金" },
  {
    requirement: ["N02", "N03"],
    from: "占授予中小企业合同金额的45.0%",
    to: "占授予中小企业合同金额的33.8%",
    expected: "45.0%",
  },
  {
    requirement: "N20",
    from: "一般公共预算财政拨款基本支出65,677.10万元",
    to: "一般公共预算财政财政拨款基本支出65,677.10万元",
    expected: "",
  },
];
