/** The closed list of keys of 情况说明资料: what each holds and in which columns the unit fills it in. */

/** Columns that a unit fills in, by the field they fill. */
export type FieldColumn = "name" | "current" | "prior" | "openingBudget" | "fullYearBudget" | "text";

/** What stands in 本年: an amount of money, or a number of things (a score). */
export type Measure = "amount" | "number";

export interface FieldKind {
  readonly measure: Measure;
  readonly columns: readonly FieldColumn[];
  /** Values that a text may take, when it is chosen from a list. */
  readonly choices?: readonly string[];
}

const FUND = "(?:general-public-budget|government-fund|state-capital)";
const THREE_PUBLIC = "(?:total|overseas|vehicles|vehicle-purchase|vehicle-operation|reception)";
const COUNTS =
  "(?:overseas-groups|overseas-persons|vehicles-bought|vehicles-kept|receptions|reception-persons|foreign-receptions|foreign-reception-persons|vehicles|equipment)";
const PERFORMANCE_COUNTS =
  "(?:projects|departments|first-level|targets|tracked|score|excellent|good|qualified|unqualified|problems|corrected|correcting)";

export const UNIT_KINDS = ["行政单位", "参照公务员法管理的事业单位", "事业单位", "行政和事业单位汇总"] as const;
export const UNIT_LEVELS = ["中央级", "省级", "市级", "区级", "县级", "乡级"] as const;

const TEXT: FieldKind = { measure: "amount", columns: ["text"] };
const COUNT: FieldKind = { measure: "number", columns: ["current"] };
const AMOUNT: FieldKind = { measure: "amount", columns: ["current"] };

const KINDS: readonly (readonly [form: RegExp, kind: FieldKind])[] = [
  [/^unit\/kind$/, { ...TEXT, choices: UNIT_KINDS }],
  [/^unit\/level$/, { ...TEXT, choices: UNIT_LEVELS }],
  [/^about\/(?:duties|organisation|staff)$/, TEXT],
  [
    new RegExp(
      `^prior/(?:(?:summary|income|expenditure|appropriation)-total|general-public-budget-expenditure|fund/${FUND}|three-public/${THREE_PUBLIC})$`,
    ),
    { measure: "amount", columns: ["prior"] },
  ],
  [
    new RegExp(
      `^reason/(?:(?:summary|income|expenditure|appropriation|general-public-budget)-change|general-public-budget|fund/${FUND}|three-public(?:-budget)?/${THREE_PUBLIC}|agency-operation|\\d{3,7})$`,
    ),
    TEXT,
  ],
  [/^budget\/(?:general-public-budget|\d{3,7})$/, { measure: "amount", columns: ["openingBudget", "fullYearBudget"] }],
  [/^use\/(?:\d{3,7}|projects|overseas|vehicle-operation|reception)$/, TEXT],
  [/^project\/\d{1,3}$/, { measure: "amount", columns: ["name", "current", "text"] }],
  [/^amount\/agency-operation$/, { measure: "amount", columns: ["current", "prior", "openingBudget"] }],
  [/^amount\/foreign-reception$/, AMOUNT],
  [new RegExp(`^count/${COUNTS}$`), COUNT],
  [/^vehicles\/\d{1,2}$/, { measure: "number", columns: ["name", "current"] }],
  [
    /^procurement\/(?:total|goods|works|services|sme|micro|sme-(?:goods|works|services)|reserved|reserved-micro)$/,
    AMOUNT,
  ],
  [/^performance\/(?:amount|department-amount|target-amount|tracked-amount)$/, AMOUNT],
  [new RegExp(`^performance/${PERFORMANCE_COUNTS}$`), COUNT],
  [/^performance\/(?:evaluation|department-evaluation|application|systems)$/, TEXT],
  [/^evaluated\/\d{1,3}$/, { measure: "amount", columns: ["name", "current", "fullYearBudget", "text"] }],
  [/^term\/\d{7}$/, TEXT],
  [/^work\/\d{1,3}$/, { measure: "amount", columns: ["name", "text"] }],
  [/^work\/\d{1,3}\/result$/, TEXT],
];

/** What a key holds; undefined when no key of this name is known. */
export const fieldKindOf = (key: string): FieldKind | undefined => KINDS.find(([form]) => form.test(key))?.[1];

/** Rows that the unit itself numbers and names; they are never withdrawn. */
export const isOwnList = (key: string): boolean =>
  /^(?:project|evaluated|vehicles|work)\/\d{1,3}(?:\/result)?$/.test(key);
