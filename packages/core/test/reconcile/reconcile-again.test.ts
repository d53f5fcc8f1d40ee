import { expect, test } from "vitest";
import { collectFacts } from "../../src/facts/collect.js";
import { reconcileAgain } from "../../src/reconcile/reconcile-again.js";
import { type Reconciliation, reconcile } from "../../src/reconcile/reconciliation.js";
import { recognise } from "../../src/tables/recognise.js";
import { type Drawn, gridOf } from "../tables/grid-of.js";
import { CONVENTIONS } from "./synthetic/display.js";
import { FAULTS, plantFault } from "./synthetic/faults.js";
import { seeded } from "./synthetic/random.js";
import { syntheticUnit } from "./synthetic/sheets.js";

const factsOf = (sheets: readonly Drawn[]) => {
  const grid = gridOf(sheets);
  return collectFacts(grid, recognise(grid));
};

/** What rules and reports see. */
const told = ({ verdict, judged, defects, convention, gaps }: Reconciliation) => ({
  verdict,
  convention,
  gaps,
  judged: new Map(judged.map((one) => [one.identity.id, `${one.verdict} ${one.residual} ${one.identity.equation}`])),
  defects: defects.map(({ suspects, kind, grade, identities }) => ({ suspects, kind, grade, size: identities.length })),
});

test("after any single change the result is that of a whole reconciliation", () => {
  let kept = 0;
  for (let seed = 0; seed < 4; seed += 1) {
    const random = seeded(40 + seed);
    const sheets = syntheticUnit(20, CONVENTIONS[seed % CONVENTIONS.length] ?? "R", random);
    const facts = factsOf(sheets);
    const before = { facts, reconciliation: reconcile(facts) };
    for (const fault of FAULTS) {
      const planted = plantFault(sheets, fault, random);
      if (!planted) continue;
      const changed = factsOf(planted.sheets);
      const again = reconcileAgain(before, changed);
      expect(told(again), `${fault} ${seed}`).toEqual(told(reconcile(changed)));
      if (again.judged.some(({ identity }) => before.reconciliation.judged.some((one) => one.identity === identity)))
        kept += 1;
    }
  }
  expect(kept).toBeGreaterThan(20);
}, 60_000);
