import type { Planted } from "../disclosure.js";

export const SICHUAN_DEFECTS: readonly Planted[] = [
  {
    requirement: "N01",
    from: "行政运行（项）: 支出决算为1486.20万元",
    to: "行政运行（项）: 支出决算为1468.20万元",
    expected: "1486.20",
  },
  { requirement: "N02", from: "占88.37%", to: "占88.73%", expected: "88.37%" },
  {
    requirement: "N02",
    from: "公务接待费支出决算2.16万元，占6.47%",
    to: "公务接待费支出决算2.16万元，占6.46%",
    expected: "6.47%",
  },
  { requirement: "N05", from: "较上年度减少3.65万元", to: "较上年度增加3.65万元", expected: "减少" },
  {
    requirement: "N12",
    from: "下降9.85%。决算数小于预算数的主要原因是严格执行中央八项规定及其实施细则精神，压减公务用车运行维护费和公务接待费。",
    to: "下降9.85%。",
    expected: "",
  },
  {
    requirement: "N10",
    from: "9.卫生健康（类）行政事业单位医疗（款）公务员医疗补助（项）: 支出",
    to: "9.卫生健康（类）行政单位医疗（款）公务员医疗补助（项）: 支出",
    expected: "行政事业单位医疗",
  },
  {
    requirement: "N09",
    from: "奖金、绩效工资、机关事业单位",
    to: "奖金、伙食补助费、绩效工资、机关事业单位",
    expected: "伙食补助费",
  },
  {
    requirement: ["N01", "N08", "N11"],
    from: "公务用车运行维护费支出31.24万元。主要",
    to: "公务用车运行维护费支出32.14万元。主要",
    expected: "31.24",
  },
  { requirement: "N16", from: "执法执勤用车6辆", to: "执法执勤用车5辆", expected: "" },
  {
    requirement: ["N03", "N02"],
    from: "占政府采购支出总额的50.54%",
    to: "占政府采购支出总额的67.15%",
    expected: "50.54%",
  },
  { requirement: ["N01", "N08", "N11"], from: "共计支出2.16万元", to: "共计支出2.61万元", expected: "2.16" },
  {
    requirement: ["N17", "N10"],
    from: "10.卫生健康（类）行政事业单位医疗（款）公务员医疗补助（项）：",
    to: "10.社会保障和就业（类）行政事业单位医疗（款）公务员医疗补助（项）：",
    expected: "卫生健康",
  },
  {
    requirement: "N18",
    from: "八、政府性基金预算支出决算情况说明",
    to: "七、政府性基金预算支出决算情况说明",
    expected: "八",
  },
  { requirement: "N20", from: "（不包括陪同人员）", to: "（不包括陪同人员", expected: "" },
];
