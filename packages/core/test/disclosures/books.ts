/** The accounts of an invented unit, as who writes its 情况说明 looks them up. All amounts are 分. */
import { builtInCodes } from "../../src/codes/index.js";
import { type Fund, type Line, type Spending, type Unit, type UnitSpec, unitOf } from "../tables/model.js";

type Four = readonly [overseas: number, purchase: number, operation: number, reception: number];

/** What a unit's accounts follow from; amounts in 万元 with up to two decimals. */
export interface BookSpec {
  readonly unit: string;
  readonly year?: number;
  /** Code, fund, basic, project, opening budget of the 项. */
  readonly spending: readonly (readonly [
    code: string,
    fund: Fund | "own",
    basic: number,
    project: number,
    budget: number,
  ])[];
  /** Everything but 基本工资, which takes what is left of the basic expenditure. */
  readonly economy: Readonly<Record<string, number>>;
  readonly balances?: Partial<Record<Fund | "own", readonly [opening: number, closing: number]>>;
  readonly otherIncome?: number;
  readonly threePublic: { readonly budget: Four; readonly final: Four };
  /** Last year's figures, by names that the text chooses. */
  readonly prior: Readonly<Record<string, number>>;
}

export interface Book {
  readonly unit: Unit;
  readonly year: number;
  /** 分 of a figure of the tables, 0 where it has none: `of("summary", "income/total")`. */
  of(table: string, row: string, column?: string): number;
  /** Last year's figure. */
  prior(name: string): number;
  /** Opening budget of a 项, 款, 类 or (no code) the whole, general public budget only. */
  budget(code?: string): number;
  /** Rows of a fund's table with this many digits. */
  lines(digits: 3 | 5 | 7, fund?: Fund): readonly Line[];
  /** Names of 类, 款, 项 above and at a code. */
  path(code: string): readonly [string, string, string];
  /** Economic items with an amount under these 类. */
  economy(...classes: readonly string[]): readonly Line[];
}

const yuan = (wan: number): number => Math.round(wan * 10_000);
const fen = (wan: number): number => Math.round(wan * 1_000_000);
const BALANCED: UnitSpec["balances"] = {
  "general-public-budget": [0, 0],
  "government-fund": [0, 0],
  "state-capital": [0, 0],
  own: [0, 0],
};

/** The official name of a code; an unknown one is a mistake of the test. */
function nameOf(classification: "functional" | "departmental-economic", code: string): string {
  const entry = builtInCodes().table(classification).get(code);
  if (!entry) throw new Error(`no such code: ${code}`);
  return entry.name;
}

export function book(spec: BookSpec): Book {
  const year = spec.year ?? 2024;
  const names: Record<string, string> = {};
  const spending = spec.spending.map(([code, fund, basic, project]): Spending => {
    for (const length of [3, 5, 7]) names[code.slice(0, length)] = nameOf("functional", code.slice(0, length));
    return { code, fund, basic: yuan(basic), project: yuan(project) };
  });
  const basics = spending.filter(({ fund }) => fund === "general-public-budget").map(({ basic = 0 }) => basic);
  const others = Object.entries(spec.economy).map(([code, amount]) => [code, yuan(amount)] as const);
  const salaries = sum(basics) - sum(others.map(([, amount]) => amount));
  if (salaries <= 0) throw new Error(`基本工资 ${salaries}`);
  const economy = [["30101", salaries] as const, ...others].map(
    ([code, amount]) => [code, nameOf("departmental-economic", code), amount] as const,
  );
  const unit = unitOf(
    {
      names,
      spending,
      economy,
      balances: { ...BALANCED, ...mapped(spec.balances ?? {}, (pair) => [yuan(pair[0]), yuan(pair[1])] as const) },
      otherIncome: yuan(spec.otherIncome ?? 0),
      threePublic: mapped(spec.threePublic, ([overseas, purchase, operation, reception]) => ({
        overseas: yuan(overseas),
        "vehicle-purchase": yuan(purchase),
        "vehicle-operation": yuan(operation),
        reception: yuan(reception),
      })),
    },
    spec.unit,
    year,
  );
  const column = (table: string): string =>
    table === "summary" || table === "basic-expenditure" || table === "appropriation-summary" ? "amount" : "total";
  return {
    unit,
    year,
    of: (table, row, of = column(table)) => unit.figures.get(`${table} ${row} ${of}`) ?? 0,
    prior(name) {
      const amount = spec.prior[name];
      if (amount === undefined) throw new Error(`no prior figure: ${name}`);
      return fen(amount);
    },
    budget: (code = "") =>
      sum(
        spec.spending
          .filter(([item, fund]) => fund === "general-public-budget" && item.startsWith(code))
          .map(([, , , , amount]) => fen(amount)),
      ),
    lines: (digits, fund = "general-public-budget") =>
      unit.functions[fund].filter(({ code }) => code.length === digits),
    path: (code) => [names[code.slice(0, 3)] ?? "", names[code.slice(0, 5)] ?? "", names[code] ?? ""],
    economy: (...classes) => unit.economy.filter(({ code }) => code.length === 5 && classes.includes(code.slice(0, 3))),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

const mapped = <Key extends string, From, To>(
  record: Readonly<Partial<Record<Key, From>>>,
  map: (value: From) => To,
): Record<Key, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value as From)])) as Record<Key, To>;
