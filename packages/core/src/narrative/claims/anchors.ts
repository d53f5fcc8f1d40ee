/** Fiscal terms in running text, and what they measure in a section of a given topic. */
import type { Measure, MeasureId } from "./measure.js";
import type { Topic } from "./topic.js";

export interface Anchor {
  /** In the folded text. */
  readonly start: number;
  readonly end: number;
  readonly measure: Measure;
}

type Resolve = (topic: Topic) => Measure | undefined;

const one = (id: MeasureId, ...or: readonly MeasureId[]): Measure => (or.length === 0 ? { id } : { id, or });
const always =
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
const unlessLoose =
  (resolve: Resolve): Resolve =>
  (topic) =>
    LOOSE.has(topic) ? undefined : resolve(topic);

const inYear = (topic: Topic, side: "income" | "expenditure"): Measure => {
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

const grandTotal = (topic: Topic, side?: "income" | "expenditure"): Measure => {
  if (topic === "three-public" || topic === "procurement") return inYear(topic, "expenditure");
  if (topic === "appropriation") return one("appropriation/total");
  if (topic === "government-fund") return one(side === "income" ? "government-fund/income" : "government-fund/total");
  if (topic === "state-capital") return one(side === "income" ? "state-capital/income" : "state-capital/total");
  return side === undefined || topic === "summary" ? one("summary/total") : one(`${side}/total`, "summary/total");
};

const partOf =
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
const ofBasic =
  (part: "personnel" | "operating"): Resolve =>
  (topic) =>
    topic === "basic-expenditure" || topic === "general-public-budget"
      ? one(`basic/${part}`)
      : one(`expenditure/${part}`);

const fundAlone =
  (fund: "general-public-budget" | "government-fund" | "state-capital"): Resolve =>
  (topic) => {
    if (topic === "income") return one(`income/${fund}`);
    if (topic === "expenditure" || topic === "general-public-budget") return one(`${fund}/total`);
    return topic === "summary" || topic === "appropriation" ? one(`income/${fund}`, `${fund}/total`) : undefined;
  };

const balance =
  (side: "opening-balance" | "closing-balance"): Resolve =>
  (topic) => {
    if (topic === "government-fund") return one(`government-fund/${side}`);
    if (topic === "appropriation") return one(`appropriation/${side}`);
    if (topic === "state-capital" || topic === "general-public-budget") return undefined;
    return one(side === "opening-balance" ? "income/opening-balance" : "expenditure/closing-balance");
  };

/** In a section on basic expenditure the same words name economic items. */
const threePublic =
  (id: MeasureId): Resolve =>
  (topic) =>
    topic === "basic-expenditure" || topic === "glossary" ? undefined : one(id);

/** In a section on one kind of cost the name of a fund tells where its money came from, not what the fund spent in all. */
const ofAllSpending =
  (id: MeasureId): Resolve =>
  (topic) =>
    topic === "three-public" || topic === "agency-operating" || topic === "procurement" ? undefined : one(id);

const COST = "(?:费用|费|支出|经费)?(?:支出)?";
const BUDGET = "(?:财政拨款|拨款|财政)?";

/** Longer terms before those they contain. Source of a pattern over folded text, without groups that capture. */
const TERMS: readonly (readonly [string, Resolve])[] = [
  // Procurement and evaluation come first: their terms contain others.
  [
    "货物(?:采购|支出)?(?:中)?授予中小(?:微)?企业(?:的)?(?:合同)?(?:金额)?",
    always("procurement/goods-small-and-medium"),
  ],
  [
    "工程(?:采购|支出)?(?:中)?授予中小(?:微)?企业(?:的)?(?:合同)?(?:金额)?",
    always("procurement/works-small-and-medium"),
  ],
  [
    "服务(?:采购|支出)?(?:中)?授予中小(?:微)?企业(?:的)?(?:合同)?(?:金额)?",
    always("procurement/services-small-and-medium"),
  ],
  ["(?:授予中小(?:微)?企业的)?货物(?:采购)?合同(?:金额)?(?=占)", always("procurement/goods-small-and-medium")],
  ["(?:授予中小(?:微)?企业的)?工程(?:采购)?合同(?:金额)?(?=占)", always("procurement/works-small-and-medium")],
  ["(?:授予中小(?:微)?企业的)?服务(?:采购)?合同(?:金额)?(?=占)", always("procurement/services-small-and-medium")],
  ["授予小(?:型)?(?:、|和)?微(?:型)?企业(?:的)?(?:合同)?(?:金额)?", always("procurement/small")],
  ["授予中小(?:微)?(?:型)?企业(?:的)?(?:合同)?(?:金额)?", always("procurement/small-and-medium")],
  ["政府采购货物(?:类)?(?:支出)?(?:金额)?", always("procurement/goods")],
  ["政府采购工程(?:类)?(?:支出)?(?:金额)?", always("procurement/works")],
  ["政府采购服务(?:类)?(?:支出)?(?:金额)?", always("procurement/services")],
  ["政府采购(?:支出|合同|实际)?(?:总额|总金额|金额|合计|支出|规模|总规模)", always("procurement/total")],
  ["货物(?:类)?(?:采购)?支出(?:金额)?", (topic) => (topic === "procurement" ? one("procurement/goods") : undefined)],
  ["工程(?:类)?(?:采购)?支出(?:金额)?", (topic) => (topic === "procurement" ? one("procurement/works") : undefined)],
  ["服务(?:类)?(?:采购)?支出(?:金额)?", (topic) => (topic === "procurement" ? one("procurement/services") : undefined)],
  ["货物(?:类)?(?=[0-9])", (topic) => (topic === "procurement" ? one("procurement/goods") : undefined)],
  ["工程(?:类)?(?=[0-9])", (topic) => (topic === "procurement" ? one("procurement/works") : undefined)],
  ["服务(?:类)?(?=[0-9])", (topic) => (topic === "procurement" ? one("procurement/services") : undefined)],
  ["机关(?:\\(事业单位\\))?运行(?:经费|费用|费)(?:财政拨款)?(?:支出)?", always("agency-operating")],
  // 三公.
  [`"?三公"?经费${BUDGET}(?:支出)?(?:总额|合计)?`, threePublic("three-public/total")],
  [`因公(?:临时)?出国\\(境\\)(?:团组)?${COST}`, threePublic("three-public/overseas")],
  [`公务用车购置${COST}(?:及|和|与)(?:公务用车)?运行(?:维护)?${COST}`, threePublic("three-public/vehicles")],
  [`公务用车购置${COST}`, threePublic("three-public/vehicle-purchase")],
  [`公务用车运行(?:维护)?${COST}`, threePublic("three-public/vehicle-operation")],
  [`公务用车费用?`, threePublic("three-public/vehicles")],
  [`国内(?:公务)?接待${COST}`, threePublic("reception/domestic")],
  [`(?:外事|外宾|国\\(境\\)外)(?:公务)?接待${COST}`, threePublic("reception/foreign")],
  [`公务接待${COST}`, threePublic("three-public/reception")],
  // Totals of both sides.
  [
    "财政拨款(?:收、支|收支|收入、支出|收入支出|收入和支出|收入及支出)(?:决算)?(?:总计|总额|总数|合计)",
    always("appropriation/total"),
  ],
  [
    "(?:收、支|收支|收入、支出|收入支出|收入和支出|收入及支出)(?:决算)?(?:总计|总额|总数|合计)",
    unlessLoose((topic) => grandTotal(topic)),
  ],
  ["财政拨款(?:收入|支出)总计", always("appropriation/total")],
  // Funds.
  [`一般公共预算${BUDGET}基本支出`, always("general-public-budget/basic")],
  [`一般公共预算${BUDGET}项目支出`, always("general-public-budget/project")],
  [`一般公共预算${BUDGET}(?:本年)?支出`, ofAllSpending("general-public-budget/total")],
  [`一般公共预算${BUDGET}(?:预算)?(?:本年)?收入`, always("income/general-public-budget")],
  [`政府性基金(?:预算)?${BUDGET}(?:本年)?支出`, ofAllSpending("government-fund/total")],
  [`政府性基金(?:预算)?${BUDGET}(?:本年)?收入`, always("income/government-fund", "government-fund/income")],
  [`国有资本经营(?:预算)?${BUDGET}(?:本年)?支出`, ofAllSpending("state-capital/total")],
  [`国有资本经营(?:预算)?${BUDGET}(?:本年)?收入`, always("income/state-capital", "state-capital/income")],
  [
    "财政拨款(?:本年)?收入(?:合计)?",
    unlessLoose((topic) =>
      topic === "appropriation" ? one("appropriation/income") : one("income/fiscal", "appropriation/income"),
    ),
  ],
  [
    "财政拨款(?:本年)?支出(?:合计)?",
    unlessLoose((topic) =>
      topic === "general-public-budget"
        ? one("general-public-budget/total", "appropriation/expenditure")
        : one("appropriation/expenditure"),
    ),
  ],
  // The name of a fund alone: “（其中：一般公共预算100.00万元，政府性基金预算0万元）”.
  ["一般公共预算(?:财政拨款)?(?:资金)?(?=[0-9])", unlessLoose(fundAlone("general-public-budget"))],
  ["政府性基金(?:预算)?(?:财政拨款)?(?:资金)?(?=[0-9])", unlessLoose(fundAlone("government-fund"))],
  ["国有资本经营(?:预算)?(?:财政拨款)?(?:资金)?(?=[0-9])", unlessLoose(fundAlone("state-capital"))],
  // Carry-forwards.
  ["(?:年初|上年)(?:财政拨款)?结转(?:和|及|、)?(?:结余)?", unlessLoose(balance("opening-balance"))],
  ["(?:年末|结转下年)(?:财政拨款)?(?:结转)?(?:和|及|、)?(?:结余)?", unlessLoose(balance("closing-balance"))],
  ["(?:使用|动用)(?:非财政拨款|专用)结余(?:\\(含专用结余\\))?", unlessLoose(always("income/non-fiscal-surplus-used"))],
  ["结余分配", unlessLoose(always("expenditure/surplus-distribution"))],
  // Kinds of income.
  ["上级补助收入", unlessLoose(always("income/superior-subsidy"))],
  ["附属单位上缴收入", unlessLoose(always("income/affiliated-remittance"))],
  ["事业单位经营收入|经营收入", unlessLoose(always("income/operation"))],
  ["事业收入", unlessLoose(always("income/institution"))],
  ["其他收入", unlessLoose(always("income/other"))],
  // Kinds of spending.
  ["上缴上级支出", unlessLoose(always("expenditure/superior-remittance"))],
  ["对附属单位补助支出", unlessLoose(always("expenditure/affiliated-subsidy"))],
  ["经营支出", unlessLoose(always("expenditure/operation"))],
  ["基本支出", unlessLoose(partOf("basic"))],
  ["项目支出", unlessLoose(partOf("project"))],
  ["人员经费(?:支出)?", unlessLoose(ofBasic("personnel"))],
  ["(?:日常)?公用经费(?:支出)?", unlessLoose(ofBasic("operating"))],
  // Totals of one side.
  ["(?:本年|当年|年度)?收入(?:决算)?(?:总计|总额)", unlessLoose((topic) => grandTotal(topic, "income"))],
  ["(?:本年|当年|年度)?支出(?:决算)?(?:总计|总额)", unlessLoose((topic) => grandTotal(topic, "expenditure"))],
  [
    "(?:本年|当年|年度)收入(?:决算)?(?:合计)?|收入(?:决算)?合计|总收入",
    unlessLoose((topic) => inYear(topic, "income")),
  ],
  [
    "(?:本年|当年|年度)支出(?:决算)?(?:合计)?|支出(?:决算)?合计|总支出",
    unlessLoose((topic) => inYear(topic, "expenditure")),
  ],
];

/** Exported for the test that holds every pattern to linear time. */
export const ANCHOR_PATTERN = new RegExp(TERMS.map(([term]) => `(${term})`).join("|"), "g");

/** All terms of a folded text, in order, as a section of this topic means them. */
export function anchorsOf(folded: string, topic: Topic): readonly Anchor[] {
  const anchors: Anchor[] = [];
  for (const found of folded.matchAll(ANCHOR_PATTERN)) {
    const index = found.findIndex((group, at) => at > 0 && group !== undefined) - 1;
    const measure = TERMS[index]?.[1](topic);
    if (measure && !isAverage(folded, found.index) && !isKind(folded, found.index, measure))
      anchors.push({ start: found.index, end: found.index + found[0].length, measure });
  }
  return anchors;
}

/** 人均, 车均 …: another quantity. */
const isAverage = (folded: string, at: number): boolean =>
  /[均每]$/.test(folded.slice(Math.max(0, at - 3), at)) && !/合?计均$/.test(folded.slice(Math.max(0, at - 3), at));

/** 基本建设类项目支出, 森林生态效益补偿项目支出: some of the projects. */
const isKind = (folded: string, at: number, { id }: Measure): boolean =>
  /^(?:expenditure|general-public-budget)\/(?:basic|project)$/.test(id) &&
  /[\u4e00-\u9fff]/.test(folded.charAt(at - 1)) &&
  !folded.startsWith("一般公共预算", at) &&
  !/(?:其中|拨款|年度|本年|当年|全年|[的为是和与及度年占:,])$/.test(folded.slice(Math.max(0, at - 2), at));
