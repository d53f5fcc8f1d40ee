import type { Planted } from "../disclosure.js";

export const XINJIANG_DEFECTS: readonly Planted[] = [
  { requirement: "N01", from: "年末结转和结余42.70万元。", to: "年末结转和结余47.20万元。", expected: "42.70" },
  { requirement: "N02", from: "预决算差异率-11.41%", to: "预决算差异率-14.11%", expected: "-11.41%" },
  {
    requirement: ["N01", "N02"],
    from: "农林水支出（类）2477.96万元",
    to: "农林水支出（类）2447.96万元",
    expected: "2477.96",
  },
  {
    requirement: "N01",
    from: "水利工程建设（项）：支出决算数为1860.40万元",
    to: "水利工程建设（项）：支出决算数为1840.60万元",
    expected: "1860.40",
  },
  { requirement: ["N02", "N04"], from: "增加0.73万元，增长1.68%", to: "增加0.73万元，增长1.86%", expected: "1.68%" },
  {
    requirement: "N10",
    from: "农林水支出（类）水利（款）防汛（项）",
    to: "农林水支出（类）林业和草原（款）防汛（项）",
    expected: "水利",
  },
  { requirement: "N02", from: "占24.99%", to: "占29.49%", expected: "24.99%" },
  {
    requirement: ["N01", "N08"],
    from: "公务用车购置及运行维护费14.20万元，其中",
    to: "公务用车购置及运行维护费12.40万元，其中",
    expected: "14.20",
  },
  { requirement: ["N02", "N04"], from: "减少4.14万元，下降6.76%", to: "减少4.14万元，下降7.66%", expected: "6.76%" },
  {
    requirement: ["N03", "N02"],
    from: "占政府采购支出总额的50.00%",
    to: "占政府采购支出总额的52.63%",
    expected: "50.00%",
  },
  { requirement: "N16", from: "特种专业技术用车1辆", to: "特种专业技术用车2辆", expected: "" },
];
