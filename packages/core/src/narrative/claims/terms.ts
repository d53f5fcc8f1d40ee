/** The fiscal terms of running text, longer ones before those they contain. */
import {
  always,
  balance,
  besideThreePublic,
  fundAlone,
  grandTotal,
  inYear,
  ofAllSpending,
  ofBasic,
  one,
  overall,
  partOf,
  type Resolve,
  standsAlone,
  threePublic,
  unlessLoose,
} from "./term-meanings.js";

const COST = "(?:费用|费|支出|经费)?(?:支出)?";
const VEHICLE = "(?:公务用车|公务车|公车)";
const BUDGET = "(?:财政拨款|拨款|财政)?";

/** Sources of a pattern over folded text, without groups that capture. */
export const TERMS: readonly (readonly [string, Resolve])[] = [
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
  ["货物(?:类)?采购(?:金额)?(?!预算)", (topic) => (topic === "procurement" ? one("procurement/goods") : undefined)],
  ["工程(?:类)?采购(?:金额)?(?!预算)", (topic) => (topic === "procurement" ? one("procurement/works") : undefined)],
  ["服务(?:类)?采购(?:金额)?(?!预算)", (topic) => (topic === "procurement" ? one("procurement/services") : undefined)],
  ["机[关构](?:\\(事业单位\\))?运行(?:经费|费用|费)(?:财政拨款)?(?:支出)?", always("agency-operating")],
  // 三公.
  [`"?三公"?经费(?:一般公共预算)?${BUDGET}(?:支出)?(?:总额|合计)?`, threePublic("three-public/total")],
  [`因公(?:临时)?出国(?:\\(境\\)|境)?(?:团组)?${COST}`, threePublic("three-public/overseas")],
  [
    `${VEHICLE}购置${COST}(?:、|及|和|与)${VEHICLE}?(?:运行(?:及?维护)?|维护运行|运维|维护)${COST}(?![^,。;]{0,8}分别)`,
    threePublic("three-public/vehicles"),
  ],
  [
    `购置(?:费)?(?:及|和)运行(?:维护)?${COST}`,
    (topic) => (topic === "three-public" ? one("three-public/vehicles") : undefined),
  ],
  [`${VEHICLE}购置${COST}`, threePublic("three-public/vehicle-purchase")],
  [`${VEHICLE}(?:运行(?:及?维护)?|维护运行|运维)${COST}`, threePublic("three-public/vehicle-operation")],
  [`${VEHICLE}费用?`, threePublic("three-public/vehicles")],
  ["购置费(?=[0-9])", (topic) => (topic === "three-public" ? one("three-public/vehicle-purchase") : undefined)],
  [
    "运行(?:及?维护)?费(?:支出)?(?:为)?(?=[0-9])",
    (topic) => (topic === "three-public" ? one("three-public/vehicle-operation") : undefined),
  ],
  [`国内(?:公务)?接待${COST}`, threePublic("reception/domestic")],
  [`(?:外事|外宾|国\\(境\\)外)(?:公务)?接待${COST}`, threePublic("reception/foreign")],
  [`公务接待${COST}`, threePublic("three-public/reception")],
  ["会议费(?:支出)?(?:决算)?", besideThreePublic("meetings")],
  ["培训费(?:支出)?(?:决算)?", besideThreePublic("training")],
  // Totals of both sides.
  [
    "财政拨款(?:收、支|收支|收入、支出|收入支出|收入和支出|收入及支出)(?:决算)?(?:总计|总额|总数|合计)",
    always("appropriation/total"),
  ],
  [
    "(?:本年|当年|年度)?(?:收、支|收支|收入、支出|收入支出|收入和支出|收入及支出)(?:决算)?(?:总计|总额|总数|合计)",
    unlessLoose((topic) => grandTotal(topic)),
  ],
  // Where last year's balance is left out of one of them, the two differ.
  ["财政拨款收入总计", always("appropriation/income-total")],
  ["财政拨款支出总计", always("appropriation/expenditure-total")],
  // Funds.
  [`一般公共预算${BUDGET}基本支出`, always("general-public-budget/basic")],
  [`一般公共预算${BUDGET}项目支出`, always("general-public-budget/project")],
  [`一般公共预算${BUDGET}(?:本年|总)?支出`, ofAllSpending("general-public-budget/total")],
  [`一般公共预算${BUDGET}(?:预算)?(?:本年)?收入`, always("income/general-public-budget")],
  [`政府性基金(?:预算)?${BUDGET}(?:本年|总)?支出`, ofAllSpending("government-fund/total")],
  [`政府性基金(?:预算)?${BUDGET}(?:本年)?收入`, always("income/government-fund", "government-fund/income")],
  [`国有资本经营(?:预算)?${BUDGET}(?:本年|总)?支出`, ofAllSpending("state-capital/total")],
  [`国有资本经营(?:预算)?${BUDGET}(?:本年)?收入`, always("income/state-capital", "state-capital/income")],
  [
    "财政拨款(?:本年|总)?收入(?:合计)?",
    unlessLoose((topic) =>
      topic === "appropriation" ? one("appropriation/income") : one("income/fiscal", "appropriation/income"),
    ),
  ],
  [
    "财政拨款(?:本年|总)?支出(?:合计)?",
    unlessLoose((topic) =>
      topic === "general-public-budget"
        ? one("general-public-budget/total", "appropriation/expenditure")
        : one("appropriation/expenditure"),
    ),
  ],
  ["财政拨款(?=[0-9])", (topic) => (topic === "income" ? one("income/fiscal", "appropriation/income") : undefined)],
  // The name of a fund alone: “（其中：一般公共预算100.00万元，政府性基金预算0万元）”.
  [
    "一般公共预算(?:财政拨款|拨款)?(?:资金)?(?=[0-9]|(?:比|较|与)(?:上年|去年|20[0-9]{2}年)|增加|减少|下降|增长)",
    unlessLoose(fundAlone("general-public-budget")),
  ],
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
  ["人员经费(?:支出)?|人员支出(?=[0-9])", unlessLoose(ofBasic("personnel"))],
  ["(?:日常)?公用经费(?:支出)?|公用支出(?=[0-9])", unlessLoose(ofBasic("operating"))],
  // Totals of one side.
  ["(?:本年|当年|年度)?收入(?:决算)?(?:总计|总额)", unlessLoose((topic) => grandTotal(topic, "income"))],
  ["(?:本年|当年|年度)?支出(?:决算)?(?:总计|总额)", unlessLoose((topic) => grandTotal(topic, "expenditure"))],
  ["(?:本年|当年|年度)收入(?:决算)?(?:合计)?|收入(?:决算)?合计", unlessLoose((topic) => inYear(topic, "income"))],
  ["(?:本年|当年|年度)支出(?:决算)?(?:合计)?|支出(?:决算)?合计", unlessLoose((topic) => inYear(topic, "expenditure"))],
  // With or without the balances of other years.
  ["总收入|今年收入", unlessLoose((topic) => overall(topic, "income"))],
  ["总支出|今年支出", unlessLoose((topic) => overall(topic, "expenditure"))],
  [
    "收入(?:决算)?(?:共计|总计|共|为|是)?(?=[0-9]|增加|减少|增长|下降|(?:比|较|与)(?:上年|去年))",
    (topic, before) => (standsAlone(topic, before) ? overall(topic, "income") : undefined),
  ],
  [
    "支出(?:决算)?(?:共计|总计|共|为|是)?(?=[0-9]|增加|减少|增长|下降|(?:比|较|与)(?:上年|去年))",
    (topic, before) => (standsAlone(topic, before) ? overall(topic, "expenditure") : undefined),
  ],
  [
    "(?:收支|收、支|收入支出)(?=(?:总体)?(?:均|各|分别)?(?:(?:比|较|与|同)(?:上年|去年|20[0-9]{2}年)|同比|增加|减少|增长|下降))",
    (topic) => (topic === "summary" ? one("summary/total") : undefined),
  ],
];
