/** What a section of a disclosure is about, told by the words of its heading. */

export const TOPICS = [
  "contents",
  "overview",
  "tables",
  "summary",
  "income",
  "expenditure",
  "appropriation",
  "general-public-budget",
  "basic-expenditure",
  "government-fund",
  "state-capital",
  "three-public",
  "agency-operating",
  "procurement",
  "assets",
  "performance",
  "key-work",
  "glossary",
  "other",
] as const;

export type Topic = (typeof TOPICS)[number];

/** In this order: the more special wording first. */
const FORMS: readonly (readonly [RegExp, Topic])[] = [
  [/名词解释|专业名词|名词说明/, "glossary"],
  [
    /部门概况|单位概况|概况$|主要职责|主要职能|机构设置|部门职责|单位职责|人员构成|人员情况|基本情况$|单位构成|机构情况/,
    "overview",
  ],
  [/绩效/, "performance"],
  [/重点工作|重要工作|工作完成情况/, "key-work"],
  [/三公|因公出国|公务用车购置|公务接待/, "three-public"],
  [/机[关构]运行/, "agency-operating"],
  [/政府采购/, "procurement"],
  [/国有资产|资产占用|资产占有|车辆/, "assets"],
  [/国有资本/, "state-capital"],
  [/政府性基金/, "government-fund"],
  [/(?:一般公共预算|财政拨款).{0,12}基本支出|^基本支出决算/, "basic-expenditure"],
  [/一般公共预算/, "general-public-budget"],
  [/财政拨款收.{0,4}支|财政拨款收入/, "appropriation"],
  [/财政拨款支出/, "general-public-budget"],
  [/收.{0,3}支出?.{0,4}(?:决算|总体|总计|情况)|收支|决算总体/, "summary"],
  [/收入/, "income"],
  [/支出/, "expenditure"],
];

/** Parts of the whole publication. */
const PARTS: readonly (readonly [RegExp, Topic])[] = [
  [/名词解释/, "glossary"],
  [/概况|职责/, "overview"],
  [/决算表|决算报表|公开表|附表/, "tables"],
  [/重点工作/, "key-work"],
  [/附件|附录|自评/, "performance"],
];

/** The topic that a heading's title announces; undefined when it says nothing of it. */
export function topicOf(title: string, isPart: boolean): Topic | undefined {
  const forms = isPart ? PARTS : FORMS;
  const found = forms.find(([form]) => form.test(title))?.[1];
  return isPart ? (found ?? "other") : found;
}
