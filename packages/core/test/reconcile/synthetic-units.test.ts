/** Invented units, displayed in four ways: no false alarm, and single faults are found. */
import { describe, expect, test } from "vitest";
import { checkWorkbook } from "../../src/check.js";
import { RULES } from "../../src/rules/registry.js";
import { a1 } from "../../src/workbook/reference.js";
import { type Drawn, gridOf } from "../tables/grid-of.js";
import { CONVENTIONS, type Convention } from "./synthetic/display.js";
import { amountSpots, FAULTS, type Fault, faulty, planted, valueAt } from "./synthetic/faults.js";
import { seeded } from "./synthetic/random.js";
import { syntheticUnit } from "./synthetic/sheets.js";

const COMPARING = RULES.filter((rule) => /^(?:within-table|across-tables)\//.test(rule.meta.id));
const UNITS = 50;
const ROWS = 30;

describe.each(CONVENTIONS)("clean units displayed as %s", (convention: Convention) => {
  test(`${UNITS} units of ${ROWS} rows: no finding at all`, () => {
    for (let seed = 0; seed < UNITS; seed += 1) {
      const sheets = syntheticUnit(ROWS, convention, seeded(9000 + seed));
      const { findings, reconciliation } = checkWorkbook(gridOf(sheets), { rules: COMPARING });
      expect(
        findings.map(({ message }) => message),
        `seed ${seed}`,
      ).toEqual([]);
      expect(reconciliation.judged.length).toBeGreaterThan(300);
    }
  }, 120_000);
});

test("large clean units too", () => {
  for (const convention of CONVENTIONS) {
    const sheets = syntheticUnit(300, convention, seeded(31));
    expect(checkWorkbook(gridOf(sheets), { rules: COMPARING }).findings, convention).toEqual([]);
  }
}, 120_000);

interface Tally {
  planted: number;
  found: number;
  first: number;
  value: number;
}

/** Least shares that a change of the algorithm may not fall below; they are measured, with a margin. */
const FLOORS: Readonly<Record<Fault, { readonly found: number; readonly first: number }>> = {
  transposition: { found: 0.95, first: 0.85 },
  digit: { found: 0.75, first: 0.65 },
  sign: { found: 0.98, first: 0.95 },
  shift: { found: 0.98, first: 0.95 },
  blank: { found: 0.95, first: 0.8 },
  "by 0.02 to 0.05": { found: 0.65, first: 0.6 },
  "by 0.01": { found: 0.15, first: 0.15 },
};

test("single faults: found at their cell, once", () => {
  const tallies = new Map<Fault, Tally>();
  let more = 0;
  for (let seed = 0; seed < 30; seed += 1) {
    const random = seeded(77 + seed);
    const convention = CONVENTIONS[seed % 3] ?? "R";
    const sheets: readonly Drawn[] = syntheticUnit(ROWS, convention, random);
    const spots = amountSpots(sheets);
    for (const fault of FAULTS) {
      for (let turn = 0; turn < 3; turn += 1) {
        const spot = random.pick(spots);
        const amount = valueAt(sheets, spot);
        const wrong = faulty(Number(amount), fault, random);
        if (wrong === undefined) continue;
        const { findings } = checkWorkbook(gridOf(planted(sheets, spot, wrong)), { rules: COMPARING });
        const errors = findings.filter(({ severity }) => severity === "error");
        const here = (place: (typeof findings)[number]["where"][number] | undefined): boolean =>
          place?.kind === "cell" && place.sheet === spot.sheet && place.cell === a1(spot);
        const tally = tallies.get(fault) ?? { planted: 0, found: 0, first: 0, value: 0 };
        tallies.set(fault, tally);
        tally.planted += 1;
        if (errors.some(({ where }) => where.some(here))) tally.found += 1;
        if (errors.some(({ where }) => here(where[0]))) tally.first += 1;
        if (errors.some(({ where, suggestions }) => here(where[0]) && Number(suggestions?.[0]?.to) === amount)) {
          tally.value += 1;
        }
        if (findings.length > 1) more += 1;
      }
    }
  }
  const lines = [...tallies].map(
    ([fault, { planted: all, found, first, value }]) =>
      `  ${fault}: ${all} planted, ${found} found, ${first} at where[0], ${value} with the true figure`,
  );
  process.stdout.write(`single faults in invented units of ${ROWS} rows\n${lines.join("\n")}\n`);
  for (const [fault, { planted: all, found, first }] of tallies) {
    expect(found / all, fault).toBeGreaterThanOrEqual(FLOORS[fault].found);
    expect(first / all, fault).toBeGreaterThanOrEqual(FLOORS[fault].first);
  }
  expect(tallies.size).toBe(FAULTS.length);
  expect(more).toBe(0);
}, 240_000);
