/** Invented disclosures in the forms of other regions: other titles, orders, columns and further tables. */
import type { Drawn, Value } from "../grid-of.js";
import type { Unit } from "../model.js";
import {
  appropriations,
  basic,
  codeTable,
  EXPENDITURE_HEADS,
  EXPENDITURE_KEYS,
  head,
  INCOME_HEADS,
  INCOME_KEYS,
  PUBLIC_KEYS,
  SIX_HEADS,
  SIX_KEYS,
  summary,
  THREE_HEADS,
  THREE_KEYS,
  threePublic,
} from "./national.js";
import { wan, wans } from "./printing.js";

const named = (name: string, sheet: Drawn): Drawn => ({ ...sheet, name });

const income = (unit: Unit, title: string): Drawn => codeTable(unit, "income", { title }, INCOME_KEYS, [INCOME_HEADS]);
const expenditure = (unit: Unit, title: string): Drawn =>
  codeTable(unit, "expenditure", { title }, EXPENDITURE_KEYS, [EXPENDITURE_HEADS]);

/** A further table: function codes × economic classes. */
const byEconomy = (unit: Unit, title: string): Drawn => ({
  name: title.slice(0, 31),
  cells: [
    ...head(unit, { title }, 6),
    ["科目编码", "科目名称", "合计", "工资福利支出", "商品和服务支出", "对个人和家庭的补助"],
    ["合计", null, 700.1, 400.1, 200, 100],
    ["201", "一般公共服务支出", 700.1, 400.1, 200, 100],
    ["2011101", "行政运行", 700.1, 400.1, 200, 100],
  ],
});

const projects = (unit: Unit, title: string): Drawn => ({
  name: "项目支出",
  cells: [
    ...head(unit, { title }, 4),
    ["科目编码", "科目名称", "项目名称", "合计"],
    ["合计", null, null, 88.7],
    ["2011102", "一般行政管理事务", "办案业务", 87.6],
    ["2011101", "行政运行", "设备购置", 1.1],
  ],
});

const assets = (unit: Unit): Drawn => ({
  name: "国资占用",
  cells: [
    ...head(unit, { title: "国有资产使用情况表" }, 4),
    ["项目", "行次", "资产总额", "流动资产"],
    ["栏次", null, "1", "2"],
    ["合计", "1", 3120.5, 220.5],
  ],
});

const performance = (unit: Unit): Drawn => ({
  name: "绩效",
  cells: [
    [`${unit.year}年度部门整体支出绩效自评情况`],
    ["单位：万元"],
    ["一、部门基本情况", "（一）部门概况", "负责监督执纪"],
    ["二、绩效自评工作情况", "（一）绩效自评的目的", "提高资金使用效益"],
  ],
});

const FULL_BALANCES: readonly (readonly Value[])[] = [
  [
    "年初结转和结余",
    null,
    null,
    "本年收入",
    null,
    null,
    "本年支出",
    null,
    null,
    null,
    null,
    "年末结转和结余",
    null,
    null,
  ],
  [
    "合计",
    "基本支出结转",
    "项目支出结转和结余",
    "合计",
    "基本支出",
    "项目支出",
    "合计",
    "基本支出",
    null,
    null,
    "项目支出",
    "合计",
    "基本支出结转",
    "项目支出结转和结余",
  ],
  [null, null, null, null, null, null, null, "小计", "人员经费", "公用经费", null, null, null, null],
];

/** 年初, 收入, 支出, 年末, each split into 基本 and 项目: only the wholes are columns of the table proper. */
function fullBalances(unit: Unit, table: "general-public-budget" | "government-fund", title: string): Drawn {
  const columns = [
    "opening-balance",
    "-",
    "-",
    "income",
    "-",
    "-",
    "total",
    "basic",
    "-",
    "-",
    "project",
    "closing-balance",
    "-",
    "-",
  ];
  return codeTable(unit, table, { title }, columns, FULL_BALANCES);
}

/** 三公 as rows, counts and 机关运行经费 below, in one column of budget and one of final figures. */
function verticalWithCounts(unit: Unit, title: string): Drawn {
  const row = (name: string, item: string, line: number): Value[] => [
    name,
    String(line),
    ...(["budget", "final"] as const).map((figure) => wan(unit, "three-public", figure, item)),
  ];
  return {
    name: "三公及运行",
    cells: [
      ...head(unit, { title }, 4),
      ["项  目", "行次", "年初预算数", "决算统计数"],
      ["栏  次", null, "1", "2"],
      ["一、“三公”经费支出", "1", "—", "—"],
      row("（一）支出合计", "total", 2),
      row("  1．因公出国（境）费", "overseas", 3),
      row("  2．公务用车购置及运行维护费", "vehicles", 4),
      row("  （1）公务用车购置费", "vehicle-purchase", 5),
      row("  （2）公务用车运行维护费", "vehicle-operation", 6),
      row("  3．公务接待费", "reception", 7),
      ["  （1）国内接待费", "8", "—", wan(unit, "three-public", "final", "reception")],
      ["  （2）国（境）外接待费", "9", "—", null],
      ["（二）相关统计数", "10", "—", "—"],
      ["  1．因公出国（境）团组数（个）", "11", "—", 1],
      ["  2．因公出国（境）人次数（人）", "12", "—", 2],
      ["  3．公务用车购置数（辆）", "13", "—", 1],
      ["  4．公务用车保有量（辆）", "14", "—", 3],
      ["  5．国内公务接待批次（个）", "15", "—", 6],
      ["二、机关运行经费", "16", "—", 60.72],
      ["（一）行政单位", "17", "—", 60.72],
      ["注：“三公”经费相关统计数为预算单位实际发生数。"],
    ],
  };
}

/** Yunnan: 01 without 总, 05 with 收入支出 and all balances, 项目支出决算表, two 三公 tables, assets, performance. */
export const yunnan = (unit: Unit): Drawn[] => [
  named("GK01 收入支出决算表", summary(unit, { title: "收入支出决算表", mark: "公开01表" })),
  named("GK02 收入决算表", income(unit, "收入决算表")),
  named("GK03 支出决算表", expenditure(unit, "支出决算表")),
  named("GK04", appropriations(unit, { title: "财政拨款收入支出决算表", mark: "公开04表" })),
  named("GK05", fullBalances(unit, "general-public-budget", "一般公共预算财政拨款收入支出决算表")),
  named("GK06", basic(unit, { title: "一般公共预算财政拨款基本支出决算表", mark: "公开06表" })),
  projects(unit, "一般公共预算财政拨款项目支出决算表"),
  named("GK08", fullBalances(unit, "government-fund", "政府性基金预算财政拨款收入支出决算表")),
  named(
    "GK09",
    codeTable(unit, "state-capital", { title: "国有资本经营预算财政拨款收入支出决算表" }, SIX_KEYS, SIX_HEADS),
  ),
  verticalWithCounts(unit, "财政拨款“三公”经费、行政参公单位机关运行经费情况表"),
  named("GK11", threePublic(unit, { title: "一般公共预算财政拨款“三公”经费情况表", mark: "公开11表" })),
  assets(unit),
  performance(unit),
];

/** Sichuan: thirteen tables, four of them by economic class or project, 国资 twice. */
export const sichuan = (unit: Unit): Drawn[] => [
  summary(unit, { title: "收入支出决算总表", mark: "公开01表" }),
  income(unit, "收入决算表"),
  expenditure(unit, "支出决算表"),
  appropriations(unit, { title: "财政拨款收入支出决算总表", mark: "公开04表" }),
  byEconomy(unit, "财政拨款支出决算明细表"),
  codeTable(unit, "general-public-budget", { title: "一般公共预算财政拨款支出决算表" }, THREE_KEYS, THREE_HEADS),
  byEconomy(unit, "一般公共预算财政拨款支出决算明细表"),
  basic(unit, { title: "一般公共预算财政拨款基本支出决算明细表", mark: "公开08表" }),
  projects(unit, "一般公共预算财政拨款项目支出决算表"),
  named(
    "sc10",
    codeTable(unit, "government-fund", { title: "政府性基金预算财政拨款收入支出决算表" }, SIX_KEYS, SIX_HEADS),
  ),
  named(
    "sc11",
    codeTable(unit, "state-capital", { title: "国有资本经营预算财政拨款收入支出决算表" }, SIX_KEYS, SIX_HEADS),
  ),
  named(
    "sc12",
    codeTable(unit, "state-capital", { title: "国有资本经营预算财政拨款支出决算表" }, THREE_KEYS, THREE_HEADS),
  ),
  threePublic(unit, { title: "财政拨款“三公”经费支出决算表", mark: "公开13表" }),
];

/** Guangdong: 三公 seventh and vertical, 基金 and 国资 after it, 01 with one appropriation row and its funds as 其中. */
export const guangdong = (unit: Unit): Drawn[] => [
  guangdongSummary(unit),
  income(unit, "收入决算表"),
  expenditure(unit, "支出决算表"),
  appropriations(unit, { title: "财政拨款收入支出决算总表", mark: "公开04表" }),
  codeTable(unit, "general-public-budget", { title: "一般公共预算财政拨款支出决算表" }, THREE_KEYS, [
    ["本年支出合计", "基本支出", "项目支出"],
  ]),
  guangdongBasic(unit),
  verticalThreePublic(unit),
  codeTable(unit, "government-fund", { title: "政府性基金预算财政拨款收入支出决算表" }, SIX_KEYS, SIX_HEADS),
  codeTable(unit, "state-capital", { title: "国有资本经营预算财政拨款支出决算表" }, THREE_KEYS, [
    ["本年支出合计", "基本支出", "项目支出"],
  ]),
];

/** Columns 项目 | 决算数 twice and the spending once more by nature. */
function guangdongSummary(unit: Unit): Drawn {
  const amount = (row: string): Value => wan(unit, "summary", row, "amount");
  const fiscal = ["general-public-budget", "government-fund", "state-capital"].reduce(
    (sum, fund) => sum + (unit.figures.get(`summary income/${fund} amount`) ?? 0),
    0,
  );
  const rows: Value[][] = [
    [
      "一、财政拨款收入",
      fiscal / 1e6,
      "一、一般公共服务支出",
      amount("expenditure/201"),
      "一、基本支出",
      wan(unit, "expenditure", "total", "basic"),
    ],
    [
      "其中：一般公共预算财政拨款收入",
      amount("income/general-public-budget"),
      "八、社会保障和就业支出",
      amount("expenditure/208"),
      "  人员经费",
      501.9,
    ],
    [
      "政府性基金预算财政拨款收入",
      amount("income/government-fund"),
      "九、卫生健康支出",
      amount("expenditure/210"),
      "  日常公用经费",
      60.72,
    ],
    [
      "国有资本经营预算财政拨款收入",
      amount("income/state-capital"),
      "十一、城乡社区支出",
      amount("expenditure/212"),
      "二、项目支出",
      wan(unit, "expenditure", "total", "project"),
    ],
    ["二、上级补助收入", null, "十九、住房保障支出", amount("expenditure/221"), "三、上缴上级支出", null],
    [
      "三、事业收入",
      amount("income/institution"),
      "二十一、国有资本经营预算支出",
      amount("expenditure/223"),
      "四、经营支出",
      null,
    ],
    ["其中：教育收费", null, "二十三、其他支出", null, "五、对附属单位补助支出", null],
    ["四、其他收入", amount("income/other"), null, null, null, null],
    [
      "本年收入合计",
      amount("income/total"),
      "本年支出合计",
      amount("expenditure/total"),
      "本年支出合计",
      amount("expenditure/total"),
    ],
    ["用事业基金弥补收支差额", null, "结余分配", null, null, null],
    [
      "年初结转和结余",
      amount("income/opening-balance"),
      "年末结转和结余",
      amount("expenditure/closing-balance"),
      null,
      null,
    ],
    ["其中：项目支出结转和结余", 5, null, null, null, null],
    ["收入总计", amount("income/grand-total"), "支出总计", amount("expenditure/grand-total"), null, null],
  ];
  return {
    name: "g01",
    cells: [
      ...head(unit, { title: "收入支出决算总表", mark: "公开01表" }, 6),
      ["收入", null, "支出", null, null, null],
      ["项目", "决算数", "项目（按功能分类）", "决算数", "项目（按支出性质和经济分类）", "决算数"],
      ...rows,
    ],
  };
}

/** One block: code, name, 合计, 人员经费, 公用经费. */
function guangdongBasic(unit: Unit): Drawn {
  const amount = (row: string): number => wan(unit, "basic-expenditure", row, "amount") ?? 0;
  const personnel = (code: string): boolean => code.startsWith("301") || code.startsWith("303");
  return {
    name: "g06",
    cells: [
      ...head(unit, { title: "一般公共预算财政拨款基本支出决算表", mark: "公开06表" }, 5),
      ["经济分类科目编码", "科目名称", "本年支出合计", "人员经费", "公用经费"],
      ["合计", null, 562.62, amount("personnel-total"), amount("operating-total")],
      ...unit.economy.map(({ code, name }): Value[] => {
        const value = amount(code);
        return personnel(code) ? [code, name, value, value, null] : [code, name, value, null, value];
      }),
    ],
  };
}

const VERTICAL: readonly (readonly [string, string])[] = [
  ["合计", "total"],
  ["1.因公出国（境）费", "overseas"],
  ["2.公务接待费", "reception"],
  ["3.公务用车购置及运行费", "vehicles"],
  ["其中：（1）公务用车运行维护费", "vehicle-operation"],
  ["（2）公务用车购置费", "vehicle-purchase"],
];

export function verticalThreePublic(unit: Unit, title = "一般公共预算财政拨款“三公”经费支出决算表"): Drawn {
  return {
    name: "g07",
    cells: [
      ...head(unit, { title, mark: "公开07表" }, 3),
      ["项目", "预算数", "决算数"],
      ...VERTICAL.map(([name, item]) => [
        name,
        wan(unit, "three-public", "budget", item),
        wan(unit, "three-public", "final", item),
      ]),
    ],
  };
}

/** Shaanxi: 02 and 03 titled 总表, 三公 with 会议费 and 培训费 in one table, 预算数 and 决算数 as rows. */
export const shaanxi = (unit: Unit): Drawn[] => [
  summary(unit, { title: "收入支出决算总表", mark: "公开01表" }),
  income(unit, "收入决算总表"),
  expenditure(unit, "支出决算总表"),
  appropriations(unit, { title: "财政拨款收入支出决算总表", mark: "公开04表" }),
  codeTable(unit, "general-public-budget", { title: "一般公共预算财政拨款支出决算表" }, THREE_KEYS, THREE_HEADS),
  basic(unit, { title: "一般公共预算财政拨款基本支出决算表", mark: "公开06表" }),
  shaanxiThreePublic(unit),
  named(
    "x08",
    codeTable(unit, "government-fund", { title: "政府性基金预算财政拨款收入支出决算表" }, SIX_KEYS, SIX_HEADS),
  ),
  named(
    "x09",
    codeTable(unit, "state-capital", { title: "国有资本经营预算财政拨款收入支出决算表" }, SIX_KEYS, SIX_HEADS),
  ),
];

function shaanxiThreePublic(unit: Unit): Drawn {
  const row = (name: string, figure: "budget" | "final", meetings: number, training: number): Value[] => {
    const [total = null, ...items] = wans(unit, "three-public", figure, PUBLIC_KEYS);
    const order = [total, items[0] ?? null, items[4] ?? null, items[1] ?? null, items[2] ?? null, items[3] ?? null];
    return [name, Number(((total as number) + meetings + training).toFixed(2)), ...order, meetings, training];
  };
  return {
    name: "x07",
    cells: [
      ...head(unit, { title: "一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表", mark: "公开07表" }, 10),
      ["项目", "合计", "“三公”经费", null, null, null, null, null, "会议费", "培训费"],
      [null, null, "小计", "因公出国（境）费用", "公务接待费", "公务用车购置及运行维护费", null, null, null, null],
      [null, null, null, null, null, "小计", "公务用车购置费", "公务用车运行维护费", null, null],
      ["栏次", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
      row("预算数", "budget", 2, 3),
      row("决算数", "final", 1.5, 2.5),
    ],
  };
}

/** Chongqing: 三公 inside 机构运行信息表, two blocks side by side with counts, assets and procurement. */
export const chongqing = (unit: Unit): Drawn[] => {
  const two = (item: string): Value[] =>
    (["budget", "final"] as const).map((figure) => wan(unit, "three-public", figure, item));
  const information: Drawn = {
    name: "机构运行信息表",
    cells: [
      ...head(unit, { title: "机构运行信息表", mark: "公开09表" }, 6),
      ["项  目", "预算数", "决算统计数", "项  目", "预算数", "决算统计数"],
      ["一、“三公”经费支出", "—", "—", "二、机关运行经费", "—", 60.72],
      ["（一）支出合计", ...two("total"), "（一）行政单位", "—", 60.72],
      ["1．因公出国（境）费", ...two("overseas"), "（二）参照公务员法管理事业单位", "—", null],
      ["2．公务用车购置及运行维护费", ...two("vehicles"), "三、国有资产占用情况", "—", "—"],
      ["（1）公务用车购置费", ...two("vehicle-purchase"), "（一）车辆数合计（辆）", "—", 3],
      ["（2）公务用车运行维护费", ...two("vehicle-operation"), "1．副部（省）级及以上领导用车", "—", null],
      ["3．公务接待费", ...two("reception"), "四、政府采购支出信息", "—", "—"],
      ["（1）国内接待费", "—", wan(unit, "three-public", "final", "reception"), "（一）政府采购支出合计", "—", 33.4],
      ["（二）相关统计数", "—", "—", "1．政府采购货物支出", "—", 33.4],
      ["1．因公出国（境）团组数（个）", "—", 1, null, null, null],
    ],
  };
  return [
    summary(unit, { title: "收入支出决算总表", mark: "公开01表" }),
    income(unit, "收入决算表"),
    expenditure(unit, "支出决算表"),
    appropriations(unit, { title: "财政拨款收入支出决算总表", mark: "公开04表" }),
    codeTable(unit, "general-public-budget", { title: "一般公共预算财政拨款支出决算表" }, THREE_KEYS, THREE_HEADS),
    basic(unit, { title: "一般公共预算财政拨款基本支出决算表", mark: "公开06表" }),
    codeTable(unit, "government-fund", { title: "政府性基金预算财政拨款收入支出决算表" }, SIX_KEYS, SIX_HEADS),
    codeTable(unit, "state-capital", { title: "国有资本经营预算财政拨款支出决算表" }, THREE_KEYS, THREE_HEADS),
    information,
  ];
};
