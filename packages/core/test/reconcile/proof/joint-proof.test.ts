/** The joint proof against other ways of finding out: all amounts tried one by one, a linear-programming solver, integer addition. */
import * as highsModule from "highs";
import { describe, expect, test } from "vitest";
import { type Convention, lenient, USUAL } from "../../../src/reconcile/convention.js";
import type { Identity } from "../../../src/reconcile/identity.js";
import {
  type Amounts,
  cellsOf,
  compileIdentities,
  displayedAmounts,
  factorsOf,
  type IdentitySystem,
} from "../../../src/reconcile/identity-system.js";
import type { AmountBox } from "../../../src/reconcile/proof/certificate.js";
import { codeTrees } from "../../../src/reconcile/proof/code-trees.js";
import { amountBox, proveJointly } from "../../../src/reconcile/proof/joint-proof.js";
import { proofFile, verifyCertificate, verifyWitness } from "../../../src/reconcile/proof-file.js";
import { judgeUnit } from "../../../src/reconcile/reconciliation.js";
import { boundsForProof } from "../../../src/reconcile/rounding-bounds.js";
import { cell, cross, row, sum, tree } from "../drawn-identities.js";
import { type Random, seeded } from "../synthetic/random.js";
import { drawnUnit } from "./drawn-units.js";

/** The package's types describe a module without the default export it has. */
const loadHighs = (highsModule as unknown as { default: () => Promise<HighsSolver> }).default;

interface HighsSolver {
  solve(problem: string): { readonly Status: string };
}

interface Instance {
  readonly system: IdentitySystem;
  readonly amounts: Amounts;
  readonly box: AmountBox;
  readonly kind: "possible" | "impossible" | "undecided";
}

function prove(identities: readonly Identity[], convention: Convention): Instance {
  const system = compileIdentities(identities);
  const amounts = displayedAmounts(system);
  const bounds = boundsForProof(system, amounts, convention);
  const { kind } = proveJointly(system, amounts, bounds);
  return { system, amounts, box: amountBox(amounts, bounds), kind };
}

/** Two rows and two columns with their sums and a copy of one, every exact amount tried. `ulp` 4: amounts are −2 … +1. */
describe("tiny units, all exact amounts tried", () => {
  const ULP = 4;
  const shown = (units: number) => cell(units, { ulp: ULP });

  function tiny(random: Random): readonly Identity[] {
    const [a, b, c, d] = [0, 0, 0, 0].map(() => 2 + random.int(4)) as [number, number, number, number];
    const off = (): number => random.int(3) - 1;
    const cells = [a, b, c, d].map(shown);
    const [fa, fb, fc, fd] = cells;
    if (!fa || !fb || !fc || !fd) throw new Error("no cells");
    const right = shown(a + b + off());
    const below = shown(c + d + off());
    const all = shown(a + b + c + d + off());
    return [
      row(right, fa, fb),
      row(below, fc, fd),
      sum(all, right, below),
      cross(shown(a + c + off()), fa, fc),
      cross(shown(all.amount.fen / ULP + (random.next() < 0.2 ? off() : 0)), all),
    ];
  }

  /** The four inner amounts decide all others, unless a total may have been summed from displayed parts. */
  function isPossible({ system, box }: Instance): boolean {
    const number = new Map(system.facts.map((fact, index) => [fact, index]));
    const inner = [0, 1].flatMap(
      (index) => system.identities[index]?.terms.slice(1).map(({ fact }) => number.get(fact) ?? 0) ?? [],
    );
    const exact = new Float64Array(system.facts.length);
    const fits = (index: number): boolean =>
      (exact[index] ?? 0) >= (box.lo[index] ?? 0) && (exact[index] ?? 0) <= (box.hi[index] ?? 0);
    const derive = (): boolean =>
      system.identities.every((identity) => {
        const [first, ...parts] = identity.terms.map(({ fact }) => number.get(fact) ?? 0);
        exact[first ?? 0] = parts.reduce((all, part) => all + (exact[part] ?? 0), 0);
        return fits(first ?? 0);
      });
    const search = (at: number): boolean => {
      const index = inner[at];
      if (index === undefined) return derive();
      for (let fen = box.lo[index] ?? 0; fen <= (box.hi[index] ?? 0); fen += 1) {
        exact[index] = fen;
        if (search(at + 1)) return true;
      }
      return false;
    };
    return search(0);
  }

  test.each([
    ["half up", USUAL],
    ["ties either way, copies", lenient(USUAL)],
    ["cut off", { ...USUAL, display: "truncated" } as const],
  ])("%s: possible exactly when some amounts are", (_, convention) => {
    const random = seeded(11);
    let possible = 0;
    for (let turn = 0; turn < 700; turn += 1) {
      const instance = prove(tiny(random), convention);
      const expected = isPossible(instance);
      expect(instance.kind, `turn ${turn}`).toBe(expected ? "possible" : "impossible");
      if (expected) possible += 1;
    }
    expect(possible).toBeGreaterThan(50);
    expect(possible).toBeLessThan(650);
  });
});

describe("random units against HiGHS", () => {
  const name = (index: number): string => `x${index}`;

  function linearProgram({ system, box }: Instance): string {
    const rows = system.identities.map((_, index) => {
      const terms = Array.from(
        cellsOf(system, index),
        (at, k) => `${(factorsOf(system, index)[k] ?? 0) > 0 ? "+" : "-"} ${name(at)}`,
      );
      return ` e${index}: ${terms.join(" ")} = 0`;
    });
    const bounds = system.facts.map((_, index) => {
      const [lo = 0, hi = 0] = [box.lo[index], box.hi[index]];
      return Number.isFinite(lo) ? ` ${lo} <= ${name(index)} <= ${hi}` : ` ${name(index)} free`;
    });
    return `Minimize\n obj: 0 x0\nSubject To\n${rows.join("\n")}\nBounds\n${bounds.join("\n")}\nEnd\n`;
  }

  test("the same answer for two thousand units, with code rows eliminated and without", async () => {
    const highs = await loadHighs();
    const random = seeded(2027);
    const seen = { possible: 0, impossible: 0, undecided: 0 };
    let eliminated = 0;
    for (let turn = 0; turn < 2000; turn += 1) {
      const identities = drawnUnit(random, { ulp: 100, width: 1 + random.int(3), moved: random.int(3) });
      const convention =
        turn % 3 === 0 ? lenient(USUAL) : turn % 3 === 1 ? USUAL : ({ ...USUAL, display: "truncated" } as const);
      const instance = prove(identities, convention);
      const { Status } = highs.solve(linearProgram(instance));
      expect(instance.kind, `unit ${turn}`).toBe(Status === "Optimal" ? "possible" : "impossible");
      seen[instance.kind] += 1;
      eliminated += codeTrees(instance.system).branches.length > 0 ? 1 : 0;
    }
    expect(seen.possible).toBeGreaterThan(300);
    expect(seen.impossible).toBeGreaterThan(300);
    expect(eliminated).toBeGreaterThan(1900);
  }, 120_000);
});

describe("what is printed can be re-added", () => {
  test("every witness and certificate of a thousand units", () => {
    const random = seeded(5);
    const seen = new Map<string, number>();
    let certificates = 0;
    for (let turn = 0; turn < 1000; turn += 1) {
      const unit = judgeUnit(drawnUnit(random, { ulp: 10_000, width: 3, moved: turn % 4 }));
      const file = proofFile({ ...unit, gaps: [] });
      seen.set(unit.verdict, (seen.get(unit.verdict) ?? 0) + 1);
      if (unit.verdict !== "contradiction") expect(verifyWitness(file), `unit ${turn}`).toBe(true);
      for (const contradiction of file.contradictions) {
        certificates += 1;
        expect(verifyCertificate(file, contradiction), `unit ${turn}`).toBe(true);
      }
      const certified = unit.defects.filter(({ certificate }) => certificate).length;
      if (unit.verdict === "contradiction") expect(certified, `unit ${turn}`).toBeGreaterThan(0);
    }
    expect(certificates).toBeGreaterThan(200);
    expect([...seen.keys()].sort()).toEqual(expect.arrayContaining(["contradiction", "explained"]));
  }, 60_000);

  test("a witness or certificate that was tampered with is refused", () => {
    const leaves = [cell(3334, { row: "20101" }), cell(3333, { row: "20103" })];
    const total = cell(6668);
    const good = proofFile({ ...judgeUnit([tree(total, ...leaves)]), gaps: [] });
    expect(verifyWitness(good)).toBe(true);
    const [name = "", amount = 0] = Object.entries(good.amounts)[0] ?? [];
    expect(verifyWitness({ ...good, amounts: { ...good.amounts, [name]: amount + 1 } })).toBe(false);
    const bad = proofFile({ ...judgeUnit([tree(cell(6768), ...leaves)]), gaps: [] });
    const [contradiction] = bad.contradictions;
    if (!contradiction) throw new Error("no contradiction");
    expect(verifyCertificate(bad, contradiction)).toBe(true);
    expect(verifyCertificate(bad, { ...contradiction, terms: [] })).toBe(false);
    const wide = Object.fromEntries(Object.keys(contradiction.ranges).map((key) => [key, [null, null] as const]));
    expect(verifyCertificate(bad, { ...contradiction, ranges: wide })).toBe(false);
  });
});

describe("properties", () => {
  const draw = (seed: number) => drawnUnit(seeded(seed), { ulp: 100, width: 3, moved: seed % 3 });
  const verdict = (identities: readonly Identity[]) => judgeUnit(identities).verdict;

  test("figures in another unit of measure are judged the same", () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const scaled = drawnUnit(seeded(seed), { ulp: 100, width: 3, moved: seed % 3 }).map((identity): Identity => {
        const { id, rule, kind, relation, mandatory, place, equation, whole, parts, terms } = identity;
        const [first, ...rest] = terms.map((term) => ({ ...term, fact: tenfold(term.fact) }));
        if (!first) throw new Error("no terms");
        return { id, rule, kind, relation, mandatory, place, equation, whole, parts, terms: [first, ...rest] };
      });
      expect(verdict(scaled), `seed ${seed}`).toBe(verdict(draw(seed)));
    }
  });

  test("the order of the identities does not matter", () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const identities = [...draw(seed)];
      const random = seeded(seed + 1000);
      const mixed = identities.map((identity) => ({ identity, at: random.next() })).sort((a, b) => a.at - b.at);
      expect(verdict(mixed.map(({ identity }) => identity)), `seed ${seed}`).toBe(verdict(identities));
    }
  });

  test("another table that agrees makes no contradiction", () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const identities = draw(seed);
      const other = drawnUnit(seeded(seed + 500), { ulp: 100, width: 3, moved: 0 });
      if (verdict(identities) === "contradiction") continue;
      expect(verdict([...identities, ...other]), `seed ${seed}`).not.toBe("contradiction");
    }
  });
});

const made = new Map<Identity["terms"][0]["fact"], Identity["terms"][0]["fact"]>();

/** The same fact ten times as large (one object for one object). */
function tenfold(fact: Identity["terms"][0]["fact"]): Identity["terms"][0]["fact"] {
  const known = made.get(fact);
  if (known) return known;
  const { fen, ulp } = fact.amount;
  const scaled = { ...fact, amount: { fen: fen * 10, ulp: fact.state === "blank" ? ulp : ulp * 10 } };
  made.set(fact, scaled);
  return scaled;
}
