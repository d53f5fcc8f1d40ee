import type { Fact } from "../../facts/fact.js";
import { measureKey, TABLED, type TabledId } from "../../narrative/claims/measure.js";
import { finalFacts, pathMatch } from "../../narrative/claims/measured-facts.js";
import type { Statement } from "../../narrative/claims/statement.js";
import { TABLE_NAMES } from "../../tables/table.js";
import { factAnchor } from "../anchors.js";
import { draw } from "../draw.js";
import { judgedProse, type ProseInput } from "../prose-input.js";
import { textAnchor, textSubject } from "../prose-places.js";
import { defineRule, type Problem, type RuleInput } from "../rule.js";

interface Params {
  readonly of: string;
  readonly names: readonly string[];
  readonly table: string;
}

const KINDS: readonly {
  readonly topic: "income" | "expenditure";
  readonly of: string;
  readonly kinds: readonly TabledId[];
}[] = [
  {
    topic: "income",
    of: "收入的构成",
    kinds: [
      "income/superior-subsidy",
      "income/institution",
      "income/operation",
      "income/affiliated-remittance",
      "income/other",
    ],
  },
  {
    topic: "expenditure",
    of: "支出的构成",
    kinds: [
      "expenditure/basic",
      "expenditure/project",
      "expenditure/superior-remittance",
      "expenditure/operation",
      "expenditure/affiliated-subsidy",
    ],
  },
];

/** Items are taken to be told one by one when at least this part of them is. */
const MOSTLY = 0.6;

export const leftOutPart = defineRule<Params>({
  meta: {
    id: "narrative/left-out-part",
    number: "JS-425",
    title: "有金额的收支类别和项级科目都已说明",
    severity: "warning",
    requirements: ["N09"],
    basis: "部门决算公开模板：收入、支出按类别逐项说明；一般公共预算财政拨款支出按项级科目逐项说明，不涉及的不列",
    explanation:
      "表中有金额的收入、支出类别，在已经逐类说明的章节中应当都有；逐项说明一般公共预算财政拨款支出时，表中有金额的项级科目应当都有。一个章节漏了几项的，合为一条。",
  },
  *check(input) {
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    const { prose } = judged;
    let places = 0;
    for (const group of KINDS) {
      const told = prose.statements.filter(
        ({ line, measure, value }) => line.topic === group.topic && value && measure.id !== `${group.topic}/total`,
      );
      const last = told[told.length - 1];
      if (!last?.value || !told.some(({ measure }) => measure.id.startsWith(`${group.topic}/`))) continue;
      const text = prose.lines
        .filter(({ topic }) => topic === group.topic)
        .map(({ folded }) => folded.folded)
        .join("");
      const missing = group.kinds.flatMap((id) => {
        const [fact] = finalFacts({ id }, input.facts, input.codes);
        places += 1;
        return fact && fact.amount.fen !== 0 && !text.includes(TABLED[id]) ? [{ name: TABLED[id], fact }] : [];
      });
      yield* problem(prose, last, group.of, missing);
    }
    const { told, missing } = describedItems(prose, input);
    places += told.length;
    const last = told[told.length - 1];
    if (last && told.length >= 3 && told.length >= MOSTLY * (told.length + missing.length)) {
      yield* problem(prose, last, "逐项说明的一般公共预算财政拨款支出", missing);
    }
    return { places };
  },
  say: ({ of, names, table }) => ({
    message: `${of}漏了${names.map((name) => `“${name}”`).join("、")}，《${table}》中有金额。`,
    why: "其余部分都已说明，漏掉的有金额的部分使各部分之和不等于总额。",
    fix: `请补充${names.map((name) => `“${name}”`).join("、")}的说明。`,
  }),
  examples: {
    passing: [{ because: "有金额的类别都已说明", sheets: [table("")], narrative: prose() }],
    failing: [
      { because: "漏了其他收入", sheets: [table("0.07")], narrative: prose(), finds: ["财政拨款收入1548.05万元"] },
    ],
  },
});

function* problem(
  prose: ProseInput,
  statement: Statement,
  of: string,
  missing: readonly { readonly name: string; readonly fact: Fact }[],
): Generator<Problem<Params>> {
  const [first] = missing;
  const span = statement.value ?? statement.budget;
  if (!first || !span) return;
  yield {
    subject: textSubject(prose, statement.line, span),
    where: [textAnchor(statement.line, span), ...missing.map(({ fact }) => factAnchor(fact))],
    params: { of, names: missing.map(({ name }) => name), table: TABLE_NAMES[first.fact.table] },
  };
}

/** 项 of the table that the section on general-public-budget spending tells, and those with an amount that it does not. */
function describedItems(
  prose: ProseInput,
  input: RuleInput,
): { told: readonly Statement[]; missing: readonly { name: string; fact: Fact }[] } {
  const told = new Map<string, Statement>();
  const codes = new Set<string>();
  for (const statement of prose.statements) {
    const { measure, line } = statement;
    if (measure.id !== "item" || line.topic !== "general-public-budget" || measure.column) continue;
    const match = pathMatch(measure, input.facts, input.codes)?.match;
    for (const row of match?.rows ?? []) codes.add(row.code);
    if (measure.path?.item !== undefined || measure.path?.code?.length === 7) told.set(measureKey(measure), statement);
  }
  const table = input.facts.table("general-public-budget");
  const missing = (table?.table.rows ?? []).flatMap((row) => {
    if (row.code?.length !== 7 || codes.has(row.code)) return [];
    const fact = table?.fact(row.key, "total");
    return fact && fact.state === "amount" && fact.amount.fen !== 0 ? [{ name: row.name.trim(), fact }] : [];
  });
  return { told: [...told.values()], missing };
}

function table(other: string) {
  return draw("income", [["", "合计", "1548.12", "1548.05", "", "", "", "", other]]);
}

function prose(): readonly string[] {
  return ["二、收入决算情况说明", "2024年度收入合计1548.12万元。其中：财政拨款收入1548.05万元，占本年收入100%。"];
}
