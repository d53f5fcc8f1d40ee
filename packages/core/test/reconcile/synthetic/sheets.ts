/** The nine tables of an invented unit, displayed under a convention, as an accountant's workbook holds them. */
import type { Drawn, Value } from "../../tables/grid-of.js";
import { type Accounts, CLASSES, ECONOMIC_CODES, inventAccounts } from "./accounts.js";
import { type Convention, displayTree, rollUp, shown } from "./display.js";
import type { Random } from "./random.js";

type Row = readonly Value[];
type Shown = number | null;

/** Names stand for nothing but themselves here; codes are invented as well. */
const CLASS_NAMES: Readonly<Record<string, string>> = {
  "201": "一般公共服务支出",
  "202": "外交支出",
  "203": "国防支出",
  "204": "公共安全支出",
  "205": "教育支出",
  "206": "科学技术支出",
  "207": "文化旅游体育与传媒支出",
  "208": "社会保障和就业支出",
  "210": "卫生健康支出",
  "211": "节能环保支出",
  "212": "城乡社区支出",
  "213": "农林水支出",
  "214": "交通运输支出",
  "215": "资源勘探工业信息等支出",
  "216": "商业服务业等支出",
  "217": "金融支出",
  "219": "援助其他地区支出",
  "220": "自然资源海洋气象等支出",
  "221": "住房保障支出",
  "222": "粮油物资储备支出",
  "223": "国有资本经营预算支出",
  "224": "灾害防治及应急管理支出",
  "229": "其他支出",
  "231": "债务还本支出",
  "232": "债务付息支出",
  "234": "抗疫特别国债安排的支出",
};

const value = (units: Shown | undefined): Value => (units === null || units === undefined ? null : units / 100);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
const nothing = (units: number): Shown => (units === 0 ? null : units);

/** Invents a unit of about `rows` code rows and displays it. */
export const syntheticUnit = (rows: number, convention: Convention, random: Random): readonly Drawn[] =>
  sheetsOf(inventAccounts(rows, random), convention);

/** Displays given accounts. */
export function sheetsOf(accounts: Accounts, convention: Convention): readonly Drawn[] {
  const tables = exactTables(accounts);
  const income = displayTree(tables.income, 7, [{ total: 0, parts: [1, 2, 3, 4, 5, 6] }], convention);
  const expenditure = displayTree(tables.expenditure, 6, [{ total: 0, parts: [1, 2, 3, 4, 5] }], convention);
  const budget = displayTree(tables.budget, 3, [{ total: 0, parts: [1, 2] }], convention);
  const funds = displayTree(
    tables.funds,
    6,
    [
      { total: 2, parts: [3, 4] },
      { total: 5, parts: [0, 1], less: [2] },
    ],
    convention,
  );
  return [
    summarySheet(accounts, tables, convention),
    codeSheet(
      "收入决算表",
      ["本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"],
      income,
    ),
    codeSheet(
      "支出决算表",
      ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"],
      expenditure,
    ),
    appropriationSheet(tables, convention),
    codeSheet("一般公共预算财政拨款支出决算表", ["合计", "基本支出", "项目支出"], budget),
    basicSheet(accounts, convention),
    codeSheet(
      "政府性基金预算财政拨款收入支出决算表",
      ["年初结转和结余", "本年收入", "本年支出小计", "基本支出", "项目支出", "年末结转和结余"],
      funds,
    ),
    codeSheet(
      "国有资本经营预算财政拨款支出决算表",
      ["合计", "基本支出", "项目支出"],
      new Map([["", [null, null, null]]]),
    ),
    threePublicSheet(accounts, convention),
  ];
}

/** The sheets as they stand, with another unit of measure above them and every amount read by `convert`. */
export const inUnit = (sheets: readonly Drawn[], unit: string, convert: (amount: number) => number): readonly Drawn[] =>
  sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((row) =>
      row.map((cell) =>
        typeof cell === "number" ? convert(cell) : cell === "金额单位：万元" ? `金额单位：${unit}` : cell,
      ),
    ),
  }));

type Rows = ReadonlyMap<string, readonly number[]>;

interface ExactTables {
  readonly income: Rows;
  readonly expenditure: Rows;
  readonly budget: Rows;
  readonly funds: Rows;
}

function exactTables({ leaves, funds }: Accounts): ExactTables {
  const income = new Map<string, readonly number[]>();
  const expenditure = new Map<string, readonly number[]>();
  const budget = new Map<string, readonly number[]>();
  for (const { code, fiscal, other, otherIncome } of leaves) {
    const given = fiscal[0] + fiscal[1];
    if (given > 0) budget.set(code, [given, fiscal[0], fiscal[1]]);
    const basic = fiscal[0] + other[0];
    const project = fiscal[1] + other[1];
    if (basic + project > 0) expenditure.set(code, [basic + project, basic, project, 0, 0, 0]);
    if (given + otherIncome > 0) income.set(code, [given + otherIncome, given, 0, 0, 0, 0, otherIncome]);
  }
  const fundRows = new Map<string, readonly number[]>();
  for (const { code, opening, income: received, spent } of funds) {
    fundRows.set(code, [opening, received, spent, 0, spent, opening + received - spent]);
    expenditure.set(code, [spent, 0, spent, 0, 0, 0]);
    income.set(code, [received, received, 0, 0, 0, 0, 0]);
  }
  return { income, expenditure, budget, funds: fundRows };
}

const titled = (name: string, width: number): readonly Row[] => [
  [`2024年度${name}`],
  ["单位：某市某局", ...new Array<null>(width - 2).fill(null), "金额单位：万元"],
];

function codeSheet(name: string, columns: readonly string[], rows: ReadonlyMap<string, readonly Shown[]>): Drawn {
  const body = [...rows].map(([code, amounts]): Row => {
    const label = code === "" ? "合计" : (CLASS_NAMES[code] ?? `科目${code}`);
    return [code === "" ? null : code, label, ...amounts.map(value)];
  });
  return {
    name,
    cells: [...titled(name, columns.length + 2), ["功能分类科目编码", "科目名称", ...columns], ...body],
  };
}

/** Totals of a summary: exact ones displayed, or in a spreadsheet sums of what is displayed above them. */
function summarySheet({ opening, leaves }: Accounts, tables: ExactTables, convention: Convention): Drawn {
  const show = (fen: number): number => shown(fen, convention);
  const totals = {
    income: rollUp(tables.income, 7),
    spent: rollUp(tables.expenditure, 6),
    funds: rollUp(tables.funds, 6),
  };
  const given = sum(leaves.map(({ fiscal }) => fiscal[0] + fiscal[1]));
  const fund = totals.funds.get("")?.[1] ?? 0;
  const other = totals.income.get("")?.[6] ?? 0;
  const spentByClass = CLASSES.map((code) => totals.spent.get(code)?.[0] ?? 0);
  const spent = sum(spentByClass);
  const received = given + fund + other;
  const carried = opening + (totals.funds.get("")?.[0] ?? 0);
  const spreadsheet = convention === "X";
  const incomeTotal = spreadsheet ? show(given) + show(fund) + show(other) : show(received);
  const spentTotal = spreadsheet ? sum(spentByClass.map(show)) : show(spent);
  const grand = spreadsheet ? incomeTotal + show(carried) : show(received + carried);
  const closing = spreadsheet ? grand - spentTotal : show(received + carried - spent);
  const incomes: readonly (readonly [string, Shown])[] = [
    ["一、一般公共预算财政拨款收入", nothing(show(given))],
    ["二、政府性基金预算财政拨款收入", nothing(show(fund))],
    ["三、国有资本经营预算财政拨款收入", null],
    ["四、上级补助收入", null],
    ["五、事业收入", null],
    ["六、经营收入", null],
    ["七、附属单位上缴收入", null],
    ["八、其他收入", nothing(show(other))],
  ];
  const body = CLASSES.map((code, index): Row => {
    const [name, units] = incomes[index] ?? [null, null];
    return [name, value(units), CLASS_NAMES[code] ?? code, value(nothing(show(spentByClass[index] ?? 0)))];
  });
  return {
    name: "收入支出决算总表",
    cells: [
      ...titled("收入支出决算总表", 4),
      ["收入", null, "支出", null],
      ["项目", "决算数", "项目", "决算数"],
      ...body,
      ["本年收入合计", value(incomeTotal), "本年支出合计", value(spentTotal)],
      ["使用非财政拨款结余", null, "结余分配", null],
      ["年初结转和结余", value(nothing(show(carried))), "年末结转和结余", value(nothing(closing))],
      ["总计", value(grand), "总计", value(spreadsheet ? spentTotal + closing : grand)],
    ],
  };
}

function appropriationSheet(tables: ExactTables, convention: Convention): Drawn {
  const show = (fen: number): number => shown(fen, convention);
  const spreadsheet = convention === "X";
  const budget = rollUp(tables.budget, 3);
  const funds = rollUp(tables.funds, 6);
  const [opening = 0, received = 0, fundSpent = 0, , , closing = 0] = funds.get("") ?? [];
  const given = budget.get("")?.[0] ?? 0;
  const byClass = CLASSES.map((code) => [budget.get(code)?.[0] ?? 0, funds.get(code)?.[2] ?? 0] as const);
  const total = (parts: readonly number[]): number => (spreadsheet ? sum(parts.map(show)) : show(sum(parts)));
  const general = total(byClass.map(([first]) => first));
  const fund = total(byClass.map(([, second]) => second));
  const row = (units: number, first: number, second: number): Row =>
    [nothing(units), nothing(first), nothing(second), null].map(value);
  const incomes: readonly (readonly [string, Shown])[] = [
    ["一、一般公共预算财政拨款", nothing(show(given))],
    ["二、政府性基金预算财政拨款", nothing(show(received))],
    ["三、国有资本经营预算财政拨款", null],
  ];
  const body = CLASSES.map((code, index): Row => {
    const [name, units] = incomes[index] ?? [null, null];
    const [first, second] = byClass[index] ?? [0, 0];
    return [name, value(units), CLASS_NAMES[code] ?? code, ...row(total([first, second]), show(first), show(second))];
  });
  const spent = spreadsheet ? general + fund : show(given + fundSpent);
  const grandFund = spreadsheet ? fund + show(closing) : show(received + opening);
  const grand = spreadsheet ? spent + show(closing) : show(given + received + opening);
  return {
    name: "财政拨款收入支出决算总表",
    cells: [
      ...titled("财政拨款收入支出决算总表", 7),
      ["收入", null, "支出", null, null, null, null],
      ["项目", "决算数", "项目", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"],
      ...body,
      ["本年收入合计", value(total([given, received])), "本年支出合计", ...row(spent, general, fund)],
      [
        "年初财政拨款结转和结余",
        value(nothing(show(opening))),
        "年末财政拨款结转和结余",
        ...row(show(closing), 0, show(closing)),
      ],
      ["一般公共预算财政拨款", null, null, null, null, null, null],
      ["政府性基金预算财政拨款", value(nothing(show(opening))), null, null, null, null, null],
      ["国有资本经营预算财政拨款", null, null, null, null, null, null],
      ["总计", value(total([given, received, opening])), "总计", ...row(grand, general, grandFund)],
    ],
  };
}

function basicSheet({ economic, leaves }: Accounts, convention: Convention): Drawn {
  const show = (fen: number): number => shown(fen, convention);
  const category = (codes: readonly string[]): { exact: number; units: number } => {
    const parts = codes.map((code) => economic.get(code) ?? 0);
    return { exact: sum(parts), units: convention === "X" ? sum(parts.map(show)) : show(sum(parts)) };
  };
  const column = (groups: readonly (readonly string[])[]): { rows: Row[]; exact: number; units: number } => {
    const rows = groups.flatMap((codes): Row[] => {
      const code = codes[0]?.slice(0, 3) ?? "";
      const whole: Row = [code, `类${code}`, value(nothing(category(codes).units))];
      return [whole, ...codes.map((item): Row => [item, `款${item}`, value(nothing(show(economic.get(item) ?? 0)))])];
    });
    return {
      rows,
      exact: sum(groups.map((codes) => category(codes).exact)),
      units: sum(groups.map((codes) => category(codes).units)),
    };
  };
  const left = column(ECONOMIC_CODES.personnel);
  const right = column(ECONOMIC_CODES.operating);
  const body = Array.from({ length: Math.max(left.rows.length, right.rows.length) }, (_, index): Row => {
    const empty = [null, null, null];
    return [...(left.rows[index] ?? empty), ...(right.rows[index] ?? empty)];
  });
  const basic = sum(leaves.map(({ fiscal }) => fiscal[0]));
  const personnel = convention === "X" ? left.units : show(left.exact);
  const operating = convention === "X" ? right.units : show(basic - left.exact);
  return {
    name: "一般公共预算财政拨款基本支出决算明细表",
    cells: [
      ...titled("一般公共预算财政拨款基本支出决算明细表", 6),
      ["人员经费", null, null, "公用经费", null, null],
      ["经济分类科目编码", "科目名称", "决算数", "经济分类科目编码", "科目名称", "决算数"],
      ...body,
      ["人员经费合计", null, value(nothing(personnel)), "公用经费合计", null, value(nothing(operating))],
    ],
  };
}

function threePublicSheet({ threePublic }: Accounts, convention: Convention): Drawn {
  const show = (fen: number): number => shown(fen, convention);
  const six = ([overseas, purchase, operation, reception]: readonly [
    number,
    number,
    number,
    number,
  ]): readonly Value[] => {
    const vehicles = convention === "X" ? show(purchase) + show(operation) : show(purchase + operation);
    const all = overseas + purchase + operation + reception;
    const total = convention === "X" ? show(overseas) + vehicles + show(reception) : show(all);
    return [total, show(overseas), vehicles, show(purchase), show(operation), show(reception)].map((units) =>
      value(nothing(units)),
    );
  };
  const items = ["合计", "因公出国（境）费", "公务用车购置及运行维护费", null, null, "公务接待费"];
  const vehicles = [null, null, "小计", "公务用车购置费", "公务用车运行维护费", null];
  return {
    name: "财政拨款“三公”经费支出决算表",
    cells: [
      ...titled("财政拨款“三公”经费支出决算表", 12),
      ["预算数", null, null, null, null, null, "决算数", null, null, null, null, null],
      [...items, ...items],
      [...vehicles, ...vehicles],
      [...six(threePublic.budget), ...six(threePublic.final)],
    ],
  };
}
