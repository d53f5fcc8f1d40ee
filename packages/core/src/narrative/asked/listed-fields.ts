/** Rows of 情况说明资料 that depend on the unit's own tables, and the lists that a unit fills in itself. */
import type { FieldColumn } from "../../supplement/field-keys.js";
import type { TableRow } from "../../tables/table.js";
import { type Category, type CodeRow, categoriesOf } from "../quantities/function-codes.js";
import { otherFundRows } from "../quantities/fund-tables.js";
import { usedCodes } from "../quantities/glossary.js";
import { hasFigure, rowName, type Sources } from "../quantities/inputs.js";
import { FUNDS } from "../quantities/kinds.js";
import type { AskedField } from "./asked-field.js";

export const fundFields = (sources: Sources): readonly AskedField[] =>
  Object.entries(FUNDS).flatMap(([fund, name]): readonly AskedField[] => {
    if (!hasFigure(sources, "appropriation-summary", `income/${fund}`, "amount")) return [];
    const place = { table: "appropriation-summary", row: `income/${fund}`, column: "amount" } as const;
    const category = "收支总体";
    const label = `${name}财政拨款收入`;
    return [
      { key: `prior/fund/${fund}`, category, name: label, slots: { "fund.prior": "prior" }, place },
      { key: `reason/fund/${fund}`, category, name: `${label}增减的主要原因`, slots: { "fund.reason": "text" }, place },
    ];
  });

/** Per 类: what it was used for; per 项: opening budget, reason, and what it was used for. */
export const functionFields = (sources: Sources): readonly AskedField[] =>
  categoriesOf(sources).flatMap((category) => [
    field(`use/${category.code}`, "一般公共预算", `${category.name}（${category.code}）的主要用途`, {
      "category.use": "text",
    }),
    ...category.leaves.flatMap((leaf) => itemFields(sources, category, leaf)),
  ]);

function itemFields(sources: Sources, category: Category, { code, row }: CodeRow): readonly AskedField[] {
  const name = `${pathName(sources, category, code, row)}（${code}）`;
  const place = { table: "general-public-budget", row: row.key, column: "total" } as const;
  const kind = "一般公共预算";
  return [
    {
      ...field(`budget/${code}`, kind, `${name}的预算`, {
        "item.budget": "openingBudget",
        "item.full-year-budget": "fullYearBudget",
      }),
      place,
    },
    {
      ...field(`reason/${code}`, kind, `${name}决算数与预算数不同的主要原因`, {
        "item.budget-reason": "text",
        "item.full-year-reason": "text",
      }),
      place,
    },
    { ...field(`use/${code}`, kind, `${name}的主要用途`, { "item.use": "text" }), place },
  ];
}

/** 项 share names (行政运行), so the 款 stands before them. */
function pathName(sources: Sources, category: Category, code: string, row: TableRow): string {
  const own = rowName(sources, row, sources.names.functional(code), code);
  if (code.length < 7) return own;
  const section = code.slice(0, 5);
  return `${rowName(sources, category.sections.get(section), sources.names.functional(section), section)}—${own}`;
}

export const otherFundFields = (sources: Sources): readonly AskedField[] =>
  (["government-fund", "state-capital"] as const).flatMap((fund) =>
    otherFundRows(sources, fund).map(({ code, row }) => ({
      ...field(
        `use/${code}`,
        fund === "government-fund" ? "政府性基金" : "国有资本经营",
        `${rowName(sources, row, sources.names.functional(code), code)}（${code}）的主要用途`,
        { "fund-item.use": "text" },
      ),
      place: { table: fund, row: row.key, column: "total" },
    })),
  );

export const termFields = (sources: Sources): readonly AskedField[] =>
  usedCodes(sources).map(({ code, name }) =>
    field(`term/${code}`, "名词解释", `${name}（${code}）：反映…`, { "used-item.explanation": "text" }),
  );

/** How the national form names the kinds of vehicles; a unit may name its own. */
const VEHICLES = [
  "副部（省）级及以上领导用车",
  "主要负责人用车",
  "机要通信用车",
  "应急保障用车",
  "执法执勤用车",
  "特种专业技术用车",
  "离退休干部服务用车",
  "其他用车",
];

/** Empty rows of each list; a unit adds more under further numbers. */
const ROWS = 5;

const numbered = <T>(count: number, row: (number: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => row(index + 1));

export const projectFields: readonly AskedField[] = numbered(ROWS, (number) =>
  field(`project/${number}`, "项目支出", "", {
    "project.name": "name",
    "project.amount": "current",
    "project.effect": "text",
  }),
);

export const vehicleFields: readonly AskedField[] = VEHICLES.map((name, index) =>
  field(`vehicles/${index + 1}`, "国有资产", name, { "vehicle-kind.name": "name", "vehicle-kind.count": "current" }),
);

export const evaluatedFields: readonly AskedField[] = numbered(ROWS, (number) =>
  field(`evaluated/${number}`, "预算绩效：自评项目", "", {
    "evaluated.name": "name",
    "evaluated.amount": "current",
    "evaluated.budget": "fullYearBudget",
    "evaluated.summary": "text",
  }),
);

export const workFields: readonly AskedField[] = numbered(ROWS, (number) => number).flatMap((number) => [
  { ...field(`work/${number}`, "重点工作：内容及目标", "", {}), always: true as const },
  { ...field(`work/${number}/result`, "重点工作：完成情况", "", {}), always: true as const },
]);

function field(key: string, category: string, name: string, slots: Readonly<Record<string, FieldColumn>>): AskedField {
  return { key, category, name, slots };
}
