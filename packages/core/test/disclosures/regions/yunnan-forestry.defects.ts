import type { Planted } from "../disclosure.js";

export const YUNNAN_DEFECTS: readonly Planted[] = [
  {
    requirement: "N01",
    from: "项目支出29,885,100.00元，占总支出",
    to: "项目支出28,985,100.00元，占总支出",
    expected: "29,885,100.00",
  },
  { requirement: "N02", from: "占总支出的45.48%", to: "占总支出的45.84%", expected: "45.48%" },
  { requirement: "N05", from: "基本支出减少437,100.00元", to: "基本支出增加437,100.00元", expected: "减少" },
  { requirement: ["N01", "N11"], from: "死亡抚恤186,400.00元。", to: "死亡抚恤184,600.00元。", expected: "186,400.00" },
  { requirement: "N02", from: "完成年初预算的659.33%", to: "完成年初预算的559.33%", expected: "659.33%" },
  {
    requirement: "N10",
    from: "农林水支出（类）林业和草原（款）事业机构（项）",
    to: "农林水支出（类）农业农村（款）事业机构（项）",
    expected: "林业和草原",
  },
  {
    requirement: "N09",
    from: "邮电费、差旅费、公务接待费、劳务费",
    to: "邮电费、差旅费、会议费、公务接待费、劳务费",
    expected: "会议费",
  },
  {
    requirement: ["N01", "N08", "N11"],
    from: "公务接待费支出54,700.00元。其中",
    to: "公务接待费支出57,400.00元。其中",
    expected: "54,700.00",
  },
  {
    requirement: ["N02", "N03"],
    from: "占财政拨款“三公”经费总支出决算的16.88%",
    to: "占财政拨款“三公”经费总支出决算的13.68%",
    expected: "16.88%",
  },
  { requirement: "N16", from: "特种专业技术用车4辆", to: "特种专业技术用车5辆", expected: "" },
  { requirement: "N20", from: "过路过桥费、保险费等。", to: "过路过桥费、、保险费等。", expected: "" },
  {
    requirement: ["N07", "N02"],
    from: "年初预算为40,509,900.00元",
    to: "年初预算为40,590,900.00元",
    expected: "40,509,900.00",
  },
  {
    requirement: ["N16", "N08"],
    from: "政府采购货物支出486,200.00元",
    to: "政府采购货物支出468,200.00元",
    expected: "",
  },
  {
    requirement: "N12",
    from: "主要原因是事业人员退休调出，人员经费减少",
    to: "主要原因是事业人员增加，人员经费增加",
    expected: "",
  },
];
