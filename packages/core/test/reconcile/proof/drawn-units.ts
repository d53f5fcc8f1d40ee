/** Small random units: a table of codes with three columns and a summary that copies it, some figures off by a digit or two. */
import type { Fact } from "../../../src/facts/fact.js";
import type { Identity } from "../../../src/reconcile/identity.js";
import { blank, cell, cross, row, sum, tree } from "../drawn-identities.js";
import type { Random } from "../synthetic/random.js";

export interface DrawnUnitOptions {
  readonly ulp: number;
  /** Most rows per level. */
  readonly width: number;
  /** How many figures are moved by a few last digits. */
  readonly moved: number;
}

type Line = readonly [total: Fact, basic: Fact, project: Fact];

export function drawnUnit(random: Random, { ulp, width, moved }: DrawnUnitOptions): readonly Identity[] {
  const identities: Identity[] = [];
  const figures: { fact: Fact; exact: number }[] = [];
  const sums = random.next() < 0.5;
  const shown = (exact: number): number => Math.floor((exact + ulp / 2) / ulp);
  const figure = (
    exact: number,
    units: number,
    table: "expenditure" | "summary",
    code: string,
    column: string,
  ): Fact => {
    const options = { ulp, table, row: code, column };
    const fact = exact === 0 && units === 0 ? blank(options) : cell(units, options);
    figures.push({ fact, exact });
    return fact;
  };
  const line = (code: string, basic: number, project: number, below: readonly Line[]): Line => {
    const added = (column: 0 | 1 | 2): number => below.reduce((all, one) => all + one[column].amount.fen, 0) / ulp;
    const units = (exact: number, column: 0 | 1 | 2): number =>
      sums && below.length > 0 ? added(column) : shown(exact);
    const own: Line = [
      figure(basic + project, units(basic + project, 0), "expenditure", code, "total"),
      figure(basic, units(basic, 1), "expenditure", code, "basic"),
      figure(project, units(project, 2), "expenditure", code, "project"),
    ];
    identities.push(row(own[0], own[1], own[2]));
    if (below.length > 0)
      for (const column of [0, 1, 2] as const) identities.push(tree(own[column], ...below.map((one) => one[column])));
    return own;
  };
  const exactOf = (fact: Fact): number => figures.find((one) => one.fact === fact)?.exact ?? 0;
  const total = (lines: readonly Line[], column: 0 | 1 | 2): number =>
    lines.reduce((all, one) => all + exactOf(one[column]), 0);
  const categories = Array.from({ length: 1 + random.int(width) }, (_, c) => {
    const code = `20${c + 1}`;
    const sections = Array.from({ length: 1 + random.int(width) }, (__, s) => {
      const items = Array.from({ length: 1 + random.int(width) }, (___, i) =>
        line(
          `${code}0${s + 1}0${i + 1}`,
          random.next() < 0.7 ? 1 + random.int(6 * ulp) : 0,
          random.next() < 0.6 ? 1 + random.int(6 * ulp) : 0,
          [],
        ),
      );
      return line(`${code}0${s + 1}`, total(items, 1), total(items, 2), items);
    });
    return line(code, total(sections, 1), total(sections, 2), sections);
  });
  const whole = line("total", total(categories, 1), total(categories, 2), categories);
  const copies = categories.map(([fact]) => {
    const copy = figure(exactOf(fact), shown(exactOf(fact)), "summary", `expenditure/${fact.row}`, "amount");
    identities.push(cross(copy, fact));
    return copy;
  });
  const grand = figure(exactOf(whole[0]), shown(exactOf(whole[0])), "summary", "expenditure/total", "amount");
  identities.push(sum(grand, ...copies), cross(grand, whole[0]));
  return withMoved(
    identities,
    figures.map(({ fact }) => fact),
    moved,
    random,
  );
}

/** The same identities with some figures changed. */
function withMoved(
  identities: readonly Identity[],
  facts: readonly Fact[],
  moved: number,
  random: Random,
): readonly Identity[] {
  const replaced = new Map<Fact, Fact>();
  for (let k = 0; k < moved; k += 1) {
    const fact = random.pick(facts);
    if (fact.state === "blank") continue;
    const step = (random.next() < 0.5 ? 1 : -1) * (1 + random.int(2)) * fact.amount.ulp;
    replaced.set(fact, { ...fact, amount: { ...fact.amount, fen: fact.amount.fen + step } });
  }
  return identities.map((identity): Identity => {
    const { id, rule, kind, relation, mandatory, place, equation, whole, parts, terms } = identity;
    const [first, ...rest] = terms.map(({ factor, fact }) => ({ factor, fact: replaced.get(fact) ?? fact }));
    if (!first) throw new Error("no terms");
    return { id, rule, kind, relation, mandatory, place, equation, whole, parts, terms: [first, ...rest] };
  });
}
