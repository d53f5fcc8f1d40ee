/** A county department in the way of Yunnan: everything in 元 with separators, text copied from a PDF with cut lines. */
import { national } from "../../tables/layouts/national.js";
import { inYuan } from "../../tables/variants.js";
import { book } from "../books.js";
import type { Disclosure } from "../disclosure.js";
import { openingBudgetNoted } from "../layouts.js";
import { amount, change, percent } from "../printing.js";
import { YUNNAN_DEFECTS } from "./yunnan-forestry.defects.js";

const accounts = book({
  unit: "元水县林业和草原局",
  spending: [
    ["2080505", "general-public-budget", 96.38, 0, 94.2],
    ["2080801", "general-public-budget", 18.64, 0, 0],
    ["2101101", "general-public-budget", 38.27, 0, 38.27],
    ["2101103", "general-public-budget", 30.12, 0, 29.4],
    ["2130201", "general-public-budget", 864.59, 0, 842.1],
    ["2130204", "general-public-budget", 1276.33, 0, 1290],
    ["2130205", "general-public-budget", 0, 1582.4, 240],
    ["2130209", "general-public-budget", 0, 938.16, 938.16],
    ["2130234", "general-public-budget", 0, 467.95, 410],
    ["2210201", "general-public-budget", 168.86, 0, 168.86],
  ],
  economy: {
    "30102": 548.2,
    "30103": 240.15,
    "30107": 366.8,
    "30108": 96.38,
    "30110": 38.27,
    "30111": 30.12,
    "30112": 12.46,
    "30113": 168.86,
    "30201": 38.4,
    "30202": 4.62,
    "30205": 2.18,
    "30206": 8.36,
    "30207": 6.9,
    "30211": 21.54,
    "30217": 5.47,
    "30226": 9.8,
    "30228": 24.6,
    "30231": 26.93,
    "30239": 60.48,
    "30302": 14.2,
    "30304": 18.64,
  },
  threePublic: { budget: [0, 0, 32, 8], final: [0, 0, 26.93, 5.47] },
  prior: {
    income: 5268.15,
    spending: 5268.15,
    basic: 2536.9,
    project: 2731.25,
    vehicles: 29.84,
    reception: 5.47,
    threePublic: 35.31,
    agency: 192.74,
  },
});

const { of, prior, budget } = accounts;
const yuan = (fen: number): string => amount(fen, 100, 2, true);
const versus = (now: number, before: number): string => {
  const { more, growth, by, base } = change(now, before);
  return `${more}${yuan(by)}元，${growth}${percent(by, base)}`;
};
const REASONS: Readonly<Record<string, string>> = {
  "2080505": "职工缴费基数调增",
  "2080801": "年中追加已故职工抚恤金",
  "2101103": "缴费人数增加",
  "2130201": "职工正常晋级晋档增资",
  "2130204": "事业人员退休调出，人员经费减少",
  "2130205": "年中下达中央林业草原生态保护恢复资金",
  "2130234": "森林防火物资储备追加",
};

function category(code: string, index: number): string {
  const general = of("general-public-budget", "total");
  const own = of("general-public-budget", code);
  const [name] = accounts.path(code);
  return `${index + 1}．${name}（类）支出${yuan(own)}元，占一般公共预算财政拨款总支出的${percent(own, general)}。主要用于${accounts
    .lines(7)
    .filter((line) => line.code.startsWith(code))
    .map((line) => `${line.name}${yuan(of("general-public-budget", line.code))}元`)
    .join("，")}。`;
}

function difference(code: string): string {
  const final = of("general-public-budget", code);
  const planned = budget(code);
  const [category, section, name] = accounts.path(code);
  const rate = planned === 0 ? "年初无预算安排" : `完成年初预算的${percent(final, planned)}`;
  const why = REASONS[code] ? `，主要原因是${REASONS[code]}` : "，决算数与年初预算数持平";
  return `${category}（类）${section}（款）${name}（项）年初预算为${yuan(planned)}元，决算为${yuan(final)}元，${rate}${why}。`;
}

function text(): string[] {
  const income = of("summary", "income/total");
  const spending = of("summary", "expenditure/total");
  const basic = of("expenditure", "total", "basic");
  const project = of("expenditure", "total", "project");
  const general = of("general-public-budget", "total");
  const personnel = of("basic-expenditure", "personnel-total");
  const operating = of("basic-expenditure", "operating-total");
  const final = (column: string): number => of("three-public", "final", column);
  const planned = (column: string): number => of("three-public", "budget", column);
  const names = (...classes: string[]): string =>
    accounts
      .economy(...classes)
      .map(({ name }) => name)
      .join("、");
  return [
    "第三部分 2024年度部门决算情况说明",
    "一、收入决算情况说明",
    `元水县林业和草原局2024年度收入合计${yuan(income)}元。其中：财政拨款收入${yuan(income)}元，占总收入的100.00%；上级补助收入0.00元，占总收入的0.00%；事业收入0.00元，占总收入的0.00%；其他收入0.00元，占总收入的0.00%。`,
    `与上年相比，收入合计${versus(income, prior("income"))}。主要原因是本年度下达中央林业草原生态保护恢复资金增加。`,
    "二、支出决算情况说明",
    `元水县林业和草原局2024年度支出合计${yuan(spending)}元。其中：基本支出${yuan(basic)}元，占总支出的${percent(basic, spending)}；项目支出${yuan(project)}元，占总支出的${percent(project, spending)}；上缴上级支出0.00元，占总支出的0.00%；经营支出0.00元，占总支出的0.00%；对附属单位补助支出0.00元，占总支出的0.00%。`,
    `与上年相比，支出合计${versus(spending, prior("spending"))}。其中：基本支出${versus(basic, prior("basic"))}；项目支出${versus(project, prior("project"))}。主要原因是人员经费减少，森林资源培育项目支出增加。`,
    "（一）基本支出情况",
    `2024年度用于保障元水县林业和草原局机关、下属事业单位等机构正常运转的日常支出${yuan(basic)}元。其中：人员经费${yuan(personnel)}元，占基本支出的${percent(personnel, basic)}，主要包括${names("301", "303")}；公用经费${yuan(operating)}元，占基本支出的${percent(operating, basic)}，主要包括${names("302", "310")}。`,
    "（二）项目支出情况",
    `2024年度用于保障元水县林业和草原局为完成特定的行政工作任务或事业发展目标，用于专项业务工作的经费支出${yuan(project)}元。其中：森林生态效益补偿项目支出${yuan(of("general-public-budget", "2130209"))}元，用于公益林管护补助。`,
    "三、一般公共预算财政拨款支出决算情况说明",
    "（一）一般公共预算财政拨款支出决算总体情况",
    `元水县林业和草原局2024年度一般公共预算财政拨款支出${yuan(general)}元，占本年支出合计的100.00%。与上年相比${versus(general, prior("spending"))}，主要原因是森林资源培育项目支出增加。`,
    "（二）一般公共预算财政拨款支出决算具体情况",
    ...accounts.lines(3).map(({ code }, index) => category(code, index)),
    "（三）一般公共预算财政拨款支出年初预算执行情况",
    `2024年度一般公共预算财政拨款支出年初预算为${yuan(budget())}元，支出决算为${yuan(general)}元，完成年初预算的${percent(general, budget())}。其中：`,
    ...accounts.lines(7).map(({ code }) => difference(code)),
    "四、财政拨款“三公”经费支出决算情况说明",
    "（一）“三公”经费支出决算总体情况",
    `元水县林业和草原局2024年度财政拨款“三公”经费支出年初预算为${yuan(planned("total"))}元，支出决算为${yuan(final("total"))}元，完成年初预算的${percent(final("total"), planned("total"))}。其中：因公出国（境）费支出年初预算为0.00元，决算为0.00元；公务用车购置及运行维护费支出年初预算为${yuan(planned("vehicles"))}元，决算为${yuan(final("vehicles"))}元，占财政拨款“三公”经费总支出决算的${percent(final("vehicles"), final("total"))}，完成年初预算的${percent(final("vehicles"), planned("vehicles"))}；公务接待费支出年初预算为${yuan(planned("reception"))}元，决算为${yuan(final("reception"))}元，占财政拨款“三公”经费总支出决算的${percent(final("reception"), final("total"))}，完成年初预算的${percent(final("reception"), planned("reception"))}。决算数小于年初预算数的主要原因是严格执行公务用车管理规定，减少公务接待。`,
    `2024年度财政拨款“三公”经费支出决算数比上年${versus(final("total"), prior("threePublic"))}。其中：因公出国（境）费支出决算与上年持平；公务用车购置及运行维护费支出决算${versus(final("vehicles"), prior("vehicles"))}；公务接待费支出决算与上年持平。“三公”经费支出决算减少的主要原因是巡护车辆调度优化，燃油费减少。`,
    "（二）“三公”经费支出决算具体情况",
    "1．因公出国（境）费支出0.00元，共安排因公出国（境）团组0个，累计0人次。",
    `2．公务用车购置及运行维护费支出${yuan(final("vehicles"))}元。其中：公务用车购置支出0.00元，购置车辆0辆。公务用车运行维护支出${yuan(final("vehicle-operation"))}元，开支财政拨款的公务用车保有量为7辆，主要用于森林防火巡护、林政执法所需车辆燃料费、维修费、过路过桥费、保险费等。`,
    `3．公务接待费支出${yuan(final("reception"))}元。其中：国内接待费支出${yuan(final("reception"))}元（其中：外事接待费支出0.00元），共安排国内公务接待62批次，接待人次498人，主要用于上级部门检查指导发生的接待支出。`,
    "五、其他重要事项及相关口径情况说明",
    "（一）机关运行经费支出情况",
    `元水县林业和草原局2024年度机关运行经费支出1,864,200.00元，比上年${versus(186_420_000, prior("agency"))}，主要原因是压减办公费、印刷费。`,
    "（二）国有资产占用情况",
    "截至2024年12月31日，元水县林业和草原局共有车辆8辆，其中：机要通信用车1辆，执法执勤用车3辆，特种专业技术用车4辆。",
    "（三）政府采购支出情况",
    "2024年度，元水县林业和草原局政府采购支出总额3,265,400.00元，其中：政府采购货物支出486,200.00元；政府采购工程支出2,240,000.00元；政府采购服务支出539,200.00元。授予中小企业合同金额3,265,400.00元，占政府采购支出总额的100.00%。",
  ];
}

export const yunnanForestry: Disclosure = {
  id: "yunnan-forestry",
  half: "development",
  book: accounts,
  sheets: inYuan(openingBudgetNoted(national(accounts.unit))),
  text: text(),
  defects: YUNNAN_DEFECTS,
  wrapAt: 38,
};
