import type { Planted } from "../disclosure.js";

export const BEIJING_DEFECTS: readonly Planted[] = [
  { requirement: "N01", from: "项目支出955.14万元", to: "项目支出951.54万元", expected: "955.14" },
  { requirement: "N02", from: "占本年财政拨款支出3.71%", to: "占本年财政拨款支出3.70%", expected: "3.71%" },
  {
    requirement: "N05",
    from: "1、“教育支出”（类）2024年度决算6.84万元，比2024年年初预算减少2.66万元",
    to: "1、“教育支出”（类）2024年度决算6.84万元，比2024年年初预算增加2.66万元",
    expected: "减少",
  },
  {
    requirement: "N12",
    from: "（款）2024年度决算6.84万元，比2024年年初预算减少2.66万元，下降28.00%。主要原因：部分培训改为线上方式，支出减少。",
    to: "（款）2024年度决算6.84万元，比2024年年初预算减少2.66万元，下降28.00%。",
    expected: "",
  },
  {
    requirement: "N02",
    from: "增加162.70万元，增长4.64%。其中",
    to: "增加162.70万元，增长4.46%。其中",
    expected: "4.64%",
  },
  {
    requirement: ["N01", "N08", "N02", "N11"],
    from: "年初预算27.90万元减少5.60万元",
    to: "年初预算27.90万元减少6.50万元",
    expected: "5.60",
  },
  {
    requirement: ["N16", "N15", "N02"],
    from: "车均运行维护费1.81万元",
    to: "车均运行维护费1.18万元",
    expected: "1.81",
  },
  { requirement: "N09", from: "包括退休费；（4）", to: "包括退休费、生活补助；（4）", expected: "生活补助" },
  { requirement: ["N16", "N08"], from: "政府采购服务支出193.62万元", to: "政府采购服务支出139.62万元", expected: "" },
  {
    requirement: ["N02", "N04"],
    from: "比上年增加257.47万元，增长5.96%",
    to: "比上年增加275.47万元，增长5.96%",
    expected: "",
  },
  { requirement: "N20", from: "政府采购支出总额356.18万元，其中", to: "政府采购支出总额356.18，其中", expected: "" },
  { requirement: "N18", from: "二、政府采购支出情况", to: "三、政府采购支出情况", expected: "二" },
  {
    requirement: "N16",
    from: "实有车辆6辆，其中一般公务用车4辆",
    to: "实有车辆8辆，其中一般公务用车4辆",
    expected: "",
  },
  { requirement: "N01", from: "其他收入27.52万元", to: "其他收入25.72万元", expected: "27.52" },
];
