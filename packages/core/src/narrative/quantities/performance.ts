/** 预算绩效: what was evaluated and how it came out. No table holds it. */
import type { Amount } from "../../money/amount.js";
import { type Sources, suppliedAmount, suppliedCount, suppliedNumber, suppliedText, tableFigure } from "./inputs.js";
import { derive, type Known, missing, stated } from "./known.js";
import { type Provided, shownAmount } from "./provided.js";
import { percentOf } from "./rates.js";

/** More projects than any unit lists; a bound, because the supplement is read key by key. */
const MOST_PROJECTS = 500;

const TEXTS = {
  "performance.evaluation": ["evaluation", "绩效评价情况"],
  "performance.department-evaluation": ["department-evaluation", "整体支出绩效评价情况"],
  "performance.application": ["application", "绩效评价结果应用情况"],
  "performance.systems": ["systems", "绩效管理制度建设情况"],
} as const;

const COUNTS = {
  "performance.projects": ["projects", "开展绩效自评的项目数"],
  "performance.departments": ["departments", "开展整体支出绩效自评的部门（单位）数"],
  "performance.first-level": ["first-level", "在部门决算中反映自评结果的一级项目数"],
  "performance.targets": ["targets", "编报绩效目标的项目数"],
  "performance.tracked": ["tracked", "开展绩效跟踪的项目数"],
  "performance.excellent": ["excellent", "自评等级为优的项目数"],
  "performance.good": ["good", "自评等级为良的项目数"],
  "performance.qualified": ["qualified", "自评等级为合格的项目数"],
  "performance.unqualified": ["unqualified", "自评等级为不合格的项目数"],
  "performance.problems": ["problems", "绩效自评发现的问题数"],
  "performance.corrected": ["corrected", "已完成整改的问题数"],
  "performance.correcting": ["correcting", "正在整改的问题数"],
} as const;

const AMOUNTS = {
  "performance.amount": ["amount", "开展绩效自评的项目资金"],
  "performance.department-amount": ["department-amount", "整体支出绩效自评的资金"],
  "performance.target-amount": ["target-amount", "编报绩效目标的项目资金"],
  "performance.tracked-amount": ["tracked-amount", "开展绩效跟踪的项目资金"],
} as const;

/** Each of a list of quantities, read by its key. */
const each = <Value>(
  list: Readonly<Record<string, readonly [string, string]>>,
  read: (key: string, what: string) => Known<Value>,
): Readonly<Record<string, Known<Value>>> =>
  Object.fromEntries(Object.entries(list).map(([name, [key, what]]) => [name, read(`performance/${key}`, what)]));

export function performance(sources: Sources): Provided {
  const { amount: decimals, percent } = sources.decimals;
  const evaluated = suppliedAmount(sources, "performance/amount", "current", "开展绩效自评的项目资金");
  const project = tableFigure(sources, "general-public-budget", "total", "project", "项目支出合计");
  const isNothing = (key: string): boolean => {
    const count = suppliedCount(sources, `performance/${key}`, "");
    return count.state === "known" && count.value === 0;
  };
  const share =
    evaluated.state === "missing"
      ? evaluated
      : derive([evaluated, project], (part, whole) => percentOf(part, whole, percent));
  return {
    quantities: {
      ...each(TEXTS, (key, what) => required(suppliedText(sources, key), key, what)),
      ...each(COUNTS, (key, what) => suppliedCount(sources, key, what)),
      ...each(AMOUNTS, (key, what) => shownAmount(suppliedAmount(sources, key, "current", what), decimals)),
      "performance.share": share,
      "performance.score": suppliedNumber(sources, "performance/score", "自评平均得分"),
    },
    conditions: {
      "performance.none": isNothing("projects"),
      "performance.department-none": isNothing("departments"),
      "performance.evaluated-given": evaluatedProjects(sources).length > 0,
      "performance.application-given": suppliedText(sources, "performance/application").state === "known",
      "performance.problems-none": isNothing("problems"),
    },
  };
}

const required = (text: Known<string>, key: string, what: string): Known<string> =>
  text.state === "absent" ? missing(key, what) : text;

/** The projects whose self-evaluation the supplement lists, as `evaluated/1`, `evaluated/2` … */
export function evaluatedProjects(sources: Sources): readonly Provided[] {
  const listed: Provided[] = [];
  for (let number = 1; number <= MOST_PROJECTS; number += 1) {
    const key = `evaluated/${number}`;
    const field = sources.supplement.get(key);
    if (!field) continue;
    const name = (field.name ?? "").trim();
    const label = name === "" ? `第${number}个自评项目` : `项目“${name}”`;
    const budget = suppliedAmount(sources, key, "fullYearBudget", `${label}的全年预算数`);
    const amount = suppliedAmount(sources, key, "current", `${label}的执行数`);
    const completion: Known<Amount> = budget.state === "missing" ? { state: "absent" } : budget;
    listed.push({
      quantities: {
        "evaluated.index": stated(listed.length + 1),
        "evaluated.name": name === "" ? missing(key, `${label}的名称`) : stated(name),
        "evaluated.budget": shownAmount(budget, sources.decimals.amount),
        "evaluated.amount": shownAmount(amount, sources.decimals.amount),
        "evaluated.completion": derive([amount, completion], (part, whole) =>
          percentOf(part, whole, sources.decimals.percent),
        ),
        "evaluated.summary": suppliedText(sources, key),
      },
      conditions: {},
    });
  }
  return listed;
}
