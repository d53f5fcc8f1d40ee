/** A county department in the way of Guangdong: “完成预算0万元的--%”, 比上年决算数, one decimal of percent, mixed staff. */

import { book } from "../books.js";
import type { Disclosure } from "../disclosure.js";
import { guangdongLike } from "../layouts.js";
import { change, percent, wan } from "../printing.js";
import { GUANGDONG_DEFECTS } from "./guangdong-agriculture.defects.js";

const accounts = book({
  unit: "南岭县农业农村局",
  spending: [
    ["2080505", "general-public-budget", 118.92, 0, 118.92],
    ["2080506", "general-public-budget", 59.46, 0, 59.46],
    ["2101101", "general-public-budget", 42.18, 0, 45],
    ["2101102", "general-public-budget", 18.36, 0, 18.36],
    ["2120814", "government-fund", 0, 260.4, 0],
    ["2130101", "general-public-budget", 812.35, 0, 798.6],
    ["2130102", "general-public-budget", 0, 146.28, 160],
    ["2130104", "general-public-budget", 325.47, 0, 331.2],
    ["2130108", "general-public-budget", 0, 88.5, 92],
    ["2130122", "general-public-budget", 0, 1204.76, 0],
    ["2130199", "own", 0, 35.6, 0],
    ["2210201", "general-public-budget", 133.05, 0, 130.5],
  ],
  economy: {
    "30102": 268.4,
    "30103": 142.75,
    "30107": 121.3,
    "30108": 118.92,
    "30109": 59.46,
    "30110": 60.54,
    "30112": 9.87,
    "30113": 133.05,
    "30201": 45.2,
    "30205": 3.1,
    "30206": 8.64,
    "30207": 12.9,
    "30211": 25.37,
    "30217": 4.05,
    "30228": 15.8,
    "30231": 12.36,
    "30239": 66.2,
    "30302": 21.6,
    "31002": 7.9,
  },
  balances: { "general-public-budget": [45.2, 38.7] },
  otherIncome: 35.6,
  threePublic: { budget: [0, 0, 15, 5], final: [0, 0, 12.36, 4.05] },
  prior: {
    total: 2905.48,
    income: 2870.16,
    spending: 2860.28,
    fiscalIncome: 2870.16,
    fiscalTotal: 2905.48,
    generalIncome: 2590.16,
    fundIncome: 280,
    general: 2580.28,
    threePublic: 18.9,
    vehicles: 13.75,
    reception: 5.15,
    agency: 148.5,
  },
});

const { of, prior, budget } = accounts;
const versus = (now: number, before: number): string => {
  const { more, growth, by, base } = change(now, before);
  return `${more}${wan(by)}万元，${growth}${percent(by, base, 1)}`;
};

const REASONS: Readonly<Record<string, string>> = {
  "2101101": "年中有人员调出，缴费人数减少",
  "2130101": "年中新招录公务员，人员经费增加",
  "2130102": "落实过紧日子要求，压减一般性项目支出",
  "2130104": "事业单位有人员退休，人员经费减少",
  "2130108": "部分防控物资采购节约了资金",
  "2130122": "年中收到上级下达的粮油单产提升补助资金，年初未列入预算",
  "2210201": "职工住房公积金缴存基数上调",
};

function item(code: string, index: number): string {
  const [category, section, name] = accounts.path(code);
  const final = of("general-public-budget", code);
  const planned = budget(code);
  const rate = planned === 0 ? "--%（预算数为0，不可比）" : percent(final, planned, 1);
  const { isEqual, more } = change(final, planned);
  const why = isEqual
    ? "决算数与预算数持平。"
    : `决算数${more === "增加" ? "大于" : "小于"}预算数的主要原因：${REASONS[code]}。`;
  return `${index + 1}.${category}（类）${section}（款）${name}（项）支出决算${wan(final)}万元，完成预算${wan(planned)}万元的${rate}。${why}`;
}

function text(): string[] {
  const total = of("summary", "income/grand-total");
  const income = of("summary", "income/total");
  const spending = of("summary", "expenditure/total");
  const fiscalIncome = of("income", "total", "fiscal");
  const general = of("general-public-budget", "total");
  const basic = of("expenditure", "total", "basic");
  const project = of("expenditure", "total", "project");
  const generalBasic = of("general-public-budget", "total", "basic");
  const final = (column: string): number => of("three-public", "final", column);
  const planned = (column: string): number => of("three-public", "budget", column);
  const names = (...classes: string[]): string =>
    accounts
      .economy(...classes)
      .map(({ name }) => name)
      .join("、");
  return [
    "第三部分 2024年度部门决算情况说明",
    "一、2024年度收入支出决算总体情况说明",
    `2024年度收、支总计均为${wan(total)}万元。与上年相比，收、支总计各${versus(total, prior("total"))}。主要原因：上级下达的粮油单产提升补助资金增加。`,
    "二、2024年度收入决算情况说明",
    `2024年度收入合计${wan(income)}万元，比上年决算数${versus(income, prior("income"))}。其中：`,
    `1.财政拨款收入${wan(fiscalIncome)}万元，占收入合计的${percent(fiscalIncome, income, 1)}，比上年决算数${versus(fiscalIncome, prior("fiscalIncome"))}。主要原因：上级下达的粮油单产提升补助资金增加。`,
    "2.上级补助收入0万元，占收入合计的0.0%，与上年决算数持平。",
    "3.事业收入0万元，占收入合计的0.0%，与上年决算数持平。",
    `4.其他收入${wan(of("summary", "income/other"))}万元，占收入合计的${percent(of("summary", "income/other"), income, 1)}，比上年决算数增加${wan(of("summary", "income/other"))}万元，增长--（基数为0，不可比）。主要原因：收到省农科院试验示范基地合作经费。`,
    "三、2024年度支出决算情况说明",
    `2024年度支出合计${wan(spending)}万元，比上年决算数${versus(spending, prior("spending"))}，主要原因是农业生产发展项目支出增加。其中：基本支出${wan(basic)}万元，占支出合计的${percent(basic, spending, 1)}；项目支出${wan(project)}万元，占支出合计的${percent(project, spending, 1)}；上缴上级支出0万元、经营支出0万元、对附属单位补助支出0万元，均占0.0%。`,
    "四、2024年度财政拨款收入支出决算总体情况说明",
    `（一）2024年度财政拨款收、支总计${wan(of("appropriation-summary", "income/grand-total"))}万元，比上年决算数${versus(of("appropriation-summary", "income/grand-total"), prior("fiscalTotal"))}，主要原因是上级补助资金增加。`,
    `（二）2024年度财政拨款收入中，一般公共预算财政拨款收入${wan(of("appropriation-summary", "income/general-public-budget"))}万元，比上年决算数${versus(of("appropriation-summary", "income/general-public-budget"), prior("generalIncome"))}；政府性基金预算财政拨款收入${wan(of("appropriation-summary", "income/government-fund"))}万元，比上年决算数${versus(of("appropriation-summary", "income/government-fund"), prior("fundIncome"))}，主要原因是土地出让收入安排的项目减少；国有资本经营预算财政拨款收入0万元，与上年决算数持平。`,
    "五、2024年度一般公共预算财政拨款支出决算情况说明",
    "（一）一般公共预算财政拨款支出决算总体情况",
    `2024年度一般公共预算财政拨款支出${wan(general)}万元，占本年支出合计的${percent(general, spending, 1)}。与上年相比，一般公共预算财政拨款支出${versus(general, prior("general"))}，主要原因是农业生产发展项目支出增加。`,
    "（二）一般公共预算财政拨款支出决算结构情况",
    `主要用于以下方面：${accounts
      .lines(3)
      .map(({ code, name }) => {
        const own = of("general-public-budget", code);
        return `${name}（类）支出${wan(own)}万元，占${percent(own, general, 1)}`;
      })
      .join("；")}。`,
    "（三）一般公共预算财政拨款支出决算具体情况",
    `2024年度一般公共预算财政拨款支出年初预算为${wan(budget())}万元，支出决算为${wan(general)}万元，完成年初预算的${percent(general, budget(), 1)}。决算数大于年初预算数的主要原因：年中追加上级农业生产发展资金。其中：`,
    ...accounts.lines(7).map(({ code }, index) => item(code, index)),
    "六、2024年度一般公共预算财政拨款基本支出决算情况说明",
    `2024年度一般公共预算财政拨款基本支出${wan(generalBasic)}万元，其中：人员经费${wan(of("basic-expenditure", "personnel-total"))}万元，占基本支出的${percent(of("basic-expenditure", "personnel-total"), generalBasic, 1)}，主要包括${names("301", "303")}；公用经费${wan(of("basic-expenditure", "operating-total"))}万元，占基本支出的${percent(of("basic-expenditure", "operating-total"), generalBasic, 1)}，主要包括${names("302", "310")}。`,
    "七、2024年度财政拨款“三公”经费支出决算情况说明",
    "（一）“三公”经费支出决算总体情况",
    `2024年度“三公”经费支出决算为${wan(final("total"))}万元，完成预算${wan(planned("total"))}万元的${percent(final("total"), planned("total"), 1)}，比上年${versus(final("total"), prior("threePublic"))}。决算数小于预算数的主要原因：厉行节约，从严控制“三公”经费支出。其中：因公出国（境）费支出决算为0万元，完成预算0万元的--%，与上年持平；公务用车购置及运行维护费支出决算为${wan(final("vehicles"))}万元，完成预算${wan(planned("vehicles"))}万元的${percent(final("vehicles"), planned("vehicles"), 1)}，比上年${versus(final("vehicles"), prior("vehicles"))}；公务接待费支出决算为${wan(final("reception"))}万元，完成预算${wan(planned("reception"))}万元的${percent(final("reception"), planned("reception"), 1)}，比上年${versus(final("reception"), prior("reception"))}。`,
    "（二）“三公”经费支出决算具体情况",
    `“三公”经费支出决算中，因公出国（境）费支出0万元，占0.0%；公务用车购置及运行维护费支出${wan(final("vehicles"))}万元，占${percent(final("vehicles"), final("total"), 1)}；公务接待费支出${wan(final("reception"))}万元，占${percent(final("reception"), final("total"), 1)}。`,
    "1.因公出国（境）费支出0万元，全年使用财政拨款安排本部门出国（境）团组0个、累计0人次。",
    `2.公务用车购置及运行维护费支出${wan(final("vehicles"))}万元。其中：公务用车购置支出0万元，公务用车购置数0辆；公务用车运行维护费支出${wan(final("vehicle-operation"))}万元，主要用于农产品质量安全监管、动物疫病防控等公务用车的燃料费、维修费、过桥过路费、保险费等支出，截至2024年12月31日，公务用车保有量为4辆。`,
    `3.公务接待费支出${wan(final("reception"))}万元，主要用于接待上级调研检查和兄弟县市学习交流。2024年，本部门国内公务接待38批次，接待人次405人次；国（境）外公务接待0批次，接待人次0人次。`,
    "八、2024年度政府性基金预算财政拨款收入支出决算情况说明",
    `2024年度政府性基金预算财政拨款收入${wan(of("government-fund", "total", "income"))}万元，支出${wan(of("government-fund", "total"))}万元，年末结转和结余0万元。其中：城乡社区支出（类）国有土地使用权出让收入安排的支出（款）农业生产发展支出（项）支出决算${wan(of("government-fund", "2120814"))}万元，主要用于高标准农田建设。`,
    "九、2024年度国有资本经营预算财政拨款支出决算情况说明",
    "本部门2024年度没有国有资本经营预算财政拨款支出。",
    "十、其他重要事项的情况说明",
    "（一）机关运行经费支出情况",
    `2024年度机关运行经费支出143.26万元，比上年决算数${versus(143_260_000, prior("agency"))}，主要原因是压减办公费、差旅费等日常支出。`,
    "（二）政府采购支出情况",
    "2024年度政府采购支出总额312.60万元，其中：政府采购货物支出96.40万元、政府采购工程支出158.20万元、政府采购服务支出58.00万元。授予中小企业合同金额281.34万元，占政府采购支出总额的90.0%，其中：授予小微企业合同金额187.56万元，占授予中小企业合同金额的66.7%。货物采购授予中小企业合同金额96.40万元，占货物支出金额的100.0%。",
    "（三）国有资产占用情况",
    "截至2024年12月31日，本部门共有车辆6辆，其中：机要通信用车1辆、应急保障用车1辆、执法执勤用车2辆、特种专业技术用车2辆；单位价值100万元（含）以上设备（不含车辆）0台（套）。",
    "（四）预算绩效管理工作开展情况",
    `根据预算绩效管理要求，本部门组织对2024年度一般公共预算项目支出全面开展绩效自评，共涉及项目9个，资金${wan(of("general-public-budget", "total", "project"))}万元，占一般公共预算项目支出总额的100.0%。`,
    "第四部分 名词解释",
    "一、财政拨款收入：指县级财政当年拨付的资金。",
    "二、基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。",
    "三、机关运行经费：指为保障行政单位（含参照公务员法管理的事业单位）运行用于购买货物和服务的各项资金。",
  ];
}

export const guangdongAgriculture: Disclosure = {
  id: "guangdong-agriculture",
  half: "development",
  book: accounts,
  sheets: guangdongLike(accounts.unit),
  text: text(),
  defects: GUANGDONG_DEFECTS,
};
