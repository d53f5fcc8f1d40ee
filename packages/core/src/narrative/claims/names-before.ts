/** Names of the classification that stand before a figure without any mark, and the usual base of a share. */
import type { ClassPath } from "./class-path.js";
import type { CodedTable, Measure } from "./measure.js";
import type { ProseLine } from "./prose.js";
import type { Topic } from "./topic.js";

/** Knows the names of the classification. */
export interface NameLookup {
  /** The level of a name of the classification by function; undefined when it is none. */
  functional(name: string): "category" | "section" | "item" | undefined;
  /** Whether it is a name of the classification by economic nature. */
  isEconomic(name: string): boolean;
}

const TABLE_OF_TOPIC: Partial<Record<Topic, CodedTable>> = {
  expenditure: "expenditure",
  income: "income",
  appropriation: "appropriation-summary",
  "general-public-budget": "general-public-budget",
  "government-fund": "government-fund",
  "state-capital": "state-capital",
};

/** Words between a name and its figure. */
const BEHIND = [
  "年初预算",
  "全年预算",
  "调整预算",
  "预算",
  "支出",
  "决算",
  "实际",
  "执行",
  "合计",
  "共计",
  "金额",
  "本年度",
  "本年",
  "数",
  "为",
  "是",
  "共",
  "约",
  ":",
  ",",
  '"',
];
const YEAR = /20[0-9]{2}年度?$/;

/** A text without the words that lead from a name to its figure. */
function withoutWordsBehind(text: string): string {
  let bare = text;
  for (;;) {
    const word = BEHIND.find((one) => bare.endsWith(one)) ?? YEAR.exec(bare.slice(-6))?.[0];
    if (word === undefined) return bare;
    bare = bare.slice(0, -word.length);
  }
}

const BEFORE =
  /^(?:\([0-9一二三四五六七八九十]{1,3}\)|[0-9]{1,2}[.、)]|[\u2460-\u2473]|[一二三四五六七八九十]{1,3}、|其中|主要|用于|包括|和|及|"|:)*/;
/** “2010301-行政运行”: the code says which of several rows of one name is meant. */
const CODE = /^([12][0-9]{2}(?:[0-9]{2}){0,2})[-:.]?(?=[^0-9])/;

/** A name directly before a figure: “一般公共服务支出1,132.77万元”, “基本工资305.00万元”. */
export function namedBefore(
  lead: string,
  line: ProseLine,
  names: NameLookup,
): { readonly measure: Measure; readonly end: number } | undefined {
  const isBasic = line.topic === "basic-expenditure";
  const table = TABLE_OF_TOPIC[line.topic];
  if (!isBasic && table === undefined) return undefined;
  const tail = lead.slice(-48);
  const bare = withoutWordsBehind(tail);
  const end = lead.length - tail.length + bare.length;
  const cut = Math.max(...[",", "。", ";", ":", "、"].map((mark) => bare.lastIndexOf(mark)));
  const printed = bare.slice(cut + 1).replace(BEFORE, "");
  const code = CODE.exec(printed);
  const name = printed.slice(code?.[0].length ?? 0);
  if (name.length < 2 || name.length > 30) return undefined;
  if (isBasic) {
    const form = formsOf(name).find((one) => names.isEconomic(one));
    return form === undefined ? undefined : { measure: { id: "economic-item", name: form }, end };
  }
  const found = namedForm(name, names);
  if (!found || !table) return undefined;
  const path = { [found.level]: found.form, ...(code?.[1] === undefined ? {} : { code: code[1] }), start: 0, end: 0 };
  return { measure: { id: found.level === "category" ? "category" : "item", path, table }, end };
}

/** 支出 is often left out at the end of a name. */
const formsOf = (name: string): readonly string[] => [
  name,
  `${name}支出`,
  ...(/^对个人和家庭的?补助/.test(name) ? ["对个人和家庭的补助"] : []),
];

/** A name with its level. 一般公共服务 is the 类 一般公共服务支出 before it is a 款 of that name. */
function namedForm(name: string, names: NameLookup) {
  const known = formsOf(name).flatMap((form) => {
    const level = names.functional(form);
    return level === undefined ? [] : [{ form, level }];
  });
  return known.find(({ level }) => level === "category") ?? known[0];
}

/** What joins the levels of a path that has no marks. */
const JOINS = /[-/>→、]+/;

/** A path without marks at the beginning of a line: “1.一般公共服务支出—人大事务—行政运行。年初预算为…”, “行政运行：…”. */
export function leadingPath({ folded, wordsAt }: ProseLine, names: NameLookup): ClassPath | undefined {
  const head = /^"?([^。:;,"0-9]{2,80})"?(?=[。:;,0-9])/.exec(folded.folded.slice(wordsAt, wordsAt + 84));
  if (!head) return undefined;
  const printed = (head[1] ?? "").replace(/(?:支出决算|决算|科目|情况|预算)$/, "");
  const path: Record<string, string> = {};
  let deepest = -1;
  for (const part of printed.split(JOINS)) {
    const found = namedForm(part, names);
    if (!found) return undefined;
    const { form: name, level } = found;
    // A name may be that of a 款 and of its 项 alike; deeper levels come later.
    const at = Math.max(LEVELS.indexOf(level), deepest + 1);
    const key = LEVELS[at];
    if (key === undefined) return undefined;
    path[key] = name;
    deepest = at;
  }
  return { ...path, start: wordsAt, end: wordsAt + head[0].length };
}

const LEVELS = ["category", "section", "item"] as const;

/** The base of a share that names none: “占5.6%”. */
export function defaultBase(topic: Topic, measure: Measure): Measure | undefined {
  const { id } = measure;
  if (id.startsWith("income/")) return { id: "income/total", or: ["income/overall", "summary/total"] };
  if (id.startsWith("three-public/") && id !== "three-public/total") return { id: "three-public/total" };
  if (id === "basic/personnel" || id === "basic/operating") {
    return topic === "basic-expenditure" || topic === "general-public-budget"
      ? { id: "general-public-budget/basic" }
      : undefined;
  }
  if (id === "expenditure/personnel" || id === "expenditure/operating") return { id: "expenditure/basic" };
  switch (topic) {
    case "general-public-budget":
      return id === "general-public-budget/total" ? { id: "expenditure/total" } : { id: "general-public-budget/total" };
    case "expenditure":
    case "summary":
      return id.startsWith("expenditure/") || id === "category" || id === "item"
        ? { id: "expenditure/total", or: ["expenditure/overall"] }
        : undefined;
    case "government-fund":
      return { id: "government-fund/total" };
    case "state-capital":
      return { id: "state-capital/total" };
    case "appropriation":
      return id === "category" ? { id: "appropriation/expenditure" } : undefined;
    case "procurement":
      return id.startsWith("procurement/") && id !== "procurement/total" ? { id: "procurement/total" } : undefined;
    default:
      return undefined;
  }
}
