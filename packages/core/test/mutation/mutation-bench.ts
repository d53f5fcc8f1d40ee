/** Mutation of true prose: how many changes are found, and how often a true text is blamed. */

import { builtInCodes } from "../../src/codes/index.js";
import { paragraphText } from "../../src/documents/written-text.js";
import type { Finding } from "../../src/findings/finding.js";
import { writeNarrative } from "../../src/narrative/write-narrative.js";
import type { Disclosure, Planted } from "../disclosures/disclosure.js";
import { plantedText, trueLines } from "../disclosures/disclosure.js";
import { findingsIn, isAt, workbookOf } from "../disclosures/measure.js";
import { styleOf } from "../narrative/style.js";
import { factsOf } from "../narrative/tables.js";
import { seeded } from "../reconcile/synthetic/random.js";
import { national } from "../tables/layouts/national.js";
import { shanghai } from "../tables/layouts/shanghai.js";
import { MUTATION_KINDS, type MutationKind, mutation } from "./mutations.js";
import { randomUnit } from "./random-unit.js";
import { reworded } from "./rewording.js";

export interface MutationFigures {
  readonly documents: number;
  readonly characters: number;
  readonly falseAlarms: readonly Finding[];
  readonly byKind: Readonly<
    Record<MutationKind, { found: number; readonly missed: { id: string; planted: Planted }[] }>
  >;
}

/** A text that a pack writes for a random unit, in other words. */
export function rewordedDisclosure(seed: number, isReworded = true): Disclosure {
  const random = seeded(seed);
  const { book, supplement } = randomUnit(random);
  const style = seed % 2 === 0 ? "wuhan" : "shanghai";
  const sheets = style === "wuhan" ? national(book.unit) : shanghai(book.unit);
  const unwritten: Disclosure = { id: `${style}-${seed}`, half: "development", book, sheets, text: [], defects: [] };
  const functional = builtInCodes().table("functional");
  const written = writeNarrative({
    facts: factsOf(workbookOf(unwritten)),
    style: styleOf(style),
    year: book.year,
    unit: book.unit.name,
    supplement,
    names: { functional: (code) => functional.get(code)?.name, economic: () => undefined },
  });
  const lines = written.sections.flatMap(({ no, title, paragraphs }) => [
    headingOf(no, title),
    ...paragraphs.map(paragraphText).map(withoutOpenPoints),
  ]);
  const text = lines.filter((line) => line !== "");
  return {
    ...unwritten,
    text: isReworded ? reworded(text, random) : text,
    ...(isReworded && random.next() < 0.3 ? { wrapAt: 40 } : {}),
  };
}

/** “五(一)” is printed “（一）”, “五” is printed “五、”. */
function headingOf(no: string, title: string): string {
  const inner = /[（(](.+)[）)]$/.exec(no);
  if (inner) return `（${inner[1]}）${title}`;
  return no === "" ? title : `${no}、${title}`;
}

/** What the unit did not supply is left out, as an official would. */
const withoutOpenPoints = (text: string): string =>
  text
    .split(/(?<=。)/)
    .filter((sentence) => !sentence.includes("【"))
    .join("");

/** Sentences with open points are taken out of the texts, so that what must be disclosed is in truth not all there. */
const INCOMPLETE = "narrative/required-disclosures";

/** Measures `documents` texts, each with `rounds` changes of every kind. */
export function measureMutations(documents: number, rounds: number, firstSeed = 1): MutationFigures {
  const byKind = Object.fromEntries(
    MUTATION_KINDS.map((kind) => [kind, { found: 0, missed: [] as { id: string; planted: Planted }[] }]),
  ) as MutationFigures["byKind"];
  const falseAlarms: Finding[] = [];
  let characters = 0;
  for (let seed = firstSeed; seed < firstSeed + documents; seed += 1) {
    const disclosure = rewordedDisclosure(seed);
    characters += disclosure.text.join("").length;
    const before = findingsIn(disclosure, trueLines(disclosure)).filter(
      ({ severity, rule }) => severity !== "info" && rule !== INCOMPLETE,
    );
    falseAlarms.push(...before);
    const known = new Set(before.map(({ id }) => id));
    const random = seeded(seed * 7919);
    for (const kind of MUTATION_KINDS) {
      for (let round = 0; round < rounds; round += 1) {
        const planted = mutation(kind, disclosure.text, disclosure.book, random);
        if (!planted) continue;
        if (isFound({ ...disclosure, defects: [planted] }, known)) byKind[kind].found += 1;
        else byKind[kind].missed.push({ id: disclosure.id, planted });
      }
    }
  }
  return { documents, characters, falseAlarms, byKind };
}

/** Whether a finding that was not there before points into the changed sentence. */
function isFound(disclosure: Disclosure, known: ReadonlySet<string>): boolean {
  const { lines, places } = plantedText(disclosure);
  const [place] = places;
  return findingsIn(disclosure, lines).some(
    ({ id, severity, where }) =>
      severity !== "info" && !known.has(id) && place !== undefined && where.some((anchor) => isAt(anchor, place)),
  );
}

export const recallOfMutations = ({ byKind }: MutationFigures): number => {
  const all = Object.values(byKind);
  const found = all.reduce((sum, each) => sum + each.found, 0);
  return found / (found + all.reduce((sum, each) => sum + each.missed.length, 0));
};

/** What changed in a sentence, with a little around it. */
function difference({ from, to }: Planted): string {
  let start = 0;
  while (from[start] === to[start] && start < from.length) start += 1;
  return `${from.slice(Math.max(0, start - 24), start + 18)} → ${to.slice(Math.max(0, start - 6), start + 18)}`;
}

/** The figures in words, with every miss and every false alarm. */
export function mutationReport(figures: MutationFigures): string {
  const { documents, characters, falseAlarms, byKind } = figures;
  const kinds = MUTATION_KINDS.map((kind) => {
    const { found, missed } = byKind[kind];
    return `  ${kind.padEnd(10)} ${found}/${found + missed.length}`;
  });
  return [
    `${documents} 份文字，平均 ${Math.round(characters / documents)} 字；召回 ${(recallOfMutations(figures) * 100).toFixed(1)}%，误报每份 ${(falseAlarms.length / documents).toFixed(2)} 条`,
    ...kinds,
    ...MUTATION_KINDS.flatMap((kind) =>
      byKind[kind].missed.map(({ id, planted }) => `    漏 ${kind} ${id} ${difference(planted)}`),
    ),
    ...falseAlarms.map(({ rule, message }) => `    误 ${rule} ${message}`),
  ].join("\n");
}
