import type { SupplementField } from "../../supplement/supplement.js";
import { type Sources, suppliedAmount, suppliedText } from "./inputs.js";
import { missing, stated } from "./known.js";
import { type Provided, shownAmount } from "./provided.js";

/** More projects than any unit lists; a bound, because the supplement is read key by key. */
const MOST_PROJECTS = 500;

/** The projects that the supplement lists, as `project/1`, `project/2` … */
export function projects(sources: Sources): readonly Provided[] {
  const listed: Provided[] = [];
  for (let number = 1; number <= MOST_PROJECTS; number += 1) {
    const field = sources.supplement.get(`project/${number}`);
    if (!field) continue;
    listed.push(project(sources, field, number));
  }
  return listed;
}

function project(sources: Sources, field: SupplementField, number: number): Provided {
  const name = (field.name ?? "").trim();
  const label = name === "" ? `第${number}个项目` : `项目“${name}”`;
  const effect = suppliedText(sources, field.key);
  return {
    quantities: {
      "project.name": name === "" ? missing(field.key, `${label}的名称`) : stated(name),
      "project.amount": shownAmount(
        suppliedAmount(sources, field.key, "current", `${label}的金额`),
        sources.decimals.amount,
      ),
      "project.effect": effect.state === "absent" ? missing(field.key, `${label}的主要成效`) : effect,
    },
    conditions: {},
  };
}
