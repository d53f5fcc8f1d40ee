/** What can be filled in before the unit does: from last year's workbook, last year's text, the classification. */

import type { Facts } from "../../facts/facts.js";
import type { FieldColumn } from "../../supplement/field-keys.js";
import { readSupplement, type SupplementReading } from "../../supplement/read-supplement.js";
import type { Offer } from "../../supplement/sheet-field.js";
import type { WorkbookGrid } from "../../workbook/grid.js";
import { a1 } from "../../workbook/reference.js";
import type { AskedField } from "../asked/asked-field.js";
import { usedCodes } from "../quantities/glossary.js";
import type { Sources } from "../quantities/inputs.js";
import type { ReadNarrative } from "../read-narrative.js";
import { codesByPath } from "./code-paths.js";
import { commonExplanation } from "./common-explanations.js";
import { offersOfText, type TextYear } from "./fields-of-text.js";

/** Last year's workbook. */
export interface PriorWorkbook {
  readonly file: string;
  readonly workbook: WorkbookGrid;
  readonly facts: Facts;
}

export interface FieldOffers {
  readonly offers: Readonly<Partial<Record<FieldColumn, Offer>>>;
  /** Told in 来源 beside what is offered: last year's reason. */
  readonly notes: readonly string[];
}

/** A text that has been read with the style of the disclosure. */
export interface OfferedText {
  readonly file: string;
  readonly year: TextYear;
  readonly narrative: ReadNarrative;
}

export interface OfferSources {
  readonly prior?: PriorWorkbook;
  /** The published budget of the year: opening budgets by code. */
  readonly budget?: Pick<PriorWorkbook, "file" | "facts">;
  /** The more trusted first. */
  readonly texts?: readonly OfferedText[];
}

/** The offers for each field; what stands earlier wins: last year's tables, the texts, last year's 资料, common words. */
export function offersFor(
  asked: readonly AskedField[],
  sources: Sources,
  { prior, budget, texts = [] }: OfferSources,
): ReadonlyMap<string, FieldOffers> {
  const codeOf = codesByPath(sources.facts, sources.names);
  const told = texts.flatMap(({ narrative, ...text }) => offersOfText(narrative, { asked, codeOf, ...text }));
  const lastSupplement = prior && lastYearsSupplement(prior.workbook);
  const terms = new Map(usedCodes(sources).map(({ code, name }) => [`term/${code}`, commonExplanation(name)]));
  return new Map(
    asked.map((field) => {
      const own = told.filter(({ key }) => key === field.key);
      const ofTexts = own.filter(({ isOldReason }) => !isOldReason).map(({ column, offer }) => ({ [column]: offer }));
      const offers = Object.assign(
        {},
        commonTerm(terms.get(field.key)),
        lastSupplement ? ofSupplement(lastSupplement, field) : {},
        ...[...ofTexts].reverse(),
        prior ? ofTables(prior, field) : {},
        budget ? ofBudget(budget, field) : {},
      );
      const notes = own.filter(({ isOldReason }) => isOldReason).map(({ offer }) => `上年原因：${offer.text ?? ""}`);
      return [field.key, { offers, notes }];
    }),
  );
}

const commonTerm = (text: string | undefined): Partial<Record<FieldColumn, Offer>> =>
  text === undefined ? {} : { text: { text, source: "《政府收支分类科目》，请核对" } };

/** 上年 stands in last year's tables where 本年 stands in this year's. */
function ofTables({ file, facts }: PriorWorkbook, field: AskedField): Partial<Record<FieldColumn, Offer>> {
  const { place } = field;
  if (!place || !Object.values(field.slots).includes("prior")) return {};
  const fact = facts.table(place.table)?.fact(place.row, place.column);
  if (!fact || fact.state === "unreadable") return {};
  const source = `上年决算表“${file}”${fact.cell.sheet}!${a1(fact.cell)}`;
  return { prior: { amount: fact.amount, source } };
}

/** 年初预算 of the same code in the published budget. */
function ofBudget(
  { file, facts }: Pick<PriorWorkbook, "file" | "facts">,
  { key, place }: AskedField,
): Partial<Record<FieldColumn, Offer>> {
  const isAsked = key.startsWith("budget/") && place !== undefined;
  const fact = isAsked ? facts.table(place.table)?.fact(place.row, place.column) : undefined;
  if (!fact || fact.state === "unreadable") return {};
  const source = `部门预算“${file}”${fact.cell.sheet}!${a1(fact.cell)}`;
  return { openingBudget: { amount: fact.amount, source } };
}

const lastYearsSupplement = (workbook: WorkbookGrid): SupplementReading | undefined => {
  const outcome = readSupplement(workbook);
  return outcome.state === "read" ? outcome.reading : undefined;
};

/** Texts that stay true, names of the unit's own lists, and 机关运行经费 of last year. */
function ofSupplement(last: SupplementReading, { key, name, slots }: AskedField): Partial<Record<FieldColumn, Offer>> {
  const field = last.supplement.get(key);
  if (!field) return {};
  const source = "上年情况说明资料，请核对";
  const offers: Partial<Record<FieldColumn, Offer>> = {};
  if (field.text !== undefined && /^(?:use|term|about|unit)\//.test(key)) offers.text = { text: field.text, source };
  if (key.startsWith("vehicles/") && field.name !== undefined && field.name !== name) {
    offers.name = { text: field.name, source };
  }
  if (field.current && Object.values(slots).includes("prior")) offers.prior = { amount: field.current.amount, source };
  return offers;
}
