/** A unit in the way of Hunan: an item's path alone in its line, the figures below; parts of 三公 each in its own line. */

import { national } from "../../tables/layouts/national.js";
import { book } from "../books.js";
import type { Disclosure } from "../disclosure.js";
import { change, percent, wan } from "../printing.js";
import { HUNAN_DEFECTS } from "./hunan-health.defects.js";

const accounts = book({
  unit: "澧水县卫生健康局",
  spending: [
    ["2100101", "general-public-budget", 612.4, 0, 598],
    ["2100102", "general-public-budget", 0, 143.5, 160],
    ["2100409", "general-public-budget", 0, 318.26, 318.26],
    ["2080505", "general-public-budget", 71.3, 0, 74.5],
    ["2101101", "general-public-budget", 33.18, 0, 33.18],
    ["2210201", "general-public-budget", 58.9, 0, 58.9],
    ["2120801", "government-fund", 0, 96.5, 0],
  ],
  economy: {
    "30102": 148.2,
    "30103": 96.1,
    "30108": 71.3,
    "30110": 33.18,
    "30113": 58.9,
    "30201": 41.2,
    "30202": 8.4,
    "30211": 15.6,
    "30217": 3.12,
    "30228": 12.8,
    "30231": 7.46,
    "30302": 21.5,
  },
  balances: { "general-public-budget": [18.6, 11.2] },
  threePublic: { budget: [0, 0, 9, 4.5], final: [0, 0, 7.46, 3.12] },
  prior: {
    total: 1298.4,
    fiscal: 1298.4,
    general: 1279.8,
    operation: 8.2,
    reception: 3.9,
    agency: 93.4,
  },
});

const { of, prior, budget } = accounts;
const versus = (now: number, before: number, growth: readonly [string, string] = ["增长", "下降"]): string => {
  const { more, by, base } = change(now, before);
  return `${more}${wan(by)}万元，${now > before ? growth[0] : growth[1]}${percent(by, base)}`;
};
const REASONS: Readonly<Record<string, string>> = {
  "2100101": "新进人员和晋级晋档增加人员经费",
  "2100102": "部分培训项目压减",
  "2080505": "退休人员增加，缴费人数减少",
};
const path = (code: string): string => {
  const [category, section, name] = accounts.path(code);
  return `${category.replace(/支出$/, "")}（类）${section}（款）${name}（项）`;
};
const item = (code: string, index: number): readonly string[] => {
  const final = of("general-public-budget", code);
  const planned = budget(code);
  const words =
    final === planned
      ? "决算数与年初预算数持平"
      : `决算数${final > planned ? "大于" : "小于"}年初预算数的主要原因是：${REASONS[code]}`;
  return [
    `${index + 1}、${path(code)}。`,
    `年初预算为${wan(planned)}万元，支出决算为${wan(final)}万元，完成年初预算的${percent(final, planned)}，${words}。`,
  ];
};

function text(): string[] {
  const total = of("summary", "income/grand-total");
  const income = of("summary", "income/total");
  const spending = of("summary", "expenditure/total");
  const general = of("general-public-budget", "total");
  const fund = of("government-fund", "total");
  const basic = of("expenditure", "total", "basic");
  const project = of("expenditure", "total", "project");
  const personnel = of("basic-expenditure", "personnel-total");
  const operating = of("basic-expenditure", "operating-total");
  const final = (column: string): number => of("three-public", "final", column);
  const planned = (column: string): number => of("three-public", "budget", column);
  const names = (...classes: string[]): string =>
    accounts
      .economy(...classes)
      .map(({ name }) => name)
      .join("、");
  const zero = "0万元，占0%";
  return [
    "第三部分 2024年度部门决算情况说明",
    "一、收入支出决算总体情况说明",
    `2024年度收、支总计${wan(total)}万元。与上年相比，${versus(total, prior("total"))}，主要是因为人员经费增加。`,
    "二、收入决算情况说明",
    `2024年度收入合计${wan(income)}万元，其中：财政拨款收入${wan(income)}万元，占100%；上级补助收入${zero}；事业收入${zero}；经营收入${zero}；附属单位上缴收入${zero}；其他收入${zero}。`,
    "三、支出决算情况说明",
    `2024年度支出合计${wan(spending)}万元，其中：基本支出${wan(basic)}万元，占${percent(basic, spending)}；项目支出${wan(project)}万元，占${percent(project, spending)}；上缴上级支出${zero}；经营支出${zero}；对附属单位补助支出${zero}。`,
    "四、财政拨款收入支出决算总体情况说明",
    `2024年度财政拨款收、支总计${wan(total)}万元，与上年相比，${versus(total, prior("fiscal"))}，主要是因为人员经费增加。`,
    "五、一般公共预算财政拨款支出决算情况说明",
    "（一）一般公共预算财政拨款支出决算总体情况",
    `2024年度一般公共预算财政拨款支出${wan(general)}万元，占本年支出合计的${percent(general, spending)}，与上年相比，一般公共预算财政拨款支出${versus(general, prior("general"))}，主要是因为压减项目支出。`,
    "（二）一般公共预算财政拨款支出决算结构情况",
    `2024年度一般公共预算财政拨款支出${wan(general)}万元，主要用于以下方面：${accounts
      .lines(3)
      .map(
        ({ code, name }) =>
          `${name.replace(/支出$/, "")}（类）支出${wan(of("general-public-budget", code))}万元，占${percent(of("general-public-budget", code), general)}`,
      )
      .join("；")}。`,
    "（三）一般公共预算财政拨款支出决算具体情况",
    `2024年度一般公共预算财政拨款支出年初预算数为${wan(budget())}万元，支出决算数为${wan(general)}万元，完成年初预算的${percent(general, budget())}，其中：`,
    ...accounts.lines(7).flatMap(({ code }, index) => item(code, index)),
    "六、一般公共预算财政拨款基本支出决算情况说明",
    `2024年度一般公共预算财政拨款基本支出${wan(basic)}万元，其中：人员经费${wan(personnel)}万元，占基本支出的${percent(personnel, basic)}，主要包括${names("301", "303")}；公用经费${wan(operating)}万元，占基本支出的${percent(operating, basic)}，主要包括${names("302")}。`,
    "七、财政拨款三公经费支出决算情况说明",
    "（一）“三公”经费财政拨款支出决算总体情况说明",
    `“三公”经费财政拨款支出预算为${wan(planned("total"))}万元，支出决算为${wan(final("total"))}万元，完成预算的${percent(final("total"), planned("total"))}，其中：`,
    "因公出国（境）费支出预算为0万元，支出决算为0万元，完成预算的0%，与上年相比持平。",
    `公务接待费支出预算为${wan(planned("reception"))}万元，支出决算为${wan(final("reception"))}万元，完成预算的${percent(final("reception"), planned("reception"))}，决算数小于预算数的主要原因是压减接待，与上年相比${versus(final("reception"), prior("reception"), ["增长", "减少"])}，减少的主要原因是接待批次减少。`,
    "公务用车购置费支出预算为0万元，支出决算为0万元，完成预算的0%，与上年相比持平。",
    `公务用车运行维护费支出预算为${wan(planned("vehicle-operation"))}万元，支出决算为${wan(final("vehicle-operation"))}万元，完成预算的${percent(final("vehicle-operation"), planned("vehicle-operation"))}，决算数小于预算数的主要原因是合理调度车辆，与上年相比${versus(final("vehicle-operation"), prior("operation"), ["增长", "减少"])}，减少的主要原因是维修费下降。`,
    "（二）“三公”经费财政拨款支出决算具体情况说明",
    `2024年度“三公”经费财政拨款支出决算中，公务接待费支出决算${wan(final("reception"))}万元，占${percent(final("reception"), final("total"))}，因公出国（境）费支出决算0万元，占0%，公务用车购置费及运行维护费支出决算${wan(final("vehicles"))}万元，占${percent(final("vehicles"), final("total"))}。其中：`,
    "1、因公出国（境）费支出决算为0万元，全年安排因公出国（境）团组0个，累计0人次。",
    `2、公务接待费支出决算为${wan(final("reception"))}万元，全年共接待来访团组41个、来宾386人次，主要是接待上级督导。`,
    `3、公务用车购置费及运行维护费支出决算为${wan(final("vehicles"))}万元，其中：公务用车购置费0万元，更新公务用车0辆。公务用车运行维护费${wan(final("vehicle-operation"))}万元，主要是燃料费、维修费支出，截止2024年12月31日，我单位开支财政拨款的公务用车保有量为3辆。`,
    "八、政府性基金预算收入支出决算情况",
    `2024年度政府性基金预算财政拨款收入${wan(fund)}万元；年初结转和结余0万元；支出${wan(fund)}万元，其中基本支出0万元，项目支出${wan(fund)}万元；年末结转和结余0万元。具体情况如下：`,
    `1、${accounts.path("2120801")[0]}（类）${accounts.path("2120801")[1]}（款）${accounts.path("2120801")[2]}（项）。`,
    `年初预算为0万元，支出决算为${wan(fund)}万元，决算数大于年初预算数的主要原因是：年中追加项目。`,
    "九、关于机关运行经费支出说明",
    `本部门2024年度机关运行经费支出${wan(operating)}万元，比上年决算数${versus(operating, prior("agency"), ["增长", "降低"])}。主要原因是：压减办公费。`,
    "十、一般性支出情况说明",
    "2024年本部门开支会议费1.86万元，用于召开卫生工作会议，人数120人，内容为部署年度工作；开支培训费2.40万元，用于开展业务培训，人数160人，内容为基层医生培训；未举办节庆、晚会、论坛、赛事活动，开支0万元。",
    "十一、关于政府采购支出说明",
    "本部门2024年度政府采购支出总额182.40万元，其中：政府采购货物支出46.20万元、政府采购工程支出0万元、政府采购服务支出136.20万元。授予中小企业合同金额155.04万元，占政府采购支出总额的85.00%，其中：授予小微企业合同金额91.20万元，占政府采购支出总额的50.00%。",
    "十二、关于国有资产占用情况说明",
    "截至2024年12月31日，本部门共有车辆3辆，其中，主要领导干部用车0辆，机要通信用车1辆，应急保障用车2辆，执法执勤用车0辆；单位价值50万元以上通用设备0台（套）；单位价值100万元以上专用设备2台（套）。",
    "十三、关于预算绩效情况的说明",
    "本部门组织对2024年度一般公共预算项目支出开展绩效自评。",
  ];
}

export const hunanHealth: Disclosure = {
  id: "hunan-health",
  half: "development",
  book: accounts,
  sheets: national(accounts.unit),
  text: text(),
  defects: HUNAN_DEFECTS,
};
