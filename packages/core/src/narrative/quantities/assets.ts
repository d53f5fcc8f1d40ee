/** 国有资产占用: vehicles by kind, large equipment. */
import { type Sources, suppliedCount } from "./inputs.js";
import { computedFrom, type Known, missing, stated } from "./known.js";
import type { Provided } from "./provided.js";

/** More kinds than any unit lists; a bound, because the supplement is read key by key. */
const MOST_KINDS = 50;

export function assets(sources: Sources): Provided {
  const total = vehicleTotal(sources);
  return {
    quantities: {
      "assets.vehicles": total,
      "assets.equipment": suppliedCount(sources, "count/equipment", "单位价值100万元（含）以上设备台（套）数"),
    },
    conditions: {
      "assets.vehicles-none": total.state === "known" && total.value === 0,
      "assets.kinds-given": vehicleKinds(sources).length > 0,
    },
  };
}

/** As stated; else the sum of the kinds. */
function vehicleTotal(sources: Sources): Known<number> {
  const total = suppliedCount(sources, "count/vehicles", "年末车辆总数");
  if (total.state !== "missing") return total;
  const kinds = countedKinds(sources);
  if (kinds.length === 0) return total;
  const value = kinds.reduce((sum, { count }) => sum + count.value, 0);
  return { state: "known", value, trace: computedFrom(kinds.map(({ count }) => count.trace)) };
}

interface CountedKind {
  readonly key: string;
  readonly name: string;
  readonly count: Extract<Known<number>, { readonly state: "known" }>;
}

function countedKinds(sources: Sources): readonly CountedKind[] {
  const kinds: CountedKind[] = [];
  for (let number = 1; number <= MOST_KINDS; number += 1) {
    const key = `vehicles/${number}`;
    const field = sources.supplement.get(key);
    if (!field) continue;
    const count = suppliedCount(sources, key, "");
    if (count.state === "known") kinds.push({ key, name: (field.name ?? "").trim(), count });
  }
  return kinds;
}

/** The kinds with vehicles, as the supplement names them; asked for where there are vehicles and no kind is given. */
export function vehicleKinds(sources: Sources): readonly Provided[] {
  const counted = countedKinds(sources).filter(({ count }) => count.value !== 0);
  const total = suppliedCount(sources, "count/vehicles", "");
  if (counted.length === 0 && total.state === "known" && total.value !== 0) {
    const count = missing("vehicles/1", "各类车辆数");
    return [{ quantities: { "vehicle-kind.name": stated("各类车辆"), "vehicle-kind.count": count }, conditions: {} }];
  }
  return counted.map(({ key, name, count }) => ({
    quantities: {
      "vehicle-kind.name": name === "" ? missing(key, `第${key.slice(9)}类车辆的名称`) : stated(name),
      "vehicle-kind.count": count,
    },
    conditions: {},
  }));
}
