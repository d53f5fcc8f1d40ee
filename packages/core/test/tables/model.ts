/**
 * An invented unit whose figures agree in every way the tables are checked, in 分. Layout builders print it in the forms of
 * different regions; whatever the form, the same facts must come back.
 */

export type Fund = "general-public-budget" | "government-fund" | "state-capital";
export const FUNDS: readonly Fund[] = ["general-public-budget", "government-fund", "state-capital"];

/** Key → 分; keys are `table row column` with the semantic keys of tables/table.ts. Zero figures are left out. */
export type Figures = ReadonlyMap<string, number>;

export interface Line {
  readonly code: string;
  readonly name: string;
}

export interface Unit {
  readonly name: string;
  readonly year: number;
  readonly figures: Figures;
  /** Function rows per fund and of all funds, categories and sections included, in code order. */
  readonly functions: { readonly all: readonly Line[] } & Readonly<Record<Fund, readonly Line[]>>;
  readonly economy: readonly Line[];
}

/** What one 项 spends, in 元. */
export interface Spending {
  readonly code: string;
  readonly fund: Fund | "own";
  readonly basic?: number;
  readonly project?: number;
}

type PublicItem = "overseas" | "vehicle-purchase" | "vehicle-operation" | "reception";

/** What a unit's tables follow from; amounts in 元. */
export interface UnitSpec {
  readonly names: Readonly<Record<string, string>>;
  readonly spending: readonly Spending[];
  readonly balances: Readonly<Record<Fund | "own", readonly [opening: number, closing: number]>>;
  /** 其他收入; stands on the first 项 that is not of a fund. */
  readonly otherIncome: number;
  /** Code, name, amount; together they are the basic expenditure of the general public budget. */
  readonly economy: readonly (readonly [string, string, number])[];
  readonly threePublic: Readonly<Record<"budget" | "final", Readonly<Record<PublicItem, number>>>>;
}

const NAMES: Readonly<Record<string, string>> = {
  "201": "一般公共服务支出",
  "20111": "纪检监察事务",
  "2011101": "行政运行",
  "2011102": "一般行政管理事务",
  "2011199": "其他纪检监察事务支出",
  "208": "社会保障和就业支出",
  "20805": "行政事业单位养老支出",
  "2080505": "机关事业单位基本养老保险缴费支出",
  "210": "卫生健康支出",
  "21011": "行政事业单位医疗",
  "2101101": "行政单位医疗",
  "212": "城乡社区支出",
  "21208": "国有土地使用权出让收入安排的支出",
  "2120803": "城市建设支出",
  "221": "住房保障支出",
  "22102": "住房改革支出",
  "2210201": "住房公积金",
  "223": "国有资本经营预算支出",
  "22301": "解决历史遗留问题及改革成本支出",
  "2230105": "国有企业退休人员社会化管理补助支出",
};

const ECONOMY: readonly (readonly [string, string, number])[] = [
  ["30101", "基本工资", 1_804_500],
  ["30102", "津贴补贴", 903_200],
  ["30103", "奖金", 611_800],
  ["30108", "机关事业单位基本养老保险缴费", 612_000],
  ["30110", "职工基本医疗保险缴费", 330_500],
  ["30113", "住房公积金", 701_100],
  ["30201", "办公费", 120_300],
  ["30211", "差旅费", 64_700],
  ["30212", "因公出国(境)费用", 20_000],
  ["30217", "公务接待费", 8_000],
  ["30228", "工会经费", 77_700],
  ["30231", "公务用车运行维护费", 72_500],
  ["30239", "其他交通费用", 210_600],
  ["30302", "退休费", 55_900],
  ["31002", "办公设备购置", 33_400],
];
const ECONOMY_CLASSES: Readonly<Record<string, string>> = {
  "301": "工资福利支出",
  "302": "商品和服务支出",
  "303": "对个人和家庭的补助",
  "310": "资本性支出",
};

/** The figures are given in 元 × 100 of 0.01 万元, so that they print in 万元 without rounding. */
const CENT_OF_WAN = 100;

const SPENDING: readonly Spending[] = [
  { code: "2011101", fund: "general-public-budget", basic: 3_982_600, project: 11_000 },
  { code: "2011102", fund: "general-public-budget", project: 876_000 },
  { code: "2080505", fund: "general-public-budget", basic: 612_000 },
  { code: "2101101", fund: "general-public-budget", basic: 330_500 },
  { code: "2210201", fund: "general-public-budget", basic: 701_100 },
  { code: "2120803", fund: "government-fund", project: 1_200_000 },
  { code: "2230105", fund: "state-capital", basic: 0, project: 155_000 },
  { code: "2011199", fund: "own", basic: 30_100, project: 94_000 },
];
const BALANCES: UnitSpec["balances"] = {
  "general-public-budget": [120_000, 45_000],
  "government-fund": [300_000, 100_000],
  "state-capital": [0, 0],
  own: [25_000, 21_000],
};
const OTHER_INCOME = 7_200;
const THREE_PUBLIC = {
  budget: { overseas: 30_000, "vehicle-purchase": 180_000, "vehicle-operation": 80_000, reception: 15_000 },
  final: { overseas: 20_000, "vehicle-purchase": 175_000, "vehicle-operation": 72_500, reception: 8_000 },
} as const;

/** Builds the unit. */
export const inventedUnit = (name = "某某市纪律检查工作办公室（本级）", year = 2024): Unit =>
  unitOf(
    {
      names: NAMES,
      spending: SPENDING,
      balances: BALANCES,
      otherIncome: OTHER_INCOME,
      economy: ECONOMY,
      threePublic: THREE_PUBLIC,
    },
    name,
    year,
  );

/** Builds the unit that follows from given spending. */
export function unitOf(spec: UnitSpec, name: string, year: number): Unit {
  const figures = new Map<string, number>();
  const add = (table: string, row: string, column: string, amount: number): void => {
    if (amount === 0) return;
    const key = `${table} ${row} ${column}`;
    figures.set(key, (figures.get(key) ?? 0) + amount * CENT_OF_WAN);
  };
  addSpending(spec, add);
  addIncome(spec, add);
  addBasic(spec, add);
  addThreePublic(spec, add);
  const lines = (funds: readonly (Fund | "own")[]): Line[] => {
    const codes = new Set<string>();
    for (const { code, fund } of spec.spending) {
      if (funds.includes(fund)) for (const length of [3, 5, 7]) codes.add(code.slice(0, length));
    }
    return [...codes].sort().map((code) => ({ code, name: spec.names[code] ?? "" }));
  };
  const classes = new Set(spec.economy.map(([code]) => code.slice(0, 3)));
  const economy = [
    ...spec.economy.map(([code, text]) => ({ code, name: text })),
    ...[...classes].map((code) => ({ code, name: ECONOMY_CLASSES[code] ?? "" })),
  ].sort((a, b) => (a.code < b.code ? -1 : 1));
  return {
    name,
    year,
    figures,
    economy,
    functions: {
      all: lines([...FUNDS, "own"]),
      "general-public-budget": lines(["general-public-budget"]),
      "government-fund": lines(["government-fund"]),
      "state-capital": lines(["state-capital"]),
    },
  };
}

type Add = (table: string, row: string, column: string, amount: number) => void;

const levels = (code: string): string[] => ["total", code.slice(0, 3), code.slice(0, 5), code];

function addSpending({ spending }: UnitSpec, add: Add): void {
  for (const { code, fund, basic = 0, project = 0 } of spending) {
    for (const row of levels(code)) {
      for (const table of fund === "own" ? ["expenditure"] : ["expenditure", fund]) {
        add(table, row, "total", basic + project);
        add(table, row, "basic", basic);
        add(table, row, "project", project);
      }
    }
    const whole = basic + project;
    for (const row of [code.slice(0, 3), "total", "grand-total"]) {
      add("summary", `expenditure/${row}`, "amount", whole);
      if (fund === "own") continue;
      add("appropriation-summary", `expenditure/${row}`, "total", whole);
      add("appropriation-summary", `expenditure/${row}`, fund, whole);
    }
  }
}

/** Income of a fund = spending + closing − opening; the difference stands on the fund's first 项. */
function addIncome({ spending, balances, otherIncome }: UnitSpec, add: Add): void {
  for (const fund of [...FUNDS, "own"] as const) {
    const [opening, closing] = balances[fund];
    const first = spending.find((line) => line.fund === fund);
    for (const line of spending.filter((candidate) => candidate.fund === fund)) {
      const spent = (line.basic ?? 0) + (line.project ?? 0);
      const income = spent + (line === first ? closing - opening : 0);
      const other = fund === "own" && line === first ? otherIncome : 0;
      for (const row of levels(line.code)) {
        add("income", row, "total", income);
        add("income", row, fund === "own" ? "institution" : "fiscal", income - other);
        add("income", row, "other", other);
        if (fund !== "own") {
          add(fund, row, "income", income);
          add(fund, row, "opening-balance", line === first ? opening : 0);
          add(fund, row, "closing-balance", line === first ? closing : 0);
        }
      }
      for (const row of [fund === "own" ? "institution" : fund, "total", "grand-total"]) {
        add("summary", `income/${row}`, "amount", row === "institution" ? income - other : income);
        if (fund !== "own") add("appropriation-summary", `income/${row}`, "amount", income);
      }
      add("summary", "income/other", "amount", other);
    }
    for (const row of ["opening-balance", "grand-total"]) add("summary", `income/${row}`, "amount", opening);
    for (const row of ["closing-balance", "grand-total"]) add("summary", `expenditure/${row}`, "amount", closing);
    if (fund === "own") continue;
    for (const row of ["opening-balance", `opening-balance/${fund}`, "grand-total"]) {
      add("appropriation-summary", `income/${row}`, "amount", opening);
    }
    for (const row of ["closing-balance", "grand-total"]) {
      add("appropriation-summary", `expenditure/${row}`, "total", closing);
      add("appropriation-summary", `expenditure/${row}`, fund, closing);
    }
  }
}

function addBasic({ economy }: UnitSpec, add: Add): void {
  for (const [code, , amount] of economy) {
    add("basic-expenditure", code, "amount", amount);
    add("basic-expenditure", code.slice(0, 3), "amount", amount);
    const personnel = code.startsWith("301") || code.startsWith("303");
    add("basic-expenditure", personnel ? "personnel-total" : "operating-total", "amount", amount);
  }
}

function addThreePublic({ threePublic }: UnitSpec, add: Add): void {
  for (const row of ["budget", "final"] as const) {
    for (const [column, amount] of Object.entries(threePublic[row])) {
      add("three-public", row, column, amount);
      add("three-public", row, "total", amount);
      if (column.startsWith("vehicle")) add("three-public", row, "vehicles", amount);
    }
  }
}
