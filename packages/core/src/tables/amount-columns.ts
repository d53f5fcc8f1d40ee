/** What the amount columns of the code tables mean, by their headings. */
import { withoutBrackets } from "./printed-text.js";
import { fundOfName } from "./summary-items.js";
import type { TableColumn, TableId } from "./table.js";
import { COMPARED } from "./table-parts.js";

/** What a heading path means: a column of the table, a column that is understood but not checked, or nothing known. */
export type ColumnMeaning =
  | { readonly kind: TableColumn["kind"]; readonly key: string }
  | { readonly kind: "ignored"; readonly reason: string }
  | undefined;

type Vocabulary = readonly (readonly [RegExp, string])[];

const TOTAL = /^(?:本年|本年度|当年)?(?:收入|支出)?(?:合计|小计|总计)$/;
/** Headings that say nothing by themselves: the group above decides. */
const GENERIC = /^(?:合计|小计|总计|金额|决算数|支出决算数|本年决算数|全年决算数)$/;

const INCOME: Vocabulary = [
  [/^(?:本年|当年)?收入(?:合计|小计|总计)$|^(?:合计|总计)$/, "total"],
  [/^(?:本年)?财政拨款(?:收入)?$|^财政补助收入$/, "fiscal"],
  [/^上级补助(?:收入)?$/, "superior-subsidy"],
  [/^事业(?:预算)?收入$/, "institution"],
  [/^(?:事业单位)?经营(?:预算)?收入$/, "operation"],
  [/^附属单位(?:上缴|缴款)(?:预算)?(?:收入)?$/, "affiliated-remittance"],
  [/^其他(?:预算)?收入$/, "other"],
];

const EXPENDITURE: Vocabulary = [
  [/^(?:本年|当年)?支出(?:合计|小计|总计)$|^(?:合计|总计)$/, "total"],
  [/^基本支出$/, "basic"],
  [/^项目支出$/, "project"],
  [/^上缴上级(?:支出)?$/, "superior-remittance"],
  [/^(?:事业单位)?经营支出$/, "operation"],
  [/^对?附属单位补助(?:支出)?$|^对下级单位补助(?:支出)?$/, "affiliated-subsidy"],
];

const FUND_GROUPS: Vocabulary = [
  [/^(?:年初|上年)(?:财政拨款)?结转(?:和结余|结余)?(?:合计)?$|^年初结余$/, "opening-balance"],
  [/^(?:本年|当年)?(?:财政拨款)?收入(?:合计)?$/, "income"],
  [/^(?:本年|当年)?(?:财政拨款)?支出(?:合计)?$/, "total"],
  [/^(?:年末|本年末|结转下年)(?:财政拨款)?(?:结转(?:和结余|结余)?)?(?:合计)?$|^年末结余$/, "closing-balance"],
];

const FUND_PARTS: Vocabulary = [
  [/^基本支出(?:合计|小计)?$/, "basic"],
  [/^项目支出(?:合计|小计)?$/, "project"],
];

const PERSONNEL: Vocabulary = [
  [/^人员经费(?:支出)?$|^人员支出$/, "personnel"],
  [/^(?:日常)?公用(?:经费|支出)(?:支出)?$/, "operating"],
];

/** Comparisons with other years or with the budget: understood, and not what the sum rules are about. */
const COMPARISON =
  /上年(?!结转|财政拨款结转)|上一年|增减|比上|同比|增长|完成率|比例|占比|比重|差异|^(?:\d{4}年度?)?(?:年初|全年|调整)?预算数?$|^备注$/;

const find = (vocabulary: Vocabulary, text: string): string | undefined =>
  vocabulary.find(([form]) => form.test(text))?.[1];

const bare = (text: string): string =>
  withoutBrackets(text)
    .replace(/^(?:其中[:：]?)/, "")
    .replace(/^\d{4}年度?/, "");

/** What a column of a code table means. `path`: its headings, top to bottom. */
export function columnMeaning(id: TableId, path: readonly string[]): ColumnMeaning {
  if (path.some((text) => COMPARISON.test(text))) return { kind: "ignored", reason: COMPARED };
  const ofWhich = path.some((text) => text.startsWith("其中"));
  const texts = path.map(bare);
  switch (id) {
    case "income":
      return flat(INCOME, texts, ofWhich);
    case "expenditure":
      return flat(EXPENDITURE, texts, ofWhich);
    default:
      return inFundTable(texts, ofWhich);
  }
}

/** Tables whose columns are kinds of one total; a kind may itself be split (事业收入: 小计, 其中：教育收费). */
function flat(vocabulary: Vocabulary, texts: readonly string[], ofWhich: boolean): ColumnMeaning {
  const leaf = texts.at(-1) ?? "";
  const own = find(vocabulary, leaf);
  const group = lastOf(texts.slice(0, -1), (text) => (GENERIC.test(text) ? undefined : find(vocabulary, text)));
  if (GENERIC.test(leaf) && group && group !== "total") return { kind: "amount", key: group };
  if (own && (!group || group === own || group === "total")) {
    return ofWhich ? { kind: "of-which", key: `${own}/of-which` } : { kind: "amount", key: own };
  }
  if (group && group !== "total") return { kind: "of-which", key: `${group}/${partOf(leaf)}` };
  const fund = fundOfName(leaf);
  if (fund && vocabulary === INCOME) return { kind: ofWhich ? "of-which" : "amount", key: `fiscal/${fund}` };
  if (ofWhich) return { kind: "of-which", key: `of-which/${leaf}` };
  if (TOTAL.test(leaf) || GENERIC.test(leaf)) return { kind: "amount", key: "total" };
  return undefined;
}

function inFundTable(texts: readonly string[], ofWhich: boolean): ColumnMeaning {
  const group = lastOf(texts, (text) => find(FUND_GROUPS, text));
  const part = lastOf(texts, (text) => find(FUND_PARTS, text));
  const personnel = lastOf(texts, (text) => find(PERSONNEL, text));
  const leaf = texts.at(-1) ?? "";
  const inSpending = group === undefined || group === "total";
  if (personnel) {
    return { kind: "of-which", key: inSpending ? `basic/${personnel}` : `${group}/basic/${personnel}` };
  }
  if (inSpending) {
    if (part)
      return ofWhich || !isWhole(leaf) ? { kind: "of-which", key: `${part}/of-which` } : { kind: "amount", key: part };
    return isWhole(leaf) ? { kind: "amount", key: "total" } : undefined;
  }
  if (part) return { kind: "of-which", key: `${group}/${part}` };
  if (isWhole(leaf)) return { kind: "amount", key: group };
  return { kind: "of-which", key: `${group}/${partOf(leaf)}` };
}

/** Whether a leaf heading stands for all of what its group names. */
const isWhole = (leaf: string): boolean =>
  TOTAL.test(leaf) ||
  GENERIC.test(leaf) ||
  find(FUND_GROUPS, leaf) !== undefined ||
  find(FUND_PARTS, leaf) !== undefined;

function partOf(leaf: string): string {
  const personnel = find(PERSONNEL, leaf);
  if (personnel) return personnel;
  if (/基本支出/.test(leaf)) return "basic";
  if (/项目支出/.test(leaf)) return "project";
  if (/一般公共预算/.test(leaf)) return "general-public-budget";
  if (/政府性基金/.test(leaf)) return "government-fund";
  if (/国有资本/.test(leaf)) return "state-capital";
  return "of-which";
}

function lastOf(texts: readonly string[], read: (text: string) => string | undefined): string | undefined {
  for (let index = texts.length - 1; index >= 0; index -= 1) {
    const found = read(texts[index] ?? "");
    if (found) return found;
  }
  return undefined;
}
