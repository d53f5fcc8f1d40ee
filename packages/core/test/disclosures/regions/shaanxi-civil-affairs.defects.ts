import type { Planted } from "../disclosure.js";

export const SHAANXI_DEFECTS: readonly Planted[] = [
  { requirement: "N01", from: "项目支出1339.21万元", to: "项目支出1393.21万元", expected: "1339.21" },
  { requirement: "N02", from: "占本年支出合计的96.01%", to: "占本年支出合计的96.10%", expected: "96.01%" },
  { requirement: "N05", from: "与上年相比增加0.14万元", to: "与上年相比减少0.14万元", expected: "增加" },
  { requirement: "N02", from: "支出决算占年初预算的90.62%", to: "支出决算占年初预算的90.61%", expected: "90.62%" },
  {
    requirement: ["N10", "N01"],
    from: "住房改革支出（02款）住房公积金（01项）",
    to: "住房改革支出（02款）购房补贴（01项）",
    expected: "住房公积金",
  },
  {
    requirement: ["N09", "N01"],
    from: "公务接待费0.86万元、工会经费9.70万元",
    to: "公务接待费0.86万元、福利费3.20万元、工会经费9.70万元",
    expected: "福利费",
  },
  { requirement: ["N01", "N09"], from: "津贴补贴132.48万元", to: "津贴补贴123.48万元", expected: "132.48" },
  {
    requirement: "N12",
    from: "年初未安排预算，决算数大于年初预算数的主要原因是年中下达优抚对象补助资金。",
    to: "年初未安排预算。",
    expected: "",
  },
  { requirement: "N19", from: "本部门机关及所属单位共有车辆3辆", to: "XX部门机关及所属单位共有车辆3辆", expected: "" },
  { requirement: "N16", from: "为优的4个、良的2个", to: "为优的4个、良的3个", expected: "" },
  { requirement: "N18", from: "十一、政府采购支出情况说明", to: "十二、政府采购支出情况说明", expected: "十一" },
  { requirement: ["N16", "N08"], from: "政府采购工程支出40.00万元", to: "政府采购工程支出4.00万元", expected: "" },
  {
    requirement: ["N01", "N08"],
    from: "支出预算9.00万元，支出决算7.32万元",
    to: "支出预算9.00万元，支出决算7.23万元",
    expected: "7.32",
  },
  {
    requirement: ["N02", "N03", "N04"],
    from: "减少36.00万元，下降29.88%",
    to: "减少36.00万元，下降42.60%",
    expected: "29.88%",
  },
  { requirement: "N19", from: "指区级财政当年拨付的资金", to: "指市级财政当年拨付的资金", expected: "区级" },
];
