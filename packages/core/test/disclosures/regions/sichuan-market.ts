/** A unit in the way of Sichuan: 类 without 支出, colon after the path, rates without the budget they refer to, shares of 0%. */

import { book } from "../books.js";
import type { Disclosure } from "../disclosure.js";
import { sichuanLike } from "../layouts.js";
import { change, percent, wan } from "../printing.js";
import { SICHUAN_DEFECTS } from "./sichuan-market.defects.js";

const accounts = book({
  unit: "青江市市场监督管理局",
  spending: [
    ["2013801", "general-public-budget", 1486.2, 0, 1486.2],
    ["2013802", "general-public-budget", 0, 218.45, 230],
    ["2013804", "general-public-budget", 0, 64.3, 64.3],
    ["2013850", "general-public-budget", 402.66, 0, 398.5],
    ["2013899", "general-public-budget", 0, 37.9, 40],
    ["2080501", "general-public-budget", 36.54, 0, 36.54],
    ["2080505", "general-public-budget", 205.71, 0, 205.71],
    ["2101101", "general-public-budget", 88.12, 0, 88.12],
    ["2101103", "general-public-budget", 41.05, 0, 41.05],
    ["2210201", "general-public-budget", 176.38, 0, 176.38],
  ],
  economy: {
    "30102": 402.15,
    "30103": 266.9,
    "30107": 148.2,
    "30108": 205.71,
    "30110": 88.12,
    "30111": 41.05,
    "30113": 176.38,
    "30199": 33.4,
    "30201": 58.66,
    "30202": 6.2,
    "30206": 11.45,
    "30211": 40.3,
    "30216": 9.8,
    "30217": 2.16,
    "30228": 28.5,
    "30231": 31.24,
    "30239": 96.3,
    "30302": 28.9,
    "30305": 7.64,
  },
  balances: { "general-public-budget": [12.5, 9.8] },
  threePublic: { budget: [0, 0, 36, 4], final: [0, 0, 31.24, 2.16] },
  prior: { total: 2894.17, general: 2881.67, threePublic: 37.05, vehicles: 34.5, reception: 2.55, agency: 268.4 },
});

const { of, prior, budget } = accounts;
const versus = (now: number, before: number): string => {
  const { more, growth, by, base } = change(now, before);
  return `${more}${wan(by)}万元，${growth}${percent(by, base)}`;
};
/** 类 and 款 as Sichuan prints them: without 支出 in the 类. */
const path = (code: string): string => {
  const [category, section, name] = accounts.path(code);
  return `${category.replace(/支出$/, "")}（类）${section}（款）${name}（项）`;
};
const REASONS: Readonly<Record<string, string>> = {
  "2013802": "部分检验检测项目结余",
  "2013850": "事业人员调资，人员经费增加",
  "2013899": "压减会议、印刷等支出",
};

const item = (code: string, index: number): string => {
  const final = of("general-public-budget", code);
  const planned = budget(code);
  const ending =
    final === planned
      ? "决算数等于预算数"
      : `决算数${final > planned ? "大于" : "小于"}预算数的主要原因是${REASONS[code]}`;
  return `${index + 1}.${path(code)}: 支出决算为${wan(final)}万元，完成预算${percent(final, planned)}，${ending}。`;
};

function text(): string[] {
  const total = of("summary", "income/grand-total");
  const income = of("summary", "income/total");
  const spending = of("summary", "expenditure/total");
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
    "第二部分 2024年度部门决算情况说明",
    "一、收入支出决算总体情况说明",
    `2024年度收、支总计均为${wan(total)}万元。与2023年度相比，收、支总计各${versus(total, prior("total"))}。主要变动原因是机构职能调整，划转人员经费减少。`,
    "（图1：收、支决算总计变动情况图）（柱状图）",
    "二、收入决算情况说明",
    `2024年度本年收入合计${wan(income)}万元，其中：一般公共预算财政拨款收入${wan(income)}万元，占100%；政府性基金预算财政拨款收入0万元，占0%；国有资本经营预算财政拨款收入0万元，占0%；上级补助收入0万元，占0%；事业收入0万元，占0%；经营收入0万元，占0%；附属单位上缴收入0万元，占0%；其他收入0万元，占0%。`,
    "三、支出决算情况说明",
    `2024年度本年支出合计${wan(spending)}万元，其中：基本支出${wan(basic)}万元，占${percent(basic, spending)}；项目支出${wan(project)}万元，占${percent(project, spending)}；上缴上级支出0万元，占0%；经营支出0万元，占0%；对附属单位补助支出0万元，占0%。`,
    "四、财政拨款收入支出决算总体情况说明",
    `2024年度财政拨款收、支总计均为${wan(total)}万元。与2023年度相比，财政拨款收、支总计各${versus(total, prior("total"))}。主要变动原因是机构职能调整，划转人员经费减少。`,
    "五、一般公共预算财政拨款支出决算情况说明",
    "（一）一般公共预算财政拨款支出决算总体情况",
    `2024年度一般公共预算财政拨款支出${wan(general)}万元，占本年支出合计的100%。与2023年度相比，一般公共预算财政拨款支出${versus(general, prior("general"))}。主要变动原因是人员划转，人员经费减少。`,
    "（二）一般公共预算财政拨款支出决算结构情况",
    `2024年度一般公共预算财政拨款支出${wan(general)}万元，主要用于以下方面：${accounts
      .lines(3)
      .map(
        ({ code, name }) =>
          `${name}${wan(of("general-public-budget", code))}万元，占${percent(of("general-public-budget", code), general)}`,
      )
      .join("；")}。`,
    "（三）一般公共预算财政拨款支出决算具体情况",
    `2024年度一般公共预算支出决算数为${wan(general)}万元，完成预算${percent(general, budget())}。其中：`,
    ...accounts.lines(7).map(({ code }, index) => item(code, index)),
    "六、一般公共预算财政拨款基本支出决算情况说明",
    `2024年度一般公共预算财政拨款基本支出${wan(basic)}万元，其中：`,
    `人员经费${wan(of("basic-expenditure", "personnel-total"))}万元，主要包括：${names("301", "303")}等。`,
    `公用经费${wan(of("basic-expenditure", "operating-total"))}万元，主要包括：${names("302", "310")}等。`,
    "七、财政拨款“三公”经费支出决算情况说明",
    "（一）“三公”经费财政拨款支出决算总体情况说明",
    `2024年度“三公”经费财政拨款支出决算为${wan(final("total"))}万元，完成预算${percent(final("total"), planned("total"))}，较上年度${versus(final("total"), prior("threePublic"))}。决算数小于预算数的主要原因是严格执行中央八项规定及其实施细则精神，压减公务用车运行维护费和公务接待费。`,
    "（二）“三公”经费财政拨款支出决算具体情况说明",
    `2024年度“三公”经费财政拨款支出决算中，因公出国（境）费支出决算0万元，占0%；公务用车购置及运行维护费支出决算${wan(final("vehicles"))}万元，占${percent(final("vehicles"), final("total"))}；公务接待费支出决算${wan(final("reception"))}万元，占${percent(final("reception"), final("total"))}。具体情况如下：`,
    "1.因公出国（境）经费支出0万元，完成预算0%。全年安排因公出国（境）团组0次，出国（境）0人次。因公出国（境）支出决算与2023年持平。",
    `2.公务用车购置及运行维护费支出${wan(final("vehicles"))}万元，完成预算${percent(final("vehicles"), planned("vehicles"))}。公务用车购置及运行维护费支出决算比2023年度${versus(final("vehicles"), prior("vehicles"))}。主要原因是合理调配车辆，燃油费、维修费下降。`,
    "其中：公务用车购置支出0万元。全年按规定更新购置公务用车0辆。截至2024年12月31日，单位共有公务用车9辆，其中：轿车3辆、越野车2辆、载客汽车4辆。",
    `公务用车运行维护费支出${wan(final("vehicle-operation"))}万元。主要用于食品药品抽检、特种设备安全监察等所需的公务用车燃料费、维修费、过路过桥费、保险费等支出。`,
    `3.公务接待费支出${wan(final("reception"))}万元，完成预算${percent(final("reception"), planned("reception"))}。公务接待费支出决算比2023年度${versus(final("reception"), prior("reception"))}。主要原因是接待批次减少。其中：`,
    `国内公务接待支出${wan(final("reception"))}万元，主要用于接待上级部门督导检查。国内公务接待24批次，216人次（不包括陪同人员），共计支出${wan(final("reception"))}万元。外事接待支出0万元，外事接待0批次，0人次。`,
    "八、政府性基金预算支出决算情况说明",
    "2024年度政府性基金预算财政拨款支出0万元。",
    "九、国有资本经营预算支出决算情况说明",
    "2024年度国有资本经营预算财政拨款支出0万元。",
    "十、其他重要事项的情况说明",
    "（一）机关运行经费支出情况",
    `2024年度，青江市市场监督管理局机关运行经费支出254.59万元，比2023年度${versus(254_590_000, prior("agency"))}。主要原因是压减办公费、印刷费。`,
    "（二）政府采购支出情况",
    "2024年度，青江市市场监督管理局政府采购支出总额86.42万元，其中：政府采购货物支出21.37万元、政府采购工程支出0万元、政府采购服务支出65.05万元。主要用于购置执法装备和食品抽检服务。授予中小企业合同金额65.05万元，占政府采购支出总额的75.27%，其中：授予小微企业合同金额43.68万元，占政府采购支出总额的50.54%。",
    "（三）国有资产占有使用情况",
    "截至2024年12月31日，青江市市场监督管理局共有车辆9辆，其中：主要负责人用车0辆、机要通信用车1辆、应急保障用车2辆、执法执勤用车6辆。单价100万元（含）以上设备（不含车辆）1台（套）。",
    "（四）预算绩效管理情况",
    "根据预算绩效管理要求，本部门在2024年度预算编制阶段，组织对食品安全抽检等5个项目开展了预算事前绩效评估，对5个项目编制了绩效目标，预算执行过程中，选取5个项目开展绩效监控。",
    "第三部分 名词解释",
    "1.财政拨款收入：指单位从同级财政部门取得的财政预算资金。",
    ...accounts
      .lines(7)
      .map(({ code }, index) => `${index + 2}.${path(code)}：指反映本部门用于${accounts.path(code)[2]}方面的支出。`),
  ];
}

export const sichuanMarket: Disclosure = {
  id: "sichuan-market",
  half: "heldOut",
  book: accounts,
  sheets: sichuanLike(accounts.unit),
  text: text(),
  defects: SICHUAN_DEFECTS,
};
