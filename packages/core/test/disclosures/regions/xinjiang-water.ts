/** A unit in the way of Xinjiang: 预决算差异率 with its sign, totals told as the sum of their parts; lines as a typesetter set them. */
import { book } from "../books.js";
import type { Disclosure } from "../disclosure.js";
import { sichuanLike } from "../layouts.js";
import { change, percent, wan } from "../printing.js";
import { XINJIANG_DEFECTS } from "./xinjiang-water.defects.js";

const accounts = book({
  unit: "白杨河县水利局",
  spending: [
    ["2130301", "general-public-budget", 521.36, 0, 500],
    ["2130305", "general-public-budget", 0, 1860.4, 1500],
    ["2130314", "general-public-budget", 0, 96.2, 120],
    ["2080505", "general-public-budget", 58.84, 0, 60],
    ["2101101", "general-public-budget", 27.6, 0, 27.6],
    ["2210201", "general-public-budget", 44.13, 0, 44.13],
  ],
  economy: {
    "30102": 182.4,
    "30103": 60.2,
    "30108": 58.84,
    "30110": 27.6,
    "30113": 44.13,
    "30201": 18.9,
    "30205": 3.2,
    "30206": 7.4,
    "30211": 12.5,
    "30217": 0.86,
    "30231": 14.2,
    "30302": 19.75,
  },
  balances: { "general-public-budget": [86.3, 42.7] },
  threePublic: { budget: [0, 0, 16, 1], final: [0, 0, 14.2, 0.86] },
  prior: {
    total: 2418.5,
    fiscal: 2406.1,
    general: 2319.8,
    threePublic: 16.4,
    vehicles: 15.3,
    reception: 1.1,
    agency: 61.2,
  },
});

const { of, prior, budget } = accounts;
const versus = (now: number, before: number): string => {
  const { more, growth, by, base } = change(now, before);
  return `${more}${wan(by)}万元，${growth}${percent(by, base)}`;
};
const deviation = (now: number, plan: number): string => {
  if (plan === 0) return "0.00%";
  return `${now < plan ? "-" : ""}${percent(Math.abs(now - plan), plan)}`;
};
const against = (now: number, plan: number, when: string): string =>
  `${when}预算数${wan(plan)}万元，决算数${wan(now)}万元，预决算差异率${deviation(now, plan)}`;
const path = (code: string): string => {
  const [category, section, name] = accounts.path(code);
  return `${category}（类）${section}（款）${name}（项）`;
};
const PRIOR: Readonly<Record<string, number>> = {
  "2130301": 498.2,
  "2130305": 1600,
  "2130314": 96.2,
  "2080505": 55.1,
  "2101101": 26.9,
  "2210201": 43.4,
};

function text(): string[] {
  const total = of("summary", "income/grand-total");
  const income = of("summary", "income/total");
  const spending = of("summary", "expenditure/total");
  const fiscal = of("appropriation-summary", "income/grand-total");
  const fiscalIncome = of("appropriation-summary", "income/total");
  const fiscalSpending = of("appropriation-summary", "expenditure/total", "total");
  const other = of("summary", "income/other");
  const general = of("general-public-budget", "total");
  const basic = of("expenditure", "total", "basic");
  const project = of("expenditure", "total", "project");
  const final = (column: string): number => of("three-public", "final", column);
  const planned = (column: string): number => of("three-public", "budget", column);
  const zero = "0.00万元，占0.00%";
  const opening = of("summary", "income/opening-balance");
  const closing = of("summary", "expenditure/closing-balance");
  return [
    "第二部分 部门决算情况说明",
    "一、收入支出决算总体情况说明",
    `2024年度收入总计${wan(total)}万元，其中：本年收入合计${wan(income)}万元，使用非财政拨款结余（含专用结余）0.00万元，年初结转和结余${wan(opening)}万元。`,
    `2024年度支出总计${wan(total)}万元，其中：本年支出合计${wan(spending)}万元，结余分配0.00万元，年末结转和结余${wan(closing)}万元。`,
    `收入支出总计与上年相比，${versus(total, prior("total"))}，主要原因是：本年增加水利工程建设项目。`,
    "二、收入决算情况说明",
    `本年收入${wan(income)}万元，其中：财政拨款收入${wan(fiscalIncome)}万元，占${percent(fiscalIncome, income)}；上级补助收入${zero}；事业收入${zero}；经营收入${zero}；附属单位上缴收入${zero}；其他收入${wan(other)}万元，占${percent(other, income)}。`,
    "三、支出决算情况说明",
    `本年支出${wan(spending)}万元，其中：基本支出${wan(basic)}万元，占${percent(basic, spending)}；项目支出${wan(project)}万元，占${percent(project, spending)}；上缴上级支出${zero}；经营支出${zero}；对附属单位补助支出${zero}。`,
    "四、财政拨款收入支出决算总体情况说明",
    `2024年度财政拨款收入总计${wan(fiscal)}万元，其中：年初财政拨款结转和结余${wan(opening)}万元，本年财政拨款收入${wan(fiscalIncome)}万元。财政拨款支出总计${wan(fiscal)}万元，其中：年末财政拨款结转和结余${wan(fiscal - fiscalSpending)}万元，本年财政拨款支出${wan(fiscalSpending)}万元。`,
    `财政拨款收入支出总计与上年相比，${versus(fiscal, prior("fiscal"))}，主要原因是：本年增加水利工程建设项目。与年初预算相比，${against(fiscal, budget(), "年初")}，主要原因是：年中追加水利工程建设资金。`,
    "五、一般公共预算财政拨款支出决算情况说明",
    "（一）一般公共预算财政拨款支出决算总体情况",
    `2024年度一般公共预算财政拨款支出${wan(general)}万元，占本年支出合计的${percent(general, spending)}。与上年相比，${versus(general, prior("general"))}，主要原因是：本年增加水利工程建设项目。与年初预算相比，${against(general, budget(), "年初")}，主要原因是：年中追加水利工程建设资金。`,
    "（二）一般公共预算财政拨款支出决算结构情况",
    ...accounts
      .lines(3)
      .map(
        ({ code, name }, index) =>
          `${index + 1}.${name}（类）${wan(of("general-public-budget", code))}万元，占${percent(of("general-public-budget", code), general)}；`,
      ),
    "（三）一般公共预算财政拨款支出决算具体情况",
    ...accounts.lines(7).map(({ code }, index) => {
      const now = of("general-public-budget", code);
      const before = Math.round((PRIOR[code] ?? 0) * 1_000_000);
      const words =
        now === before
          ? "比上年决算增加0.00万元，增长0.00%，主要原因是：与上年相比无变化"
          : `比上年决算${versus(now, before)}，主要原因是：${code.startsWith("21303") ? "本年增加水利项目和人员" : "缴费基数提高"}`;
      return `${index + 1}.${path(code)}：支出决算数为${wan(now)}万元，${words}。`;
    }),
    "六、一般公共预算财政拨款基本支出决算情况说明",
    `2024年度一般公共预算财政拨款基本支出${wan(basic)}万元，其中：人员经费${wan(of("basic-expenditure", "personnel-total"))}万元，包括：${accounts
      .economy("301", "303")
      .map(({ name }) => name)
      .join("、")}。`,
    `公用经费${wan(of("basic-expenditure", "operating-total"))}万元，包括：${accounts
      .economy("302")
      .map(({ name }) => name)
      .join("、")}。`,
    "七、财政拨款“三公”经费支出决算情况说明",
    `2024年度财政拨款“三公”经费支出决算${wan(final("total"))}万元，比上年${versus(final("total"), prior("threePublic"))}，主要原因是：厉行节约，严控支出。其中：因公出国（境）费支出${zero}，比上年增加0.00万元，增长0.00%，主要原因是：本单位无因公出国（境）费；公务用车购置及运行维护费支出${wan(final("vehicles"))}万元，占${percent(final("vehicles"), final("total"))}，比上年${versus(final("vehicles"), prior("vehicles"))}，主要原因是：减少用车；公务接待费支出${wan(final("reception"))}万元，占${percent(final("reception"), final("total"))}，比上年${versus(final("reception"), prior("reception"))}，主要原因是：减少接待。`,
    "具体情况如下：",
    "因公出国（境）费支出0.00万元，开支内容包括：本单位无此项支出。单位全年安排的因公出国（境）团组0个，因公出国（境）0人次。",
    `公务用车购置及运行维护费${wan(final("vehicles"))}万元，其中：公务用车购置费0.00万元，公务用车运行维护费${wan(final("vehicle-operation"))}万元。公务用车运行维护费开支内容包括：燃油费、维修费、保险费。公务用车购置数0辆，公务用车保有量5辆。`,
    `公务接待费${wan(final("reception"))}万元，开支内容包括：接待用餐。单位全年安排的国内公务接待11批次，87人次。`,
    `与全年预算相比，财政拨款“三公”经费支出${against(final("total"), planned("total"), "全年")}，主要原因是：厉行节约。其中：因公出国（境）费${against(0, 0, "全年")}，主要原因是：本单位无此项支出；公务用车购置费${against(0, 0, "全年")}，主要原因是：本单位无此项支出；公务用车运行维护费${against(final("vehicle-operation"), planned("vehicle-operation"), "全年")}，主要原因是：减少用车；公务接待费${against(final("reception"), planned("reception"), "全年")}，主要原因是：减少接待。`,
    "八、其他重要事项的情况说明",
    "（一）机关运行经费支出情况",
    `2024年度本单位机关运行经费支出57.06万元，比上年${versus(57_060_000, prior("agency"))}，主要原因是：压减办公费。`,
    "（二）政府采购情况",
    "2024年度政府采购支出总额1640.00万元，其中：政府采购货物支出32.00万元、政府采购工程支出1520.00万元、政府采购服务支出88.00万元。",
    "授予中小企业合同金额1558.00万元，占政府采购支出总额的95.00%，其中：授予小微企业合同金额820.00万元，占政府采购支出总额的50.00%。",
    "（三）国有资产占用情况说明",
    "截至2024年12月31日，房屋1,860.00平方米，价值640.00万元。车辆5辆，价值86.00万元，其中：主要负责人用车0辆、机要通信用车1辆、应急保障用车2辆、特种专业技术用车1辆、其他用车1辆，其他用车主要是：业务用车。单价100万元（含）以上设备（不含车辆）1台（套）。",
    "（四）预算绩效管理工作开展情况",
    "根据预算绩效管理要求，本单位2024年度对纳入预算的全部项目开展了绩效自评。",
  ];
}

export const xinjiangWater: Disclosure = {
  id: "xinjiang-water",
  half: "development",
  book: accounts,
  sheets: sichuanLike(accounts.unit),
  text: text(),
  defects: XINJIANG_DEFECTS,
  setAt: 56,
};
