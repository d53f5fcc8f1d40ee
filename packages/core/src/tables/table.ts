/**
 * A recognised disclosure table: where everything stands, in the semantic terms of docs/glossary.md. Layout knowledge
 * ends here; whoever reads facts never sees a column letter again except to report a place.
 */
import type { AmountUnit } from "../money/amount.js";
import type { CellRange } from "../workbook/reference.js";

/** The nine tables, in national order (公开01–09表; regions number and order them differently). */
export const TABLE_IDS = [
  "summary",
  "income",
  "expenditure",
  "appropriation-summary",
  "general-public-budget",
  "basic-expenditure",
  "government-fund",
  "state-capital",
  "three-public",
] as const;

export type TableId = (typeof TABLE_IDS)[number];

/** Short Chinese name used in messages. */
export const TABLE_NAMES = {
  summary: "收入支出决算总表",
  income: "收入决算表",
  expenditure: "支出决算表",
  "appropriation-summary": "财政拨款收入支出决算总表",
  "general-public-budget": "一般公共预算财政拨款支出决算表",
  "basic-expenditure": "一般公共预算财政拨款基本支出决算表",
  "government-fund": "政府性基金预算财政拨款收入支出决算表",
  "state-capital": "国有资本经营预算财政拨款支出决算表",
  "three-public": "财政拨款“三公”经费支出决算表",
} as const satisfies Record<TableId, string>;

/** A 1-based place on the table's sheet. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A text that was read from the sheet, with its place. */
export interface PlacedText {
  readonly text: string;
  readonly place: Place;
}

/**
 * One logical row of a table. In tables of two or three blocks side by side (总表, 基本支出表) one sheet row carries
 * several logical rows.
 *
 * `key` identifies the row within the table, independent of layout:
 * - summary: `income/general-public-budget` `income/government-fund` `income/state-capital` `income/fiscal` (one row for
 *   all appropriations) `income/superior-subsidy` `income/institution` `income/operation`
 *   `income/affiliated-remittance` `income/other` `income/total` (本年收入合计) `income/non-fiscal-surplus-used`
 *   `income/opening-balance` `income/grand-total`; `expenditure/<类 code>` `expenditure/total` (本年支出合计)
 *   `expenditure/surplus-distribution` `expenditure/closing-balance` `expenditure/grand-total`
 * - appropriation-summary: `income/general-public-budget` `income/government-fund` `income/state-capital` `income/total`
 *   `income/opening-balance` `income/opening-balance/general-public-budget` (…`/government-fund`, …`/state-capital`)
 *   `income/grand-total`; `expenditure/<类 code>` `expenditure/total` `expenditure/closing-balance`
 *   `expenditure/grand-total`
 * - income, expenditure, general-public-budget, government-fund, state-capital: `total` (合计) or the function code
 * - basic-expenditure: the economic code, `personnel-total` (人员经费合计) `operating-total` (公用经费合计) `total`
 *   (a code that is not printed is found by its name; `code` is then absent)
 * - three-public: `budget` `final`; where a table prints several budgets, `budget` is the adjusted one and `opening-budget`
 *   the other
 * Parts of other rows have kind `of-which` and are never summed: `<side>/of-which/<name>` (其中：教育收费), `of-which/<name>`
 * in code tables, `nature/…` for the block 按支出性质和经济分类 of a summary, funds printed under `income/fiscal`.
 * A key that occurs a second time in the table gets the suffix `#2`, and so on.
 */
export interface TableRow {
  readonly key: string;
  readonly kind: "item" | "category" | "section" | "code-item" | "subtotal" | "total" | "balance" | "of-which";
  /** The name as printed (“一、一般公共服务支出”, “行政运行”). */
  readonly name: string;
  /** Where the name stands (the code cell, when the row has no name cell). */
  readonly namePlace: Place;
  /** The classification code, digits only, joined when printed in three columns. */
  readonly code?: string;
  /** The code as printed, with its place (the first of three columns). */
  readonly codePlace?: Place;
  /** Column key → place of the amount cell, for each column that this row has. */
  readonly cells: ReadonlyMap<string, Place>;
}

/**
 * One amount column. Keys: summary and basic-expenditure `amount`; appropriation-summary `amount` (income side), `total`
 * `general-public-budget` `government-fund` `state-capital`; income `total` `fiscal` `superior-subsidy` `institution`
 * `operation` `affiliated-remittance` `other`; expenditure `total` `basic` `project` `superior-remittance` `operation`
 * `affiliated-subsidy`; general-public-budget, government-fund and state-capital `opening-balance` `income` `total`
 * `basic` `project` `closing-balance` (those that exist); three-public `total` `overseas` `vehicles` `vehicle-purchase`
 * `vehicle-operation` `reception`. 其中 columns (“其中：教育收费”) have kind `of-which` and are never summed; their keys
 * are `<key>/<part>` (`institution/of-which`, `basic/personnel`, `opening-balance/basic`; basic-expenditure `personnel`
 * `operating`). Income of the three funds in columns without a common 财政拨款收入 is `fiscal/<fund>`, kind `amount`.
 */
export interface TableColumn {
  readonly key: string;
  readonly heading: string;
  readonly kind: "amount" | "of-which";
}

/** A column or row inside a recognised table whose meaning is not known; sum rules leave it out, the report lists it. */
export interface UnknownPart {
  readonly kind: "row" | "column";
  readonly text: string;
  readonly place: Place;
  /** Chinese reason when the part is understood but not checked (counts, comparisons with last year); absent = not understood. */
  readonly ignored?: string;
  /** How many of its cells hold an amount other than zero; sums that may have to include them cannot be judged. */
  readonly amounts: number;
}

/** A recognised table. */
export interface DisclosureTable {
  readonly id: TableId;
  /** The title as printed, white space removed. */
  readonly title: string;
  readonly titlePlace: Place;
  readonly sheet: string;
  /** Index of the sheet in the workbook (tab order). */
  readonly sheetIndex: number;
  readonly range: CellRange;
  /** Unit of the amounts. */
  readonly amountUnit: AmountUnit;
  /** The cell that states the unit; absent when none does (the unit is then assumed from the other tables, else 万元). */
  readonly unitLine?: PlacedText;
  /** 公开01表. */
  readonly mark?: PlacedText;
  /** Year stated in or above the title. */
  readonly year?: { readonly value: number; readonly place: Place };
  /** The budget unit's name as printed after 单位/部门/编制单位. */
  readonly unitName?: PlacedText;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** 注：…, 说明：… */
  readonly notes: readonly PlacedText[];
  /** A statement that the unit has no such income or spending, when one is printed. */
  readonly emptyStatement?: PlacedText;
  readonly unknown: readonly UnknownPart[];
}

/** A part of the workbook that is not one of the nine tables. */
export interface OtherPart {
  readonly sheet: string;
  readonly range: CellRange;
  /**
   * `cover` `contents` `narrative` `notes` `supplement` (情况说明资料) `issues` (问题清单) `control` (hidden control sheet)
   * `performance` (自评表) `known-table` (a table of other regions, known but not checked) `unknown`.
   */
  readonly kind:
    | "cover"
    | "contents"
    | "narrative"
    | "notes"
    | "supplement"
    | "issues"
    | "control"
    | "performance"
    | "known-table"
    | "unknown";
  /** Chinese reason for the report. */
  readonly reason: string;
}

/** What recognition finds in a workbook. */
export interface Recognition {
  readonly tables: readonly DisclosureTable[];
  readonly others: readonly OtherPart[];
  /** Year and unit name of the disclosure as most parts state them; undefined when none does. */
  readonly year?: number;
  readonly unitName?: string;
  /** Every statement of year and of unit name outside tables (cover, contents), for the rules that compare them. */
  readonly statements: readonly {
    readonly kind: "year" | "unit-name" | "level-name" | "date";
    readonly text: string;
    readonly sheet: string;
    readonly place: Place;
  }[];
}
