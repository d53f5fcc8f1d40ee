/** What headings and rows of a block say about which table it is, without its title. */
import { builtInCodes } from "../codes/code-book.js";
import { fundOf } from "../codes/fund.js";
import type { Layout } from "./layout.js";
import { bareName, withoutBrackets } from "./printed-text.js";
import { remembered } from "./remembered.js";
import { CodeReader, isCodeCell } from "./row-codes.js";
import type { ViewRow } from "./sheet-view.js";
import { fundOfName, itemOfName } from "./summary-items.js";
import type { TableId } from "./table.js";
import { itemOf } from "./three-public-words.js";

/** Counts of what was met; each kind of table has its own signature in them. */
export interface Evidence {
  readonly functionCodes: number;
  readonly economicCodes: number;
  readonly stateCapitalCodes: number;
  readonly governmentFundCodes: number;
  readonly incomeItems: number;
  readonly classItems: number;
  /** 上级补助, 事业, 经营, 附属单位, 其他收入 among the items: income that is no appropriation. */
  readonly ownIncomeItems: number;
  readonly incomeHeads: number;
  readonly ownExpenditureHeads: number;
  readonly basicAndProject: boolean;
  readonly balanceHeads: number;
  readonly fundHeads: number;
  readonly economicHeads: boolean;
  readonly economicClassHeads: number;
  readonly threePublicHeads: number;
  readonly threePublicRows: number;
  readonly codeHeads: boolean;
}

/** Body rows read for evidence: the longest summary has about forty. */
const SAMPLE = 80;

const INCOME_HEAD = /^(?:财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|附属单位缴款|其他收入)$/;
const OWN_EXPENDITURE_HEAD = /^(?:上缴上级(?:支出)?|经营支出|对?附属单位补助(?:支出)?|对下级单位补助支出)$/;
const BALANCE_HEAD = /^(?:年初|上年|年末)(?:财政拨款)?结转(?:和结余|结余)?$|^结转下年$/;
const ECONOMIC_CLASS = /^(?:工资福利支出|商品和服务支出|对个人和家庭的补助|资本性支出|债务利息及费用支出)$/;

/** What one heading says. */
const headOf = remembered((tidied: string) => {
  const text = withoutBrackets(bareName(tidied).text);
  return {
    text,
    isEconomic: /经济分类/.test(text),
    isOfCodes: /编码|代码|功能分类|^[类款项]$/.test(text),
    item: itemOf(text),
  };
});

/** The codes of a row: read from their columns, or wherever a code stands with a name behind it. */
function codesIn(row: ViewRow, roles: Layout["roles"], reader: CodeReader): readonly string[] {
  const joined = roles.codes.length > 1 ? reader.read(row)?.code : undefined;
  if (joined !== undefined) return [joined];
  let codes: string[] | undefined;
  for (let index = 0; index < row.cells.length; index += 1) {
    if (!isCodeCell(row.cells, index)) continue;
    codes ??= [];
    codes.push(row.cells[index]?.text ?? "");
  }
  return codes ?? NONE;
}

const NONE: readonly string[] = [];

/** Gathers the evidence of a block. */
export function evidenceOf(layout: Layout): Evidence {
  const { block } = layout;
  const heads = new Set<string>();
  const threePublicHeads = new Set<string>();
  let economicHeads = false;
  let codeHeads = false;
  for (const row of block.headings) {
    for (const cell of row.cells) {
      if (cell.figure) continue;
      const { text, isEconomic, isOfCodes, item } = headOf(cell.text);
      heads.add(text);
      if (isEconomic) economicHeads = true;
      if (isOfCodes) codeHeads = true;
      if (item && item !== "total") threePublicHeads.add(item);
    }
  }
  const count = (form: RegExp): number => [...heads].filter((text) => form.test(text)).length;
  const rows = countRows(layout);
  return {
    ...rows,
    incomeHeads: count(INCOME_HEAD),
    ownExpenditureHeads: count(OWN_EXPENDITURE_HEAD),
    basicAndProject: heads.has("基本支出") && heads.has("项目支出"),
    balanceHeads: count(BALANCE_HEAD),
    fundHeads: new Set([...heads].map(fundOfName).filter(Boolean)).size,
    economicHeads: economicHeads || (heads.has("人员经费") && heads.has("公用经费")),
    economicClassHeads: count(ECONOMIC_CLASS),
    threePublicHeads: threePublicHeads.size,
    codeHeads,
  };
}

type RowCounts = Pick<
  Evidence,
  | "functionCodes"
  | "economicCodes"
  | "stateCapitalCodes"
  | "governmentFundCodes"
  | "incomeItems"
  | "classItems"
  | "ownIncomeItems"
  | "threePublicRows"
>;

function countRows({ block, roles }: Layout): RowCounts {
  const codes = { functionCodes: 0, economicCodes: 0, stateCapitalCodes: 0, governmentFundCodes: 0 };
  const income = new Set<string>();
  const classes = new Set<string>();
  const threePublic = new Set<string>();
  const reader = new CodeReader(roles.codes);
  const functional = builtInCodes().table("functional");
  for (const row of block.body.slice(0, SAMPLE)) {
    const found = codesIn(row, roles, reader);
    for (const code of found) {
      if (code.startsWith("3")) codes.economicCodes += 1;
      if (!code.startsWith("2")) continue;
      codes.functionCodes += 1;
      const fund = fundOf(functional, code);
      if (fund === "state-capital") codes.stateCapitalCodes += 1;
      if (fund === "government-fund") codes.governmentFundCodes += 1;
    }
    // Names beside codes are no items of a summary.
    if (found.length > 0) continue;
    for (const cell of row.cells) {
      if (cell.figure) continue;
      const name = bareName(cell.text);
      const item = itemOfName(name);
      if (item?.side === "income") income.add(item.key);
      else if (item?.side === "expenditure" && item.key.length === 3) classes.add(item.key);
      else if (!item) {
        const publicItem = itemOf(name.text);
        if (publicItem && publicItem !== "total") threePublic.add(publicItem);
      }
    }
  }
  const own = ["superior-subsidy", "institution", "operation", "affiliated-remittance", "other"];
  return {
    ...codes,
    incomeItems: income.size,
    classItems: classes.size,
    ownIncomeItems: own.filter((key) => income.has(key)).length,
    threePublicRows: threePublic.size,
  };
}

/** What the structure of a block admits. */
export type Structure =
  /** It can only be this table. */
  | { readonly kind: "sure"; readonly id: TableId }
  /** Function codes × 合计, 基本, 项目 (perhaps with 年初, 收入, 年末): one of the fund tables. */
  | { readonly kind: "fund"; readonly balances: boolean }
  | { readonly kind: "none" };

/** Decides by structure alone. */
export function structureOf(evidence: Evidence): Structure {
  const sure = (id: TableId): Structure => ({ kind: "sure", id });
  if (evidence.threePublicHeads >= 2) return sure("three-public");
  if (evidence.incomeItems >= 3 && evidence.classItems >= 3) {
    if (evidence.ownIncomeItems >= 2) return sure("summary");
    return evidence.fundHeads >= 2 || evidence.ownIncomeItems === 0 ? sure("appropriation-summary") : sure("summary");
  }
  if (evidence.incomeHeads >= 3) return sure("income");
  if (evidence.basicAndProject && evidence.ownExpenditureHeads >= 1) return sure("expenditure");
  if (evidence.economicClassHeads >= 2 && (evidence.functionCodes > 0 || !evidence.economicHeads))
    return { kind: "none" };
  if (evidence.economicCodes >= 3 && mostlyEconomic(evidence)) return sure("basic-expenditure");
  if (evidence.threePublicRows >= 2 && evidence.economicCodes === 0) return sure("three-public");
  if (evidence.basicAndProject && (evidence.codeHeads || evidence.functionCodes > 0)) {
    return { kind: "fund", balances: evidence.balanceHeads >= 1 };
  }
  return { kind: "none" };
}

/** A single code mistyped with a first 2 among economic ones does not make them function codes. */
export const mostlyEconomic = (evidence: Evidence): boolean => evidence.functionCodes * 3 <= evidence.economicCodes;
