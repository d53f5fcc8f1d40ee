/** The published tables of Wuhan: clean, every rounding difference explained, every planted digit found. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { checkWorkbook } from "../../src/check.js";
import type { Fact } from "../../src/facts/fact.js";
import { allIdentities } from "../../src/reconcile/identities/all.js";
import { type Identity, mustEqual, type Term } from "../../src/reconcile/identity.js";
import { judgeUnit } from "../../src/reconcile/reconciliation.js";
import { RULES } from "../../src/rules/registry.js";
import { a1 } from "../../src/workbook/reference.js";
import { type Drawn, gridOf } from "../tables/grid-of.js";
import { SKIPPED, WUHAN } from "../tables/wuhan.js";
import { amountSpots, planted, type Spot, valueAt } from "./synthetic/faults.js";

const sheets: readonly Drawn[] = WUHAN ?? [];
const root = resolve(import.meta.dirname, "../../../..");
const listed = join(resolve(root, process.env.JUESUAN_REFERENCE ?? "../shared"), "wuhan-2024", "rounding.json");
const COMPARING = RULES.filter((rule) => /^(?:within-table|across-tables)\//.test(rule.meta.id));

interface ListedDifference {
  readonly id: string;
  readonly kind: string;
  readonly refs: readonly string[];
}

/** The differences between cells of tables; those of the prose are another rule's. */
const differences: readonly ListedDifference[] = existsSync(listed)
  ? (JSON.parse(readFileSync(listed, "utf8")) as ListedDifference[]).filter(({ refs }) =>
      refs.every((ref) => /^T0\d!/.test(ref)),
    )
  : [];

describe.skipIf(!WUHAN)(`武汉表的勾稽${WUHAN ? "" : `（${SKIPPED}）`}`, () => {
  const checked = checkWorkbook(gridOf(sheets), { rules: COMPARING });

  test("no finding; what differs by 0.01 is explained", () => {
    expect(checked.findings).toEqual([]);
    const verdicts = checked.reconciliation.judged.map(({ verdict }) => verdict);
    expect(verdicts.length).toBeGreaterThan(400);
    expect(verdicts).not.toContain("broken");
    expect(verdicts.filter((verdict) => verdict === "explained").length).toBeGreaterThan(10);
    expect(checked.reconciliation.unjudged).toEqual([]);
    expect(checked.reconciliation.gaps).toEqual([]);
    expect(checked.reconciliation.convention).toMatchObject({ display: "rounded", smallBlanks: "none" });
  });

  /** T02!E7 → the fact there. */
  const factAt = (reference: string): Fact => {
    const [key = "", place = ""] = reference.split("!");
    const sheet = sheets[Number(key.slice(1)) - 1]?.name;
    const fact = checked.facts.all.find(({ cell }) => cell.sheet === sheet && a1(cell) === place);
    if (!fact) throw new Error(`no fact at ${reference}`);
    return fact;
  };

  const printed = (identity: Identity): ReadonlySet<Fact> =>
    new Set(identity.terms.map(({ fact }) => fact).filter((fact) => fact.state !== "blank"));

  const sameSet = (a: ReadonlySet<Fact>, b: ReadonlySet<Fact>): boolean =>
    a.size === b.size && [...a].every((fact) => b.has(fact));

  /** A relation that is no identity of its own but follows from them (合计 = Σ项, 03 − 02 = 05). */
  const derived = ({ id, kind }: ListedDifference, facts: readonly Fact[]): Identity => {
    const [first, ...rest] = facts;
    if (!first) throw new Error("no cells");
    const factors = kind === "derived-difference" ? [1, -1] : [];
    // Of a derived difference the last cell is the result: 03 − 02 − 05 = 0.
    const terms: readonly [Term, ...Term[]] = [
      { factor: 1, fact: first },
      ...rest.map((fact, index) => ({ factor: factors[index + 1] ?? -1, fact })),
    ];
    const words = () => ({ place: id, equation: id, whole: id, parts: id });
    return mustEqual({ id, rule: "test", kind: kind === "sum" ? "tree" : "cross", words, terms });
  };

  test("the list of differences is there", () => {
    expect(differences.map(({ id }) => id)).toHaveLength(26);
  });

  const identities = allIdentities(checked.facts).identities;

  test.each(differences.map((difference) => [difference.id, difference] as const))(
    "%s is explained",
    (_, difference) => {
      const facts = difference.refs.map(factAt);
      const own = identities.find((identity) => sameSet(printed(identity), new Set(facts)));
      const identity = own ?? derived(difference, facts);
      const unit = judgeUnit(own ? identities : [...identities, identity]);
      const judged = unit.judged.find((one) => one.identity === identity);
      expect(judged).toMatchObject({ verdict: "explained" });
      expect(Math.abs(judged?.residual ?? 0)).toBe(10_000);
      expect(unit.judged.map(({ verdict }) => verdict)).not.toContain("broken");
    },
  );

  test("most of the differences are identities themselves", () => {
    const own = differences.filter(({ refs }) =>
      identities.some((identity) => sameSet(printed(identity), new Set(refs.map(factAt)))),
    );
    expect(own.length).toBeGreaterThanOrEqual(14);
  });
});

/** Replaces one digit, counted from the right (0 = the last printed), by another. */
function withDigit(amount: number, fromRight: number): number {
  const digits = String(Math.round(Math.abs(amount) * 100));
  const at = digits.length - 1 - fromRight;
  const digit = (Number(digits[at]) + 3) % 10;
  return (Math.sign(amount) * Number(digits.slice(0, at) + digit + digits.slice(at + 1))) / 100;
}

interface Recall {
  planted: number;
  found: number;
  first: number;
  listedAmongFirstFive: number;
  otherFindings: number;
}

describe.skipIf(!WUHAN)(`武汉表中的一位错误${WUHAN ? "" : `（${SKIPPED}）`}`, () => {
  const recall = new Map<string, Recall>();

  const plant = (spot: Spot, fromRight: number, label: string): void => {
    const amount = valueAt(sheets, spot);
    if (typeof amount !== "number") return;
    const wrong = planted(sheets, spot, withDigit(amount, fromRight));
    const { findings } = checkWorkbook(gridOf(wrong), { rules: COMPARING });
    const places = findings
      .filter(({ severity }) => severity === "error")
      .map(({ where }) => where.map((place) => (place.kind === "cell" ? `${place.sheet}!${place.cell}` : "")));
    const cell = `${spot.sheet}!${a1(spot)}`;
    const key = `${label} ${spot.sheet}`;
    const entry = recall.get(key) ?? { planted: 0, found: 0, first: 0, listedAmongFirstFive: 0, otherFindings: 0 };
    recall.set(key, entry);
    entry.planted += 1;
    if (places.some((where) => where.includes(cell))) entry.found += 1;
    if (places.some((where) => where[0] === cell)) entry.first += 1;
    if (places.some((where) => where.slice(0, 5).includes(cell))) entry.listedAmongFirstFive += 1;
    if (findings.length > 1) entry.otherFindings += 1;
  };

  test("every digit worth 0.10 万元 or more, in every amount of the seven tables, is an error at its cell", () => {
    amountSpots(sheets).forEach((spot, index) => {
      const amount = valueAt(sheets, spot);
      const digits = String(Math.round(Math.abs(Number(amount)) * 100)).length;
      if (digits >= 2) plant(spot, 1, "0.1");
      if (digits >= 3) plant(spot, digits - 1, "首位");
      if (digits >= 2 && index % 2 === 0) plant(spot, 0, "末位");
    });
    const lines = [...recall].map(
      ([key, { planted: all, found, first, listedAmongFirstFive }]) =>
        `  ${key}: ${all} planted, ${found} found, ${first} at where[0], ${listedAmongFirstFive} among the first five`,
    );
    process.stdout.write(`one wrong digit in the Wuhan tables\n${lines.sort().join("\n")}\n`);
    const large = [...recall].filter(([key]) => !key.startsWith("末位"));
    expect(new Set(large.map(([key]) => key.split(" ")[1])).size).toBe(7);
    for (const [key, entry] of large) {
      expect(entry.found, key).toBe(entry.planted);
      // Siblings under one 类 of the economic classification cannot be told apart by arithmetic.
      if (!key.includes("基本支出")) expect(entry.first, key).toBe(entry.planted);
    }
    // A last digit is found only where nothing else rounds: the room of several roundings hides it.
    const last = [...recall].filter(([key]) => key.startsWith("末位"));
    const all = last.reduce((sum, [, entry]) => sum + entry.planted, 0);
    expect(last.reduce((sum, [, entry]) => sum + entry.found, 0) / all).toBeGreaterThan(0.5);
    // One defect is one finding.
    expect([...recall.values()].reduce((sum, entry) => sum + entry.otherFindings, 0)).toBe(0);
  }, 240_000);
});
