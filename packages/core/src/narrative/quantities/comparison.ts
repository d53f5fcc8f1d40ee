import type { Amount } from "../../money/amount.js";
import { COMPARED, type ComparedName } from "../catalogue.js";
import { type Sources, suppliedAmount, suppliedText } from "./inputs.js";
import { ABSENT, derive, type Known, missing } from "./known.js";
import { isShownAsZero, type Provided, shownAmount, wordBySign } from "./provided.js";
import { type Change, changeFrom, percentOf } from "./rates.js";

export interface Compared {
  readonly name: ComparedName;
  /** What it is called when something is missing: “收入合计”. */
  readonly label?: string;
  readonly current: Known<Amount>;
  readonly priorKey: string;
  readonly reasonKey: string;
}

/** “2023年度”, or 上年度 when the year is not known. */
export const priorYearName = (sources: Sources): string =>
  sources.year === undefined ? "上年度" : `${sources.year - 1}年度`;

/** Everything that is said of an amount against last year's. */
export function compareWithPriorYear(sources: Sources, compared: Compared): Provided {
  const { name, current } = compared;
  const label = compared.label ?? COMPARED[name].label;
  const { amount: decimals, percent } = sources.decimals;
  const prior = suppliedAmount(sources, compared.priorKey, "prior", `${priorYearName(sources)}${label}`);
  const change = derive([prior, current], (base, now) => changeFrom(base, now, decimals));
  const rate = derive([change, prior], (moved, base) => percentOf({ fen: Math.abs(moved.fen), ulp: 1 }, base, percent));
  const growthWord = wordBySign(change, "rise" as const, "fall" as const);
  const given = suppliedText(sources, compared.reasonKey);
  return {
    quantities: {
      [`${name}.amount`]: shownAmount(current, decimals),
      [`${name}.prior`]: shownAmount(prior, decimals),
      [`${name}.change`]: derive([change], (moved) => moved.shown),
      [`${name}.direction`]: wordBySign(change, "increase" as const, "decrease" as const),
      [`${name}.growth-word`]: rate.state === "absent" ? ABSENT : growthWord,
      [`${name}.growth`]: rate,
      [`${name}.reason`]: reasonOf(sources, given, { change, base: prior, key: compared.reasonKey, label }),
    },
    conditions: {
      [`${name}.zero`]: isShownAsZero(current, decimals),
      [`${name}.unchanged`]: change.state === "known" && change.value.fen === 0,
      [`${name}.prior-known`]: prior.state !== "missing",
      [`${name}.reason-given`]: given.state === "known",
    },
  };
}

/** The reason as given; asked for only when there is a change that the pack wants explained. */
function reasonOf(
  sources: Sources,
  given: Known<string>,
  about: { change: Known<Change>; base: Known<Amount>; key: string; label: string },
): Known<string> {
  if (given.state === "known") return given;
  const { change, base, key, label } = about;
  if (change.state !== "known" || base.state !== "known") return missing(key, `${label}变动的主要原因`);
  if (!needsReason(sources, change.value, base.value)) return ABSENT;
  return missing(key, `${label}${change.value.fen > 0 ? "增加" : "减少"}的主要原因`);
}

/** Whether the pack asks for the reason of a change: it is not zero, and at least so many percent of its base. */
export function needsReason(sources: Sources, change: Change, base: Amount): boolean {
  if (change.fen === 0) return false;
  return base.fen <= 0 || Math.abs(change.fen) * 100 >= sources.reasonThreshold.percent * base.fen;
}
