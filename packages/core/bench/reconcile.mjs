/**
 * What the reconciliation finds, and how fast: false alarms on clean invented units, recall and location of single faults,
 * the same for fixed tolerances, times. `node packages/core/bench/reconcile.mjs [--units N] [--large]`; build first.
 * `--units`: clean units of 30 rows (default 1000); `--large`: units of 3,000 rows as well.
 *
 * A fault that is not told may be one that no arithmetic can see: exact amounts exist for all cells of the faulty unit. They
 * are written out and added up again (`verifyWitness`) before a fault is counted as such.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import zlib from "node:zlib";
import * as core from "../dist/index.js";
import { compileIdentities, displayedAmounts } from "../dist/reconcile/identity-system.js";
import { proveUnit } from "../dist/reconcile/unit-proof.js";
import { loadSynthetic } from "./_synthetic-units.mjs";

const {
  CONVENTIONS,
  FAULTS,
  TWO_MAKINGS,
  inventAccounts,
  isFormula,
  plantCarried,
  plantFault,
  seeded,
  sheetsOf,
  syntheticUnit,
  unitOfTwoMakings,
} = await loadSynthetic();
const argument = process.argv.indexOf("--units");
const CLEAN_UNITS = argument < 0 ? 1000 : Number(process.argv[argument + 1]);
const SIZES = process.argv.includes("--large") ? [30, 300, 3000] : [30, 300];
/** Units with faults, by rows; of each, every kind of fault is planted this often (±0.01, the hardest, more often). */
const FAULTY = {
  30: { units: 40, turns: 2, slight: 4 },
  300: { units: 12, turns: 1, slight: 8 },
  3000: { units: 4, turns: 1, slight: 1 },
};
const SLIGHT = "by 0.01";
const RULES = core.RULES.filter(
  ({ meta: { id } }) =>
    /^(?:within-table|across-tables)\//.test(id) || id === "codes/code-levels" || id === "structure/unreadable-amount",
);
const TOLERANCES = [10_000, 50_000];
const BASIC = /基本支出决算明细表/;

function gridOf(sheets, hasFormulas = false) {
  return {
    sheets: sheets.map((sheet) => {
      const { name, cells: rows } = sheet;
      const cells = rows.flatMap((row, r) =>
        row.flatMap((value, c) => {
          if (value === null) return [];
          const content = typeof value === "number" ? { kind: "number", value } : { kind: "text", text: value };
          const formula = hasFormulas && isFormula(sheet, r, c) ? { formula: "SUM(1)" } : {};
          return [{ row: r + 1, column: c + 1, content, ...formula }];
        }),
      );
      return core.sheetGrid({ name, cells, merges: [] });
    }),
  };
}

const unitOf = (rows, seed) => {
  const convention = CONVENTIONS[seed % CONVENTIONS.length];
  const random = seeded(10_000 + seed);
  return { convention, random, sheets: syntheticUnit(rows, convention, random) };
};
const identitiesOf = (sheets) => {
  const grid = gridOf(sheets);
  return core.allIdentities(core.collectFacts(grid, core.recognise(grid))).identities;
};
/** Does a fixed tolerance object to some equation that must hold? */
const objects = (identities, tolerance) =>
  identities.some(({ mandatory, relation, terms }) => {
    if (!mandatory || relation !== "equal") return false;
    return Math.abs(terms.reduce((sum, { factor, fact }) => sum + factor * fact.amount.fen, 0)) > tolerance;
  });

const sorted = (values) => [...values].sort((a, b) => a - b);
const quantile = (values, share) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const percent = (part, whole) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)}%`);
const ms = (value) => value.toFixed(2);

/** Milliseconds: best of a few runs, which on a busy machine is what the code itself takes. */
function timed(work, runs = 5) {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    work();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

function cleanUnits(rows, count) {
  const alarms = [];
  const fixed = TOLERANCES.map(() => 0);
  const verdicts = {};
  const proofs = [];
  const whole = [];
  for (let seed = 0; seed < count; seed += 1) {
    const { convention, sheets } = unitOf(rows, seed);
    const { findings, reconciliation } = core.checkWorkbook(gridOf(sheets), { rules: RULES });
    verdicts[reconciliation.verdict] = (verdicts[reconciliation.verdict] ?? 0) + 1;
    for (const { severity, message } of findings) alarms.push(`${convention} ${seed} ${severity} ${message}`);
    const identities = identitiesOf(sheets);
    TOLERANCES.forEach((tolerance, k) => {
      if (objects(identities, tolerance)) fixed[k] += 1;
    });
    const system = compileIdentities(identities);
    const { fen, blank } = displayedAmounts(system);
    // New amounts each time: what was found for the same ones is kept.
    proofs.push(timed(() => proveUnit(system, { fen, blank })));
    whole.push(timed(() => core.judgeUnit(identities)));
  }
  console.log(
    `${count} clean units of ${rows} rows: ${alarms.length} findings (goal 0); verdicts ${JSON.stringify(verdicts)}; ` +
      `alarm with a fixed tolerance of 0.01: ${percent(fixed[0], count)} of units, 0.05: ${percent(fixed[1], count)}`,
  );
  for (const alarm of alarms.slice(0, 10)) console.log(`  ${alarm}`);
  console.log(
    `  proof: median ${ms(quantile(proofs, 0.5))} ms, p95 ${ms(quantile(proofs, 0.95))} ms; with compiling the identities and ` +
      `looking for odd figures: ${ms(quantile(whole, 0.5))}, p95 ${ms(quantile(whole, 0.95))} ms`,
  );
}

/** True units of which one code earned less than 50 元, amounts below half a digit printed as blanks. */
function smallBlanks(count) {
  const tally = { nothing: 0, info: 0, warning: 0, error: 0 };
  for (let seed = 0; seed < count; seed += 1) {
    const random = seeded(50_000 + seed);
    const accounts = inventAccounts(30, random);
    const lucky = random.int(accounts.leaves.length);
    const leaves = accounts.leaves.map((leaf, k) =>
      k === lucky && leaf.otherIncome === 0 ? { ...leaf, otherIncome: 1 + random.int(4999) } : leaf,
    );
    const sheets = sheetsOf({ ...accounts, leaves }, CONVENTIONS[seed % 3]).map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((row) => row.map((cell) => (cell === 0 ? null : cell))),
    }));
    const { findings } = core.checkWorkbook(gridOf(sheets), { rules: RULES });
    const worst = ["error", "warning", "info"].find((severity) => findings.some((one) => one.severity === severity));
    tally[worst ?? "nothing"] += 1;
  }
  console.log(`${count} true units with interest below 50 元 left blank, by worst finding: ${JSON.stringify(tally)}`);
}

/** True units of which some tables round every cell and others add up what they display. */
function twoMakings(rows, count) {
  const tally = { nothing: 0, info: 0, warning: 0, error: 0 };
  for (let seed = 0; seed < count; seed += 1) {
    const sheets = unitOfTwoMakings(rows, TWO_MAKINGS[seed % TWO_MAKINGS.length], seeded(80_000 + seed));
    const { findings } = core.checkWorkbook(gridOf(sheets), { rules: RULES });
    const worst = ["error", "warning", "info"].find((severity) => findings.some((one) => one.severity === severity));
    tally[worst ?? "nothing"] += 1;
  }
  console.log(
    `${count} true units of ${rows} rows, tables made in two ways, by worst finding: ${JSON.stringify(tally)}`,
  );
}

/** Slips that live formulas carried into the totals above them, in spreadsheets of 30 rows. */
function carriedSlips(count) {
  const tally = { planted: 0, found: 0, once: 0, first: 0, value: 0, alarms: 0 };
  for (let seed = 0; seed < count; seed += 1) {
    const random = seeded(900 + seed);
    const sheets = syntheticUnit(30, "X", random);
    tally.alarms += core.checkWorkbook(gridOf(sheets, true), { rules: RULES }).findings.length;
    for (let turn = 0; turn < 3; turn += 1) {
      const planted = plantCarried(sheets, random);
      if (!planted) continue;
      const { findings } = core.checkWorkbook(gridOf(planted.sheets, true), { rules: RULES });
      const told = findings.find(({ where }) => isAt(where[0], planted.spots[0]));
      tally.planted += 1;
      if (findings.length > 0) tally.found += 1;
      if (findings.length === 1) tally.once += 1;
      if (told) tally.first += 1;
      if (Number(told?.suggestions?.[0]?.to) === planted.truth[0]) tally.value += 1;
    }
  }
  const { planted, found, once, first, value, alarms } = tally;
  console.log(
    `slips carried by formulas: ${planted} planted, ${percent(found, planted)} found, of these in one finding ` +
      `${percent(once, found)}, typed cell first ${percent(first, found)}, true value ${percent(value, found)}; ` +
      `${alarms} findings on the clean spreadsheets`,
  );
}

/** Milliseconds of `reconcileAgain` after one amount has changed, and whether it says what `reconcile` does. */
function again(rows, count) {
  const times = [];
  let same = true;
  for (let seed = 0; seed < count; seed += 1) {
    const { random, sheets } = unitOf(rows, 7000 + seed);
    const factsOf = (drawn) => {
      const grid = gridOf(drawn);
      return core.collectFacts(grid, core.recognise(grid));
    };
    const before = factsOf(sheets);
    const reconciled = { facts: before, reconciliation: core.reconcile(before) };
    for (const fault of ["digit", SLIGHT]) {
      const changed = factsOf(plantFault(sheets, fault, random).sheets);
      times.push(timed(() => core.reconcileAgain(reconciled, changed)));
      const tell = ({ verdict, judged }) =>
        JSON.stringify([verdict, judged.map((one) => [one.identity.id, one.verdict])]);
      same &&= tell(core.reconcileAgain(reconciled, changed)) === tell(core.reconcile(changed));
    }
  }
  console.log(
    `one amount changed in units of ${rows} rows, all judged again: median ${ms(quantile(times, 0.5))} ms, p95 ` +
      `${ms(quantile(times, 0.95))} ms (goal ≤ 16 at 300 rows); ${same ? "the same as from the start" : "NOT the same as from the start"}`,
  );
}

const isAt = (place, { sheet, row, column }) =>
  place?.kind === "cell" && place.sheet === sheet && place.cell === core.a1({ row, column });

const isCell = ({ sheet, cell }, spot) => sheet === spot.sheet && cell === core.a1(spot);

function tallyFault(tally, { sheets, spots, truth, code }) {
  const { findings, reconciliation } = core.checkWorkbook(gridOf(sheets), { rules: RULES });
  const identities = identitiesOf(sheets);
  const located =
    code === undefined
      ? findings.some(({ where }) => spots.some((spot) => isAt(where[0], spot)))
      : findings.some(({ fix }) => fix.includes(code));
  const valued =
    code === undefined
      ? findings.some(({ where, suggestions = [] }) =>
          spots.some((spot, k) => isAt(where[0], spot) && Number(suggestions[0]?.to) === truth[k]),
        )
      : located;
  const inBasic = spots.some(({ sheet }) => BASIC.test(sheet));
  tally.planted += 1;
  if (findings.length > 0) tally.found += 1;
  else if (reconciliation.witness && core.verifyWitness(core.proofFile(reconciliation))) tally.invisible += 1;
  if (findings.some(({ severity }) => severity !== "info")) tally.serious += 1;
  if (findings.length === 1) tally.once += 1;
  TOLERANCES.forEach((tolerance, k) => {
    if (objects(identities, tolerance)) tally.fixed[k] += 1;
  });
  const place = inBasic ? tally.basic : tally.other;
  place.planted += 1;
  if (findings.length > 0) {
    place.found += 1;
    if (located) place.first += 1;
    if (
      findings.some(({ suggestions = [] }) =>
        suggestions.slice(0, 3).some((one) => spots.some((spot) => isCell(one, spot))),
      )
    )
      place.three += 1;
    if (valued) place.value += 1;
  }
  tally.times.push(timed(() => core.judgeUnit(identities), 2));
}

const emptyTally = () => ({
  planted: 0,
  found: 0,
  invisible: 0,
  serious: 0,
  once: 0,
  fixed: TOLERANCES.map(() => 0),
  basic: { planted: 0, found: 0, first: 0, three: 0, value: 0 },
  other: { planted: 0, found: 0, first: 0, three: 0, value: 0 },
  times: [],
});

function faultyUnits(rows) {
  const { units, turns, slight } = FAULTY[rows];
  const tallies = new Map(FAULTS.map((fault) => [fault, emptyTally()]));
  for (let seed = 0; seed < units; seed += 1) {
    const { random, sheets } = unitOf(rows, 5000 + seed);
    for (const fault of FAULTS) {
      for (let turn = 0; turn < (fault === SLIGHT ? slight : turns); turn += 1) {
        const planted = plantFault(sheets, fault, random);
        if (planted) tallyFault(tallies.get(fault), planted);
      }
    }
  }
  console.log(`\nsingle faults in ${units} units of ${rows} rows`);
  console.table(
    Object.fromEntries(
      [...tallies].map(([fault, { planted, found, invisible, serious, once, fixed, other }]) => [
        fault,
        {
          planted,
          found: percent(found, planted),
          invisible,
          "without info": percent(serious, planted),
          "one finding": percent(once, found),
          "cell first": percent(other.first, other.found),
          "true value": percent(other.value, other.found),
          "fixed 0.01": percent(fixed[0], planted),
          "fixed 0.05": percent(fixed[1], planted),
        },
      ]),
    ),
  );
  const gross = [...tallies].filter(([fault]) => !fault.startsWith("by "));
  const sum = (read) => gross.reduce((all, [, tally]) => all + read(tally), 0);
  const worst = gross.map(([fault, { found, planted }]) => [fault, found / planted]).sort((a, b) => a[1] - b[1])[0];
  const nudge = tallies.get(SLIGHT);
  const times = [...tallies.values()].flatMap((tally) => tally.times);
  console.log(
    [
      `recall over all kinds: ${percent(
        sum((t) => t.found),
        sum((t) => t.planted),
      )} (goal ≥ 98%), worst kind ${worst[0]} ${percent(worst[1], 1)}; of those not found ${sum((t) => t.invisible)} of ${sum(
        (t) => t.planted - t.found,
      )} are explained by exact amounts that were added up again`,
      `±0.01: ${percent(nudge.serious, nudge.planted)} as error or warning, ${percent(nudge.found, nudge.planted)} with information (goals ≥ 60%; ≥ 90% at 300 rows; outside table 06 ${percent(nudge.other.found, nudge.other.planted)}); of the other ${nudge.planted - nudge.found}, ${nudge.invisible} are explained by exact amounts`,
      `true cell first: ${percent(
        sum((t) => t.other.first),
        sum((t) => t.other.found),
      )} (goal ≥ 90%), value exact: ${percent(
        sum((t) => t.other.value),
        sum((t) => t.other.found),
      )} (goal ≥ 85%)`,
      `table 06 apart: first ${percent(
        sum((t) => t.basic.first),
        sum((t) => t.basic.found),
      )}, among the first three ${percent(
        sum((t) => t.basic.three),
        sum((t) => t.basic.found),
      )}, value ${percent(
        sum((t) => t.basic.value),
        sum((t) => t.basic.found),
      )}`,
      `proof and localisation: median ${ms(quantile(times, 0.5))} ms, p95 ${ms(quantile(times, 0.95))} ms`,
    ].join("\n"),
  );
}

function wuhan() {
  const path = resolve(import.meta.dirname, "../../../docs/examples/wuhan-2024/部门决算公开表.xlsx");
  const decoders = new Map(["utf-8", "utf-16le", "utf-16be"].map((name) => [name, new TextDecoder(name)]));
  const platform = {
    inflateRaw: (data, limit) => zlib.inflateRawSync(data, { maxOutputLength: Math.max(1, limit) }),
    decodeText: (bytes, encoding) => decoders.get(encoding).decode(bytes),
    crc32: (bytes) => zlib.crc32(bytes),
  };
  const reading = core.readWorkbook(new Uint8Array(readFileSync(path)), platform);
  if (!reading.ok) throw new Error(reading.failure.message);
  const facts = core.collectFacts(reading.workbook, core.recognise(reading.workbook));
  const { identities } = core.allIdentities(facts);
  const unit = core.reconcile(facts);
  const time = timed(() => core.judgeUnit(identities), 20);
  const isProven = core.verifyWitness(core.proofFile(unit));
  console.log(`Wuhan: ${unit.verdict}, witness ${isProven ? "re-added" : "WRONG"}, judged in ${ms(time)} ms\n`);
}

wuhan();
for (const rows of SIZES) cleanUnits(rows, rows === 30 ? CLEAN_UNITS : rows === 300 ? Math.ceil(CLEAN_UNITS / 50) : 4);
smallBlanks(Math.ceil(CLEAN_UNITS / 5));
twoMakings(30, Math.ceil(CLEAN_UNITS / 2));
twoMakings(120, Math.ceil(CLEAN_UNITS / 20));
carriedSlips(40);
for (const rows of SIZES.filter((size) => size <= 300)) again(rows, 8);
for (const rows of SIZES) faultyUnits(rows);
