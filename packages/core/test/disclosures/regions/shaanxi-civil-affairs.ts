/** A district department in the way of Shaanxi: codes in brackets after the names, 会议费 and 培训费 beside 三公, “比上年” first. */
import { shaanxi } from "../../tables/layouts/regions.js";
import { book } from "../books.js";
import type { Disclosure } from "../disclosure.js";
import { change, percent, wan } from "../printing.js";
import { SHAANXI_DEFECTS } from "./shaanxi-civil-affairs.defects.js";

const accounts = book({
  unit: "秦塬区民政局",
  spending: [
    ["2080201", "general-public-budget", 486.35, 0, 462.8],
    ["2080202", "general-public-budget", 0, 58.9, 65],
    ["2080206", "general-public-budget", 0, 14.62, 15],
    ["2080208", "general-public-budget", 0, 1048.27, 980],
    ["2080299", "general-public-budget", 132.5, 96.74, 240.6],
    ["2080505", "general-public-budget", 68.42, 0, 68.42],
    ["2080899", "general-public-budget", 0, 36.18, 0],
    ["2101101", "general-public-budget", 31.06, 0, 31.06],
    ["2210201", "general-public-budget", 62.84, 0, 62.84],
    ["2120899", "government-fund", 0, 84.5, 0],
  ],
  economy: {
    "30102": 132.48,
    "30103": 96.2,
    "30108": 68.42,
    "30110": 31.06,
    "30112": 4.37,
    "30113": 62.84,
    "30201": 14.26,
    "30202": 2.15,
    "30207": 5.38,
    "30211": 6.94,
    "30215": 1.5,
    "30216": 2.5,
    "30217": 0.86,
    "30228": 9.7,
    "30231": 7.32,
    "30239": 21.6,
    "30302": 12.48,
    "30305": 18.9,
  },
  threePublic: { budget: [0, 0, 9, 1.2], final: [0, 0, 7.32, 0.86] },
  prior: { total: 2238.9, general: 2118.4, fund: 120.5, threePublic: 8.04, meeting: 1.8, training: 2.2, agency: 70.15 },
});

const { of, prior, budget } = accounts;
const versus = (now: number, before: number): string => {
  const { more, growth, by, base } = change(now, before);
  return `${more}${wan(by)}万元，${growth}${percent(by, base)}`;
};
const REASONS: Readonly<Record<string, string>> = {
  "2080201": "新增人员及正常晋升工资",
  "2080202": "压减一般性项目支出",
  "2080206": "社会组织年检评估费用节约",
  "2080208": "追加村（社区）办公经费和专职工作者报酬",
  "2080299": "部分民政服务设施维修项目未完工",
  "2080899": "年中下达优抚对象补助资金",
};

function item(code: string, index: number): string {
  const [category, section, name] = accounts.path(code);
  const final = of("general-public-budget", code);
  const planned = budget(code);
  const rate = planned === 0 ? "年初未安排预算" : `支出决算占年初预算的${percent(final, planned)}`;
  const why =
    final === planned
      ? "决算数与年初预算数一致"
      : `决算数${final > planned ? "大于" : "小于"}年初预算数的主要原因是${REASONS[code]}`;
  return `${index + 1}.${category}（${code.slice(0, 3)}类）${section}（${code.slice(3, 5)}款）${name}（${code.slice(5)}项）。年初预算为${wan(planned)}万元，支出决算为${wan(final)}万元，${rate}，${why}。`;
}

function text(): string[] {
  const total = of("summary", "income/grand-total");
  const income = of("summary", "income/total");
  const spending = of("summary", "expenditure/total");
  const general = of("general-public-budget", "total");
  const fund = of("government-fund", "total");
  const basic = of("expenditure", "total", "basic");
  const project = of("expenditure", "total", "project");
  const final = (column: string): number => of("three-public", "final", column);
  const planned = (column: string): number => of("three-public", "budget", column);
  const names = (...classes: string[]): string =>
    accounts
      .economy(...classes)
      .map(({ name, code }) => `${name}${wan(of("basic-expenditure", code))}万元`)
      .join("、");
  return [
    "第三部分 2024年度部门决算情况说明",
    "一、收入支出决算总体情况说明",
    `2024年度收入、支出总计均为${wan(total)}万元，与上年相比收、支总计各${versus(total, prior("total"))}。主要原因是基层政权建设和社区治理项目支出减少。`,
    "二、收入决算情况说明",
    `2024年度收入合计${wan(income)}万元，其中：财政拨款收入${wan(income)}万元，占100.00%；事业收入0.00万元，占0.00%；经营收入0.00万元，占0.00%；其他收入0.00万元，占0.00%。`,
    "三、支出决算情况说明",
    `2024年度支出合计${wan(spending)}万元，其中：基本支出${wan(basic)}万元，占${percent(basic, spending)}；项目支出${wan(project)}万元，占${percent(project, spending)}；经营支出0.00万元，占0.00%。`,
    "四、财政拨款收入支出决算总体情况说明",
    `2024年度财政拨款收入、支出总计均为${wan(total)}万元，与上年相比收、支总计各${versus(total, prior("total"))}。主要原因是基层政权建设和社区治理项目支出减少。`,
    "五、一般公共预算财政拨款支出决算情况说明",
    "（一）财政拨款支出决算总体情况说明",
    `2024年度一般公共预算财政拨款支出${wan(general)}万元，占本年支出合计的${percent(general, spending)}。与上年相比，一般公共预算财政拨款支出${versus(general, prior("general"))}，主要原因是社区治理项目支出减少。`,
    "（二）财政拨款支出决算具体情况说明",
    `2024年度一般公共预算财政拨款支出年初预算为${wan(budget())}万元，支出决算为${wan(general)}万元，完成年初预算的${percent(general, budget())}。按照政府功能分类科目，具体如下：`,
    ...accounts.lines(7).map(({ code }, index) => item(code, index)),
    "六、一般公共预算财政拨款基本支出决算情况说明",
    `2024年度一般公共预算财政拨款基本支出${wan(basic)}万元，包括人员经费和公用经费。其中：`,
    `（一）人员经费${wan(of("basic-expenditure", "personnel-total"))}万元，主要包括：${names("301", "303")}。`,
    `（二）公用经费${wan(of("basic-expenditure", "operating-total"))}万元，主要包括：${names("302", "310")}。`,
    "七、一般公共预算财政拨款“三公”经费、会议费、培训费支出决算情况说明",
    "（一）“三公”经费财政拨款支出决算总体情况说明",
    `2024年度一般公共预算财政拨款安排“三公”经费支出预算${wan(planned("total"))}万元，支出决算${wan(final("total"))}万元，完成预算的${percent(final("total"), planned("total"))}。决算数比预算数减少${wan(planned("total") - final("total"))}万元，主要原因是落实过紧日子要求，减少公务用车运行支出。与上年相比${versus(final("total"), prior("threePublic"))}，主要原因是车辆老化，维修费用上升。`,
    "（二）“三公”经费财政拨款支出决算具体情况说明",
    "1.因公出国（境）费支出情况说明。2024年度因公出国（境）支出预算0.00万元，支出决算0.00万元，全年因公出国（境）团组0个，0人次。",
    "2.公务用车购置费支出情况说明。2024年度购置车辆0辆，预算0.00万元，支出决算0.00万元。",
    `3.公务用车运行维护费支出情况说明。2024年度公务用车运行维护费支出预算${wan(planned("vehicle-operation"))}万元，支出决算${wan(final("vehicle-operation"))}万元，完成预算的${percent(final("vehicle-operation"), planned("vehicle-operation"))}，决算数比预算数减少${wan(planned("vehicle-operation") - final("vehicle-operation"))}万元，主要原因是规范车辆使用管理。年末公务用车保有量3辆。`,
    `4.公务接待费支出情况说明。2024年度公务接待费支出预算${wan(planned("reception"))}万元，支出决算${wan(final("reception"))}万元，完成预算的${percent(final("reception"), planned("reception"))}，决算数比预算数减少${wan(planned("reception") - final("reception"))}万元，主要原因是严控接待标准。其中：国内公务接待11批次，87人次，支出${wan(final("reception"))}万元；外宾接待0批次，0人次。`,
    "（三）培训费支出情况说明",
    "2024年度培训费支出预算3.00万元，支出决算2.50万元，完成预算的83.33%，决算数比预算数减少0.50万元，主要原因是培训改为线上开展。",
    "（四）会议费支出情况说明",
    "2024年度会议费支出预算2.00万元，支出决算1.50万元，完成预算的75.00%，决算数比预算数减少0.50万元，主要原因是精简会议。",
    "八、政府性基金预算财政拨款收入支出决算情况说明",
    `2024年度政府性基金预算财政拨款收入${wan(of("government-fund", "total", "income"))}万元，支出${wan(fund)}万元，年末结转和结余0.00万元。支出比上年${versus(fund, prior("fund"))}，主要原因是养老服务设施项目减少。`,
    "九、国有资本经营预算财政拨款收入支出决算情况说明",
    "本部门无国有资本经营预算财政拨款收支，并已公开空表。",
    "十、机关运行经费支出情况说明",
    `2024年度机关运行经费支出决算68.44万元，比上年${versus(68_440_000, prior("agency"))}，主要原因是压减办公费、印刷费。`,
    "十一、政府采购支出情况说明",
    "2024年度政府采购支出总额共82.36万元，其中：政府采购货物支出12.36万元、政府采购工程支出40.00万元、政府采购服务支出30.00万元。授予中小企业合同金额82.36万元，占政府采购支出总额的100.00%，其中：授予小微企业合同金额42.36万元，占授予中小企业合同金额的51.43%。",
    "十二、国有资产占用及购置情况说明",
    "截至2024年末，本部门机关及所属单位共有车辆3辆，其中：机要通信用车1辆、应急保障用车2辆；单价100万元以上设备（不含车辆）0台（套）。2024年当年购置车辆0辆。",
    "十三、预算绩效管理工作开展情况说明",
    "根据预算绩效管理要求，本部门对2024年度一般公共预算项目支出开展绩效自评，涉及项目6个，自评资金1254.71万元，占一般公共预算项目支出总额的100.00%。其中自评结果为优的4个、良的2个。",
    "第四部分 专业名词解释",
    "1.财政拨款收入：指区级财政当年拨付的资金。",
    "2.基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。",
  ];
}

export const shaanxiCivilAffairs: Disclosure = {
  id: "shaanxi-civil-affairs",
  half: "development",
  book: accounts,
  sheets: shaanxi(accounts.unit),
  text: text(),
  defects: SHAANXI_DEFECTS,
};
