/** The layout of a Shanghai district's template: no marks, no 行次, 合计 in many places, 三公 in pairs. */
import type { Drawn, Value } from "../grid-of.js";
import { FUNDS, type Unit } from "../model.js";
import {
  beside,
  CLASSES_24,
  CLASSES_26,
  type CodeStyle,
  codeRows,
  FUND_NAMES,
  ordinal,
  wan,
  wans,
} from "./printing.js";

export interface ShanghaiOptions {
  readonly codes?: CodeStyle;
  readonly items?: 24 | 26;
  /** 基金 and 国资 as six columns (年初 … 年末) instead of three. */
  readonly sixColumns?: boolean;
}

const INCOME_COLUMNS = [
  "total",
  "fiscal",
  "superior-subsidy",
  "institution",
  "operation",
  "affiliated-remittance",
  "other",
] as const;
const EXPENDITURE_COLUMNS = [
  "total",
  "basic",
  "project",
  "superior-remittance",
  "operation",
  "affiliated-subsidy",
] as const;
const SIX = ["opening-balance", "income", "total", "basic", "project", "closing-balance"] as const;

export function shanghai(unit: Unit, options: ShanghaiOptions = {}): Drawn[] {
  const items = options.items === 26 ? CLASSES_26 : CLASSES_24;
  return [
    summary(unit, items),
    codeTable(unit, "income", "收入决算表", options, [
      "本年收入合计",
      "财政拨款收入",
      "上级补助收入",
      "事业收入",
      "经营收入",
      "附属单位上缴收入",
      "其他收入",
    ]),
    codeTable(unit, "expenditure", "支出决算表", options, [
      "本年支出合计",
      "基本支出",
      "项目支出",
      "上缴上级支出",
      "经营支出",
      "对附属单位补助支出",
    ]),
    appropriations(unit, items),
    generalBudget(unit, options),
    basic(unit),
    threePublic(unit),
    fund(unit, "government-fund", "政府性基金预算财政拨款收入支出决算表", options),
    fund(unit, "state-capital", "国有资本经营预算财政拨款收入支出决算表", options),
  ];
}

const titled = (unit: Unit, title: string, width: number): Value[][] => [
  [`${unit.year}年度${title}`],
  [`单位名称：${unit.name}`, ...Array<Value>(width - 2).fill(null), "单位：万元"],
];

function summary(unit: Unit, items: readonly (readonly [string, string])[]): Drawn {
  const amount = (row: string): Value => wan(unit, "summary", row, "amount");
  const income: Value[][] = [
    ["一、一般公共预算财政拨款收入", amount("income/general-public-budget")],
    ["二、政府性基金预算财政拨款收入", amount("income/government-fund")],
    ["三、国有资本经营预算财政拨款收入", amount("income/state-capital")],
    ["四、上级补助收入", null],
    ["五、事业收入", amount("income/institution")],
    ["六、经营收入", null],
    ["七、附属单位上缴收入", null],
    ["八、其他收入", amount("income/other")],
  ];
  const spending = items.map(([code, name], index): Value[] => [
    `${ordinal(index + 1)}、${name}`,
    amount(`expenditure/${code}`),
  ]);
  return {
    name: "Sheet1",
    cells: [
      ...titled(unit, "收入支出决算总表", 4),
      ["收入", null, "支出", null],
      ["项目", "决算数", "项目", "决算数"],
      ...beside(income, spending),
      ["本年收入合计", amount("income/total"), "本年支出合计", amount("expenditure/total")],
      ["使用非财政拨款结余（含专用结余）", null, "结余分配", null],
      ["年初结转和结余", amount("income/opening-balance"), "年末结转和结余", amount("expenditure/closing-balance")],
      ["总计", amount("income/grand-total"), "总计", amount("expenditure/grand-total")],
      ["注：本表反映本年度的总收支和年末结转结余情况。"],
    ],
    merges: ["A1:D1", "A3:B3", "C3:D3"],
  };
}

/** Code heads and the 合计 row: on a row of its own, or on the 类 款 项 row. */
function codeHeads(
  unit: Unit,
  table: string,
  style: CodeStyle,
  columns: readonly string[],
  heads: readonly string[],
): Value[][] {
  const total = wans(unit, table, "total", columns);
  if (style === "one" || style === "number") {
    return [
      ["项目", null, ...heads],
      ["功能分类科目编码", "科目名称", ...heads.map(() => null)],
      ["合计", null, ...total],
    ];
  }
  return [
    ["项目", null, null, null, ...heads],
    ["功能分类科目编码", null, null, "科目名称", ...heads.map(() => null)],
    ["类", "款", "项", "合计", ...total],
  ];
}

function codeTable(
  unit: Unit,
  table: "income" | "expenditure",
  title: string,
  { codes = "one" }: ShanghaiOptions,
  heads: readonly string[],
): Drawn {
  const columns = table === "income" ? INCOME_COLUMNS : EXPENDITURE_COLUMNS;
  const single = codes === "one" || codes === "number";
  return {
    name: table === "income" ? "02收入决算表" : "FCZ03",
    cells: [
      ...titled(unit, title, columns.length + (single ? 2 : 4)),
      ...codeHeads(unit, table, codes, columns, heads),
      ...codeRows(unit, table, unit.functions.all, columns, codes),
    ],
    merges: single ? ["A3:B3", "A5:B5"] : ["A3:D3", "A4:C4"],
  };
}

function appropriations(unit: Unit, items: readonly (readonly [string, string])[]): Drawn {
  const income = (row: string): Value => wan(unit, "appropriation-summary", row, "amount");
  const four = (row: string): Value[] => wans(unit, "appropriation-summary", `expenditure/${row}`, ["total", ...FUNDS]);
  const left: Value[][] = FUNDS.map((fund, index) => [
    `${ordinal(index + 1)}、${FUND_NAMES[fund]}`,
    income(`income/${fund}`),
  ]);
  const right = items.map(([code, name], index): Value[] => [`${ordinal(index + 1)}、${name}`, ...four(code)]);
  const openings = FUNDS.map((fund): Value[] => [FUND_NAMES[fund], income(`income/opening-balance/${fund}`)]);
  return {
    name: "Sheet4",
    cells: [
      ...titled(unit, "财政拨款收入支出决算总表", 7),
      ["收入", null, "支出", null, null, null, null],
      ["项目", "决算数", "项目", "合计", ...FUNDS.map((fund) => FUND_NAMES[fund])],
      ...beside(left, right),
      ["本年收入合计", income("income/total"), "本年支出合计", ...four("total")],
      [
        "年初财政拨款结转和结余",
        income("income/opening-balance"),
        "年末财政拨款结转和结余",
        ...four("closing-balance"),
      ],
      ...openings,
      ["总计", income("income/grand-total"), "总计", ...four("grand-total")],
    ],
    merges: ["A1:G1", "A3:B3", "C3:G3"],
  };
}

function generalBudget(unit: Unit, { codes = "one" }: ShanghaiOptions): Drawn {
  const columns = ["total", "basic", "project"];
  const single = codes === "one" || codes === "number";
  const heads: Value[][] = single
    ? [
        ["项目", null, "合计", "基本支出", "项目支出"],
        ["功能分类科目编码", "科目名称", null, null, null],
      ]
    : [
        ["项目", null, null, null, "合计", "基本支出", "项目支出"],
        ["功能分类科目编码", null, null, "科目名称", null, null, null],
        ["类", "款", "项", null, null, null, null],
      ];
  const total = wans(unit, "general-public-budget", "total", columns);
  return {
    name: "Sheet5",
    cells: [
      ...titled(unit, "一般公共预算财政拨款支出决算表", single ? 5 : 7),
      ...heads,
      ...codeRows(unit, "general-public-budget", unit.functions["general-public-budget"], columns, codes),
      ["合计", ...Array<Value>(single ? 1 : 3).fill(null), ...total],
    ],
    merges: single ? ["A3:B3", "C3:C4", "D3:D4", "E3:E4"] : ["A3:D3", "A4:C4", "D4:D5", "E3:E5", "F3:F5", "G3:G5"],
  };
}

function basic(unit: Unit): Drawn {
  const block = (prefixes: readonly string[]): Value[][] =>
    unit.economy
      .filter(({ code }) => prefixes.some((prefix) => code.startsWith(prefix)))
      .map(({ code, name }) => [
        code,
        code.length > 3 ? `　　${name}` : name,
        wan(unit, "basic-expenditure", code, "amount"),
      ]);
  const total = (row: string): Value => wan(unit, "basic-expenditure", row, "amount");
  return {
    name: "Sheet6",
    cells: [
      ...titled(unit, "一般公共预算财政拨款基本支出决算表", 6),
      ["人员经费", null, null, "公用经费", null, null],
      ["经济分类科目编码", "科目名称", "决算数", "经济分类科目编码", "科目名称", "决算数"],
      ...beside(block(["301", "303"]), block(["302", "310"])),
      ["人员经费合计", null, total("personnel-total"), "公用经费合计", null, total("operating-total")],
    ],
    merges: ["A3:C3", "D3:F3"],
  };
}

function threePublic(unit: Unit): Drawn {
  const items = ["total", "overseas", "vehicles", "vehicle-purchase", "vehicle-operation", "reception"];
  const data = items.flatMap((item) => [
    wan(unit, "three-public", "budget", item),
    wan(unit, "three-public", "final", item),
  ]);
  return {
    name: "Sheet7",
    cells: [
      ...titled(unit, "财政拨款“三公”经费支出决算表", 12),
      [
        "合计",
        null,
        "因公出国（境）费",
        null,
        "公务用车购置及运行费",
        null,
        null,
        null,
        null,
        null,
        "公务接待费",
        null,
      ],
      [null, null, null, null, "小计", null, "公务用车购置费", null, "公务用车运行费", null, null, null],
      items.flatMap(() => ["预算数", "决算数"]),
      data,
    ],
    merges: ["A3:B4", "C3:D4", "E3:J3", "K3:L4", "E4:F4", "G4:H4", "I4:J4"],
  };
}

function fund(unit: Unit, table: "government-fund" | "state-capital", title: string, options: ShanghaiOptions): Drawn {
  const { codes = "one", sixColumns = true } = options;
  const columns = sixColumns ? SIX : (["total", "basic", "project"] as const);
  const single = codes === "one" || codes === "number";
  const lead = single ? ["功能分类科目编码", "科目名称"] : ["功能分类科目编码", null, null, "科目名称"];
  const blank = Array<Value>(lead.length).fill(null);
  const heads: Value[][] = sixColumns
    ? [
        [...lead, "年初结转和结余", "本年收入", "本年支出", null, null, "年末结转和结余"],
        [...blank, null, null, "小计", "基本支出", "项目支出", null],
      ]
    : [[...lead, "合计", "基本支出", "项目支出"]];
  const total = wans(unit, table, "total", columns);
  const totalRow: Value[] = single ? ["合计", null, ...total] : ["类", "款", "项", "合计", ...total];
  return {
    name: table === "government-fund" ? "Sheet8" : "Sheet9",
    cells: [
      ...titled(unit, sixColumns ? title : title.replace("收入支出", "支出"), lead.length + columns.length),
      ...heads,
      totalRow,
      ...codeRows(unit, table, unit.functions[table], columns, codes),
      ["说明：本表反映本年度该项收入、支出及结转和结余情况。"],
    ],
    merges: [],
  };
}
