/** 财政拨款“三公”经费: whole and parts against budget and last year, with the counts that have to be disclosed. */
import type { Amount } from "../../money/amount.js";
import type { BudgetedName, ComparedName } from "../catalogue.js";
import { compareWithBudget } from "./against-budget.js";
import { compareWithPriorYear } from "./comparison.js";
import { type Sources, suppliedAmount, suppliedCount, suppliedText, tableFigure } from "./inputs.js";
import { derive, type Known, missing, stated } from "./known.js";
import { isShownAsZero, type Provided, shownAmount, together } from "./provided.js";
import { percentOf } from "./rates.js";

const TABLE = "three-public";

/** Things that the table states, by the name of the quantity: its column and what it is called. */
const ITEMS = {
  "three-public": ["total", "“三公”经费财政拨款支出"],
  overseas: ["overseas", "因公出国（境）费"],
  vehicles: ["vehicles", "公务用车购置及运行维护费"],
  "vehicle-purchase": ["vehicle-purchase", "公务用车购置费"],
  "vehicle-operation": ["vehicle-operation", "公务用车运行维护费"],
  reception: ["reception", "公务接待费"],
} as const satisfies Partial<Record<ComparedName & BudgetedName, readonly [string, string]>>;

type ItemName = keyof typeof ITEMS;

const PARTS: readonly ItemName[] = ["overseas", "vehicles", "reception"];

const figureOf = (sources: Sources, item: ItemName, row: "budget" | "final"): Known<Amount> => {
  const [column, label] = ITEMS[item];
  return tableFigure(sources, TABLE, row, column, `${label}${row === "budget" ? "预算数" : "决算数"}`);
};

/** An item under its own name, or under the name that a repetition gives it. */
function compared(sources: Sources, item: ItemName, name: ComparedName & BudgetedName = item): Provided {
  const [column, label] = ITEMS[item];
  const final = figureOf(sources, item, "final");
  return together([
    compareWithPriorYear(sources, {
      name,
      label,
      current: final,
      priorKey: `prior/three-public/${column}`,
      reasonKey: `reason/three-public/${column}`,
    }),
    compareWithBudget(sources, {
      name,
      label,
      final,
      budget: figureOf(sources, item, "budget"),
      reasonKey: `reason/three-public-budget/${column}`,
      budgetName: "预算数",
    }),
  ]);
}

export function threePublic(sources: Sources): Provided {
  const { amount: decimals } = sources.decimals;
  const isNothing = (item: ItemName): boolean =>
    isShownAsZero(figureOf(sources, item, "budget"), decimals) &&
    isShownAsZero(figureOf(sources, item, "final"), decimals);
  const prior = suppliedAmount(sources, "prior/three-public/total", "prior", "");
  const none = isNothing("three-public") && (prior.state === "missing" || isShownAsZero(prior, decimals));
  const own: Provided = {
    quantities: { "three-public.basis": stated(basisOf(sources)) },
    conditions: { "three-public.none": none, "used.three-public": !isNothing("three-public") },
  };
  return together([
    own,
    details(sources),
    ...(Object.keys(ITEMS) as ItemName[]).map((item) => compared(sources, item)),
  ]);
}

/** The parts that have a budget, a final figure or one of last year. */
export function threePublicParts(sources: Sources): readonly Provided[] {
  const { amount: decimals, percent } = sources.decimals;
  const total = figureOf(sources, "three-public", "final");
  return PARTS.filter((item) => {
    const prior = suppliedAmount(sources, `prior/three-public/${ITEMS[item][0]}`, "prior", "");
    const figures = [figureOf(sources, item, "budget"), figureOf(sources, item, "final")];
    const wasPaid = prior.state === "known" && !isShownAsZero(prior, decimals);
    return wasPaid || figures.some((figure) => !isShownAsZero(figure, decimals));
  }).map((item) => {
    const final = figureOf(sources, item, "final");
    const own: Provided = {
      quantities: {
        "three-public-part.name": stated(ITEMS[item][1]),
        "three-public-part.share": derive([final, total], (part, whole) => percentOf(part, whole, percent)),
      },
      conditions: { "three-public-part.paid": !isShownAsZero(final, decimals) },
    };
    return together([compared(sources, item, "three-public-part"), own]);
  });
}

/** Which budget the table states: its headings and its notes say so; the national notes speak of 全年预算数. */
function basisOf(sources: Sources): "opening" | "adjusted" {
  const table = sources.facts.table(TABLE)?.table;
  const row = table?.rows.find(({ key }) => key === "budget");
  const texts = [row?.name ?? "", ...(table?.notes ?? []).map(({ text }) => text)].join("\n");
  return /年初预算/u.test(texts) && !/全年预算|调整/u.test(texts) ? "opening" : "adjusted";
}

function details(sources: Sources): Provided {
  const { amount: decimals } = sources.decimals;
  const count = (key: string, what: string) => suppliedCount(sources, `count/${key}`, what);
  const use = (key: string, what: string): Known<string> => {
    const given = suppliedText(sources, `use/${key}`);
    return given.state === "absent" ? missing(`use/${key}`, what) : given;
  };
  const foreign = suppliedAmount(sources, "amount/foreign-reception", "current", "外宾接待支出");
  return {
    quantities: {
      "overseas.groups": count("overseas-groups", "因公出国（境）团组数"),
      "overseas.persons": count("overseas-persons", "因公出国（境）人次"),
      "overseas.use": use("overseas", "因公出国（境）费的开支内容"),
      "vehicle-purchase.count": count("vehicles-bought", "本年购置（更新）公务用车数"),
      "vehicle-operation.kept": count("vehicles-kept", "年末开支财政拨款的公务用车保有量"),
      "vehicle-operation.use": use("vehicle-operation", "公务用车运行维护费的用途"),
      "reception.use": use("reception", "公务接待费的用途"),
      "reception.groups": count("receptions", "国内公务接待批次"),
      "reception.persons": count("reception-persons", "国内公务接待人次"),
      "reception.foreign": shownAmount(foreign, decimals),
      "reception.foreign-groups": count("foreign-receptions", "外宾接待批次"),
      "reception.foreign-persons": count("foreign-reception-persons", "外宾接待人次"),
    },
    conditions: { "reception.has-foreign": foreign.state === "known" && !isShownAsZero(foreign, decimals) },
  };
}
