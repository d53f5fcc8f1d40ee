/** A unit in the way of Chongqing: headings that run on into their text, changes against last year and the budget one after the other. */
import { book } from "../books.js";
import type { Disclosure } from "../disclosure.js";
import { guangdongLike } from "../layouts.js";
import { change, percent, wan } from "../printing.js";
import { CHONGQING_DEFECTS } from "./chongqing-transport.defects.js";

const accounts = book({
  unit: "龙溪区公路事务中心",
  spending: [
    ["2140106", "general-public-budget", 0, 4286.5, 3900],
    ["2140112", "general-public-budget", 688.24, 0, 671.2],
    ["2080505", "general-public-budget", 92.46, 0, 92.46],
    ["2101102", "general-public-budget", 54.1, 0, 54.1],
    ["2210201", "general-public-budget", 69.35, 0, 69.35],
  ],
  economy: {
    "30107": 231.6,
    "30108": 92.46,
    "30110": 54.1,
    "30113": 69.35,
    "30199": 26.8,
    "30201": 22.3,
    "30206": 13.7,
    "30211": 9.9,
    "30217": 1.24,
    "30228": 14.2,
    "30231": 18.65,
    "30302": 16.4,
  },
  balances: { "general-public-budget": [312.8, 268.4] },
  threePublic: { budget: [0, 0, 21, 2], final: [0, 0, 18.65, 1.24] },
  prior: {
    total: 5218.4,
    income: 4930.6,
    spending: 4905.6,
    closing: 312.8,
    general: 4905.6,
    threePublic: 21.55,
    operation: 19.8,
    reception: 1.75,
    personnel: 741.2,
    operating: 85.6,
    meetings: 2.1,
    training: 3.6,
  },
});

const { of, prior, budget } = accounts;
const versus = (now: number, before: number): string => {
  const { more, growth, by, base } = change(now, before);
  return `${more}${wan(by)}万元，${growth}${percent(by, base, 1)}`;
};

function text(): string[] {
  const total = of("summary", "income/grand-total");
  const income = of("summary", "income/total");
  const spending = of("summary", "expenditure/total");
  const closing = of("summary", "expenditure/closing-balance");
  const opening = of("summary", "income/opening-balance");
  const basic = of("expenditure", "total", "basic");
  const project = of("expenditure", "total", "project");
  const personnel = of("basic-expenditure", "personnel-total");
  const operating = of("basic-expenditure", "operating-total");
  const final = (column: string): number => of("three-public", "final", column);
  const planned = (column: string): number => of("three-public", "budget", column);
  const share = (part: number, whole: number): string => `占${percent(part, whole, 1)}`;
  const category = ({ code, name }: { code: string; name: string }, index: number): string => {
    const now = of("general-public-budget", code);
    const plan = budget(code);
    const words =
      now === plan
        ? "较年初预算数增加0.00万元，增长0.0%，与年初预算数持平"
        : `较年初预算数${versus(now, plan)}，主要原因是追加公路养护项目`;
    return `（${index + 1}）${name}${wan(now)}万元，${share(now, spending)}，${words}。`;
  };
  return [
    "龙溪区公路事务中心2024年度决算公开说明",
    "一、单位基本情况",
    "（一）职能职责",
    "承担区内国道、省道、县道的建设、养护和管理的事务工作。",
    "二、单位决算情况说明",
    "（一）收入支出决算总体情况说明。",
    `1.总体情况。2024年度收入总计${wan(total)}万元，支出总计${wan(total)}万元。收支较上年决算数${versus(total, prior("total"))}，主要原因是公路养护项目增加。`,
    `2.收入情况。2024年度收入合计${wan(income)}万元，较上年决算数${versus(income, prior("income"))}，主要原因是公路养护项目增加。其中：财政拨款收入${wan(income)}万元，占100.0%；事业收入0.00万元，占0.0%；经营收入0.00万元，占0.0%；其他收入0.00万元，占0.0%。此外，使用非财政拨款结余（含专用结余）0.00万元，年初结转和结余${wan(opening)}万元。`,
    `3.支出情况。2024年度支出合计${wan(spending)}万元，较上年决算数${versus(spending, prior("spending"))}，主要原因是公路养护项目增加。其中：基本支出${wan(basic)}万元，${share(basic, spending)}；项目支出${wan(project)}万元，${share(project, spending)}；经营支出0.00万元，占0.0%。此外，结余分配0.00万元。`,
    `4.结转结余情况。2024年度年末结转和结余${wan(closing)}万元，较上年决算数${versus(closing, prior("closing"))}，主要原因是加快项目支出进度。`,
    "（二）财政拨款收入支出决算总体情况说明。",
    `2024年度财政拨款收、支总计${wan(total)}万元。与2023年相比，财政拨款收、支总计各${versus(total, prior("total"))}。主要原因是公路养护项目增加。`,
    "（三）一般公共预算财政拨款支出决算情况说明。",
    `1.收入情况。2024年度一般公共预算财政拨款收入${wan(income)}万元，较上年决算数${versus(income, prior("income"))}。主要原因是公路养护项目增加。此外，年初财政拨款结转和结余${wan(opening)}万元。`,
    `2.支出情况。2024年度一般公共预算财政拨款支出${wan(spending)}万元，较上年决算数${versus(spending, prior("general"))}。主要原因是公路养护项目增加。较年初预算数${versus(spending, budget())}。主要原因是追加公路养护项目。`,
    "3.比较情况。2024年度一般公共预算财政拨款支出主要用于以下几个方面：",
    ...accounts.lines(3).map(category),
    "（四）一般公共预算财政拨款基本支出决算情况说明。",
    `2024年度一般公共预算财政拨款基本支出${wan(basic)}万元。其中：人员经费${wan(personnel)}万元，较上年决算数${versus(personnel, prior("personnel"))}，主要原因是人员增加。人员经费用途主要包括基本工资、绩效工资等。公用经费${wan(operating)}万元，较上年决算数${versus(operating, prior("operating"))}，主要原因是压减办公费。公用经费用途主要包括办公费、电费等。`,
    "（五）政府性基金预算收支决算情况说明。",
    "本单位2024年度无政府性基金预算财政拨款收支。",
    "（六）国有资本经营预算财政拨款支出决算情况说明。",
    "本单位2024年度无国有资本经营预算财政拨款支出。",
    "三、财政拨款“三公”经费情况说明",
    "（一）“三公”经费支出总体情况说明。",
    `2024年度“三公”经费支出共计${wan(final("total"))}万元，较年初预算数${versus(final("total"), planned("total"))}，主要原因是厉行节约。较上年支出数${versus(final("total"), prior("threePublic"))}，主要原因是严控支出。`,
    "（二）“三公”经费分项支出情况。",
    "2024年度本单位因公出国（境）费用0.00万元。费用支出较年初预算数无增减，主要原因是无出国安排。较上年支出数无增减，主要原因是无出国安排。",
    "公务车购置费0.00万元。费用支出较年初预算数无增减，主要原因是无购置。较上年支出数无增减，主要原因是无购置。",
    `公务车运行维护费${wan(final("vehicle-operation"))}万元，主要用于公路巡查、养护检查等工作所需车辆的燃料费、维修费等。费用支出较年初预算数${versus(final("vehicle-operation"), planned("vehicle-operation"))}，主要原因是合理调度车辆。较上年支出数${versus(final("vehicle-operation"), prior("operation"))}，主要原因是维修减少。`,
    `公务接待费${wan(final("reception"))}万元，主要用于接待上级检查。费用支出较年初预算数${versus(final("reception"), planned("reception"))}，主要原因是减少接待。较上年支出数${versus(final("reception"), prior("reception"))}，主要原因是减少接待。`,
    "（三）“三公”经费实物量情况。",
    "2024年度本单位因公出国（境）共计0个团组，0人；公务用车购置0辆，公务车保有量为7辆；国内公务接待21批次155人，其中：国内外事接待0批次，0人；国（境）外公务接待0批次，0人。2024年本单位人均接待费80元，车均购置费0.00万元，车均维护费2.66万元。",
    "四、其他需要说明的事项",
    "（一）财政拨款会议费和培训费情况说明。",
    `本年度会议费支出1.68万元，较上年决算数${versus(1_680_000, prior("meetings"))}，主要原因是压减会议。本年度培训费支出4.14万元，较上年决算数${versus(4_140_000, prior("training"))}，主要原因是业务培训增加。`,
    "（二）机关运行经费情况说明。",
    "按照部门决算列报口径，我单位不在机关运行经费统计范围之内。",
    "（三）国有资产占用情况说明。",
    "截至2024年12月31日，本单位共有车辆7辆，其中，副部（省）级及以上领导用车0辆，主要领导干部用车0辆，机要通信用车0辆，应急保障用车2辆，执法执勤用车0辆，特种专业技术用车4辆，离退休干部用车0辆，其他用车1辆。单价100万元（含）以上设备（不含车辆）1台（套）。",
    "（四）政府采购支出情况说明。",
    "2024年度本单位政府采购支出总额2186.40万元，其中：政府采购货物支出86.40万元、政府采购工程支出1980.00万元、政府采购服务支出120.00万元。授予中小企业合同金额2100.00万元，占政府采购支出总额的96.0%，其中：授予小微企业合同金额840.00万元，占政府采购支出总额的38.4%。主要用于采购公路养护工程。",
    "五、预算绩效管理情况说明",
    "根据预算绩效管理要求，本单位对公路养护等6个项目开展了绩效自评。",
  ];
}

export const chongqingTransport: Disclosure = {
  id: "chongqing-transport",
  half: "development",
  book: accounts,
  sheets: guangdongLike(accounts.unit),
  text: text(),
  defects: CHONGQING_DEFECTS,
};
