/** What was checked and what was not, by requirement. “Nothing found” must never read like “checked”. */
import { OUTCOME_LABELS, type OutcomeKind } from "../../findings/finding.js";
import { REQUIREMENTS, type RequirementId } from "../../rules/requirements.js";
import type { Report, RequirementOutcome } from "../schema.js";
import { indented, labelled, type Style } from "./layout.js";

/** The order in which outcomes are told: what needs work first. */
const TOLD: readonly OutcomeKind[] = ["failed", "explained", "passed", "not-applicable", "not-run"];

/** The coverage with one line per requirement. */
export function coverageText(report: Report, style: Style): readonly string[] {
  const places = placesByRule(report);
  return TOLD.flatMap((kind) => {
    const entries = report.requirements.filter(({ outcome }) => outcome === kind);
    if (entries.length === 0) return [];
    const told = kind === "not-run" || kind === "not-applicable" ? byReason(entries) : oneByOne(entries, places);
    return [`  ${style(kind, OUTCOME_LABELS[kind])} ${entries.length} 项`, ...told];
  });
}

/** The coverage in one line per outcome, for runs over many files. */
export function coverageBrief(report: Report, style: Style): readonly string[] {
  return TOLD.flatMap((kind) => {
    const ids = report.requirements.flatMap(({ id, outcome }) => (outcome === kind ? [id] : []));
    if (ids.length === 0) return [];
    return labelled(OUTCOME_LABELS[kind], `${ids.length} 项：${idRanges(ids)}`, {
      indent: 2,
      column: 14,
      style,
      tone: kind,
    });
  });
}

function placesByRule(report: Report): ReadonlyMap<string, number> {
  return new Map(report.outcomes.map(({ rule, places }) => [rule, places]));
}

function oneByOne(entries: readonly RequirementOutcome[], places: ReadonlyMap<string, number>): readonly string[] {
  return entries.flatMap(({ id, rules, reason }) => {
    const compared = rules.reduce((sum, rule) => sum + (places.get(rule) ?? 0), 0);
    const detail = reason === undefined ? "" : `；${reason}`;
    return labelled(id, `${REQUIREMENTS[id]}（${compared} 处${detail}）`, { indent: 4, column: 9 });
  });
}

/** Requirements that share a reason stand together. */
function byReason(entries: readonly RequirementOutcome[]): readonly string[] {
  const groups = new Map<string, RequirementId[]>();
  for (const { id, reason = "" } of entries) {
    const list = groups.get(reason);
    if (list) list.push(id);
    else groups.set(reason, [id]);
  }
  return [...groups].flatMap(([reason, ids]) => {
    const [only] = ids;
    if (ids.length === 1 && only) {
      return labelled(only, `${REQUIREMENTS[only]}${reason === "" ? "" : `：${reason}`}`, { indent: 4, column: 9 });
    }
    return indented(`${reason}：${idRanges(ids)}`, 4);
  });
}

/** `T01–T05、N01、N03`: consecutive ids of one letter are drawn together. */
export function idRanges(ids: readonly string[]): string {
  const ranges: string[] = [];
  let first = "";
  let last = "";
  const close = (): void => {
    if (first !== "") ranges.push(first === last ? first : `${first}–${last}`);
  };
  for (const id of ids) {
    const follows = last !== "" && id[0] === last[0] && Number(id.slice(1)) === Number(last.slice(1)) + 1;
    if (!follows) {
      close();
      first = id;
    }
    last = id;
  }
  close();
  return ranges.join("、");
}
