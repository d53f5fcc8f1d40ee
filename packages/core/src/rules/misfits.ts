/**
 * Whether what stands beside the workbook belongs to it. A companion that does not is not compared: its rules end
 * `not-run` with the sentence made here, and hosts show it.
 */
import type { Facts } from "../facts/facts.js";
import { CARRIED, carriedPairs } from "./carried-balances.js";
import type { Companions, ComparedWorkbook } from "./companions.js";
import { comparableUnitName } from "./unit-names.js";

/** Chinese sentences by companion; absent = it fits or was not given. */
export type Misfits = Readonly<Partial<Record<"prior" | "budget" | "units", string>>>;

export interface Checked {
  readonly facts: Facts;
  readonly unitName: string | undefined;
  readonly year: number | undefined;
}

/** Looks for companions of another unit, another year or another unit of measure. */
export function findMisfits(checked: Checked, { prior, budget, units }: Companions): Misfits {
  const misfits = {
    prior: prior && priorMisfit(checked, prior),
    budget: budget && budgetMisfit(checked, budget),
    units: units && unitsMisfit(checked, units),
  };
  return Object.fromEntries(Object.entries(misfits).filter(([, text]) => text !== undefined));
}

function priorMisfit(checked: Checked, prior: ComparedWorkbook): string | undefined {
  const { year } = prior.recognition;
  if (checked.year !== undefined && year !== undefined && year !== checked.year - 1) {
    return `上年决算“${prior.file}”是 ${year} 年度的，本年是 ${checked.year} 年度，应为 ${checked.year - 1} 年度。请换成上年的决算工作簿。`;
  }
  if (sameUnit(checked, prior) || carriesOver(checked.facts, prior.facts)) return undefined;
  return `上年决算“${prior.file}”是“${prior.recognition.unitName ?? ""}”的，本年是“${checked.unitName ?? ""}”的，不是同一单位。请换成本单位上年的决算工作簿。`;
}

/** A unit that was renamed still begins the year with what it ended the last one with. */
const carriesOver = (facts: Facts, prior: Facts): boolean =>
  CARRIED.flatMap((group) => carriedPairs(group, facts, prior)).some(
    ({ opening, closing }) => opening.amount.fen !== 0 && opening.amount.fen === closing.amount.fen,
  );

function budgetMisfit(checked: Checked, budget: ComparedWorkbook): string | undefined {
  const { year } = budget.recognition;
  if (checked.year !== undefined && year !== undefined && year !== checked.year) {
    return `预算“${budget.file}”是 ${year} 年度的，决算是 ${checked.year} 年度的。请换成 ${checked.year} 年度的部门预算工作簿。`;
  }
  if (!sameUnit(checked, budget)) {
    return `预算“${budget.file}”是“${budget.recognition.unitName ?? ""}”的，决算是“${checked.unitName ?? ""}”的，不是同一单位。请换成本单位的部门预算工作簿。`;
  }
  const [spent, planned] = [checked.facts, budget.facts].map(
    (facts) => facts.table("general-public-budget")?.fact("total", "total")?.amount.fen ?? 0,
  );
  if (spent === undefined || planned === undefined || spent <= 0 || planned <= 0) return undefined;
  const ratio = planned / spent;
  if (ratio < STRANGE_RATIO && ratio > 1 / STRANGE_RATIO) return undefined;
  return `预算“${budget.file}”的一般公共预算支出约为决算的 ${ratio >= 1 ? Math.round(ratio) : ratio.toPrecision(1)} 倍，金额单位可能不对（元写成了万元，或者相反）。请核对该文件各表的“单位”一行。`;
}

/** A budget and its outcome do not lie so far apart unless one of them states another unit of measure. */
const STRANGE_RATIO = 500;

function unitsMisfit(checked: Checked, units: readonly ComparedWorkbook[]): string | undefined {
  if (units.length === 0) return "所给文件夹中没有其他单位的决算工作簿，无法与部门数核对。";
  const late = units.filter(
    ({ recognition: { year } }) => checked.year !== undefined && year !== undefined && year !== checked.year,
  );
  if (late.length > 0) {
    const named = late.map(({ file, recognition }) => `“${file}”（${recognition.year} 年度）`).join("、");
    return `${named}与部门的 ${checked.year} 年度不同。请换成 ${checked.year} 年度的，或移出文件夹。`;
  }
  const seen = new Map<string, string>();
  for (const { file, recognition } of units) {
    const name = recognition.unitName;
    if (name === undefined) continue;
    const other = seen.get(name);
    if (other !== undefined) return `“${other}”和“${file}”都是“${name}”的决算，会重复相加。请只留一份。`;
    seen.set(name, file);
  }
  return undefined;
}

/** A name that is not stated excludes nothing. */
function sameUnit({ unitName }: Checked, { recognition }: ComparedWorkbook): boolean {
  if (unitName === undefined || recognition.unitName === undefined) return true;
  return comparableUnitName(unitName) === comparableUnitName(recognition.unitName);
}
