/** What happens to findings after the rules, as a list of small steps. A new wish is a new step. */

import { parseA1 } from "../workbook/reference.js";
import { type Anchor, type Finding, SEVERITY_LABELS, type Severity } from "./finding.js";

export type Step = (findings: readonly Finding[]) => readonly Finding[];

/** Applies steps in order. */
export const settle =
  (steps: readonly Step[]): Step =>
  (findings) =>
    steps.reduce((left, step) => step(left), findings);

/** The same finding (same id at the same place) is kept once. */
export const dropRepeats: Step = (findings) => {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = `${finding.id}|${JSON.stringify(finding.where[0])}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

const SEVERITY_ORDER = Object.keys(SEVERITY_LABELS) as readonly Severity[];

/** Severity, proven before possible, sheet order, row, column, then text order. */
export const inReadingOrder =
  (sheetNames: readonly string[]): Step =>
  (findings) => {
    const sheetIndex = new Map(sheetNames.map((name, index) => [name, index]));
    const keyed = findings.map((finding, index) => ({ finding, key: [...orderKey(finding, sheetIndex), index] }));
    keyed.sort((a, b) => compareKeys(a.key, b.key));
    return keyed.map(({ finding }) => finding);
  };

function orderKey(finding: Finding, sheetIndex: ReadonlyMap<string, number>): readonly number[] {
  const proven = finding.certificate ? 0 : 1;
  return [SEVERITY_ORDER.indexOf(finding.severity), proven, ...placeKey(finding.where[0], sheetIndex)];
}

function placeKey(place: Anchor, sheetIndex: ReadonlyMap<string, number>): readonly number[] {
  switch (place.kind) {
    case "file":
      return [-1, 0, 0];
    case "sheet":
      return [sheetIndex.get(place.sheet) ?? sheetIndex.size, 0, 0];
    case "cell": {
      const at = parseA1(place.cell);
      return [sheetIndex.get(place.sheet) ?? sheetIndex.size, at?.row ?? 0, at?.column ?? 0];
    }
    case "text":
      return [sheetIndex.size + 1, place.line, place.start];
  }
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let k = 0; k < a.length; k += 1) {
    const difference = (a[k] ?? 0) - (b[k] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
