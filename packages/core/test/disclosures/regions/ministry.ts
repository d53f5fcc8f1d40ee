/** A central department: totals in 亿元 beside 万元 with separators, 本级 and subordinate units, text with cut lines. */
import { national } from "../../tables/layouts/national.js";
import { book } from "../books.js";
import type { Disclosure } from "../disclosure.js";
import { amount, change, percent, wan as printed } from "../printing.js";
import { MINISTRY_DEFECTS } from "./ministry.defects.js";

const accounts = book({
  unit: "国家技术转移局",
  spending: [
    ["2060401", "general-public-budget", 48216.38, 2150.4, 47880],
    ["2050801", "general-public-budget", 0, 385.6, 420],
    ["2050803", "general-public-budget", 0, 642.75, 700],
    ["2060404", "general-public-budget", 0, 182640.92, 190000],
    ["2060499", "general-public-budget", 0, 36418.07, 31250],
    ["2060499", "own", 5120.66, 18734.2, 0],
    ["2080501", "general-public-budget", 1486.25, 0, 1486.25],
    ["2080505", "general-public-budget", 5230.48, 0, 5230.48],
    ["2080506", "general-public-budget", 2615.24, 0, 2615.24],
    ["2210201", "general-public-budget", 4862.9, 0, 4780],
    ["2210202", "general-public-budget", 318.55, 0, 318.55],
    ["2210203", "general-public-budget", 2947.3, 0, 3100],
  ],
  economy: {
    "30102": 9865.4,
    "30103": 4120.66,
    "30107": 12680.35,
    "30108": 5230.48,
    "30109": 2615.24,
    "30113": 4862.9,
    "30199": 2340.1,
    "30201": 1264.2,
    "30202": 318.45,
    "30205": 96.3,
    "30206": 742.18,
    "30207": 365.9,
    "30209": 1880.44,
    "30211": 1426.73,
    "30212": 284.6,
    "30217": 18.42,
    "30228": 602.5,
    "30231": 128.06,
    "30239": 486.7,
    "30301": 212.35,
    "30302": 1273.9,
    "31002": 468.32,
  },
  balances: { "general-public-budget": [15820.44, 12306.18], own: [9864.3, 10257.08] },
  otherIncome: 6348.15,
  threePublic: { budget: [420, 36, 180, 60], final: [284.6, 35.8, 128.06, 18.42] },
  prior: {
    total: 322048.51,
    income: 298634.15,
    spending: 296363.77,
    general: 274512.4,
    generalIncome: 273196.44,
    threePublic: 402.35,
  },
});

const { of, prior, budget } = accounts;
const wan = (fen: number): string => printed(fen, 2, true);
/** 亿元 with two decimals. */
const yi = (fen: number): string => amount(fen, 10_000_000_000, 2);
const versus = (now: number, before: number): string => {
  const { more, growth, by, base } = change(now, before);
  return `${more}${wan(by)}万元，${growth}${percent(by, base, 1)}`;
};
const REASONS: Readonly<Record<string, string>> = {
  "2050801": "部分教师进修班次合并举办，支出减少",
  "2050803": "部分培训班改为线上举办，支出减少",
  "2060401": "动用以前年度结转资金",
  "2060404": "部分项目按进度支付，资金结转下年使用",
  "2060499": "年中追加国家技术转移体系建设专项经费",
  "2210201": "缴存基数调整，支出增加",
  "2210203": "购房补贴发放人数少于预期",
};

function item(code: string, index: number): string {
  const [category, section, name] = accounts.path(code);
  const final = of("general-public-budget", code);
  const planned = budget(code);
  const { isEqual, more, growth, by } = change(final, planned);
  const comparison = isEqual
    ? "与年初预算持平"
    : `比年初预算${more}${wan(by)}万元，${growth}${percent(by, planned, 1)}，主要是${REASONS[code]}`;
  return `${index + 1}.${category}（类）${section}（款）${name}（项）2024年度决算数为${wan(final)}万元，${comparison}。`;
}

function text(): string[] {
  const total = of("summary", "income/grand-total");
  const income = of("summary", "income/total");
  const spending = of("summary", "expenditure/total");
  const fiscal = of("income", "total", "fiscal");
  const institution = of("summary", "income/institution");
  const other = of("summary", "income/other");
  const general = of("general-public-budget", "total");
  const basic = of("expenditure", "total", "basic");
  const project = of("expenditure", "total", "project");
  const final = (column: string): number => of("three-public", "final", column);
  const planned = (column: string): number => of("three-public", "budget", column);
  const names = (...classes: string[]): string =>
    accounts
      .economy(...classes)
      .map(({ name }) => name)
      .join("、");
  return [
    "第三部分 国家技术转移局2024年度部门决算情况说明",
    "一、收入支出决算总体情况说明",
    `2024年度收入总计、支出总计均为${wan(total)}万元（约${yi(total)}亿元）。与2023年度相比，收、支总计各${versus(total, prior("total"))}，主要是国家技术转移体系建设专项经费增加。`,
    "二、收入决算情况说明",
    `2024年度本年收入合计${wan(income)}万元，比2023年度${versus(income, prior("income"))}。其中：一般公共预算财政拨款收入${wan(fiscal)}万元，占${percent(fiscal, income, 1)}；事业收入${wan(institution)}万元，占${percent(institution, income, 1)}；其他收入${wan(other)}万元，占${percent(other, income, 1)}。`,
    "三、支出决算情况说明",
    `2024年度本年支出合计${wan(spending)}万元，比2023年度${versus(spending, prior("spending"))}。其中：基本支出${wan(basic)}万元，占${percent(basic, spending, 1)}；项目支出${wan(project)}万元，占${percent(project, spending, 1)}。`,
    "四、一般公共预算财政拨款支出决算情况说明",
    "（一）总体情况",
    `2024年度一般公共预算财政拨款支出${yi(general)}亿元，占本年支出合计的${percent(general, spending, 1)}。与2023年度相比，一般公共预算财政拨款支出${versus(general, prior("general"))}，主要是科技成果转化与扩散项目支出增加。`,
    "（二）结构情况",
    `按功能分类看，${accounts
      .lines(3)
      .map(
        ({ code, name }) =>
          `${name}${wan(of("general-public-budget", code))}万元，占${percent(of("general-public-budget", code), general, 1)}`,
      )
      .join("；")}。`,
    "（三）具体情况",
    `2024年度一般公共预算财政拨款支出年初预算为${wan(budget())}万元，支出决算为${wan(general)}万元，完成年初预算的${percent(general, budget(), 1)}。其中：`,
    ...accounts.lines(7).map(({ code }, index) => item(code, index)),
    "五、一般公共预算财政拨款基本支出决算情况说明",
    `2024年度一般公共预算财政拨款基本支出${wan(of("general-public-budget", "total", "basic"))}万元。其中：人员经费${wan(of("basic-expenditure", "personnel-total"))}万元，主要包括${names("301", "303")}；公用经费${wan(of("basic-expenditure", "operating-total"))}万元，主要包括${names("302", "310")}。`,
    "六、政府性基金预算财政拨款收入支出决算情况说明",
    "2024年度没有使用政府性基金预算财政拨款安排的支出。",
    "七、国有资本经营预算财政拨款收入支出决算情况说明",
    "2024年度没有使用国有资本经营预算财政拨款安排的支出。",
    "八、财政拨款“三公”经费支出决算情况说明",
    `2024年度“三公”经费财政拨款支出预算为${wan(planned("total"))}万元，支出决算为${wan(final("total"))}万元，完成预算的${percent(final("total"), planned("total"), 1)}，比2023年度${versus(final("total"), prior("threePublic"))}，主要是国际交流活动恢复，出国团组增加。其中：`,
    `因公出国（境）费支出决算为${wan(final("overseas"))}万元，完成预算${wan(planned("overseas"))}万元的${percent(final("overseas"), planned("overseas"), 1)}，占“三公”经费支出决算的${percent(final("overseas"), final("total"), 1)}。全年出国（境）团组42个，累计126人次。`,
    `公务用车购置及运行维护费支出决算为${wan(final("vehicles"))}万元，完成预算${wan(planned("vehicles"))}万元的${percent(final("vehicles"), planned("vehicles"), 1)}，占${percent(final("vehicles"), final("total"), 1)}。其中：公务用车购置支出${wan(final("vehicle-purchase"))}万元，更新购置公务用车2辆；公务用车运行维护费支出${wan(final("vehicle-operation"))}万元，年末公务用车保有量58辆。`,
    `公务接待费支出决算为${wan(final("reception"))}万元，完成预算${wan(planned("reception"))}万元的${percent(final("reception"), planned("reception"), 1)}，占${percent(final("reception"), final("total"), 1)}。其中：外事接待支出11.20万元，接待外宾23批次、168人次；其他国内公务接待支出7.22万元，接待51批次、436人次。`,
    "九、机关运行经费支出情况",
    "2024年度机关运行经费支出3,962.40万元，比2023年度减少215.36万元，下降5.2%，主要是压减一般性支出。",
    "十、政府采购支出情况",
    "2024年度政府采购支出总额26,485.30万元，其中：政府采购货物支出8,246.15万元、政府采购工程支出3,120.00万元、政府采购服务支出15,119.15万元。授予中小企业合同金额19,863.98万元，占政府采购支出总额的75.0%，其中：授予小微企业合同金额8,938.79万元，占授予中小企业合同金额的45.0%。",
    "十一、国有资产占用情况",
    "截至2024年12月31日，共有车辆63辆，其中：部级领导干部用车3辆、机要通信用车12辆、应急保障用车8辆、特种专业技术用车15辆、离退休干部用车6辆、其他用车19辆。单价100万元（含）以上设备（不含车辆）37台（套）。",
    "十二、预算绩效管理工作开展情况",
    "根据预算绩效管理要求，国家技术转移局组织对2024年度一般公共预算项目支出全面开展绩效自评，共涉及一级项目6个、二级项目34个，涉及资金222,237.74万元，占一般公共预算项目支出总额的100.0%。",
  ];
}

export const ministry: Disclosure = {
  id: "ministry",
  half: "development",
  book: accounts,
  sheets: national(accounts.unit),
  text: text(),
  defects: MINISTRY_DEFECTS,
  wrapAt: 40,
};
