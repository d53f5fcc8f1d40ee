import type { Planted } from "../disclosure.js";

export const SHANDONG_DEFECTS: readonly Planted[] = [
  { requirement: "N01", from: "基本支出6141.1万元，占90.0%", to: "基本支出6114.1万元，占90.0%", expected: "6141.1" },
  {
    requirement: "N02",
    from: "住房保障支出（类）支出388.27万元，占5.9%",
    to: "住房保障支出（类）支出388.27万元，占5.8%",
    expected: "5.9%",
  },
  { requirement: ["N03", "N02"], from: "占货物支出金额的100%", to: "占货物支出金额的56.1%", expected: "100%" },
  {
    requirement: ["N05", "N12"],
    from: "决算数大于年初预算数的主要原因是年中追加高中课程改革经费",
    to: "决算数小于年初预算数的主要原因是年中追加高中课程改革经费",
    expected: "大于",
  },
  {
    requirement: "N10",
    from: "教育支出（类）普通教育（款）高中教育（项）",
    to: "教育支出（类）职业教育（款）高中教育（项）",
    expected: "普通教育",
  },
  { requirement: "N09", from: "生活补助、助学金。", to: "生活补助、医疗费补助、助学金。", expected: "医疗费补助" },
  { requirement: "N18", from: "③其他收入", to: "②其他收入", expected: "③" },
  {
    requirement: "N21",
    from: "本单位2024年度无国有资本经营预算",
    to: "本部门2024年度无国有资本经营预算",
    expected: "本单位",
    severity: "info",
  },
  { requirement: "N16", from: "“良”的项目2个", to: "“良”的项目3个", expected: "" },
  { requirement: "N02", from: "完成年初预算的104.3%", to: "完成年初预算的101.3%", expected: "104.3%" },
  { requirement: ["N07", "N02"], from: "年初预算为6457.66万元", to: "年初预算为6475.66万元", expected: "6457.66" },
  { requirement: "N20", from: "其他收入16.3万元，占0.2%", to: "其他收入16.3，占0.2%", expected: "" },
  {
    requirement: ["N02", "N04", "N11"],
    from: "①财政拨款收入6615.78万元，与2023年度相比增加253.28万元",
    to: "①财政拨款收入6615.78万元，与2023年度相比增加235.28万元",
    expected: "253.28",
  },
];
