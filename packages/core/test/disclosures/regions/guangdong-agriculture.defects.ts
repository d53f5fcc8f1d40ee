import type { Planted } from "../disclosure.js";

export const GUANGDONG_DEFECTS: readonly Planted[] = [
  { requirement: "N01", from: "2024年度支出合计3245.33万元", to: "2024年度支出合计3254.33万元", expected: "3245.33" },
  { requirement: "N02", from: "占收入合计的98.9%", to: "占收入合计的99.8%", expected: "98.9%" },
  {
    requirement: "N02",
    from: "农林水支出（类）支出2577.36万元，占87.4%",
    to: "农林水支出（类）支出2577.36万元，占87.3%",
    expected: "87.4%",
  },
  { requirement: "N05", from: "比上年决算数减少19.60万元", to: "比上年决算数增加19.60万元", expected: "减少" },
  {
    requirement: ["N02", "N04"],
    from: "收、支总计各增加378.55万元，增长13.0%",
    to: "收、支总计各增加378.55万元，增长11.5%",
    expected: "13.0%",
  },
  { requirement: "N06", from: "增长--（基数为0，不可比）", to: "增长100.0%", expected: "" },
  {
    requirement: "N10",
    from: "农林水支出（类）农业农村（款）病虫害控制（项）",
    to: "农林水支出（类）林业和草原（款）病虫害控制（项）",
    expected: "农业农村",
  },
  {
    requirement: "N09",
    from: "电费、邮电费、差旅费、公务接待费",
    to: "电费、取暖费、邮电费、差旅费、公务接待费",
    expected: "取暖费",
  },
  {
    requirement: ["N01", "N08"],
    from: "公务用车购置及运行维护费支出12.36万元，占75.3%",
    to: "公务用车购置及运行维护费支出13.26万元，占75.3%",
    expected: "12.36",
  },
  { requirement: "N16", from: "执法执勤用车2辆、特种", to: "执法执勤用车3辆、特种", expected: "" },
  { requirement: ["N03", "N02"], from: "占货物支出金额的100.0%", to: "占货物支出金额的30.8%", expected: "100.0%" },
  {
    requirement: "N12",
    from: "（预算数为0，不可比）。决算数大于预算数的主要原因：年中收到上级下达的粮油单产提升补助资金，年初未列入预算。",
    to: "（预算数为0，不可比）。",
    expected: "",
  },
  {
    requirement: "N20",
    from: "公务用车运行维护费支出12.36万元，主要用于农产品",
    to: "公务用车运行维护费支出12.36万元万元，主要用于农产品",
    expected: "",
  },
  { requirement: "N18", from: "九、2024年度国有资本经营预算", to: "八、2024年度国有资本经营预算", expected: "九" },
  {
    requirement: ["N05", "N12"],
    from: "决算数大于预算数的主要原因：职工住房公积金缴存基数上调",
    to: "决算数小于预算数的主要原因：职工住房公积金缴存基数上调",
    expected: "大于",
  },
  { requirement: "N19", from: "指县级财政当年拨付的资金", to: "指市级财政当年拨付的资金", expected: "县级" },
];
