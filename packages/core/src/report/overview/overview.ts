/** What a run over many units comes to. Reports are added one by one and let go, so that a province fits into memory. */
import type { Severity } from "../../findings/finding.js";
import { SEVERITIES } from "../kinds.js";
import { type FindingRow, findingRows } from "../rows/finding-row.js";
import { ruleTitle } from "../rule-titles.js";
import type { Report } from "../schema.js";
import { DEFAULT_SCHEME, type ScoreScheme } from "../score/scheme.js";
import { hasNarrative, type Score, scoreReport } from "../score/score-report.js";
import { type RepeatedUnit, repeatedUnits } from "./repeated-units.js";

export interface UnitLine {
  readonly file: string;
  readonly unit: string;
  readonly year: number | null;
  readonly status: Report["status"];
  /** Different disclosure tables found, of nine. */
  readonly tables: number;
  readonly narrative: readonly string[];
  readonly summary: Report["summary"];
  readonly verdict: NonNullable<Report["rounding"]>["verdict"] | null;
  readonly score: Score | null;
  /** Whether a 情况说明 was there to be checked, as a file or in the workbook. */
  readonly hasNarrative: boolean;
}

export interface RuleLine {
  readonly rule: string;
  readonly number: string;
  readonly title: string;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Units with at least one finding of it. */
  readonly units: number;
}

export interface Overview {
  readonly units: readonly UnitLine[];
  /** Those found most often first. */
  readonly rules: readonly RuleLine[];
  readonly totals: Report["summary"] & { readonly units: number; readonly unread: number; readonly clean: number };
  /** At most `mostFindings`, in the order of the units; waived ones left out. */
  readonly findings: readonly FindingRow[];
  /** How many findings there are, those left out included. */
  readonly findingCount: number;
  readonly scheme: ScoreScheme;
  /** Places by score, 1 for the best, equal ones sharing theirs; by the unit's position in `units`. Units that cannot be compared have none. */
  readonly ranks: ReadonlyMap<number, number>;
  readonly repeated: readonly RepeatedUnit[];
}

/** A page with more rows serves nobody; JSONL and Parquet hold them all. */
const MOST_FINDINGS = 20_000;

interface Counted {
  readonly number: string;
  readonly counts: Record<Severity, number>;
  units: number;
}

export class OverviewBuilder {
  readonly #scheme: ScoreScheme;
  readonly #mostFindings: number;
  readonly #units: UnitLine[] = [];
  readonly #rules = new Map<string, Counted>();
  readonly #findings: FindingRow[] = [];
  readonly #totals = { error: 0, warning: 0, info: 0, waived: 0, units: 0, unread: 0, clean: 0 };
  #findingCount = 0;
  /** Sentences that many findings share, each kept once. */
  readonly #sentences = new Map<string, string>();

  constructor({
    scheme = DEFAULT_SCHEME,
    mostFindings = MOST_FINDINGS,
  }: { scheme?: ScoreScheme; mostFindings?: number } = {}) {
    this.#scheme = scheme;
    this.#mostFindings = mostFindings;
  }

  add(report: Report): void {
    const { source, unit, year, status, summary, rounding } = report;
    this.#units.push({
      file: source.file,
      unit: unit ?? "",
      year,
      status,
      tables: new Set(report.tables.map(({ id }) => id)).size,
      narrative: source.narrative,
      summary,
      verdict: rounding?.verdict ?? null,
      score: scoreReport(report, this.#scheme) ?? null,
      hasNarrative: hasNarrative(report),
    });
    const totals = this.#totals;
    totals.units += 1;
    if (status !== "ok") totals.unread += 1;
    else {
      for (const key of COUNTED) totals[key] += summary[key];
      if (summary.error + summary.warning === 0) totals.clean += 1;
    }
    this.#addFindings(report);
  }

  value(): Overview {
    const rules = [...this.#rules].map(([rule, { number, counts, units }]) => ({
      rule,
      number,
      title: ruleTitle(rule),
      counts,
      units,
    }));
    const total = ({ counts }: RuleLine): number => SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
    rules.sort((a, b) => total(b) - total(a) || (a.number < b.number ? -1 : 1));
    return {
      units: this.#units,
      rules,
      totals: { ...this.#totals },
      findings: this.#findings,
      findingCount: this.#findingCount,
      scheme: this.#scheme,
      ranks: ranksOf(this.#units),
      repeated: repeatedUnits(this.#units),
    };
  }

  #kept(row: FindingRow): FindingRow {
    return { ...row, why: this.#once(row.why), fix: this.#once(row.fix), basis: this.#once(row.basis) };
  }

  #once(sentence: string): string {
    const known = this.#sentences.get(sentence);
    if (known !== undefined) return known;
    this.#sentences.set(sentence, sentence);
    return sentence;
  }

  #addFindings(report: Report): void {
    const met = new Set<string>();
    for (const row of findingRows(report)) {
      if (row.isWaived) continue;
      this.#findingCount += 1;
      if (this.#findings.length < this.#mostFindings) this.#findings.push(this.#kept(row));
      let rule = this.#rules.get(row.rule);
      if (!rule) {
        rule = { number: row.number, counts: { error: 0, warning: 0, info: 0 }, units: 0 };
        this.#rules.set(row.rule, rule);
      }
      rule.counts[row.severity] += 1;
      if (!met.has(row.rule)) rule.units += 1;
      met.add(row.rule);
    }
  }
}

/**
 * Ranks by points of a hundred. A unit without 情况说明 had less to lose: it takes no place beside units with one, unless
 * the scheme deducts for its absence.
 */
function ranksOf(units: readonly UnitLine[]): ReadonlyMap<number, number> {
  const scored = units.flatMap(({ score }, index) => (score === null ? [] : [{ index, score }]));
  const compared = scored.some(({ score }) => score.isRanked) ? scored.filter(({ score }) => score.isRanked) : scored;
  const ranks = new Map<number, number>();
  let rank = 0;
  let last = Number.NaN;
  for (const [place, { index, score }] of [...compared].sort((a, b) => b.score.percent - a.score.percent).entries()) {
    if (score.percent !== last) rank = place + 1;
    last = score.percent;
    ranks.set(index, rank);
  }
  return ranks;
}

const COUNTED = ["error", "warning", "info", "waived"] as const;
