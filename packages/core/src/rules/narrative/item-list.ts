import { foldName } from "../../codes/index.js";
import type { Fact } from "../../facts/fact.js";
import { type ItemList, itemLists, type ListedItem } from "../../narrative/claims/listed-items.js";
import { factAnchor } from "../anchors.js";
import { draw } from "../draw.js";
import { judgedProse } from "../prose-input.js";
import { textAnchor, textSubject } from "../prose-places.js";
import { defineRule, type RuleInput } from "../rule.js";

type Params =
  | { readonly kind: "extra"; readonly of: string; readonly names: readonly string[] }
  | { readonly kind: "missing"; readonly of: string; readonly names: readonly string[] };

/** An economic item with its amount in the table. */
interface TableItem {
  readonly name: string;
  readonly key: string;
  readonly of: "personnel" | "operating";
  readonly fact: Fact | undefined;
}

/** An item of a list whose name is known, with the rows of that name. */
interface Known {
  readonly listed: ListedItem;
  readonly found: readonly TableItem[];
}

const OF = { personnel: "人员经费", operating: "公用经费" } as const;

/** A list that leaves out no more than this is meant to be complete. */
const FEW = 2;

export const itemList = defineRule<Params>({
  meta: {
    id: "narrative/item-list",
    number: "JS-409",
    title: "人员经费、公用经费的列举与基本支出表一致",
    severity: "warning",
    requirements: ["N09"],
    basis: "部门决算公开模板：人员经费、公用经费“主要包括”的款级科目，没有支出的不列",
    explanation:
      "把“主要包括”后面的款级科目与一般公共预算财政拨款基本支出决算表逐个比较：表中没有金额的不应列出；列举几乎是完整的，却漏了一两个有金额的科目，也会指出。括号、“费”与“费用”、末尾多出的“支出”不算不同；认不出的名称不作判断。一处列举有多个不符的，合为一条。",
  },
  *check(input) {
    const judged = judgedProse(input);
    if ("end" in judged) return judged.end;
    const items = tableItems(input);
    if (items.size === 0) return { notApplicable: "没有基本支出决算明细表" };
    let places = 0;
    for (const line of judged.prose.lines) {
      if (line.topic !== "basic-expenditure" || line.kind === "contents" || line.kind === "table") continue;
      for (const list of itemLists(line)) {
        const known = list.items.flatMap((listed): Known[] => {
          const found = items.get(plainName(listed.name));
          return found || isEconomic(listed.name, input) ? [{ listed, found: found ?? [] }] : [];
        });
        if (known.length === 0) continue;
        places += known.length;
        const extra = known.filter(
          ({ found }) => !isSpent(found) || (list.of !== undefined && found.every((item) => item.of !== list.of)),
        );
        const [first] = extra;
        if (first) yield extraProblem(judged.prose, list, first, extra);
        const missing = missingFrom(list, items);
        if (missing.length > 0 && missing.length <= FEW && extra.length === 0) {
          const span = list.items[list.items.length - 1] ?? list;
          yield {
            subject: textSubject(judged.prose, line, span),
            where: [textAnchor(line, span), ...missing.flatMap(({ fact }) => (fact ? [factAnchor(fact)] : []))],
            params: { kind: "missing", of: list.of ? OF[list.of] : "", names: missing.map(({ name }) => name) },
          };
        }
      }
    }
    return { places };
  },
  say: (params) =>
    params.kind === "extra"
      ? {
          message: `${params.of}列举的${quoted(params.names)}在基本支出表中没有金额。`,
          why: "“主要包括”只列当年有支出的科目，多半是套用模板或上年文字时没有删去。",
          fix: `请从列举中删去${quoted(params.names)}；确有支出的，请核对基本支出表。`,
        }
      : {
          message: `${params.of}的列举漏了${quoted(params.names)}，基本支出表中有金额。`,
          why: "其他有支出的科目都已列出，漏列的多半是疏忽。",
          fix: `请在列举中补上${quoted(params.names)}。`,
        },
  examples: {
    passing: [
      { because: "只列有支出的科目", sheets: [table()], narrative: prose("基本工资、奖金") },
      { because: "只举其中一部分", sheets: [table()], narrative: prose("基本工资等") },
    ],
    failing: [
      {
        because: "列了没有支出的科目",
        sheets: [table()],
        narrative: prose("基本工资、奖金、伙食补助费"),
        finds: ["伙食补助费"],
      },
      { because: "漏了一个有支出的科目", sheets: [table()], narrative: prose("基本工资"), finds: ["基本工资"] },
    ],
  },
});

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join("、");

/** 维修（护）费, 维修费; 其他交通费用, 其他交通费; 助学金支出. */
const plainName = (name: string): string =>
  foldName(name)
    .replace(/\([^()]{0,12}\)/g, "")
    .replace(/费用/g, "费")
    .replace(/支出$/, "");

const isEconomic = (name: string, { codes }: RuleInput): boolean =>
  codes.table("departmental-economic").named(name).length > 0;

const isSpent = (items: readonly TableItem[]): boolean =>
  items.some(({ fact }) => fact !== undefined && (fact.state === "unreadable" || fact.amount.fen !== 0));

const extraProblem = (
  prose: Parameters<typeof textSubject>[0],
  list: ItemList,
  first: Known,
  extra: readonly Known[],
) => ({
  subject: textSubject(prose, list.line, first.listed),
  where: [
    textAnchor(list.line, first.listed),
    ...extra.slice(1).map(({ listed }) => textAnchor(list.line, listed)),
    ...extra.flatMap(({ found }) => found.flatMap(({ fact }) => (fact ? [factAnchor(fact)] : []))),
  ] as const,
  params: { kind: "extra" as const, of: list.of ? OF[list.of] : "", names: extra.map(({ listed }) => listed.name) },
  actual: extra.map(({ listed }) => listed.name).join("、"),
});

/** Items of the table by plain name; 类 are left out. */
function tableItems({ facts }: RuleInput): ReadonlyMap<string, readonly TableItem[]> {
  const table = facts.table("basic-expenditure");
  const items = new Map<string, TableItem[]>();
  for (const row of table?.table.rows ?? []) {
    const code = row.code ?? row.key;
    if (!/^3[0-9]{4}$/.test(code)) continue;
    const of = /^30[13]/.test(code) ? "personnel" : "operating";
    const fact = table?.row(row.key).find(({ column }) => column === "amount") ?? table?.row(row.key)[0];
    const item: TableItem = { name: row.name.trim(), key: row.key, of, fact };
    const name = plainName(row.name);
    items.set(name, [...(items.get(name) ?? []), item]);
  }
  return items;
}

/** Items with an amount that a list of all of them leaves out. */
function missingFrom(list: ItemList, items: ReadonlyMap<string, readonly TableItem[]>): readonly TableItem[] {
  if (list.of === undefined || list.isOpen) return [];
  const listed = new Set(list.items.map(({ name }) => plainName(name)));
  return [...items].flatMap(([name, all]) =>
    listed.has(name) ? [] : all.filter((item) => item.of === list.of && isSpent([item])),
  );
}

function table() {
  return draw("basic-expenditure", [
    ["301", "工资福利支出", "100.00", "302", "商品和服务支出", "20.00"],
    ["30101", "基本工资", "60.00", "30201", "办公费", "20.00"],
    ["30103", "奖金", "40.00", "", "", ""],
    ["30106", "伙食补助费", "", "", "", ""],
    ["人员经费合计", "", "100.00", "公用经费合计", "", "20.00"],
  ]);
}

function prose(names: string): readonly string[] {
  return [
    "六、一般公共预算财政拨款基本支出决算情况说明",
    `2024年度一般公共预算财政拨款基本支出120.00万元，其中：人员经费100.00万元，主要包括：${names}。`,
    "公用经费20.00万元，主要包括：办公费。",
  ];
}
