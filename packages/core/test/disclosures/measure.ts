/** Recall and false alarms of the rules on prose, measured on composed disclosures. */
import { checkWorkbook } from "../../src/check.js";
import type { TextDocument } from "../../src/documents/text-document.js";
import type { Anchor, Finding } from "../../src/findings/finding.js";
import { NARRATIVE_RULES } from "../../src/rules/narrative/index.js";
import { PERFORMANCE_RULES } from "../../src/rules/performance/index.js";
import { RULES } from "../../src/rules/registry.js";
import { gridOf } from "../tables/grid-of.js";
import { type Disclosure, type Planted, type PlantedPlace, plantedText, trueLines } from "./disclosure.js";
import { withStatements } from "./layouts.js";

const FILE = "情况说明.txt";
const REQUIREMENTS_OF = new Map(RULES.map(({ meta }) => [meta.id, meta.requirements]));

/** A text file's lines as what is read from it. */
export const documentOf = (lines: readonly string[]): TextDocument => ({
  file: FILE,
  format: "text",
  paragraphs: lines.flatMap((text, index) => (text.trim() === "" ? [] : [{ text, line: index + 1 }])),
});

export const workbookOf = ({ book, sheets }: Disclosure): ReturnType<typeof gridOf> =>
  gridOf(withStatements(book.unit, sheets));

/** Findings that point into the text, with the tables of the disclosure beside it. */
export function findingsIn(disclosure: Disclosure, lines: readonly string[]): readonly Finding[] {
  const { findings } = checkWorkbook(workbookOf(disclosure), {
    rules: [...NARRATIVE_RULES, ...PERFORMANCE_RULES],
    companions: { narratives: [documentOf(lines)], performance: [] },
  });
  return findings;
}

export interface Measured {
  readonly id: string;
  /** Planted defects that some finding points at. */
  readonly found: readonly Planted[];
  readonly missed: readonly Planted[];
  /** Of the found: those told under a requirement that the defect names. */
  readonly named: readonly Planted[];
  /** Of the found that have one expected figure or word: those where the finding tells it. */
  readonly corrected: readonly Planted[];
  /** Findings above info on the text without defects. */
  readonly falseAlarms: readonly Finding[];
  /** Findings above info on the planted text that point at no planted phrase: consequences and false alarms. */
  readonly elsewhere: readonly Finding[];
}

export function measure(disclosure: Disclosure): Measured {
  const { lines, places } = plantedText(disclosure);
  const findings = findingsIn(disclosure, lines);
  const hits = places.map((place) => ({
    defect: place.defect,
    findings: findings.filter(
      (finding) => isSevere(finding, place.defect) && finding.where.some((anchor) => isAt(anchor, place)),
    ),
  }));
  const found = hits.filter((hit) => hit.findings.length > 0);
  const defects = (list: readonly { readonly defect: Planted }[]): Planted[] => list.map(({ defect }) => defect);
  return {
    id: disclosure.id,
    found: defects(found),
    missed: defects(hits.filter((hit) => hit.findings.length === 0)),
    named: defects(found.filter((hit) => hit.findings.some((finding) => isNamed(finding, hit.defect)))),
    corrected: defects(found.filter((hit) => hit.findings.some((finding) => tells(finding, hit.defect)))),
    falseAlarms: findingsIn(disclosure, trueLines(disclosure)).filter(isAboveInfo),
    elsewhere: findings.filter(
      (finding) => isAboveInfo(finding) && !places.some((place) => finding.where.some((anchor) => isAt(anchor, place))),
    ),
  };
}

const isAboveInfo = ({ severity }: Finding): boolean => severity !== "info";
const isSevere = (finding: Finding, { severity }: Planted): boolean => severity === "info" || isAboveInfo(finding);

export const isAt = (anchor: Anchor, { parts }: PlantedPlace): boolean =>
  anchor.kind === "text" &&
  parts.some(({ line, start, end }) => anchor.line === line && anchor.start < end && start < anchor.end);

function isNamed({ rule }: Finding, { requirement }: Planted): boolean {
  const ids: readonly string[] = typeof requirement === "string" ? [requirement] : requirement;
  return (REQUIREMENTS_OF.get(rule) ?? []).some((id) => ids.includes(id));
}

const plain = (text: string): string => text.replace(/[,，\s]/gu, "");
const tells = ({ expected = "", message, fix }: Finding, defect: Planted): boolean =>
  defect.expected !== "" && plain(`${expected}|${message}|${fix}`).includes(plain(defect.expected));

/** One line per disclosure, then what was missed and what was false. */
export function describe(measured: readonly Measured[]): string {
  const lines = measured.flatMap(({ id, found, missed, named, corrected, falseAlarms, elsewhere }) => {
    const all = found.length + missed.length;
    const correctable = [...found, ...missed].filter(({ expected }) => expected !== "").length;
    return [
      `${id}: 找到 ${found.length}/${all}，类别相符 ${named.length}，给出正确值 ${corrected.length}/${correctable}，正确文本误报 ${falseAlarms.length}，别处 ${elsewhere.length}`,
      ...missed.map(({ requirement, to }) => `    漏 ${String(requirement)} ${to}`),
      ...falseAlarms.map(({ rule, message }) => `    误 ${rule} ${message}`),
      ...elsewhere.map(({ rule, message }) => `    别 ${rule} ${message}`),
    ];
  });
  return lines.join("\n");
}

export const recallOf = (measured: readonly Measured[]): number => {
  const found = measured.reduce((sum, one) => sum + one.found.length, 0);
  const missed = measured.reduce((sum, one) => sum + one.missed.length, 0);
  return found / (found + missed);
};
