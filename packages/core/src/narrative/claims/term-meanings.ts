/** What a fiscal term measures in a section of a given topic. */
import type { Measure, MeasureId } from "./measure.js";
import type { Topic } from "./topic.js";

/** `before`: the characters in front of the term. */
export type Resolve = (topic: Topic, before: string) => Measure | undefined;

export const one = (id: MeasureId, ...or: readonly MeasureId[]): Measure => (or.length === 0 ? { id } : { id, or });
export const always =
  (id: MeasureId, ...or: readonly MeasureId[]): Resolve =>
  () =>
    one(id, ...or);

/** Not in these: the words then mean projects, plans or definitions. */
const LOOSE: ReadonlySet<Topic> = new Set([
  "performance",
  "glossary",
  "key-work",
  "overview",
  "contents",
  "tables",
  "assets",
]);
export const unlessLoose =
  (resolve: Resolve): Resolve =>
  (topic, before) =>
    LOOSE.has(topic) ? undefined : resolve(topic, before);

export const inYear = (topic: Topic, side: "income" | "expenditure"): Measure => {
  // “占总支出决算的66%” of a part of 三公 means the whole of 三公.
  if (topic === "three-public") return one("three-public/total");
  if (topic === "procurement") return one("procurement/total");
  if (topic === "government-fund") return one(side === "income" ? "government-fund/income" : "government-fund/total");
  if (topic === "state-capital") return one(side === "income" ? "state-capital/income" : "state-capital/total");
  if (topic === "appropriation") return one(side === "income" ? "appropriation/income" : "appropriation/expenditure");
  if (topic === "general-public-budget" && side === "expenditure")
    return one("expenditure/total", "general-public-budget/total");
  return one(`${side}/total`);
};

export const grandTotal = (topic: Topic, side?: "income" | "expenditure"): Measure => {
  if (topic === "three-public" || topic === "procurement") return inYear(topic, "expenditure");
  if (topic === "appropriation") return one(side === undefined ? "appropriation/total" : `appropriation/${side}-total`);
  if (topic === "government-fund") return one(side === "income" ? "government-fund/income" : "government-fund/total");
  if (topic === "state-capital") return one(side === "income" ? "state-capital/income" : "state-capital/total");
  return side === undefined || topic === "summary" ? one("summary/total") : one(`${side}/overall`);
};

/** Sections in which 收入 and 支出 alone mean those of the unit. */
const OF_TOTALS: ReadonlySet<Topic> = new Set(["summary", "income", "expenditure"]);

/** Sections in which 收入 and 支出 stand for the whole even behind a comma. */
const SIDES_ALONE: ReadonlySet<Topic> = new Set(["summary", "government-fund", "state-capital"]);

/** Whether 收入 or 支出 without any other word stands for the whole: behind the unit, a year, or a mark. */
export const standsAlone = (topic: Topic, before: string): boolean =>
  (OF_TOTALS.has(topic) && /(?:单位|部门|年度?|本级|我局|我校|我院|^)$/.test(before)) ||
  (SIDES_ALONE.has(topic) && /(?:[,;、。]|上年|去年)$/.test(before));

export const overall = (topic: Topic, side: "income" | "expenditure"): Measure => {
  if (OF_TOTALS.has(topic) || topic === "other") return one(`${side}/overall`);
  return inYear(topic, side);
};

export const partOf =
  (part: "basic" | "project"): Resolve =>
  (topic) => {
    if (topic === "government-fund") return one(`government-fund/${part}`);
    if (topic === "state-capital") return one(`state-capital/${part}`);
    if (topic === "general-public-budget" || topic === "basic-expenditure" || topic === "agency-operating")
      return one(`general-public-budget/${part}`);
    if (topic === "appropriation") return undefined;
    return one(`expenditure/${part}`);
  };

/** The table on basic expenditure holds that from the general public budget; elsewhere all money is meant. */
export const ofBasic =
  (part: "personnel" | "operating"): Resolve =>
  (topic) =>
    topic === "basic-expenditure" || topic === "general-public-budget"
      ? one(`basic/${part}`)
      : one(`expenditure/${part}`);

export const fundAlone =
  (fund: "general-public-budget" | "government-fund" | "state-capital"): Resolve =>
  (topic) => {
    if (topic === "income") return one(`income/${fund}`);
    if (topic === "expenditure" || topic === "general-public-budget") return one(`${fund}/total`);
    return topic === "summary" || topic === "appropriation" ? one(`income/${fund}`, `${fund}/total`) : undefined;
  };

export const balance =
  (side: "opening-balance" | "closing-balance"): Resolve =>
  (topic) => {
    if (topic === "government-fund") return one(`government-fund/${side}`);
    if (topic === "appropriation") return one(`appropriation/${side}`);
    if (topic === "state-capital" || topic === "general-public-budget") return undefined;
    return one(side === "opening-balance" ? "income/opening-balance" : "expenditure/closing-balance");
  };

/** In a section on basic expenditure the same words name economic items. */
export const threePublic =
  (id: MeasureId): Resolve =>
  (topic) =>
    topic === "basic-expenditure" || topic === "glossary" ? undefined : one(id);

/** Costs that many regions tell beside 三公; elsewhere they are economic items. */
export const besideThreePublic =
  (id: MeasureId): Resolve =>
  (topic) =>
    topic === "three-public" || topic === "other" || topic === "agency-operating" ? one(id) : undefined;

/** In a section on one kind of cost the name of a fund tells where its money came from, not what the fund spent in all. */
export const ofAllSpending =
  (id: MeasureId): Resolve =>
  (topic) =>
    topic === "three-public" || topic === "agency-operating" || topic === "procurement" ? undefined : one(id);
