/** A district department in the way of Beijing: changes against the opening budget told by 类 and 款, averages per head and car. */
import { national } from "../../tables/layouts/national.js";
import { book } from "../books.js";
import type { Disclosure } from "../disclosure.js";
import { openingBudgetNoted } from "../layouts.js";
import { change, percent, wan } from "../printing.js";
import { BEIJING_DEFECTS } from "./beijing-culture.defects.js";

const accounts = book({
  unit: "西陵区文化和旅游局",
  spending: [
    ["2050803", "general-public-budget", 0, 6.84, 9.5],
    ["2070101", "general-public-budget", 1624.3, 0, 1580.44],
    ["2070104", "general-public-budget", 618.42, 240.5, 905],
    ["2070109", "general-public-budget", 502.66, 188.73, 640.2],
    ["2070112", "general-public-budget", 0, 73.65, 80],
    ["2070199", "general-public-budget", 0, 420.08, 300],
    ["2070199", "own", 0, 25.34, 0],
    ["2080505", "general-public-budget", 228.17, 0, 228.17],
    ["2080506", "general-public-budget", 114.09, 0, 114.09],
    ["2101101", "general-public-budget", 96.54, 0, 101.2],
    ["2101102", "general-public-budget", 71.88, 0, 70.5],
    ["2210201", "general-public-budget", 240.36, 0, 240.36],
    ["2210203", "general-public-budget", 118.27, 0, 118.27],
  ],
  economy: {
    "30102": 512.4,
    "30103": 420.18,
    "30107": 305.5,
    "30108": 228.17,
    "30109": 114.09,
    "30110": 168.42,
    "30112": 15.36,
    "30113": 240.36,
    "30201": 61.27,
    "30205": 10.4,
    "30206": 38.55,
    "30207": 22.1,
    "30208": 19.8,
    "30209": 86.3,
    "30217": 0.64,
    "30228": 31.2,
    "30229": 48.6,
    "30231": 10.86,
    "30239": 55.44,
    "30302": 62.18,
    "31002": 12.9,
  },
  balances: { own: [4.12, 6.3] },
  otherIncome: 27.52,
  threePublic: { budget: [12, 0, 14.4, 1.5], final: [10.8, 0, 10.86, 0.64] },
  prior: { total: 4318.66, income: 4310.2, spending: 4314.54, fiscalTotal: 4290.04 },
});

const { of, prior, budget } = accounts;
const versus = (now: number, before: number, decimals = 2): string => {
  const { more, growth, by, base } = change(now, before);
  return `${more}${wan(by)}万元，${growth}${percent(by, base, decimals)}`;
};
const REASONS: Readonly<Record<string, string>> = {
  "20508": "部分培训改为线上方式，支出减少",
  "20701": "年中追加文化惠民演出和重点文物保护修缮经费",
  "21011": "缴费基数调整，行政单位人员减少",
};

/** Budget and final figure of a 类 or 款 against each other. */
function against(code: string): string {
  const final = of("general-public-budget", code);
  const planned = budget(code);
  if (final === planned) return `${wan(final)}万元，与2024年年初预算持平`;
  return `${wan(final)}万元，比2024年年初预算${versus(final, planned)}`;
}

function category(code: string, index: number): string {
  const [name] = accounts.path(code);
  const sections = accounts
    .lines(5)
    .filter((line) => line.code.startsWith(code))
    .map(
      (line) =>
        `“${line.name}”（款）2024年度决算${against(line.code)}。${REASONS[line.code] ? `主要原因：${REASONS[line.code]}。` : ""}`,
    );
  return `${index + 1}、“${name}”（类）2024年度决算${against(code)}。其中：${sections.join("")}`;
}

function text(): string[] {
  const total = of("summary", "income/grand-total");
  const income = of("summary", "income/total");
  const spending = of("summary", "expenditure/total");
  const fiscal = of("income", "total", "fiscal");
  const other = of("summary", "income/other");
  const general = of("general-public-budget", "total");
  const basic = of("expenditure", "total", "basic");
  const project = of("expenditure", "total", "project");
  const final = (column: string): number => of("three-public", "final", column);
  const planned = (column: string): number => of("three-public", "budget", column);
  const less = (column: string): string =>
    `${wan(final(column))}万元，比2024年度年初预算${wan(planned(column))}万元减少${wan(planned(column) - final(column))}万元`;
  const names = (code: string): string =>
    accounts
      .economy(code)
      .map(({ name }) => name)
      .join("、");
  return [
    "第二部分 2024年度部门决算说明",
    "一、收入支出决算总体情况说明",
    `2024年度收、支总计${wan(total)}万元，比上年${versus(total, prior("total"))}。`,
    "（一）收入决算说明",
    `2024年度本年收入合计${wan(income)}万元，比上年${versus(income, prior("income"))}，其中：财政拨款收入${wan(fiscal)}万元，占收入合计的${percent(fiscal, income)}；其他收入${wan(other)}万元，占收入合计的${percent(other, income)}。`,
    "（二）支出决算说明",
    `2024年度本年支出合计${wan(spending)}万元，比上年${versus(spending, prior("spending"))}，其中：基本支出${wan(basic)}万元，占支出合计的${percent(basic, spending)}；项目支出${wan(project)}万元，占支出合计的${percent(project, spending)}。`,
    "二、财政拨款收入支出决算总体情况说明",
    `2024年度财政拨款收、支总计${wan(general)}万元，比上年${versus(general, prior("fiscalTotal"))}。主要原因：追加文化惠民演出和文物保护修缮经费。`,
    "三、一般公共预算财政拨款支出决算情况说明",
    "（一）一般公共预算财政拨款支出决算总体情况",
    `2024年度一般公共预算财政拨款支出${wan(general)}万元，主要用于以下方面（按大类）：${accounts
      .lines(3)
      .map(
        ({ code, name }) =>
          `${name}${wan(of("general-public-budget", code))}万元，占本年财政拨款支出${percent(of("general-public-budget", code), general)}`,
      )
      .join("；")}。`,
    "（二）一般公共预算财政拨款支出决算具体情况",
    ...accounts.lines(3).map(({ code }, index) => category(code, index)),
    "四、政府性基金预算财政拨款支出决算情况说明",
    "本年度无此项支出。",
    "五、国有资本经营预算财政拨款收支情况",
    "本年度无此项支出。",
    "六、财政拨款基本支出决算情况说明",
    `2024年度使用一般公共预算财政拨款安排基本支出${wan(of("general-public-budget", "total", "basic"))}万元，其中：（1）工资福利支出${wan(of("basic-expenditure", "301"))}万元，包括${names("301")}；（2）商品和服务支出${wan(of("basic-expenditure", "302"))}万元，包括${names("302")}；（3）对个人和家庭的补助支出${wan(of("basic-expenditure", "303"))}万元，包括${names("303")}；（4）其他资本性支出${wan(of("basic-expenditure", "310"))}万元，包括${names("310")}。`,
    "七、财政拨款“三公”经费支出决算情况",
    "“三公”经费包括本部门1个行政单位、0个参照公务员法管理的事业单位和2个事业单位。",
    `2024年度“三公”经费财政拨款决算数${less("total")}。其中：`,
    `1、因公出国（境）费用。2024年度决算数${less("overseas")}。主要原因：严格控制出访规模，节约经费。2024年度因公出国（境）费用主要用于参加国际图书馆交流活动，组织因公出国（境）团组1个、3人次，人均因公出国（境）费用3.60万元。`,
    `2、公务接待费。2024年度决算数${less("reception")}。主要原因：落实过紧日子要求，压减公务接待。2024年度公务接待费主要用于接待对口支援地区来访。公务接待8批次，公务接待64人次。`,
    `3、公务用车购置及运行维护费。2024年度决算数${less("vehicles")}。其中，公务用车购置费2024年度决算数0万元，与2024年度年初预算持平，2024年度购置（更新）0辆。公务用车运行维护费2024年度决算数${less("vehicle-operation")}。主要原因：加强车辆管理，降低运行成本。公务用车运行维护费中，公务用车加油4.20万元，公务用车维修3.16万元，公务用车保险2.10万元，公务用车其他支出1.40万元。2024年度公务用车保有量6辆，车均运行维护费1.81万元。`,
    "第三部分 2024年度其他重要事项的情况说明",
    "一、机关运行经费支出情况",
    "2024年度行政单位、参照公务员法管理的事业单位履行一般行政事业管理职能、维持机关日常运行，使用一般公共预算财政拨款安排的基本支出中的日常公用经费支出，合计176.30万元，比上年减少9.45万元，下降5.09%。减少原因：压减一般性支出。",
    "二、政府采购支出情况",
    "2024年度政府采购支出总额356.18万元，其中：政府采购货物支出42.56万元，政府采购工程支出120.00万元，政府采购服务支出193.62万元。授予中小企业合同金额330.62万元，占政府采购支出总额的92.82%，其中：授予小微企业合同金额210.00万元，占政府采购支出总额的58.96%。",
    "三、国有资产占用情况",
    "2024年度车辆编制6辆，实有车辆6辆，其中一般公务用车4辆、其他用车2辆；单价100万元（含）以上设备（不含车辆）2台（套）。",
    "四、绩效评价工作开展情况",
    "2024年度本部门开展绩效自评的项目12个，涉及金额929.80万元。",
  ];
}

export const beijingCulture: Disclosure = {
  id: "beijing-culture",
  half: "development",
  book: accounts,
  sheets: openingBudgetNoted(national(accounts.unit)),
  text: text(),
  defects: BEIJING_DEFECTS,
};
