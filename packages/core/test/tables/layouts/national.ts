/** The national form (公开01–09表): marks, 单位 line, 行次 and 栏次, codes in one column under 类 款 项. */
import type { Drawn, Value } from "../grid-of.js";
import { FUNDS, type Unit } from "../model.js";
import { beside, CLASSES_26, codeRows, FUND_NAMES, ordinal, wan, wans } from "./printing.js";

export interface Heading {
  readonly title: string;
  readonly mark?: string;
}

const nothing = (count: number): Value[] => Array<Value>(Math.max(0, count)).fill(null);

/** Title, mark, unit line. */
export const head = (unit: Unit, { title, mark }: Heading, width: number): Value[][] => [
  [`${unit.year}年度${title}`],
  ...(mark ? [[...nothing(width - 1), mark]] : []),
  [`部门：${unit.name}`, ...nothing(width - 2), "金额单位：万元"],
];

/** A list of items with running 行次. */
const numbered = (rows: readonly (readonly Value[])[], from: number): Value[][] =>
  rows.map(([name = null, ...amounts], index) => [name, String(from + index), ...amounts]);

export function summary(unit: Unit, heading: Heading, items = CLASSES_26): Drawn {
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
  while (income.length < items.length) income.push([null, null]);
  income.push(
    ["本年收入合计", amount("income/total")],
    ["使用非财政拨款结余（含专用结余）", null],
    ["年初结转和结余", amount("income/opening-balance")],
    ["总计", amount("income/grand-total")],
  );
  const spending = items.map(([code, name], index): Value[] => [
    `${ordinal(index + 1)}、${name}`,
    amount(`expenditure/${code}`),
  ]);
  spending.push(
    ["本年支出合计", amount("expenditure/total")],
    ["结余分配", null],
    ["年末结转和结余", amount("expenditure/closing-balance")],
    ["总计", amount("expenditure/grand-total")],
  );
  return {
    name: "z01",
    cells: [
      ...head(unit, heading, 6),
      ["收入", null, null, "支出", null, null],
      ["项目", "行次", "金额", "项目", "行次", "金额"],
      ["栏次", null, "1", "栏次", null, "2"],
      ...beside(numbered(income, 1), numbered(spending, income.length + 1)),
      ["注：本表反映部门本年度的总收支和年末结转结余情况。"],
      ["2.本套报表金额单位转换时可能存在尾数误差。"],
    ],
  };
}

/** A code table: heads over the amounts (one or two rows), 类 款 项 栏次, 合计. */
export function codeTable(
  unit: Unit,
  table: string,
  heading: Heading,
  columns: readonly string[],
  heads: readonly (readonly Value[])[],
  notes: readonly string[] = [],
): Drawn {
  const lines =
    table === "income" || table === "expenditure"
      ? unit.functions.all
      : unit.functions[table as "general-public-budget"];
  const rows = codeRows(unit, table, lines, columns, "one").map(([code = null, ...rest]) => [
    code,
    null,
    null,
    ...rest,
  ]);
  const lead: Value[][] = [
    ["项目", null, null, null],
    ["功能分类科目编码", null, null, "科目名称"],
  ];
  const levels = Math.max(2, heads.length);
  return {
    name: `z-${table}`,
    cells: [
      ...head(unit, heading, columns.length + 4),
      ...Array.from({ length: levels }, (_, index) => [
        ...(lead[index] ?? nothing(4)),
        ...(heads[index] ?? nothing(columns.length)),
      ]),
      ["类", "款", "项", "栏次", ...columns.map((_, index) => String(index + 1))],
      [null, null, null, "合计", ...wans(unit, table, "total", columns)],
      ...rows,
      ...notes.map((note) => [note]),
    ],
    merges: [],
  };
}

export const INCOME_HEADS = [
  "本年收入合计",
  "财政拨款收入",
  "上级补助收入",
  "事业收入",
  "经营收入",
  "附属单位上缴收入",
  "其他收入",
];
export const INCOME_KEYS = [
  "total",
  "fiscal",
  "superior-subsidy",
  "institution",
  "operation",
  "affiliated-remittance",
  "other",
];
export const EXPENDITURE_HEADS = [
  "本年支出合计",
  "基本支出",
  "项目支出",
  "上缴上级支出",
  "经营支出",
  "对附属单位补助支出",
];
export const EXPENDITURE_KEYS = ["total", "basic", "project", "superior-remittance", "operation", "affiliated-subsidy"];
export const SIX_KEYS = ["opening-balance", "income", "total", "basic", "project", "closing-balance"];
export const SIX_HEADS: readonly (readonly Value[])[] = [
  ["年初结转和结余", "本年收入", "本年支出", null, null, "年末结转和结余"],
  [null, null, "小计", "基本支出", "项目支出", null],
];
export const THREE_KEYS = ["total", "basic", "project"];
export const THREE_HEADS: readonly (readonly Value[])[] = [
  ["本年支出", null, null],
  ["合计", "基本支出", "项目支出"],
];

export function appropriations(unit: Unit, heading: Heading, items = CLASSES_26): Drawn {
  const income = (row: string): Value => wan(unit, "appropriation-summary", `income/${row}`, "amount");
  const four = (row: string): Value[] => wans(unit, "appropriation-summary", `expenditure/${row}`, ["total", ...FUNDS]);
  const left: Value[][] = FUNDS.map((fund, index) => [`${ordinal(index + 1)}、${FUND_NAMES[fund]}`, income(fund)]);
  while (left.length < items.length) left.push([null, null]);
  left.push(["本年收入合计", income("total")], ["年初财政拨款结转和结余", income("opening-balance")]);
  for (const fund of FUNDS) left.push([FUND_NAMES[fund], income(`opening-balance/${fund}`)]);
  left.push(["总计", income("grand-total")]);
  const right = items.map(([code, name], index): Value[] => [`${ordinal(index + 1)}、${name}`, ...four(code)]);
  right.push(["本年支出合计", ...four("total")], ["年末财政拨款结转和结余", ...four("closing-balance")]);
  for (let row = 0; row < FUNDS.length; row += 1) right.push([null, null, null, null, null]);
  right.push(["总计", ...four("grand-total")]);
  return {
    name: "z04",
    cells: [
      ...head(unit, heading, 9),
      ["收 入", null, null, "支 出", null, null, null, null, null],
      ["项 目", "行次", "决算数", "项 目", "行次", "决算数", null, null, null],
      [null, null, null, null, null, "小计", ...FUNDS.map((fund) => FUND_NAMES[fund])],
      ["栏次", null, "1", "栏次", null, "2", "3", "4", "5"],
      ...beside(numbered(left, 1), numbered(right, left.length + 1)),
    ],
  };
}

export function basic(unit: Unit, heading: Heading): Drawn {
  const block = (...prefixes: string[]): Value[][] =>
    unit.economy
      .filter(({ code }) => prefixes.some((prefix) => code.startsWith(prefix)))
      .map(({ code, name }) => [code, name, wan(unit, "basic-expenditure", code, "amount")]);
  const [left, middle, right] = [block("301", "303"), block("302"), block("310")];
  const end = Math.max(left.length, middle.length) + 6;
  return {
    name: "z06",
    cells: [
      ...head(unit, heading, 9),
      ["人员经费", null, null, "公用经费", null, null, null, null, null],
      [...Array<Value[]>(3).fill(["科目编码", "科目名称", "决算数"]).flat()],
      ...beside(beside(left, middle), right),
      [
        "人员经费合计",
        null,
        wan(unit, "basic-expenditure", "personnel-total", "amount"),
        "公用经费合计",
        ...nothing(4),
        wan(unit, "basic-expenditure", "operating-total", "amount"),
      ],
    ],
    merges: [`A${end}:B${end}`, `D${end}:H${end}`],
  };
}

export const PUBLIC_KEYS = ["total", "overseas", "vehicles", "vehicle-purchase", "vehicle-operation", "reception"];

export function threePublic(unit: Unit, heading: Heading): Drawn {
  const heads = ["合计", "因公出国（境）费", "公务用车购置及运行维护费", null, null, "公务接待费"];
  const subs = [null, null, "小计", "公务用车购置费", "公务用车运行维护费", null];
  return {
    name: "z09",
    cells: [
      ...head(unit, heading, 12),
      ["预算数", ...nothing(5), "决算数", ...nothing(5)],
      [...heads, ...heads],
      [...subs, ...subs],
      Array.from({ length: 12 }, (_, index) => String(index + 1)),
      [...wans(unit, "three-public", "budget", PUBLIC_KEYS), ...wans(unit, "three-public", "final", PUBLIC_KEYS)],
      ["注：预算数为全年预算数，反映按规定程序调整后的预算数。"],
    ],
  };
}

/** The nine tables in national order. */
export function national(unit: Unit): Drawn[] {
  return [
    summary(unit, { title: "收入支出决算总表", mark: "公开01表" }),
    codeTable(unit, "income", { title: "收入决算表", mark: "公开02表" }, INCOME_KEYS, [INCOME_HEADS]),
    codeTable(unit, "expenditure", { title: "支出决算表", mark: "公开03表" }, EXPENDITURE_KEYS, [EXPENDITURE_HEADS]),
    appropriations(unit, { title: "财政拨款收入支出决算总表", mark: "公开04表" }),
    codeTable(
      unit,
      "general-public-budget",
      { title: "一般公共预算财政拨款支出决算表", mark: "公开05表" },
      THREE_KEYS,
      THREE_HEADS,
      ["注：本表反映部门本年度一般公共预算财政拨款支出情况。"],
    ),
    basic(unit, { title: "一般公共预算财政拨款基本支出决算明细表", mark: "公开06表" }),
    codeTable(
      unit,
      "government-fund",
      { title: "政府性基金预算财政拨款收入支出决算表", mark: "公开07表" },
      SIX_KEYS,
      SIX_HEADS,
      ["注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。"],
    ),
    codeTable(
      unit,
      "state-capital",
      { title: "国有资本经营预算财政拨款支出决算表", mark: "公开08表" },
      THREE_KEYS,
      THREE_HEADS,
      ["注：本表反映部门本年度国有资本经营预算财政拨款支出情况。"],
    ),
    threePublic(unit, { title: "财政拨款“三公”经费支出决算表", mark: "公开09表" }),
  ];
}
