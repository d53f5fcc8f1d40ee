/** Quantities of the whole unit: totals of the tables, against last year and against the opening budget. */
import type { Amount } from "../../money/amount.js";
import { compareWithBudget } from "./against-budget.js";
import { compareWithPriorYear } from "./comparison.js";
import { type Sources, suppliedAmount, suppliedText, tableFigure } from "./inputs.js";
import { ABSENT, computedFrom, derive, type Known, missing, stated } from "./known.js";
import { isShownAsZero, type Provided, shownAmount, together } from "./provided.js";
import { inWan, percentOf } from "./rates.js";

/** 行政区 in the name of a unit; the last one before the office says whose level it is. */
const AREA = /[省市区县旗]/gu;

/** 省级, 市级 …: as supplied, else from the unit's name; none where the name does not say. */
function levelOf(sources: Sources): Known<string> {
  const given = suppliedText(sources, "unit/level");
  if (given.state === "known") return given;
  const office = (sources.unit ?? "").search(/人民政府|委员会|[局厅办院]|法院|检察院|中心/u);
  const areas = (sources.unit ?? "").slice(0, Math.max(office, 0)).match(AREA) ?? [];
  const area = areas[areas.length - 1];
  return area === undefined ? ABSENT : stated(`${area}级`);
}

/** Year and name of the unit. */
export function general(sources: Sources): Provided {
  const { year, unit } = sources;
  const noYear = missing("year", "决算年度");
  return {
    quantities: {
      level: levelOf(sources),
      year: year === undefined ? noYear : stated(year),
      "prior-year": year === undefined ? noYear : stated(year - 1),
      unit: unit === undefined ? missing("unit", "单位名称") : stated(unit),
    },
    conditions: {},
  };
}

export const incomeTotal = (sources: Sources): Known<Amount> =>
  tableFigure(sources, "income", "total", "total", "本年收入合计");

export const expenditureTotal = (sources: Sources): Known<Amount> =>
  tableFigure(sources, "expenditure", "total", "total", "本年支出合计");

export const generalPublicBudgetTotal = (sources: Sources): Known<Amount> =>
  tableFigure(sources, "general-public-budget", "total", "total", "一般公共预算财政拨款支出合计");

/** 收、支总计, income, expenditure, appropriations: amount, change, reason. */
export function totals(sources: Sources): Provided {
  return together([
    compareWithPriorYear(sources, {
      name: "summary",
      current: bothSides(
        sources,
        tableFigure(sources, "summary", "income/grand-total", "amount", "收入总计"),
        tableFigure(sources, "summary", "expenditure/grand-total", "amount", "支出总计"),
      ),
      priorKey: "prior/summary-total",
      reasonKey: "reason/summary-change",
    }),
    compareWithPriorYear(sources, {
      name: "income",
      current: incomeTotal(sources),
      priorKey: "prior/income-total",
      reasonKey: "reason/income-change",
    }),
    compareWithPriorYear(sources, {
      name: "expenditure",
      current: expenditureTotal(sources),
      priorKey: "prior/expenditure-total",
      reasonKey: "reason/expenditure-change",
    }),
    compareWithPriorYear(sources, {
      name: "appropriation",
      current: bothSides(
        sources,
        tableFigure(sources, "appropriation-summary", "income/grand-total", "amount", "财政拨款收入总计"),
        tableFigure(sources, "appropriation-summary", "expenditure/grand-total", "total", "财政拨款支出总计"),
      ),
      priorKey: "prior/appropriation-total",
      reasonKey: "reason/appropriation-change",
    }),
    compareWithPriorYear(sources, {
      name: "general-public-budget",
      current: generalPublicBudgetTotal(sources),
      priorKey: "prior/general-public-budget-expenditure",
      reasonKey: "reason/general-public-budget-change",
    }),
    generalPublicBudget(sources),
  ]);
}

/** One figure that both sides of a table state. Where they differ, neither may be published: it is in doubt. */
function bothSides(sources: Sources, income: Known<Amount>, expenditure: Known<Amount>): Known<Amount> {
  if (income.state !== "known" || expenditure.state !== "known")
    return derive([income, expenditure], (amount) => amount);
  const { cells, keys } = computedFrom([income.trace, expenditure.trace]);
  const trace = { how: "cell", cells, keys } as const;
  const { amount: decimals } = sources.decimals;
  const same = inWan(income.value.fen, decimals).scaled === inWan(expenditure.value.fen, decimals).scaled;
  return same ? { state: "known", value: income.value, trace } : { state: "doubtful", trace };
}

/** Share, budgets, basic and project expenditure of 一般公共预算财政拨款支出. */
function generalPublicBudget(sources: Sources): Provided {
  const total = generalPublicBudgetTotal(sources);
  const key = "budget/general-public-budget";
  const label = "一般公共预算财政拨款支出";
  const fullYear = suppliedAmount(sources, key, "fullYearBudget", `${label}全年预算`);
  const project = tableFigure(sources, "general-public-budget", "total", "project", "项目支出合计");
  const basic = tableFigure(sources, "general-public-budget", "total", "basic", "基本支出合计");
  const use = suppliedText(sources, "use/projects");
  const { amount: decimals, percent } = sources.decimals;
  const own: Provided = {
    quantities: {
      "general-public-budget.share": derive([total, expenditureTotal(sources)], (part, whole) =>
        percentOf(part, whole, percent),
      ),
      "general-public-budget.full-year-budget": fullYear.state === "missing" ? ABSENT : shownAmount(fullYear, decimals),
      "general-public-budget.basic": shownAmount(basic, decimals),
      "general-public-budget.project": shownAmount(project, decimals),
      "general-public-budget.project-use":
        use.state === "absent" ? missing("project/1", "项目支出主要用于哪些项目、金额和成效") : use,
    },
    conditions: { "projects.spent": !isShownAsZero(project, decimals) },
  };
  const against = compareWithBudget(sources, {
    name: "general-public-budget",
    label,
    final: total,
    budget: suppliedAmount(sources, key, "openingBudget", `${label}年初预算`),
    reasonKey: "reason/general-public-budget",
  });
  return together([own, against]);
}
