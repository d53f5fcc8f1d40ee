import type { Planted } from "../disclosure.js";

export const HUNAN_DEFECTS: readonly Planted[] = [
  {
    requirement: "N01",
    from: "年初预算为598.00万元，支出决算为612.40万元",
    to: "年初预算为598.00万元，支出决算为621.40万元",
    expected: "612.40",
  },
  { requirement: "N02", from: "完成年初预算的89.69%", to: "完成年初预算的89.96%", expected: "89.69%" },
  {
    requirement: "N05",
    from: "决算数小于年初预算数的主要原因是：退休人员",
    to: "决算数大于年初预算数的主要原因是：退休人员",
    expected: "小于",
  },
  { requirement: "N07", from: "年初预算数为1242.84万元", to: "年初预算数为1224.84万元", expected: "1242.84" },
  { requirement: "N01", from: "支出96.50万元，其中基本支出", to: "支出95.60万元，其中基本支出", expected: "96.50" },
  { requirement: "N01", from: "公用经费88.58万元", to: "公用经费85.88万元", expected: "88.58" },
  {
    requirement: ["N01", "N08"],
    from: "公务接待费支出决算为3.12万元，全年",
    to: "公务接待费支出决算为3.21万元，全年",
    expected: "3.12",
  },
  { requirement: "N02", from: "占29.49%", to: "占29.94%", expected: "29.49%" },
  { requirement: ["N02", "N04"], from: "减少4.82万元，降低5.16%", to: "减少4.82万元，降低5.61%", expected: "5.16%" },
  { requirement: "N16", from: "应急保障用车2辆", to: "应急保障用车1辆", expected: "" },
  {
    requirement: ["N16", "N08"],
    from: "政府采购服务支出136.20万元",
    to: "政府采购服务支出163.20万元",
    expected: "",
  },
];
