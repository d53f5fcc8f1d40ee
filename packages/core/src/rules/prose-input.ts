/** The prose that a rule looks at: read once for all rules of one check. */

import { worksheetTexts } from "../documents/reading/worksheet-prose.js";
import type { TextDocument } from "../documents/text-document.js";
import { onceFor } from "../facts/once-for.js";
import { type Measure, measureKey } from "../narrative/claims/measure.js";
import { type Prose, readProse } from "../narrative/claims/read-prose.js";
import { statedYear } from "../narrative/claims/stated-year.js";
import type { Statement } from "../narrative/claims/statement.js";
import type { RuleEnd, RuleInput } from "./rule.js";

export interface ProseInput extends Prose {
  readonly documents: readonly TextDocument[];
  /** Statements on a quantity, in the order of the text; the first fifty where there are more. */
  of(measure: Measure): readonly Statement[];
  /** Year that the prose is about; undefined when it names none. */
  readonly statedYear: number | undefined;
}

/** No disclosure tells a quantity more often. */
const MOST_REPEATS = 50;

/** Texts beside the workbook, and those in its own sheets. */
export const proseOf: (input: RuleInput) => ProseInput = onceFor((input) => {
  const own = worksheetTexts("", input.workbook, input.recognition);
  const documents = [...input.companions.narratives, ...own];
  const prose = readProse(documents, input.codes, input.year);
  const byMeasure = new Map<string, Statement[]>();
  for (const statement of prose.statements) {
    const key = measureKey(statement.measure);
    const own = byMeasure.get(key);
    if (!own) byMeasure.set(key, [statement]);
    else if (own.length < MOST_REPEATS) own.push(statement);
  }
  return {
    ...prose,
    documents,
    statedYear: statedYear(prose.lines),
    of: (measure: Measure) => byMeasure.get(measureKey(measure)) ?? [],
  };
});

const NO_PROSE: RuleEnd = {
  notRun: "没有情况说明（没有另外提供，工作簿中也没有情况说明的工作表），未能核对",
};

/** The prose, or why there is none to judge: none given, or it is of another year. */
export function judgedProse(input: RuleInput): { readonly prose: ProseInput } | { readonly end: RuleEnd } {
  const prose = proseOf(input);
  if (prose.documents.length === 0) return { end: NO_PROSE };
  if (isOfAnotherYear(prose, input)) {
    return { end: { notRun: `情况说明是${prose.statedYear}年度的，表是${input.year}年度的，未作比较` } };
  }
  return { prose };
}

export const isOfAnotherYear = ({ statedYear: stated }: ProseInput, { year }: RuleInput): boolean =>
  stated !== undefined && year !== undefined && stated !== year;
