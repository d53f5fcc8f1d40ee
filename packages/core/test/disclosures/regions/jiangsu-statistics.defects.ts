import type { Planted } from "../disclosure.js";

export const JIANGSU_DEFECTS: readonly Planted[] = [
  {
    requirement: "N01",
    from: "本年支出决算合计2,607.51万元。与上年",
    to: "本年支出决算合计2,670.51万元。与上年",
    expected: "2,607.51",
  },
  { requirement: "N02", from: "其他收入3.50万元，占0.14%", to: "其他收入3.50万元，占0.13%", expected: "0.14%" },
  { requirement: "N05", from: "减少29.78万元", to: "增加29.78万元", expected: "减少" },
  { requirement: "N02", from: "完成年初预算的91.12%", to: "完成年初预算的91.21%", expected: "91.12%" },
  {
    requirement: ["N06", "N02"],
    from: "支出决算23.45万元（年初预算数为0万元，无法计算完成比率）",
    to: "支出决算23.45万元，完成年初预算的100%",
    expected: "",
  },
  {
    requirement: ["N07", "N02"],
    from: "年初预算2,563.52万元相比",
    to: "年初预算2,536.52万元相比",
    expected: "2,563.52",
  },
  {
    requirement: "N10",
    from: "2．行政事业单位养老支出（款）机关事业单位职业年金缴费支出（项）",
    to: "2．抚恤（款）机关事业单位职业年金缴费支出（项）",
    expected: "行政事业单位养老支出",
  },
  {
    requirement: "N09",
    from: "差旅费、会议费、公务接待费",
    to: "差旅费、会议费、培训费、公务接待费",
    expected: "培训费",
  },
  {
    requirement: ["N01", "N11"],
    from: "人员经费1,784.37万元，公用经费171.29万元",
    to: "人员经费1,748.37万元，公用经费171.29万元",
    expected: "1,784.37",
  },
  { requirement: "N16", from: "应急保障用车1辆", to: "应急保障用车2辆", expected: "" },
  {
    requirement: ["N01", "N08"],
    from: "公务接待费支出1.38万元，占",
    to: "公务接待费支出1.83万元，占",
    expected: "1.38",
  },
  { requirement: "N20", from: "涉及财政性资金2,595.43万元", to: "涉及涉及财政性资金2,595.43万元", expected: "" },
  { requirement: ["N14", "N16", "N15"], from: "接待12批次，96人次", to: "接待12批次，9人次", expected: "" },
  { requirement: "N18", from: "（三）住房保障支出（类）", to: "（四）住房保障支出（类）", expected: "（三）" },
];
