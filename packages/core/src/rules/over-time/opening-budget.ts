import { roundingRoom } from "../../money/amount.js";
import { printInUnit, printPlain } from "../../money/print.js";
import type { DisclosureTable } from "../../tables/table.js";
import { factAnchor } from "../anchors.js";
import { cellName } from "../cell-names.js";
import { draw } from "../draw.js";
import { isAccountedFor } from "../located.js";
import { defineRule } from "../rule.js";

interface Params {
  readonly item: string;
  readonly stated: string;
  readonly published: string;
  readonly cell: string;
  readonly budgetCell: string;
  readonly file: string;
}

/** Items with what they are made of; parts first, so that a whole is told only when its parts do not say it already. */
const ITEMS: readonly { readonly column: string; readonly name: string; readonly parts: readonly string[] }[] = [
  { column: "vehicle-purchase", name: "公务用车购置费", parts: [] },
  { column: "vehicle-operation", name: "公务用车运行维护费", parts: [] },
  { column: "overseas", name: "因公出国（境）费", parts: [] },
  { column: "vehicles", name: "公务用车购置及运行维护费", parts: ["vehicle-purchase", "vehicle-operation"] },
  { column: "reception", name: "公务接待费", parts: [] },
  { column: "total", name: "“三公”经费合计", parts: ["overseas", "vehicles", "reception"] },
];

/** The note under the table says which budget its 预算数 is: the opening one or the one as adjusted in the year. */
const isAdjusted = (table: DisclosureTable): boolean =>
  table.notes.some(({ text }) => /全年预算|调整预算|调整后(?:的)?预算|预算调整/.test(text)) &&
  !table.notes.some(({ text }) => /预算数[^。；]{0,12}年初/.test(text));

const final = (budget: string, notes: readonly string[] = []) =>
  draw("three-public", [[budget, "", "5.00", "", "5.00", "3.00", "7.00", "", "4.00", "", "4.00", "3.00"]], { notes });

const planned = draw("three-public", [["8.00", "", "5.00", "", "5.00", "3.00"]], {
  title: "2024年财政拨款“三公”经费支出预算表",
  headings: [
    ["合计", "因公出国（境）费", "公务用车购置及运行费", "", "", "公务接待费"],
    ["", "", "小计", "公务用车购置费", "公务用车运行费", ""],
  ],
});

export const openingBudget = defineRule<Params>({
  meta: {
    id: "over-time/opening-budget",
    number: "JS-505",
    title: "“三公”经费年初预算与公开的部门预算一致",
    severity: "warning",
    requirements: ["T04"],
    basis: "《地方预决算公开操作规程》：决算与预算对比的口径应当一致，年初预算数以公开的部门预算为准",
    explanation:
      "“三公”经费表的年初预算数与公开的部门预算（--budget）逐项比较。表下的注说明预算数是全年（调整）预算数的，不比较。年中新设、机构划转的单位预算可以不同，因此只提示核实。四舍五入尾差不报。",
  },
  *check({ facts, companions, misfits, reconciliation }) {
    const { budget } = companions;
    if (!budget) return { notRun: "没有提供公开的部门预算工作簿（--budget）" };
    if (misfits.budget !== undefined) return { notRun: misfits.budget };
    const stated = facts.table("three-public");
    const published = budget.facts.table("three-public");
    if (!stated || !published) return { notRun: "决算或预算中没有“三公”经费表" };
    const row = stated.table.rows.some(({ key }) => key === "opening-budget") ? "opening-budget" : "budget";
    if (row === "budget" && isAdjusted(stated.table)) {
      return { notApplicable: "表下的注说明预算数是全年预算数，不与年初预算比较" };
    }
    const unit = stated.table.amountUnit;
    const say = (fen: number): string => `${printInUnit(fen, unit, 2)}${unit}`;
    let places = 0;
    let broken = 0;
    const gaps = new Map<string, number>();
    for (const { column, name, parts } of ITEMS) {
      const own = stated.fact(row, column);
      const plan = published.fact("final", column) ?? published.fact("budget", column);
      if (!own || !plan || own.state === "unreadable" || plan.state === "unreadable") continue;
      places += 1;
      const gap = own.amount.fen - plan.amount.fen;
      const room = roundingRoom(own.amount) + roundingRoom(plan.amount);
      gaps.set(column, gap);
      if (Math.abs(gap) <= room) continue;
      broken += 1;
      const told = parts.reduce((sum, part) => sum + (gaps.get(part) ?? 0), 0);
      if (Math.abs(gap - told) <= room * (parts.length + 1) && told !== 0) continue;
      if (isAccountedFor(reconciliation, own)) continue;
      yield {
        subject: { kind: "cell", table: own.table, row: own.row, column: own.column, actual: own.shown },
        where: [factAnchor(own), { kind: "file", file: budget.file }],
        params: {
          item: name,
          stated: own.state === "blank" ? "空" : say(own.amount.fen),
          published: say(plan.amount.fen),
          cell: cellName(own),
          budgetCell: cellName(plan),
          file: budget.file,
        },
        actual: own.state === "blank" ? "" : printPlain(own.amount.fen, unit),
        expected: printPlain(plan.amount.fen, unit),
        difference: printPlain(gap, unit),
      };
    }
    return { places, broken };
  },
  say: ({ item, stated, published, cell, budgetCell, file }) => ({
    message: `${item}的预算数为${stated === "空" ? "" : " "}${stated}，公开的部门预算为 ${published}。`,
    why: "年初预算数以公开的部门预算为准；与全年（调整）预算比较的，应在表下注明。",
    fix: `请核对${cell}与部门预算“${file}”的${budgetCell}；用的是全年预算数的，请在表下注明口径。`,
  }),
  examples: {
    passing: [
      { because: "与公开的预算相同", sheets: [final("8.00")], budget: [planned] },
      {
        because: "注明预算数是全年预算数",
        sheets: [final("9.00", ["注：本表预算数为全年预算数，反映经调整后的预算安排。"])],
        budget: [planned],
      },
      { because: "没有提供部门预算", sheets: [final("9.00")] },
    ],
    failing: [
      {
        because: "公务用车运行维护费与公开的预算不同，小计和合计随之不同，只报一条",
        sheets: [
          draw("three-public", [["9.00", "", "6.00", "", "6.00", "3.00", "7.00", "", "4.00", "", "4.00", "3.00"]]),
        ],
        budget: [planned],
        finds: ["财政拨款“三公”经费支出决算表!E6"],
      },
    ],
  },
});
