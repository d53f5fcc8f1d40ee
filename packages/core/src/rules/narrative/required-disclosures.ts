import type { Fact } from "../../facts/fact.js";
import type { Anchor } from "../../findings/finding.js";
import { printInUnit } from "../../money/print.js";
import type { ProseLine } from "../../narrative/claims/prose.js";
import {
  COUNT_NAMES,
  type CountId,
  largestCount,
  type StatedCount,
  threePublicCounts,
} from "../../narrative/claims/three-public-counts.js";
import { factAnchor } from "../anchors.js";
import { draw } from "../draw.js";
import { judgedProse, type ProseInput } from "../prose-input.js";
import { quoteOf, textAnchor, textSubject } from "../prose-places.js";
import { defineRule, type Problem, type RuleInput } from "../rule.js";

type Params =
  | { readonly kind: "topic"; readonly name: string }
  | { readonly kind: "count-missing"; readonly amount: string; readonly cost: string; readonly count: string }
  | { readonly kind: "count-zero"; readonly quote: string; readonly amount: string; readonly cost: string }
  | { readonly kind: "amount-zero"; readonly quote: string; readonly cost: string }
  | { readonly kind: "fewer-persons"; readonly quote: string; readonly times: number };

/** What every narrative has to speak of; “不涉及” and “无” speak of it too. */
const TOPICS: readonly { readonly name: string; readonly word: RegExp }[] = [
  { name: "“三公”经费", word: /三公|公务接待|公务用车购置/ },
  { name: "机关运行经费", word: /机[关构]运行(?:经费|费)|机[关构]\(事业单位\)运行/ },
  { name: "政府采购", word: /政府采购/ },
  { name: "国有资产占用（车辆、大型设备）", word: /国有资产|车辆|设备\(不含车辆\)/ },
  { name: "预算绩效", word: /绩效/ },
];

/** Costs of the 三公 table with the counts that have to be told beside them. */
const COUNTED: readonly { readonly column: string; readonly cost: string; readonly counts: readonly CountId[] }[] = [
  { column: "overseas", cost: "因公出国（境）费", counts: ["overseas/groups", "overseas/persons"] },
  { column: "vehicle-purchase", cost: "公务用车购置费", counts: ["vehicles/bought"] },
  { column: "vehicle-operation", cost: "公务用车运行维护费", counts: ["vehicles/kept"] },
  { column: "reception", cost: "公务接待费", counts: ["reception/times", "reception/persons"] },
];

const OTHERS = "没有机关运行经费、政府采购、国有资产和绩效方面的变化。";
const table = (vehicles: string, reception: string) =>
  draw("three-public", [["", "", "", "", "", "", reception, "", vehicles, "", vehicles, reception]]);

export const requiredDisclosures = defineRule<Params>({
  meta: {
    id: "narrative/required-disclosures",
    number: "JS-414",
    title: "必须公开的内容齐全",
    severity: "warning",
    requirements: ["N14"],
    basis:
      "财政部《地方预决算公开操作规程》和部门决算公开模板：说明“三公”经费的团组、人次、购置数、保有量、接待批次和人次，机关运行经费、政府采购、国有资产占用和预算绩效情况",
    explanation:
      "两方面：说明中应当提到“三公”经费、机关运行经费、政府采购、国有资产、预算绩效（写“不涉及”也算）；“三公”经费表有金额的，说明应当写明对应的数量——出国费对团组和人次，购置费对购置数，运行维护费对保有量，接待费对批次和人次，金额不为零而数量为零、数量不为零而金额为零、接待人次少于批次的都指出。名词解释中提到的不算。运行维护费为零而有保有量的不报（车辆可以由其他资金负担）。",
  },
  *check(input) {
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    const { prose } = judged;
    const own = prose.lines.filter(
      ({ topic, kind }) => topic !== "glossary" && kind !== "contents" && kind !== "table",
    );
    // An excerpt promises nothing; a narrative has sections.
    if (own.filter(({ kind }) => kind === "heading").length < FEWEST_HEADINGS) {
      return { notApplicable: "只有部分章节，不判断内容是否齐全" };
    }
    let places = TOPICS.length;
    for (const { name, word } of TOPICS) {
      if (own.some(({ folded }) => word.test(folded.folded))) continue;
      yield {
        subject: { kind: "absence", table: `narrative/${name}` },
        where: [placeOfAbsence(prose, own)],
        params: { kind: "topic", name },
      };
    }
    places += yield* countedCosts(input, prose, own);
    return { places };
  },
  say: (params) => {
    switch (params.kind) {
      case "topic":
        return {
          message: `情况说明没有提到${params.name}。`,
          why: "这是必须公开的内容，没有的也应当写明“不涉及”。",
          fix: `请补充${params.name}情况；没有的请写明。`,
        };
      case "count-missing":
        return {
          message: `${params.cost}决算 ${params.amount}，情况说明没有写明${params.count}。`,
          why: "“三公”经费有支出的，应当同时公开对应的数量。",
          fix: `请补充${params.count}。`,
        };
      case "count-zero":
        return {
          message: `${params.cost}决算 ${params.amount}，情况说明却写“${params.quote}”。`,
          why: "有支出就应当有对应的数量，数量为零说明数量或金额有一处不对。",
          fix: "请核对数量和金额；属于补付以前年度费用的，请说明。",
        };
      case "amount-zero":
        return {
          message: `情况说明写“${params.quote}”，${params.cost}决算却是零。`,
          why: "有数量而没有金额，说明数量或金额有一处不对。",
          fix: "请核对数量和金额；费用由其他资金负担的，请说明。",
        };
      case "fewer-persons":
        return {
          message: `“${params.quote}”的人次少于接待批次 ${params.times}。`,
          why: "每一批次至少有一个人，人次不应少于批次。",
          fix: "请核对批次和人次，可能填反了。",
        };
    }
  },
  examples: {
    passing: [
      {
        because: "数量齐全",
        sheets: [table("31.24", "2.16")],
        narrative: [
          "一、收支情况",
          "本年支出100万元。",
          "二、“三公”经费情况",
          "公务用车运行维护费31.24万元，公务用车保有量9辆；公务接待费2.16万元，国内公务接待24批次，216人次。",
          "三、其他情况",
          OTHERS,
        ],
      },
    ],
    failing: [
      {
        because: "没有写接待批次和人次，车辆保有量为零，没有提到政府采购",
        sheets: [table("31.24", "2.16")],
        narrative: [
          "一、收支情况",
          "本年支出100万元。",
          "二、“三公”经费情况",
          "公务用车运行维护费31.24万元，公务用车保有量0辆。公务接待费2.16万元。",
          "三、其他情况",
          "没有机关运行经费、国有资产和绩效方面的变化。",
        ],
        finds: ["保有量0辆", "二、“三公”经费情况", "二、“三公”经费情况", "一、收支情况"],
      },
      {
        because: "人次少于批次",
        sheets: [table("", "2.16")],
        narrative: [
          "一、收支情况",
          "本年支出100万元。",
          "二、“三公”经费情况",
          "公务接待费2.16万元，国内公务接待216批次，24人次。",
          "三、其他情况",
          OTHERS,
        ],
        finds: ["24人次"],
      },
    ],
  },
});

const FEWEST_HEADINGS = 3;

/** Nothing to point at: the first heading of the section where it belongs, else of the text. */
function placeOfAbsence({ documents }: ProseInput, lines: readonly ProseLine[]): Anchor {
  const heading = lines.find(({ kind }) => kind === "heading") ?? lines[0];
  if (!heading) return { kind: "file", file: documents[0]?.file ?? "" };
  return textAnchor(heading, { start: 0, end: heading.titleEnd });
}

function* countedCosts(
  { facts }: RuleInput,
  prose: ProseInput,
  lines: readonly ProseLine[],
): Generator<Problem<Params>, number> {
  const table = facts.table("three-public");
  if (!table) return 0;
  const stated = threePublicCounts(prose.lines);
  const unit = table.table.amountUnit;
  const say = (fact: Fact): string => `${printInUnit(fact.amount.fen, unit, 2)}${unit}`;
  const section = lines.filter(({ topic }) => topic === "three-public");
  let places = 0;
  for (const { column, cost, counts } of COUNTED) {
    const fact = table.fact("final", column);
    if (!fact || fact.state === "unreadable") continue;
    const isSpent = fact.amount.fen > 0;
    for (const id of counts) {
      places += 1;
      const most = largestCount(stated, id);
      if (!most) {
        if (!isSpent || section.length === 0) continue;
        yield {
          subject: { kind: "absence", table: `narrative/${id}` },
          where: [placeOfAbsence(prose, section), factAnchor(fact)],
          params: { kind: "count-missing", amount: say(fact), cost, count: COUNT_NAMES[id] },
        };
      } else if (isSpent && most.count === 0) {
        yield at(prose, most, fact, { kind: "count-zero", quote: quoteOf(most.line, most), amount: say(fact), cost });
      } else if (!isSpent && most.count > 0 && id !== "vehicles/kept") {
        yield at(prose, most, fact, { kind: "amount-zero", quote: quoteOf(most.line, most), cost });
      }
    }
  }
  places += yield* fewerPersons(prose, stated);
  return places;
}

const at = (prose: ProseInput, count: StatedCount, fact: Fact, params: Params): Problem<Params> => ({
  subject: textSubject(prose, count.line, count),
  where: [textAnchor(count.line, count), factAnchor(fact)],
  params,
});

/** Persons beside the receptions of the same line. */
function* fewerPersons(prose: ProseInput, stated: readonly StatedCount[]): Generator<Problem<Params>, number> {
  let places = 0;
  for (const times of stated.filter(({ id }) => id === "reception/times")) {
    const persons = stated.find(
      (count) => count.id === "reception/persons" && count.line === times.line && count.start > times.start,
    );
    if (!persons) continue;
    places += 1;
    if (persons.count >= times.count) continue;
    yield {
      subject: textSubject(prose, persons.line, persons),
      where: [textAnchor(persons.line, persons), textAnchor(times.line, times)],
      params: { kind: "fewer-persons", quote: quoteOf(persons.line, persons), times: times.count },
    };
  }
  return places;
}
