import { countBefore, countGroups, countsBefore, type NamedCount } from "../../narrative/claims/count-groups.js";
import type { ProseLine } from "../../narrative/claims/prose.js";
import { type CountCheck, type CountParams, countedProblem } from "../counted-problem.js";
import { draw } from "../draw.js";
import { averageProblems } from "../prose-averages.js";
import { judgedProse, type ProseInput } from "../prose-input.js";
import { procurementProblems } from "../prose-procurement.js";
import { defineRule } from "../rule.js";

export const counts = defineRule<CountParams>({
  meta: {
    id: "narrative/counts",
    number: "JS-416",
    title: "数量和政府采购分项相互一致",
    severity: "warning",
    requirements: ["N16"],
    basis: "部门决算公开模板：分项之和等于总数；授予中小企业的合同不多于采购总额，授予小微企业的不多于授予中小企业的",
    explanation:
      "比较文中互相关联的数量：车辆、人员、评价等级等总数与“其中”各项之和；公务用车保有量不多于国有资产中的车辆总数；政府采购总额与货物、工程、服务之和，中小企业、小微企业合同与总额；所有项目的个数前后一致；车均、人均费用与所列的金额和数量。没有列出的分项（例如没有写工程）按0相加。",
  },
  *check(input) {
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    const { prose } = judged;
    let places = 0;
    for (const checks of [
      groupProblems(prose),
      vehicleProblems(prose),
      projectProblems(prose),
      ratingProblems(prose),
      procurementProblems(prose),
      averageProblems(prose, input),
    ]) {
      for (const check of checks) {
        places += 1;
        if (check !== "agrees") yield check;
      }
    }
    return { places };
  },
  say: (params) => params,
  examples: {
    passing: [
      {
        because: "车辆各项之和等于总数",
        sheets: [table()],
        narrative: ["十二、国有资产占用情况说明", "共有车辆8辆，其中，应急保障用车3辆，机要通信用车1辆，其他用车4辆。"],
      },
      {
        because: "政府采购分项之和等于总额",
        sheets: [table()],
        narrative: [
          "十一、政府采购支出说明",
          "政府采购支出总额49.01万元，其中：政府采购货物支出1.42万元、政府采购服务支出47.59万元。",
        ],
      },
    ],
    failing: [
      {
        because: "车辆各项之和不等于总数",
        sheets: [table()],
        narrative: ["十二、国有资产占用情况说明", "共有车辆8辆，其中，应急保障用车3辆，机要通信用车1辆，其他用车3辆。"],
        finds: ["共有车辆8辆"],
      },
      {
        because: "政府采购分项之和不等于总额",
        sheets: [table()],
        narrative: [
          "十一、政府采购支出说明",
          "政府采购支出总额49.01万元，其中：政府采购货物支出4.12万元、政府采购服务支出47.59万元。",
        ],
        finds: ["政府采购支出总额49.01万元"],
      },
      {
        because: "授予小微企业的合同多于授予中小企业的",
        sheets: [table()],
        narrative: [
          "十一、政府采购支出说明",
          "政府采购支出总额49.01万元，授予中小企业合同金额40.00万元，其中：授予小微企业合同金额45.00万元。",
        ],
        finds: ["授予小微企业合同金额45.00万元"],
      },
    ],
  },
});

/** Totals and their parts, wherever counts are told. */
function* groupProblems(prose: ProseInput): Generator<CountCheck> {
  for (const line of prose.lines) {
    if (line.kind !== "text" && line.kind !== "heading") continue;
    if (line.topic === "glossary" || line.topic === "key-work") continue;
    for (const { total, parts, unit } of countGroups(line)) {
      const sum = parts.reduce((all, part) => all + part.count, 0);
      // Parts that fall short may be only the important ones; vehicles, staff and ratings are told in full.
      const isFull = /辆|人/.test(unit) || parts.some(({ name }) => /其他|优|良/.test(name));
      if (sum === total.count || (sum < total.count && !isFull) || addsUpEarlier(parts, total.count)) {
        yield "agrees";
        continue;
      }
      yield countedProblem(
        prose,
        line,
        total,
        parts.map((span) => ({ line, span })),
        {
          message: `“${words(total)}${total.count}${unit}”与其中各项之和${sum}${unit}不一致。`,
          why: `总数等于各项之和：${parts.map((part) => part.count).join("＋")}＝${sum}。`,
          fix: "请核对总数和各项的数量。",
        },
      );
    }
  }
}

/** Who is counted beside the staff, at the end of a list that tells the staff in full. */
const BESIDE_STAFF = /退休|离休|遗属|编外|聘用|临时|劳务派遣|实习|学生|在校/;

/** “在职62人，其中高级4人、…，退休28人”: what follows when the parts already add up is counted beside the total. */
function addsUpEarlier(parts: readonly NamedCount[], total: number): boolean {
  const beside = parts.findIndex(({ name }) => BESIDE_STAFF.test(name));
  return beside > 1 && parts.slice(0, beside).reduce((sum, { count }) => sum + count, 0) === total;
}

const words = ({ name }: NamedCount): string => name.slice(-16);

/** Vehicles paid by appropriation are some of those that the unit has. */
function* vehicleProblems(prose: ProseInput): Generator<CountCheck> {
  const kept = firstCount(prose, /保有量(?:为|是|共)?$/, /^辆$/);
  const owned = firstCount(prose, /(?:共有|实有|拥有|现有)(?:公务)?(?:用车|车辆)(?:共计|合计)?$/, /^辆$/);
  if (!kept || !owned) return;
  if (kept.count.count <= owned.count.count) yield "agrees";
  else
    yield countedProblem(prose, kept.line, kept.count, [{ line: owned.line, span: owned.count }], {
      message: `公务用车保有量${kept.count.count}辆，多于国有资产占用情况中的车辆${owned.count.count}辆。`,
      why: "财政拨款开支的公务用车是单位车辆的一部分。",
      fix: "请核对两处的车辆数。",
    });
}

/** “所有项目 … 共涉及N个” is as many as were evaluated. */
function* projectProblems(prose: ProseInput): Generator<CountCheck> {
  const evaluated = firstCount(prose, /(?:共涉及|涉及)(?:一级|二级)?项目(?:共)?$/, /^个$/);
  const all = prose.lines.flatMap((line) => {
    const text = line.folded.folded;
    if (!/所有项目|全部项目/.test(text)) return [];
    const count = countBefore(line, /(?:共涉及|涉及|共)$/, /^个$/);
    return count ? [{ line, count }] : [];
  })[0];
  if (!evaluated || !all || evaluated.line === all.line) return;
  if (evaluated.count.count === all.count.count) yield "agrees";
  else
    yield countedProblem(prose, all.line, all.count, [{ line: evaluated.line, span: evaluated.count }], {
      message: `这里说所有项目共${all.count.count}个，前面说开展绩效自评的项目有${evaluated.count.count}个。`,
      why: "同一年度的项目个数前后应当一致。",
      fix: "请核对项目个数，补充没有说明的项目。",
    });
}

/** Ratings of the evaluated projects: 优5个、良2个. */
function* ratingProblems(prose: ProseInput): Generator<CountCheck> {
  for (const line of prose.lines) {
    if (line.topic !== "performance" || line.kind === "contents") continue;
    const total = countBefore(line, /项目(?:共|数)?$/, /^个$/);
    const ratings = countsBefore(
      line,
      /(?:"|“|级|为|,|、|:)(?:优秀?|良好?|中|差|合格|不合格|一般)"?(?:级|等级)?(?:的)?(?:项目)?(?:为|有|共)?$/,
      /^个$/,
    );
    if (!total || ratings.length < 2 || ratings.some(({ start }) => start <= total.start)) continue;
    const sum = ratings.reduce((all, { count }) => all + count, 0);
    if (sum === total.count) yield "agrees";
    else
      yield countedProblem(
        prose,
        line,
        total,
        ratings.map((span) => ({ line, span })),
        {
          message: `评价的项目共${total.count}个，各等级之和为${sum}个。`,
          why: "每个项目有一个评价等级，各等级的项目数之和等于项目总数。",
          fix: "请核对项目总数和各等级的项目数。",
        },
      );
  }
}

function firstCount(
  prose: ProseInput,
  before: RegExp,
  unit: RegExp,
): { line: ProseLine; count: NamedCount } | undefined {
  for (const line of prose.lines) {
    if (line.kind !== "text" && line.kind !== "heading") continue;
    const count = countBefore(line, before, unit);
    if (count) return { line, count };
  }
  return undefined;
}

function table() {
  return draw("expenditure", [["", "合计", "1000.00", "600.00", "400.00"]]);
}
