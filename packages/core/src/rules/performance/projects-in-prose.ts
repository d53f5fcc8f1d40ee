import type { Anchor } from "../../findings/finding.js";
import { printWan } from "../../money/print.js";
import type { ProseLine } from "../../narrative/claims/prose.js";
import type { Span, Statement } from "../../narrative/claims/statement.js";
import { drawSheet } from "../draw.js";
import { judgedProse } from "../prose-input.js";
import { quoteOf, textAnchor, textSubject } from "../prose-places.js";
import { defineRule } from "../rule.js";
import { formPlaces, NO_FORMS, type SelfEvaluation, selfEvaluations } from "../self-evaluations.js";

interface Params {
  readonly quote: string;
  readonly stated: number;
  readonly forms: number;
  readonly names: readonly string[];
  /** Stated amount and that of the forms, when they differ. */
  readonly amounts: { readonly stated: string; readonly forms: string } | undefined;
}

/** A sentence that says how many projects were evaluated. */
interface Told extends Span {
  readonly line: ProseLine;
  readonly count: number;
  readonly amount: Statement | undefined;
}

export const projectsInProse = defineRule<Params>({
  meta: {
    id: "performance/projects-in-prose",
    number: "JS-609",
    title: "情况说明所说的自评项目数量、金额与自评表一致",
    severity: "warning",
    requirements: ["P06"],
    basis: "部门决算公开要求：绩效自评结果随部门决算公开，所公开的自评表与情况说明的项目数、金额一致",
    explanation:
      "情况说明写明的绩效自评项目个数，与所附项目支出自评表的张数比较；写明资金的，与各表预算数之和、执行数之和比较，有一个相符即可。同时写明一级项目和二级项目个数的，有一个相符即可。写明只选取、只公开部分项目的，不比较。没有附自评表的，不比较。",
  },
  *check(input) {
    const found = selfEvaluations(input).filter(({ form }) => form.kind === "project");
    if (found.length === 0) return NO_FORMS;
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    const { prose } = judged;
    const names = new Set(found.map(({ form }) => form.name));
    let places = 0;
    for (const told of sentencesOn(prose.lines, prose.statements)) {
      places += 1;
      if (told.count === names.size && amountFits(told.amount, found)) continue;
      const value = amountFits(told.amount, found) ? undefined : told.amount?.value;
      if (told.count === names.size && !value) continue;
      yield {
        subject: textSubject(prose, told.line, told),
        where: formPlacesAfter(textAnchor(told.line, told), found),
        params: {
          quote: quoteOf(told.line, told),
          stated: told.count,
          forms: names.size,
          names: [...names],
          amounts: value
            ? { stated: printWan(value.figure.amount.fen), forms: printWan(sumOf(found, "budget").fen) }
            : undefined,
        },
        actual: String(told.count),
        expected: String(names.size),
      };
    }
    return { places };
  },
  say: ({ quote, stated, forms, names, amounts }) => ({
    message: `情况说明写“${quote}”，所附项目支出自评表为${forms}张（${names.slice(0, 6).join("、")}${names.length > 6 ? "等" : ""}）${
      amounts ? `，资金${amounts.stated}万元，各表预算数合计${amounts.forms}万元` : ""
    }。`,
    why:
      stated === forms
        ? "项目个数相符而金额不符，必有一处写错。"
        : `情况说明的${stated}个项目应各有一张自评表${stated > forms ? "，可能漏附了自评表" : ""}。`,
    fix:
      stated > forms
        ? "请补附其余项目的自评表；只公开部分项目的，在文中写明。"
        : "请核对情况说明的项目个数、资金与所附自评表。",
  }),
  examples: {
    passing: [
      {
        because: "一个项目，一张自评表，资金相符",
        sheets: [form()],
        narrative: prose("1个", "58.73"),
      },
    ],
    failing: [
      {
        because: "写明2个项目，只附了一张自评表",
        sheets: [form()],
        narrative: prose("2个", "69.53"),
        finds: ["共涉及项目2个"],
      },
    ],
  },
});

const COUNT = /项目(?:支出)?共?([0-9]{1,4})个|([0-9]{1,4})个(?:预算|一级|二级|专项)?项目/g;
/** Only some of the projects are told. */
const PART = /选取|抽取|部分项目|重点项目|公开(?:其中|[0-9])/;

/** Sentences on self-evaluation that count projects, each at the count that fits best. */
function sentencesOn(lines: readonly ProseLine[], statements: readonly Statement[]): readonly Told[] {
  return lines.flatMap((line): readonly Told[] => {
    const text = line.folded.folded;
    if (line.kind !== "text" || !text.includes("自评")) return [];
    const told: Told[] = [];
    for (let start = 0; start < text.length; ) {
      const stop = text.indexOf("。", start);
      const end = stop < 0 ? text.length : stop;
      const one = toldIn(line, text.slice(start, end), start, statements);
      if (one) told.push(one);
      start = end + 1;
    }
    return told;
  });
}

function toldIn(line: ProseLine, sentence: string, at: number, statements: readonly Statement[]): Told | undefined {
  if (!sentence.includes("自评") || PART.test(sentence)) return undefined;
  const [first, ...more] = [...sentence.matchAll(COUNT)];
  // “一级项目6个、二级项目34个”: which of them have forms is not told.
  if (!first || more.length > 0) return undefined;
  const verb = sentence.slice(0, first.index).search(/共?涉及$/);
  const start = at + (verb >= 0 ? verb : first.index);
  const end = at + first.index + first[0].length;
  const amount = statements.find(
    (statement) =>
      statement.line === line &&
      statement.measure.id === "evaluation/projects" &&
      statement.value !== undefined &&
      statement.start >= at &&
      statement.start <= at + sentence.length,
  );
  return { line, start, end, count: Number(first[1] ?? first[2]), amount };
}

function amountFits(statement: Statement | undefined, found: readonly SelfEvaluation[]): boolean {
  const stated = statement?.value?.figure.amount;
  if (!stated) return true;
  return (["budget", "executed"] as const).some((kind) => {
    const { fen, room, isWhole } = sumOf(found, kind);
    return !isWhole || Math.abs(fen - stated.fen) <= room + stated.ulp / 2;
  });
}

/** Σ over the forms; not whole when one of them has no such figure. */
function sumOf(
  found: readonly SelfEvaluation[],
  kind: "budget" | "executed",
): { readonly fen: number; readonly room: number; readonly isWhole: boolean } {
  const amounts = found.map(({ form: { funds } }) => funds[0]?.[kind]?.amount);
  return {
    fen: amounts.reduce((sum, amount) => sum + (amount?.fen ?? 0), 0),
    room: amounts.reduce((sum, amount) => sum + (amount?.ulp ?? 0) / 2, 0),
    isWhole: amounts.every((amount) => amount !== undefined),
  };
}

function formPlacesAfter(place: Anchor, found: readonly SelfEvaluation[]): readonly [Anchor, ...Anchor[]] {
  return [place, ...found.flatMap((evaluation) => formPlaces(evaluation, [evaluation.form.title.place]))];
}

function form() {
  return drawSheet("项目自评", [
    ["2024年度购买社会服务项目支出绩效自评表"],
    ["项目名称", "购买社会服务项目"],
    ["项目资金（万元）", "", "全年预算数", "全年执行数", "执行率"],
    ["", "年度资金总额", "58.73", "58.73", "100.00%"],
  ]);
}

function prose(count: string, amount: string): readonly string[] {
  return [
    "十三、预算绩效情况说明",
    `我单位组织对2024年度一般公共预算项目支出全面开展绩效自评，共涉及项目${count}，资金${amount}万元。`,
  ];
}
