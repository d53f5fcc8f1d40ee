/** A city unit in the way of Jiangsu: totals taken apart into 本年、结余、结转, “与上年决算数相同”, full-width “1．”, separators. */
import { shanghai } from "../../tables/layouts/shanghai.js";
import { book } from "../books.js";
import type { Disclosure } from "../disclosure.js";
import { change, percent, wan as printed } from "../printing.js";
import { JIANGSU_DEFECTS } from "./jiangsu-statistics.defects.js";

const accounts = book({
  unit: "澄江市统计局",
  spending: [
    ["2010501", "general-public-budget", 1032.48, 0, 985.2],
    ["2010502", "general-public-budget", 0, 84.15, 90],
    ["2010505", "general-public-budget", 0, 236.7, 236.7],
    ["2010507", "general-public-budget", 0, 318.92, 350],
    ["2010550", "general-public-budget", 264.31, 0, 270],
    ["2080505", "general-public-budget", 121.64, 0, 121.64],
    ["2080506", "general-public-budget", 60.82, 0, 60.82],
    ["2080801", "general-public-budget", 23.45, 0, 0],
    ["2210201", "general-public-budget", 142.7, 0, 138.9],
    ["2210202", "general-public-budget", 310.26, 0, 310.26],
    ["2010599", "own", 0, 12.08, 0],
  ],
  economy: {
    "30102": 388.25,
    "30103": 301.6,
    "30107": 92.44,
    "30108": 121.64,
    "30109": 60.82,
    "30110": 52.3,
    "30112": 6.18,
    "30113": 142.7,
    "30201": 24.6,
    "30205": 2.15,
    "30206": 7.9,
    "30207": 9.42,
    "30211": 18.76,
    "30215": 6.05,
    "30217": 1.38,
    "30228": 21.3,
    "30231": 4.86,
    "30239": 58.2,
    "30299": 11.03,
    "30302": 96.4,
    "30304": 23.45,
    "31002": 5.64,
  },
  balances: { "general-public-budget": [36.4, 15.2], own: [18.3, 9.72] },
  otherIncome: 3.5,
  threePublic: { budget: [0, 0, 6, 2.5], final: [0, 0, 4.86, 1.38] },
  prior: {
    total: 2711.35,
    income: 2640.8,
    opening: 70.55,
    spending: 2656.65,
    closing: 54.7,
    general: 2634.15,
    fiscalTotal: 2670.55,
    threePublic: 6.62,
    vehicles: 5.12,
    reception: 1.5,
    agency: 141.28,
  },
});

const { of, prior, budget } = accounts;
const wan = (fen: number): string => printed(fen, 2, true);
const versus = (now: number, before: number): string => {
  const { isEqual, more, growth, by, base } = change(now, before);
  return isEqual ? "与上年决算数相同" : `${more}${wan(by)}万元，${growth}${percent(by, base)}`;
};
const REASONS: Readonly<Record<string, string>> = {
  "2010501": "人员增加及政策性调资",
  "2010502": "压减一般性支出",
  "2010507": "第五次全国经济普查部分工作结束，经费节约",
  "2010550": "事业人员退休，人员经费减少",
  "2080801": "年中追加退休人员死亡抚恤金",
  "2210201": "住房公积金缴存基数调整增加",
};

function item(code: string, index: number): string {
  const [, section, name] = accounts.path(code);
  const final = of("general-public-budget", code);
  const planned = budget(code);
  const head = `${index + 1}．${section}（款）${name}（项）。年初预算${wan(planned)}万元，支出决算${wan(final)}万元`;
  if (final === planned) return `${head}，完成年初预算的100%。决算数与年初预算数相同。`;
  const rate = planned === 0 ? "（年初预算数为0万元，无法计算完成比率）" : `，完成年初预算的${percent(final, planned)}`;
  return `${head}${rate}。决算数与年初预算数的差异原因：${REASONS[code]}。`;
}

const DIGITS = ["一", "二", "三", "四", "五"];

function text(): string[] {
  const total = of("summary", "income/grand-total");
  const income = of("summary", "income/total");
  const spending = of("summary", "expenditure/total");
  const general = of("general-public-budget", "total");
  const basic = of("expenditure", "total", "basic");
  const project = of("expenditure", "total", "project");
  const fiscal = of("income", "total", "fiscal");
  const fiscalTotal = of("appropriation-summary", "income/grand-total");
  const other = of("summary", "income/other");
  const final = (column: string): number => of("three-public", "final", column);
  const planned = (column: string): number => of("three-public", "budget", column);
  const names = (...classes: string[]): string =>
    accounts
      .economy(...classes)
      .map(({ name }) => name)
      .join("、");
  return [
    "第三部分 2024年度部门决算情况说明",
    "一、收入支出决算总体情况说明",
    `2024年度收入、支出决算总计${wan(total)}万元。与上年相比，收、支总计各${versus(total, prior("total"))}。其中：`,
    `（一）收入决算总计${wan(total)}万元。包括：`,
    `1．本年收入决算合计${wan(income)}万元。与上年相比，${versus(income, prior("income"))}，变动原因：第五次全国经济普查经费减少。`,
    "2．使用非财政拨款结余（含专用结余）0万元。与上年决算数相同。",
    `3．年初结转和结余${wan(of("summary", "income/opening-balance"))}万元。与上年相比，${versus(of("summary", "income/opening-balance"), prior("opening"))}，变动原因：上年末结转资金减少。`,
    `（二）支出决算总计${wan(total)}万元。包括：`,
    `1．本年支出决算合计${wan(spending)}万元。与上年相比，${versus(spending, prior("spending"))}，变动原因：第五次全国经济普查进入收尾阶段，项目支出减少。`,
    "2．结余分配0万元。与上年决算数相同。",
    `3．年末结转和结余${wan(of("summary", "expenditure/closing-balance"))}万元。结转和结余事项：抽样调查经费尾款。与上年相比，${versus(of("summary", "expenditure/closing-balance"), prior("closing"))}，变动原因：加快预算执行进度。`,
    "二、收入决算情况说明",
    `2024年度本年收入决算合计${wan(income)}万元，其中：财政拨款收入${wan(fiscal)}万元，占${percent(fiscal, income)}；上级补助收入0万元，占0%；财政专户管理教育资金0万元，占0%；事业收入0万元，占0%；经营收入0万元，占0%；附属单位上缴收入0万元，占0%；其他收入${wan(other)}万元，占${percent(other, income)}。`,
    "三、支出决算情况说明",
    `2024年度本年支出决算合计${wan(spending)}万元，其中：基本支出${wan(basic)}万元，占${percent(basic, spending)}；项目支出${wan(project)}万元，占${percent(project, spending)}；上缴上级支出0万元，占0%；经营支出0万元，占0%；对附属单位补助支出0万元，占0%。`,
    "四、财政拨款收入支出决算总体情况说明",
    `2024年度财政拨款收入、支出决算总计${wan(fiscalTotal)}万元。与上年相比，收、支总计各${versus(fiscalTotal, prior("fiscalTotal"))}，变动原因：第五次全国经济普查经费减少。`,
    "五、财政拨款支出决算情况说明",
    `2024年度财政拨款支出决算${wan(general)}万元，占本年支出合计的${percent(general, spending)}。与2024年度财政拨款支出年初预算${wan(budget())}万元相比，完成年初预算的${percent(general, budget())}。其中：`,
    ...accounts.lines(3).flatMap(({ code, name }, at) => [
      `（${DIGITS[at]}）${name}（类）`,
      ...accounts
        .lines(7)
        .filter((line) => line.code.startsWith(code))
        .map((line, index) => item(line.code, index)),
    ]),
    "六、财政拨款基本支出决算情况说明",
    `2024年度财政拨款基本支出决算${wan(of("general-public-budget", "total", "basic"))}万元，其中：`,
    `（一）人员经费${wan(of("basic-expenditure", "personnel-total"))}万元。主要包括：${names("301", "303")}。`,
    `（二）公用经费${wan(of("basic-expenditure", "operating-total"))}万元。主要包括：${names("302", "310")}。`,
    "七、一般公共预算支出决算情况说明",
    `2024年度一般公共预算财政拨款支出决算${wan(general)}万元。与上年相比，${versus(general, prior("general"))}，变动原因：经济普查项目支出减少。`,
    "八、一般公共预算基本支出决算情况说明",
    `2024年度一般公共预算财政拨款基本支出决算${wan(of("general-public-budget", "total", "basic"))}万元，其中：人员经费${wan(of("basic-expenditure", "personnel-total"))}万元，公用经费${wan(of("basic-expenditure", "operating-total"))}万元。`,
    "九、财政拨款“三公”经费支出决算情况说明",
    "（一）“三公”经费财政拨款支出总体情况说明",
    `2024年度财政拨款“三公”经费支出决算${wan(final("total"))}万元（其中：一般公共预算支出${wan(final("total"))}万元；政府性基金预算支出0万元；国有资本经营预算支出0万元）。与上年相比，${versus(final("total"), prior("threePublic"))}，变动原因：厉行节约，压缩车辆运行费用。其中，因公出国（境）费支出0万元，占“三公”经费的0%；公务用车购置及运行维护费支出${wan(final("vehicles"))}万元，占“三公”经费的${percent(final("vehicles"), final("total"))}；公务接待费支出${wan(final("reception"))}万元，占“三公”经费的${percent(final("reception"), final("total"))}。`,
    "（二）“三公”经费财政拨款支出决算具体情况说明",
    "1．因公出国（境）费支出预算0万元，支出决算0万元。2024年度使用财政拨款涉及的出国（境）团组0个，累计0人次。",
    `2．公务用车购置及运行维护费支出预算${wan(planned("vehicles"))}万元（其中：一般公共预算支出${wan(planned("vehicles"))}万元），支出决算${wan(final("vehicles"))}万元，完成调整后预算的${percent(final("vehicles"), planned("vehicles"))}，决算数与预算数的差异原因：加强公务用车管理。其中：`,
    "（1）公务用车购置支出预算0万元，支出决算0万元。2024年度使用财政拨款购置公务用车0辆。",
    `（2）公务用车运行维护费支出预算${wan(planned("vehicle-operation"))}万元，支出决算${wan(final("vehicle-operation"))}万元，完成调整后预算的${percent(final("vehicle-operation"), planned("vehicle-operation"))}，决算数与预算数的差异原因：加强公务用车管理。公务用车运行维护费主要用于车辆燃油、维修、保险。截至2024年12月31日，使用财政拨款开支的公务用车保有量为2辆。`,
    `3．公务接待费支出预算${wan(planned("reception"))}万元，支出决算${wan(final("reception"))}万元，完成调整后预算的${percent(final("reception"), planned("reception"))}，决算数与预算数的差异原因：严格控制接待标准。其中：国内公务接待支出${wan(final("reception"))}万元，接待12批次，96人次，开支内容：上级统计部门督查调研；国（境）外公务接待支出0万元，接待0批次，0人次。`,
    "十、财政拨款会议费支出决算情况说明",
    "2024年度财政拨款会议费支出预算8.00万元，支出决算6.05万元，完成调整后预算的75.63%。2024年度全年召开会议5个，参加会议320人次，开支内容：统计年报会议、经济普查工作会议。",
    "十一、政府性基金预算支出决算情况说明",
    "本部门2024年度无政府性基金预算收入支出决算。",
    "十二、国有资本经营预算支出决算情况说明",
    "本部门2024年度无国有资本经营预算支出决算。",
    "十三、机关运行经费支出决算情况说明",
    `2024年度机关运行经费支出决算134.50万元。与上年相比，${versus(134_500_000, prior("agency"))}，变动原因：压减办公费、差旅费。`,
    "十四、政府采购支出决算情况说明",
    "2024年度政府采购支出总额102.40万元，其中：政府采购货物支出18.64万元、政府采购工程支出0万元、政府采购服务支出83.76万元。政府采购授予中小企业合同金额102.40万元，占政府采购支出总额的100%，其中：授予小微企业合同金额64.20万元，占授予中小企业合同金额的62.7%。",
    "十五、国有资产占用情况说明",
    "截至2024年12月31日，本部门共有车辆2辆，其中，副部（省）级以上领导用车0辆、主要负责人用车0辆、机要通信用车1辆、应急保障用车1辆、执法执勤用车0辆、特种专业技术用车0辆、离退休干部用车0辆、其他用车0辆；单价100万元（含）以上的设备（不含车辆）0台（套）。",
    "十六、预算绩效评价工作开展情况说明",
    "本部门2024年度已对3个项目开展了绩效自评，涉及财政性资金合计639.77万元；本部门已开展部门整体支出绩效自评，涉及财政性资金2,595.43万元。",
  ];
}

export const jiangsuStatistics: Disclosure = {
  id: "jiangsu-statistics",
  half: "heldOut",
  book: accounts,
  sheets: shanghai(accounts.unit, { codes: "three" }),
  text: text(),
  defects: JIANGSU_DEFECTS,
};
