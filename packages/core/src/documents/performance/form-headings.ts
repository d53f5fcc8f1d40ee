/** The headings of self-evaluation forms: what a column means, what a label says. All texts are tidied. */
import type { FormCell } from "./form-grid.js";

export type FundRole = "opening" | "budget" | "executed" | "rate" | "weight" | "score";
export type IndicatorRole = "level1" | "level2" | "level3" | "target" | "actual" | "weight" | "score";

/** The most telling word first: “得分（20分*执行率）” is a score, “执行率（B/A）” a rate. */
const FUND_WORDS: readonly (readonly [RegExp, FundRole])[] = [
  [/得分|自评分/, "score"],
  [/执行率|完成率|B\/A/, "rate"],
  [/分值|权重|满分|标准分/, "weight"],
  [/执行数|执行金额|执行情况数|实际支出|支出数|到位数/, "executed"],
  [/年初预算|年初数/, "opening"],
  [/全年预算|调整后?预算|预算数|预算金额|预算安排|计划数/, "budget"],
];

const INDICATOR_WORDS: readonly (readonly [RegExp, IndicatorRole])[] = [
  [/一级指标/, "level1"],
  [/二级指标/, "level2"],
  [/三级指标|指标名称|指标内容/, "level3"],
  [/得分|自评分/, "score"],
  [/分值|权重|满分|标准分/, "weight"],
  [/实际完成|完成值|实际值|全年完成/, "actual"],
  [/指标值|目标值|预期值|年初目标|年度目标|计划值/, "target"],
];

/** Headings are short; a goal or a reason that mentions 执行率 is none. */
const LONGEST_HEADING = 30;

function roleOf<Role>(text: string, words: readonly (readonly [RegExp, Role])[]): Role | undefined {
  if (text.length > LONGEST_HEADING) return undefined;
  return words.find(([form]) => form.test(text))?.[1];
}

/** Columns that a heading row gives meaning to, with the columns each covers. */
export interface Columns<Role> {
  readonly row: number;
  readonly spans: ReadonlyMap<Role, { readonly first: number; readonly last: number }>;
}

function columnsOf<Role>(
  row: readonly FormCell[],
  words: readonly (readonly [RegExp, Role])[],
): ReadonlyMap<Role, { first: number; last: number }> {
  const spans = new Map<Role, { first: number; last: number }>();
  for (const cell of row) {
    const role = cell.figure ? undefined : roleOf(cell.text, words);
    if (role !== undefined && !spans.has(role)) spans.set(role, { first: cell.column, last: cell.lastColumn });
  }
  return spans;
}

/** The heading row of 预算执行情况, when this row is one. */
export function fundColumns(row: readonly FormCell[]): Columns<FundRole> | undefined {
  const spans = columnsOf(row, FUND_WORDS);
  const isHeading = spans.has("executed") && (spans.has("budget") || spans.has("opening"));
  return isHeading ? { row: row[0]?.row ?? 0, spans } : undefined;
}

/** The heading row of the indicators, when this row is one. */
export function indicatorColumns(row: readonly FormCell[]): Columns<IndicatorRole> | undefined {
  const spans = columnsOf(row, INDICATOR_WORDS);
  const hasLevel = spans.has("level3") || spans.has("level2");
  const isHeading = hasLevel && (spans.has("actual") || spans.has("target"));
  return isHeading ? { row: row[0]?.row ?? 0, spans } : undefined;
}

/** The cell of a row that stands in a column of this meaning. */
export function cellOf<Role>(row: readonly FormCell[], columns: Columns<Role>, role: Role): FormCell | undefined {
  const span = columns.spans.get(role);
  return span && row.find((cell) => cell.column <= span.last && cell.lastColumn >= span.first);
}

export const isTotalLabel = (text: string): boolean =>
  /^(?:总分|合计|总计|总得分|自评总分|总分值|自评得分)(?:[(（]\d{1,4}分?[)）])?$/.test(text);

const TITLE = /自评表|自评结果表|绩效评价表|绩效自评情况表/;

/** A title stands on a row of its own. */
export function titleOf(row: readonly FormCell[]): FormCell | undefined {
  const [cell] = row;
  return row.length <= 2 && cell && cell.text.length <= 80 && TITLE.test(cell.text) ? cell : undefined;
}

export type Label = "project-name" | "unit-name" | "basic-expenditure" | "project-expenditure";

const LABELS: readonly (readonly [RegExp, Label])[] = [
  [/^(?:一级|二级)?项目名称[:：]?$/, "project-name"],
  [/^(?:单位|部门|部门\(单位\)|部门（单位）|预算单位)名称[:：]?$/, "unit-name"],
  [/^基本支出(?:总额|合计|金额)?[:：]?$/, "basic-expenditure"],
  [/^项目支出(?:总额|合计|金额)?[:：]?$/, "project-expenditure"],
];

export const labelOf = (text: string): Label | undefined =>
  text.length > LONGEST_HEADING ? undefined : LABELS.find(([form]) => form.test(text))?.[1];

/** “预算执行情况（万元）（20分）” → 20; “得分（30分*执行率）” → 30. */
export function statedWeight(text: string): number | undefined {
  if (text.length > 60) return undefined;
  const formula = /(\d{1,3})分?[*×xX＊]执行率/.exec(text) ?? /执行率[*×xX＊](\d{1,3})/.exec(text);
  if (formula) return Number(formula[1]);
  const bracket = /预算执行|资金执行|执行情况/.test(text) ? /[(（](\d{1,3})分[)）]/.exec(text) : null;
  return bracket ? Number(bracket[1]) : undefined;
}

export const isFormula = (text: string): boolean =>
  text.length <= 60 && (/\d分?[*×xX＊]执行率/.test(text) || /执行率[*×xX＊]\d/.test(text));
