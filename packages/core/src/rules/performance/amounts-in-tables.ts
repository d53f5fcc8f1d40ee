import type { FormAmount } from "../../documents/performance/form.js";
import type { Fact } from "../../facts/fact.js";
import type { Facts } from "../../facts/facts.js";
import type { Anchor } from "../../findings/finding.js";
import { roundingRoom } from "../../money/amount.js";
import { printPlain, printWan } from "../../money/print.js";
import { factAnchor } from "../anchors.js";
import { draw, drawSheet } from "../draw.js";
import { defineRule } from "../rule.js";
import { formPlaces, formRow, NO_FORMS, type SelfEvaluation, selfEvaluations } from "../self-evaluations.js";

interface Params {
  readonly form: string;
  readonly what: string;
  readonly amount: string;
  readonly tables: string;
  readonly kind: "differs" | "exceeds";
}

/** What a figure of the department's form may equal: that of all funds, of appropriations, of the general public budget. */
type Part = "total" | "basic" | "project";

export const amountsInTables = defineRule<Params>({
  meta: {
    id: "performance/amounts-in-tables",
    number: "JS-608",
    title: "自评表的金额与决算表一致",
    severity: "warning",
    requirements: ["P07"],
    basis: "部门决算公开要求：绩效自评的执行数与部门决算数一致",
    explanation:
      "部门整体支出自评表的执行数、基本支出、项目支出与支出决算表相应的合计一致；自评只覆盖财政拨款或一般公共预算的，与相应的表一致也可以。各项目自评表的执行数之和不超过支出决算表的项目支出合计。自评范围（部门或本级）可能与决算表不同，所以报警告。",
  },
  *check(input) {
    const found = selfEvaluations(input);
    if (found.length === 0) return NO_FORMS;
    const { facts } = input;
    if (!facts.table("expenditure") && !facts.table("general-public-budget")) return { notRun: "没有支出决算表" };
    let places = 0;
    for (const evaluation of found) {
      for (const { what, part, amount } of departmentAmounts(evaluation)) {
        const equals = candidates(facts, part);
        if (equals.length === 0) continue;
        places += 1;
        if (equals.some((fact) => agrees(amount, fact))) continue;
        const [first] = equals;
        yield {
          subject: {
            kind: "cell",
            table: "performance",
            row: formRow(evaluation, what),
            column: part,
            actual: amount.text,
          },
          where: formPlaces(evaluation, [amount.place, ...equals.map(factAnchor)]),
          params: {
            form: evaluation.form.name,
            what,
            amount: amount.text,
            tables: first ? printWan(first.amount.fen) : "",
            kind: "differs",
          },
          actual: amount.text,
          ...(first ? { expected: printPlain(first.amount.fen, evaluation.form.amountUnit) } : {}),
        };
      }
    }
    const all = executedOfProjects(found);
    const [project] = candidates(facts, "project");
    if (all && project) {
      places += 1;
      if (all.fen - all.room > project.amount.fen + roundingRoom(project.amount)) {
        yield {
          subject: {
            kind: "cell",
            table: "performance",
            row: "项目合计",
            column: "executed",
            actual: printWan(all.fen),
          },
          where: [...all.where, factAnchor(project)],
          params: {
            form: "项目支出",
            what: "",
            amount: printWan(all.fen),
            tables: printWan(project.amount.fen),
            kind: "exceeds",
          },
          actual: printWan(all.fen),
        };
      }
    }
    return { places };
  },
  say: ({ form, what, amount, tables, kind }) =>
    kind === "differs"
      ? {
          message: `“${form}”自评表的${what}为${amount}，支出决算表为${tables}万元。`,
          why: "部门整体支出自评的金额应与部门决算一致；按财政拨款或一般公共预算的数也不相符。",
          fix: "请核对自评表的金额；自评范围与决算表不同的，请在表中注明。",
        }
      : {
          message: `各项目自评表的执行数之和为${amount}万元，大于支出决算表的项目支出合计${tables}万元。`,
          why: "项目支出的自评是项目支出的一部分，其和不会超过项目支出合计。",
          fix: "请核对各项目自评表的执行数，是否有重复的表、单位写错，或含有以前年度、其他单位的资金。",
        },
  examples: {
    passing: [
      {
        because: "整体支出的执行数等于支出决算表",
        sheets: [
          draw("expenditure", [["", "合计", "96.00", "60.00", "36.00"]]),
          drawSheet("整体自评", [
            ["2024年度部门整体支出绩效自评表"],
            ["单位名称", "某市某局"],
            ["基本支出总额", "60.00", "项目支出总额", "36.00"],
            ["预算执行情况（万元）（20分）", "部门整体支出总额", "预算数（A）", "执行数（B）", "执行率（B/A）"],
            ["", "", "100.00", "96.00", "96.00%"],
          ]),
        ],
      },
    ],
    failing: [
      {
        because: "基本支出与支出决算表不符",
        sheets: [
          draw("expenditure", [["", "合计", "96.00", "60.00", "36.00"]]),
          drawSheet("整体自评", [
            ["2024年度部门整体支出绩效自评表"],
            ["单位名称", "某市某局"],
            ["基本支出总额", "66.00", "项目支出总额", "36.00"],
            ["预算执行情况（万元）（20分）", "部门整体支出总额", "预算数（A）", "执行数（B）", "执行率（B/A）"],
            ["", "", "100.00", "96.00", "96.00%"],
          ]),
        ],
        finds: ["整体自评!B3"],
      },
      {
        because: "项目执行数之和大于项目支出合计",
        sheets: [
          draw("expenditure", [["", "合计", "96.00", "60.00", "36.00"]]),
          drawSheet("项目自评", [
            ["2024年度某项目支出绩效自评表"],
            ["项目名称", "某项目"],
            ["项目资金（万元）", "", "全年预算数", "全年执行数", "执行率"],
            ["", "年度资金总额", "40.00", "40.00", "100.00%"],
          ]),
        ],
        finds: ["项目自评!D4"],
      },
    ],
  },
});

function departmentAmounts({
  form,
}: SelfEvaluation): readonly { readonly what: string; readonly part: Part; readonly amount: FormAmount }[] {
  if (form.kind !== "department") return [];
  const executed = form.funds[0]?.executed;
  return [
    ...(executed ? [{ what: "执行数", part: "total" as const, amount: executed }] : []),
    ...(form.basicExpenditure ? [{ what: "基本支出", part: "basic" as const, amount: form.basicExpenditure }] : []),
    ...(form.projectExpenditure
      ? [{ what: "项目支出", part: "project" as const, amount: form.projectExpenditure }]
      : []),
  ];
}

function candidates(facts: Facts, part: Part): readonly Fact[] {
  const found = [
    facts.table("expenditure")?.fact("total", part),
    part === "total" ? facts.table("appropriation-summary")?.fact("expenditure/total", "total") : undefined,
    facts.table("general-public-budget")?.fact("total", part),
  ];
  return found.flatMap((fact) => (fact && fact.state !== "unreadable" ? [fact] : []));
}

const agrees = ({ amount }: FormAmount, fact: Fact): boolean =>
  Math.abs(amount.fen - fact.amount.fen) <= roundingRoom(amount) + roundingRoom(fact.amount);

function executedOfProjects(
  found: readonly SelfEvaluation[],
): { readonly fen: number; readonly room: number; readonly where: readonly [Anchor, ...Anchor[]] } | undefined {
  const amounts = found.flatMap((evaluation) => {
    const executed = evaluation.form.kind === "project" ? evaluation.form.funds[0]?.executed : undefined;
    return executed ? [executed] : [];
  });
  const [first, ...rest] = amounts;
  if (!first) return undefined;
  return {
    fen: amounts.reduce((sum, { amount }) => sum + amount.fen, 0),
    room: amounts.reduce((sum, { amount }) => sum + roundingRoom(amount), 0),
    where: [first.place, ...rest.map(({ place }) => place)],
  };
}
