import type { Fact } from "../../facts/fact.js";
import { printPlain } from "../../money/print.js";
import { measureLabel } from "../../narrative/claims/measure.js";
import { threePublicBudget } from "../../narrative/claims/measured-facts.js";
import type { StatedAmount, Statement } from "../../narrative/claims/statement.js";
import { TABLE_NAMES } from "../../tables/table.js";
import { factAnchor } from "../anchors.js";
import { cellName } from "../cell-names.js";
import { draw } from "../draw.js";
import { judgedProse, type ProseInput } from "../prose-input.js";
import { quoteOf, textAnchor, textSubject } from "../prose-places.js";
import { defineRule, type Problem, type RuleInput } from "../rule.js";
import { bestAgreement, cellsOf, printedLike } from "../stated-figures.js";

interface Params {
  readonly what: string;
  readonly quote: string;
  readonly actual: string;
  readonly expected: string;
  readonly table: string;
  readonly cell: string;
  readonly isNear: boolean;
  readonly isUncertain: boolean;
}

/** Which budget the 预算数 of the 三公 table is, as its notes say. */
type TableBudget = "opening" | "full-year" | undefined;

export const amountAgainstTable = defineRule<Params>({
  meta: {
    id: "narrative/amount-against-table",
    number: "JS-401",
    title: "情况说明中的金额与公开表一致",
    severity: "error",
    requirements: ["N01"],
    basis: "部门决算公开模板：情况说明的数据取自公开表，应当与表一致",
    explanation:
      "按金额前的词语和所在章节认出它说的是哪张表的哪个数，按文字印出的小数位数比较：41.7 与 41.70 相同，“0万元”与空格、“-”相同。同一数据在几张表中都有的，与其中任一处相同即可。只差末位、可能是各自四舍五入的，只作提示。“三公”经费的预算数，只在文字与表的口径（年初预算、全年预算）相同时比较；表注没有说明口径的，不同时作警告。",
  },
  *check(input) {
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    let places = 0;
    for (const statement of judged.prose.statements) {
      const { value, budget } = statement;
      const facts = value ? cellsOf(statement.measure, input) : [];
      if (value && facts.length > 0) {
        places += 1;
        yield* compared(judged.prose, statement, value, facts, false);
      }
      const cell = budget ? budgetCell(statement, input) : undefined;
      if (budget && cell) {
        places += 1;
        yield* compared(judged.prose, statement, budget, [cell.fact], cell.isUncertain);
      }
    }
    return { places };
  },
  say: ({ what, quote, actual, expected, table, cell, isNear, isUncertain }) => ({
    message: isNear
      ? `“${quote}”与《${table}》${cell}的${expected}只差末位。`
      : `“${quote}”与《${table}》不一致：表中${what}为${expected}（${cell}）。`,
    why: isNear
      ? "两处可能由同一金额分别四舍五入而来，但公开的数字应当一致。"
      : isUncertain
        ? "情况说明的数据应当取自公开表；表注没有说明预算数是年初预算还是全年预算，如果口径不同，两处可以不等。"
        : "情况说明的数据取自公开表，同一个数不可能有两个值。",
    fix: `请核对后把“${actual}”改为“${expected}”；如果是表有误，请改表。`,
  }),
  examples: {
    passing: [
      {
        because: "文字省去了末尾的零、加了千分位，数值相同",
        sheets: [table("1,548.10")],
        narrative: ["三、支出决算情况说明", "2024年度支出合计1548.1万元，其中：基本支出1,000万元，占64.6%。"],
      },
      {
        because: "没有这项支出，文字写0万元",
        sheets: [threePublic("", "")],
        narrative: ["九、财政拨款“三公”经费支出决算情况说明", "1、因公出国（境）费全年预算为0万元，支出决算为0万元。"],
      },
    ],
    failing: [
      {
        because: "文字的合计与表不同",
        sheets: [table("1548.10")],
        narrative: ["三、支出决算情况说明", "2024年度支出合计1584.10万元，其中：基本支出1000.00万元。"],
        finds: ["2024年度支出合计1584.10万元"],
      },
      {
        because: "“三公”经费预算数与表不同，口径相同",
        sheets: [threePublic("29.57", "29.57")],
        narrative: ["九、财政拨款“三公”经费支出决算情况说明", "因公出国（境）费全年预算为4万元，支出决算为29.57万元。"],
        finds: ["因公出国（境）费全年预算为4万元"],
      },
    ],
  },
});

function* compared(
  prose: ProseInput,
  { line, measure }: Statement,
  stated: StatedAmount,
  facts: readonly Fact[],
  isUncertain: boolean,
): Generator<Problem<Params>> {
  const [cell] = facts;
  const verdict = bestAgreement(stated.figure.amount, facts);
  if (!cell || verdict === "same") return;
  const actual = quoteOf(line, stated.figure);
  const expected = printedLike(stated.figure, cell.amount.fen, actual);
  const severity = verdict === "near" ? "info" : isUncertain ? "warning" : undefined;
  yield {
    subject: textSubject(prose, line, stated),
    where: [textAnchor(line, stated), ...facts.slice(0, 4).map(factAnchor)],
    ...(severity ? { severity } : {}),
    params: {
      what: measureLabel(measure),
      quote: quoteOf(line, stated),
      actual,
      expected,
      table: TABLE_NAMES[cell.table],
      cell: cellName(cell),
      isNear: verdict === "near",
      isUncertain,
    },
    actual,
    expected,
    difference: printPlain(stated.figure.amount.fen - cell.amount.fen, stated.figure.unit),
  };
}

/** The cell with which a budget of the prose may be compared. */
function budgetCell(
  { measure, budget }: Statement,
  input: RuleInput,
): { fact: Fact; isUncertain: boolean } | undefined {
  const { adjusted, opening } = threePublicBudget(measure, input.facts);
  if (!budget || !adjusted) return undefined;
  if (opening) return { fact: budget.basis === "opening" ? opening : adjusted, isUncertain: budget.basis === "stated" };
  const basis = tableBudget(input);
  if (budget.basis === "stated") return { fact: adjusted, isUncertain: true };
  if (basis === undefined) return { fact: adjusted, isUncertain: budget.basis === "opening" };
  return budget.basis === basis ? { fact: adjusted, isUncertain: false } : undefined;
}

/** The national note: 预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数. */
function tableBudget({ facts }: RuleInput): TableBudget {
  const notes = (facts.table("three-public")?.table.notes ?? []).map(({ text }) => text).join("");
  if (/全年预算|调整后/.test(notes)) return "full-year";
  return /年初预算/.test(notes) ? "opening" : undefined;
}

function table(total: string) {
  return draw("expenditure", [["", "合计", total, "1000.00", "548.10"]]);
}

function threePublic(budget: string, final: string) {
  return draw("three-public", [[budget, "", budget, "", budget, "", final, final, "", "", "", ""]], {
    notes: ["注：本表预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数。"],
  });
}
