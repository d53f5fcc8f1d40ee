/** A school in the way of Shandong: an institution without 三公 and without 机关运行经费, 事业收入, whole percents, ① headings. */
import { shanghai } from "../../tables/layouts/shanghai.js";
import { book } from "../books.js";
import type { Disclosure } from "../disclosure.js";
import { change, percent, wan } from "../printing.js";
import { SHANDONG_DEFECTS } from "./shandong-school.defects.js";

const accounts = book({
  unit: "海岱市第三实验中学",
  spending: [
    ["2050203", "general-public-budget", 2846.52, 186.4, 2906.52],
    ["2050204", "general-public-budget", 1932.17, 94.38, 1980],
    ["2050204", "own", 42.6, 168.25, 0],
    ["2050904", "general-public-budget", 0, 236.5, 260],
    ["2080502", "general-public-budget", 41.83, 0, 41.83],
    ["2080505", "general-public-budget", 462.18, 0, 462.18],
    ["2080506", "general-public-budget", 231.09, 0, 231.09],
    ["2101102", "general-public-budget", 196.44, 0, 196.44],
    ["2210201", "general-public-budget", 388.27, 0, 379.6],
  ],
  economy: {
    "30102": 284.6,
    "30103": 612.45,
    "30107": 1526.8,
    "30108": 462.18,
    "30109": 231.09,
    "30110": 196.44,
    "30112": 28.16,
    "30113": 388.27,
    "30201": 46.2,
    "30202": 12.85,
    "30205": 21.4,
    "30206": 58.63,
    "30208": 64.9,
    "30211": 8.72,
    "30213": 36.5,
    "30216": 15.3,
    "30218": 28.6,
    "30228": 52.44,
    "30299": 18.05,
    "30302": 41.83,
    "30305": 9.6,
    "30308": 33.12,
    "31003": 24.16,
  },
  balances: { own: [20.15, 34.8] },
  otherIncome: 16.3,
  threePublic: { budget: [0, 0, 0, 0], final: [0, 0, 0, 0] },
  prior: { total: 6598.24, income: 6570.04, spending: 6578.09, fiscalTotal: 6362.5, general: 6362.5 },
});

const { of, prior, budget } = accounts;
const plain = (fen: number): string => String(Number(wan(fen)));
const versus = (now: number, before: number): string => {
  const { more, growth, by, base } = change(now, before);
  return `${more}${plain(by)}万元，${growth}${percent(by, base, 1)}`;
};
const REASONS: Readonly<Record<string, string>> = {
  "2050203": "年中追加校舍维修资金，项目支出增加",
  "2050204": "年中追加高中课程改革经费",
  "2050904": "教学仪器采购节约资金",
  "2210201": "住房公积金缴存基数调增",
};

function item(code: string, index: number): string {
  const [category, section, name] = accounts.path(code);
  const final = of("general-public-budget", code);
  const planned = budget(code);
  const why =
    final === planned
      ? "决算数与年初预算数基本持平"
      : `决算数${final > planned ? "大于" : "小于"}年初预算数的主要原因是${REASONS[code]}`;
  return `${index + 1}、${category}（类）${section}（款）${name}（项）。年初预算为${plain(planned)}万元，支出决算为${plain(final)}万元，完成年初预算的${percent(final, planned, 1)}，${why}。`;
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
  const names = (...classes: string[]): string =>
    accounts
      .economy(...classes)
      .map(({ name }) => name)
      .join("、");
  return [
    "第三部分 2024年度单位决算情况说明",
    "一、收入支出决算总体情况说明",
    `2024年度收、支总计均为${plain(total)}万元。与2023年度相比，收、支总计各${versus(total, prior("total"))}。主要是教师正常晋级增资，财政拨款增加。`,
    "二、收入决算情况说明",
    "（一）收入决算结构情况",
    `本年收入合计${plain(income)}万元，其中：财政拨款收入${plain(fiscal)}万元，占${percent(fiscal, income, 1)}；事业收入${plain(institution)}万元，占${percent(institution, income, 1)}；其他收入${plain(other)}万元，占${percent(other, income, 1)}。`,
    "（二）收入决算具体情况",
    `①财政拨款收入${plain(fiscal)}万元，与2023年度相比${versus(fiscal, prior("fiscalTotal"))}，主要是人员经费增加。`,
    `②事业收入${plain(institution)}万元，为收取的学费、住宿费等教育收费。`,
    `③其他收入${plain(other)}万元，为银行存款利息等收入。`,
    "三、支出决算情况说明",
    `本年支出合计${plain(spending)}万元，其中：基本支出${plain(basic)}万元，占${percent(basic, spending, 1)}；项目支出${plain(project)}万元，占${percent(project, spending, 1)}；上缴上级支出、经营支出、对附属单位补助支出均为0万元。`,
    "四、财政拨款收入支出决算总体情况说明",
    `2024年度财政拨款收、支总计均为${plain(general)}万元。与2023年度相比，财政拨款收、支总计各${versus(general, prior("fiscalTotal"))}，主要是人员经费增加。`,
    "五、一般公共预算财政拨款支出决算情况说明",
    "（一）一般公共预算财政拨款支出决算总体情况",
    `2024年度一般公共预算财政拨款支出${plain(general)}万元，占本年支出合计的${percent(general, spending, 1)}。与2023年度相比，一般公共预算财政拨款支出${versus(general, prior("general"))}，主要是人员经费增加。`,
    "（二）一般公共预算财政拨款支出决算结构情况",
    `2024年度一般公共预算财政拨款支出${plain(general)}万元，主要用于以下方面：${accounts
      .lines(3)
      .map(
        ({ code, name }) =>
          `${name}（类）支出${plain(of("general-public-budget", code))}万元，占${percent(of("general-public-budget", code), general, 1)}`,
      )
      .join("；")}。`,
    "（三）一般公共预算财政拨款支出决算具体情况",
    `2024年度一般公共预算财政拨款支出年初预算为${plain(budget())}万元，支出决算为${plain(general)}万元，完成年初预算的${percent(general, budget(), 1)}。决算数大于年初预算数的主要原因是年中追加校舍维修和课程改革资金。其中：`,
    ...accounts.lines(7).map(({ code }, index) => item(code, index)),
    "六、一般公共预算财政拨款基本支出决算情况说明",
    `2024年度一般公共预算财政拨款基本支出${plain(of("general-public-budget", "total", "basic"))}万元，其中：`,
    `人员经费${plain(of("basic-expenditure", "personnel-total"))}万元，主要包括：${names("301", "303")}。`,
    `公用经费${plain(of("basic-expenditure", "operating-total"))}万元，主要包括：${names("302", "310")}。`,
    "七、政府性基金预算财政拨款收入支出决算情况说明",
    "本单位2024年度无政府性基金预算财政拨款收支。",
    "八、国有资本经营预算财政拨款支出决算情况说明",
    "本单位2024年度无国有资本经营预算财政拨款支出。",
    "九、财政拨款“三公”经费支出决算情况说明",
    "本单位2024年度未安排“三公”经费财政拨款预算，也无“三公”经费财政拨款支出，与2023年度持平。因公出国（境）团组0个、0人次；公务用车购置0辆，保有量0辆；国内公务接待0批次、0人次。",
    "十、机关运行经费支出情况说明",
    "本单位为事业单位，不涉及机关运行经费。",
    "十一、政府采购支出情况说明",
    "2024年度政府采购支出总额421.6万元，其中：政府采购货物支出236.5万元、政府采购工程支出156.1万元、政府采购服务支出29万元。授予中小企业合同金额392.6万元，占政府采购支出总额的93.1%，其中：授予小微企业合同金额265.5万元，占授予中小企业合同金额的67.6%；货物采购授予中小企业合同金额占货物支出金额的100%，工程采购授予中小企业合同金额占工程支出金额的100%，服务采购授予中小企业合同金额占服务支出金额的0%。",
    "十二、国有资产占用情况说明",
    "截至2024年12月31日，本单位共有车辆0辆；单价100万元（含）以上设备（不含车辆）3台（套）。",
    "十三、预算绩效情况说明",
    "本单位组织对2024年度预算项目支出全面开展绩效自评，涉及项目7个，涉及资金517.28万元，占一般公共预算项目支出总额的100%。其中：评价等级为“优”的项目5个，“良”的项目2个。",
  ];
}

export const shandongSchool: Disclosure = {
  id: "shandong-school",
  half: "development",
  book: accounts,
  sheets: shanghai(accounts.unit, { codes: "cumulative" }),
  text: text(),
  defects: SHANDONG_DEFECTS,
};
