/** The rules on prose on one published disclosure, against its list of true defects (reference folder; skipped without it). */
import { describe, expect, test } from "vitest";
import { checkWorkbook } from "../../../src/check.js";
import { textOfLines } from "../../../src/documents/reading/text-lines.js";
import type { Finding } from "../../../src/findings/finding.js";
import { referenceText } from "../../codes/reference.js";
import { gridOf } from "../../tables/grid-of.js";
import { WUHAN } from "../../tables/wuhan.js";

interface Gold {
  readonly id: string;
  readonly class: string;
  readonly severity: Finding["severity"];
  readonly mustFind: boolean;
  readonly where: readonly { readonly part: string; readonly ref: string; readonly line?: number }[];
}

const FILES = ["toc.txt", "overview.txt", "narrative.txt"] as const;
const texts = FILES.map((file) => referenceText("wuhan-2024", file));
const goldText = referenceText("wuhan-2024", "gold.json");

/** Defects of the self-evaluation forms are other rules' work. */
const isOfForms = ({ id, class: kind }: Gold): boolean => kind === "performance-score" || id === "G13";

const folded = (text: string): string =>
  text.replace(/\s/gu, "").replace(/（/g, "(").replace(/）/g, ")").replace(/，/g, ",").replace(/：/g, ":");

/** Whether a finding points at a place of a defect: their quotes meet in the same line, or the line before a list begins. */
function pointsAt(finding: Finding, gold: Gold): boolean {
  return finding.where.some((place) =>
    gold.where.some(({ part, ref, line }) => {
      if (place.kind !== "text") return false;
      const file = part.startsWith("narrative") ? "narrative.txt" : `${part}.txt`;
      if (place.file !== file) return false;
      const text = (texts[FILES.indexOf(file as (typeof FILES)[number])] ?? "").split("\n")[place.line - 1] ?? "";
      const at = text.indexOf(ref);
      const meets = at >= 0 && place.start < at + ref.length && at < place.end;
      if (line === undefined) return meets || folded(place.quote) === folded(ref);
      return place.line === line
        ? meets || folded(ref).includes(folded(place.quote))
        : place.line === line + 1 && /科目\(到项级\)/.test(ref);
    }),
  );
}

describe.runIf(WUHAN && goldText !== undefined && texts.every((text) => text !== undefined))(
  "the Wuhan disclosure",
  () => {
    const gold = JSON.parse(goldText ?? "[]") as readonly Gold[];
    const narratives = FILES.map((file, index) => textOfLines(file, texts[index] ?? "", "text"));
    const { findings, outcomes } = checkWorkbook(gridOf(WUHAN ?? []), { companions: { narratives, performance: [] } });
    const found = findings.filter(({ rule }) => rule.startsWith("narrative/"));
    const missed = (list: readonly Gold[]): string[] =>
      list.filter((one) => !found.some((finding) => pointsAt(finding, one))).map(({ id }) => id);

    test("all errors of the prose are found", () => {
      const errors = gold.filter((one) => one.severity === "error" && one.mustFind && !isOfForms(one));
      expect(errors.length).toBe(10);
      expect(missed(errors)).toEqual([]);
    });

    test("nine in ten of the warnings that must be found are", () => {
      const warnings = gold.filter((one) => one.severity === "warning" && one.mustFind && !isOfForms(one));
      expect(warnings.length).toBeGreaterThan(15);
      expect(missed(warnings).length).toBeLessThanOrEqual(0.1 * warnings.length);
    });

    test("no error is false, and at most two findings above info are not in the list", () => {
      const outside = found.filter(
        (finding) => finding.severity !== "info" && !gold.some((one) => pointsAt(finding, one)),
      );
      expect(outside.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(outside.length).toBeLessThanOrEqual(2);
    });

    test("no rule crashes, and nine in ten figures are understood", () => {
      expect(outcomes.filter(({ crashed }) => crashed)).toEqual([]);
      const unread = found.find(({ rule }) => rule === "narrative/unread-figures");
      expect(Number(unread?.actual)).toBeLessThan(18);
    });
  },
);
