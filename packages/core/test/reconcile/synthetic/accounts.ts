/** Exact accounts of an invented unit, in 分: what the nine tables then display in 万元. */
import type { Random } from "./random.js";

export const CLASSES = [
  "201",
  "202",
  "203",
  "204",
  "205",
  "206",
  "207",
  "208",
  "210",
  "211",
  "212",
  "213",
  "214",
  "215",
  "216",
  "217",
  "219",
  "220",
  "221",
  "222",
  "223",
  "224",
  "229",
  "231",
  "232",
  "234",
] as const;

/** One 项 with its spending and income. */
export interface Leaf {
  readonly code: string;
  readonly fiscal: readonly [basic: number, project: number];
  readonly other: readonly [basic: number, project: number];
  readonly otherIncome: number;
}

export interface FundLeaf {
  readonly code: string;
  readonly opening: number;
  readonly income: number;
  readonly spent: number;
}

export interface Accounts {
  readonly leaves: readonly Leaf[];
  readonly funds: readonly FundLeaf[];
  /** Opening carry-forward of non-fiscal money. */
  readonly opening: number;
  /** 款 of the economic classification; their sum is the fiscal basic spending. */
  readonly economic: ReadonlyMap<string, number>;
  /** 因公出国, 购置, 运行, 接待: final figures, and a budget in whole 万元. */
  readonly threePublic: {
    readonly final: readonly [number, number, number, number];
    readonly budget: readonly [number, number, number, number];
  };
}

const PERSONNEL = [
  ...["30101", "30102", "30103", "30106", "30107", "30108", "30109", "30110", "30111", "30112", "30113", "30114"],
  ...["30199"],
];
const FAMILY = ["30301", "30302", "30303", "30304", "30305", "30306", "30307", "30308", "30309", "30399"];
const GOODS = [
  ...["30201", "30202", "30203", "30204", "30205", "30206", "30207", "30208", "30209", "30211", "30213", "30214"],
  ...["30215", "30216", "30218", "30224", "30225", "30226", "30227", "30228", "30229", "30239", "30240", "30299"],
];
const CAPITAL = ["31002", "31003", "31007", "31022", "31099"];

export const ECONOMIC_CODES = { personnel: [PERSONNEL, FAMILY], operating: [GOODS, CAPITAL] } as const;

const WAN = 1_000_000;

/** Amounts as they occur: log-normal about 30 万元; some are whole 万元, some whole 百元. */
function amount(random: Random): number {
  const exact = Math.exp(Math.log(30 * WAN) + 1.6 * random.normal());
  const kind = random.next();
  const step = kind < 0.15 ? WAN : kind < 0.3 ? 10_000 : 1;
  return Math.max(1, Math.round(exact / step) * step);
}

/** Invents a unit with about `rows` rows in its expenditure table. */
export function inventAccounts(rows: number, random: Random): Accounts {
  const codes = inventCodes(rows, random);
  const mixed = random.next() < 0.5;
  const leaves = codes.map((code): Leaf => {
    const kind = random.next();
    const other = mixed && random.next() < 0.2;
    return {
      code,
      fiscal: [kind < 0.75 ? amount(random) : 0, kind > 0.55 ? amount(random) : 0],
      other: other ? [random.next() < 0.4 ? amount(random) : 0, amount(random)] : [0, 0],
      otherIncome: 0,
    };
  });
  const earning = leaves.map((leaf): Leaf => {
    const spent = leaf.other[0] + leaf.other[1];
    return { ...leaf, otherIncome: spent + (mixed && random.next() < 0.1 ? amount(random) : 0) };
  });
  const basic = earning.reduce((sum, leaf) => sum + leaf.fiscal[0], 0);
  return {
    leaves: earning,
    funds: random.next() < 0.3 ? inventFunds(random) : [],
    opening: mixed && random.next() < 0.6 ? amount(random) : 0,
    economic: splitBasic(basic, random),
    threePublic: inventThreePublic(random),
  };
}

function inventCodes(rows: number, random: Random): readonly string[] {
  const pool = CLASSES.filter((code) => !["223", "231", "232", "234"].includes(code));
  const count = Math.max(2, Math.min(20, Math.round(rows / 8)));
  const classes = new Set<string>();
  while (classes.size < count) classes.add(random.pick(pool));
  const sections = new Map<string, Set<string>>();
  let printed = 0;
  const addSection = (category: string): string => {
    let section: string;
    do section = category + two(1 + random.int(99));
    while (sections.has(section));
    sections.set(section, new Set());
    printed += 1;
    return section;
  };
  const addItem = (section: string): void => {
    const items = sections.get(section);
    const item = section + two(1 + random.int(99));
    if (!items || items.has(item)) return;
    items.add(item);
    printed += 1;
  };
  for (const category of classes) {
    printed += 1;
    addItem(addSection(category));
  }
  while (printed < rows) {
    if (random.next() < 0.28) addItem(addSection(random.pick([...classes])));
    else addItem(random.pick([...sections.keys()]));
  }
  return [...sections.values()].flatMap((items) => [...items]).sort();
}

const two = (number: number): string => String(number).padStart(2, "0");

function inventFunds(random: Random): readonly FundLeaf[] {
  const codes = random.next() < 0.5 ? ["2120801", "2120804", "2120899"] : ["2290401", "2296002"];
  return codes.map((code): FundLeaf => {
    const income = amount(random);
    const opening = random.next() < 0.3 ? amount(random) : 0;
    return { code, opening, income, spent: Math.round(income * (0.6 + 0.4 * random.next())) };
  });
}

function some(codes: readonly string[], count: number, random: Random): readonly string[] {
  const left = [...codes];
  const taken: string[] = [];
  while (taken.length < count && left.length > 0) taken.push(...left.splice(random.int(left.length), 1));
  return taken;
}

function splitBasic(basic: number, random: Random): ReadonlyMap<string, number> {
  const codes = [
    ...some(PERSONNEL, 6 + random.int(6), random),
    ...some(FAMILY, 1 + random.int(4), random),
    ...some(GOODS, 6 + random.int(14), random),
    ...(random.next() < 0.4 ? some(CAPITAL, 1 + random.int(2), random) : []),
  ];
  const weights = codes.map(() => Math.exp(1.3 * random.normal()));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let rest = basic;
  return new Map(
    codes.map((code, index) => {
      const share = Math.min(rest, Math.round((basic * (weights[index] ?? 0)) / whole));
      const part = index === codes.length - 1 ? rest : share;
      rest -= part;
      return [code, part];
    }),
  );
}

function inventThreePublic(random: Random): Accounts["threePublic"] {
  const final: [number, number, number, number] = [
    random.next() < 0.3 ? Math.min(amount(random), 50 * WAN) : 0,
    random.next() < 0.2 ? 18 * WAN + random.int(WAN) : 0,
    random.next() < 0.7 ? Math.round(amount(random) / 8) : 0,
    random.next() < 0.6 ? Math.round(amount(random) / 30) : 0,
  ];
  const planned = (spent: number): number => (spent === 0 ? 0 : Math.ceil(spent / WAN + random.int(5)) * WAN);
  return { final, budget: [planned(final[0]), planned(final[1]), planned(final[2]), planned(final[3])] };
}
