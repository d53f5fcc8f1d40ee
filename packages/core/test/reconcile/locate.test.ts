import { describe, expect, test } from "vitest";
import type { Fact } from "../../src/facts/fact.js";
import type { Identity } from "../../src/reconcile/identity.js";
import type { Defect } from "../../src/reconcile/locating/defect.js";
import { judgeUnit } from "../../src/reconcile/reconciliation.js";
import { atMost, blank, CENT, cell, changed, cross, row, tree } from "./drawn-identities.js";

/** Two leaves under a parent, two columns and their sum; amounts in cents, as displayed. */
function table(figures: {
  readonly parent: readonly [number, number, number];
  readonly first: readonly [number, number, number];
  readonly second: readonly [number, number, number];
}) {
  const line = (code: string, units: readonly [number, number, number], at: number) =>
    units.map((amount, column): Fact => {
      const fact = cell(amount, { row: code, column: ["total", "basic", "project"][column] ?? "" });
      return { ...fact, cell: { sheet: "表", row: at, column: column + 3 } };
    });
  const lines = [
    line("20103", figures.parent, 5),
    line("2010301", figures.first, 6),
    line("2010302", figures.second, 7),
  ];
  const identities: Identity[] = [];
  for (const facts of lines) {
    const [total, ...parts] = facts;
    if (total) identities.push(row(total, ...parts));
  }
  for (let column = 0; column < 3; column += 1) {
    const [parent, ...below] = lines.flatMap((facts) => facts[column] ?? []);
    if (parent) identities.push(tree(parent, ...below));
  }
  return { lines, identities };
}

const sound = {
  parent: [9000, 6110, 2890],
  first: [5500, 4110, 1390],
  second: [3500, 2000, 1500],
} as const;

const defectsOf = (identities: readonly Identity[]): readonly Defect[] => judgeUnit(identities).defects;
const spots = (defect: Defect | undefined): readonly string[] =>
  (defect?.suspects ?? []).map(({ fact, fen }) => `${fact.row} ${fact.column} → ${fen / CENT}`);

describe("one wrong cell", () => {
  test("nothing is wrong", () => {
    expect(defectsOf(table(sound).identities)).toEqual([]);
  });

  test("breaks its row and its column and is one defect with one suspect", () => {
    const [defect, ...more] = defectsOf(table({ ...sound, first: [5500, 4910, 1390] }).identities);
    expect(more).toEqual([]);
    expect(defect).toMatchObject({ unique: true, kind: "one-of" });
    expect(defect?.identities).toHaveLength(2);
    expect(spots(defect)).toEqual(["2010301 basic → 4110"]);
    expect(defect?.suspects[0]?.slip).toBe("digit");
  });

  test("a figure left out is found like any other", () => {
    const { lines, identities } = table({ ...sound, second: [3500, 2000, 0] });
    const left = lines[2]?.[2];
    if (!left) throw new Error("no cell");
    const empty: Fact = { ...left, state: "blank", amount: { fen: 0, ulp: 1 }, shown: "" };
    const replaced = identities.map((identity) => withFact(identity, left, empty));
    const [defect, ...more] = defectsOf(replaced);
    expect(more).toEqual([]);
    expect(spots(defect)).toEqual(["2010302 project → 1500"]);
    expect(defect?.suspects[0]?.slip).toBe("blank");
  });

  test("where arithmetic cannot tell siblings apart, all are listed, likeliest first", () => {
    const category = cell(10_000, { row: "301" });
    const items = [cell(6123, { row: "30101" }), cell(1234, { row: "30102" }), cell(3002, { row: "30103" })];
    const total = cell(10_000, { row: "personnel-total" });
    const [defect] = defectsOf([tree(category, ...items), cross(total, category)]);
    // 103.59 against 100.00: 26.43 for 30.02, 57.64 for 61.23, 8.75 for 12.34 — none a slip of the hand
    expect(defect?.unique).toBe(false);
    expect(new Set(defect?.suspects.map(({ fact }) => fact.row))).toEqual(new Set(["30101", "30102", "30103"]));
    const swapped = [cell(6123, { row: "30101" }), cell(2134, { row: "30102" }), cell(2643, { row: "30103" })];
    const [other] = defectsOf([tree(cell(10_000, { row: "301" }), ...swapped), cross(total, category)]);
    expect(spots(other)[0]).toBe("30102 total → 1234");
    expect(other?.suspects[0]?.slip).toBe("transposition");
  });

  test("no blank is filled with a negative amount", () => {
    const [defect] = defectsOf([row(cell(2000), cell(2600, { column: "basic" }), blank({ column: "project" }))]);
    expect(defect?.suspects.map(({ fact }) => fact.column)).not.toContain("project");
  });
});

function withFact(identity: Identity, from: Fact, to: Fact): Identity {
  const [first, ...rest] = identity.terms.map((term) => (term.fact === from ? { ...term, fact: to } : term));
  if (!first) throw new Error("no terms");
  return changed(identity, { terms: [first, ...rest] });
}

describe("several defects", () => {
  test("two wrong cells are two defects", () => {
    const defects = defectsOf(table({ ...sound, first: [5500, 4910, 1390], second: [3500, 2000, 1050] }).identities);
    expect(defects.map((defect) => spots(defect)[0]).sort()).toEqual([
      "2010301 basic → 4110",
      "2010302 project → 1500",
    ]);
  });

  test("two neighbours exchanged are one defect, told as such", () => {
    const [defect, ...more] = defectsOf(table({ ...sound, first: [5500, 1390, 4110] }).identities);
    expect(more).toEqual([]);
    expect(defect).toMatchObject({ kind: "exchanged", unique: false });
    expect(spots(defect)).toEqual(["2010301 basic → 4110", "2010301 project → 1390"]);
  });

  test("a row left out breaks every column and is one defect without a suspect", () => {
    const parent = [9000, 6110, 2890].map((units, column) => cell(units, { row: "20103", column: `c${column}` }));
    const only = [5500, 4110, 1390].map((units, column) => cell(units, { row: "2010301", column: `c${column}` }));
    const [total, ...parts] = parent;
    const [below, ...partsBelow] = only;
    if (!total || !below) throw new Error("no cells");
    const columns = parent.map((fact, column) =>
      changed(tree(fact, ...only.slice(column, column + 1)), { group: "20103" }),
    );
    const defects = defectsOf([row(total, ...parts), row(below, ...partsBelow), ...columns]);
    expect(defects).toHaveLength(1);
    expect(defects[0]).toMatchObject({ suspects: [], unique: false });
    expect(defects[0]?.identities).toHaveLength(3);
  });

  test("the same amount missing here and in excess there is one defect, another amount is not", () => {
    const link = (left: number, right: number) =>
      cross(cell(left, { table: "summary" }), cell(right, { table: "income" }));
    expect(defectsOf([link(8000, 7000), link(2000, 3000)]).map((defect) => defect.identities)).not.toEqual([]);
    const guarded = (left: number, right: number): readonly Identity[] => {
      const [one, other] = [cell(left, { table: "summary" }), cell(right, { table: "income" })];
      // Each side is held by its own table, so that neither can be changed alone.
      const held = (fact: Fact, units: number) => row(fact, cell(units - 100), cell(100));
      const copies = (fact: Fact, units: number) => row(fact, cell(units - 300), cell(300));
      return [cross(one, other), held(one, left), copies(one, left), held(other, right), copies(other, right)];
    };
    expect(defectsOf([...guarded(8000, 7000), ...guarded(2000, 3000)])).toHaveLength(1);
    expect(defectsOf([...guarded(8000, 7000), ...guarded(2000, 3500)])).toHaveLength(2);
  });
});

describe("usual relations", () => {
  test("belong to the defect that breaks them as well", () => {
    const { lines, identities } = table({ ...sound, first: [5500, 9110, 1390] });
    const wrong = lines[1]?.[1];
    if (!wrong) throw new Error("no cell");
    const defects = defectsOf([...identities, atMost(wrong, cell(4110, { table: "income" }))]);
    expect(defects).toHaveLength(1);
    expect(spots(defects[0])).toEqual(["2010301 basic → 4110"]);
    expect(defects[0]?.identities).toHaveLength(3);
  });

  test("are defects of their own when nothing else is broken", () => {
    const { lines, identities } = table(sound);
    const fact = lines[1]?.[1];
    if (!fact) throw new Error("no cell");
    const defects = defectsOf([...identities, atMost(fact, cell(4000, { table: "income" }))]);
    expect(defects).toMatchObject([{ suspects: [], identities: [6] }]);
  });
});

test("the same input gives the same result, and so many defects that the steps run out are all reported", () => {
  const many = Array.from({ length: 400 }, (_, index) =>
    row(cell(9000 + index), cell(4000 + index, { column: "basic" }), cell(1000, { column: "project" })),
  );
  const [first, second] = [defectsOf(many), defectsOf(many)];
  expect(first).toEqual(second);
  expect(new Set(first.flatMap((defect) => defect.identities)).size).toBe(400);
});
