/** Counts that go with the amounts of 三公: groups and persons sent abroad, vehicles bought and kept, receptions. */
import type { ProseLine } from "./prose.js";
import type { Span } from "./statement.js";

export const COUNT_NAMES = {
  "overseas/groups": "因公出国（境）团组数",
  "overseas/persons": "因公出国（境）人次数",
  "vehicles/bought": "公务用车购置数",
  "vehicles/kept": "公务用车保有量",
  "reception/times": "公务接待批次",
  "reception/persons": "公务接待人次",
} as const;

export type CountId = keyof typeof COUNT_NAMES;

export interface StatedCount extends Span {
  readonly id: CountId;
  readonly line: ProseLine;
  readonly count: number;
}

interface Form {
  readonly id: CountId;
  /** What the sentence is about. */
  readonly about: RegExp;
  /** The count stands in the first group that matched. */
  readonly form: RegExp;
}

/** “更新购置公务用车0辆”, “保有量为9辆”, “24批次，216人次”. */
const FORMS: readonly Form[] = [
  {
    id: "overseas/groups",
    about: /出国|出境|团组/,
    form: /([0-9]{1,4})个?(?:因公)?(?:出国)?(?:\(境\))?团组|团组(?:数量?)?(?:共计?|累计|为|共)?([0-9]{1,4})[个次批]?/g,
  },
  {
    id: "overseas/persons",
    about: /出国|出境|团组/,
    form: /([0-9]{1,5})人次?|人(?:次|数)(?:数)?(?:共计?|累计|为|共)?([0-9]{1,5})/g,
  },
  {
    id: "vehicles/bought",
    about: /购置|更新|新购|购入/,
    form: /(?:购置|更新|新购|购入)[^,。;0-9]{0,24}?(?:数量?)?(?:为|共)?([0-9]{1,4})[辆台]/g,
  },
  {
    id: "vehicles/kept",
    about: /保有|共有|实有|现有|拥有/,
    form: /(?:保有量?|共有|实有|现有|拥有)[^,。;0-9]{0,24}?([0-9]{1,5})[辆台]/g,
  },
  {
    id: "reception/times",
    about: /接待/,
    form: /([0-9]{1,6})个?批次?|(?:来访|接待)团组(?:数量?)?(?:共计?|累计|为|共)?([0-9]{1,6})|批次(?:数)?(?:共计?|累计|为|共)?([0-9]{1,6})|接待([0-9]{1,6})次/g,
  },
  {
    id: "reception/persons",
    about: /接待/,
    form: /([0-9]{1,7})人次?|人次(?:数)?(?:共计?|累计|为|共)?([0-9]{1,7})/g,
  },
];

/** All counts told in the sections on 三公, in the order of the text. */
export function threePublicCounts(lines: readonly ProseLine[]): readonly StatedCount[] {
  return lines.filter(({ topic, kind }) => topic === "three-public" && kind !== "contents").flatMap(countsOf);
}

function countsOf(line: ProseLine): readonly StatedCount[] {
  const text = line.folded.folded;
  const counts: StatedCount[] = [];
  let at = 0;
  for (const sentence of text.split(/(?<=[。;])/)) {
    for (const { id, about, form } of FORMS) {
      // A sentence on receptions that mentions a group abroad counts receptions.
      if (!about.test(sentence) || (id.startsWith("overseas") && /接待/.test(sentence))) continue;
      for (const found of sentence.matchAll(form)) {
        const printed = found.slice(1).find((group) => group !== undefined);
        if (printed === undefined) continue;
        counts.push({
          id,
          line,
          count: Number(printed),
          start: at + found.index,
          end: at + found.index + found[0].length,
        });
      }
    }
    at += sentence.length;
  }
  return counts;
}

/** The largest count told of one thing: the others are parts of it; undefined when it is not told. */
export function largestCount(counts: readonly StatedCount[], id: CountId): StatedCount | undefined {
  let largest: StatedCount | undefined;
  for (const stated of counts) {
    if (stated.id === id && (largest === undefined || stated.count > largest.count)) largest = stated;
  }
  return largest;
}
