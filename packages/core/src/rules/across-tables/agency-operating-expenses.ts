import { type Amount, roundingRoom } from "../../money/amount.js";
import { fenOfFigure } from "../../money/fen-of-figure.js";
import { printInUnit, printPlain } from "../../money/print.js";
import type { DisclosureTable, Place } from "../../tables/table.js";
import { contentOf } from "../../workbook/content.js";
import type { WorkbookGrid } from "../../workbook/grid.js";
import { factAnchor, tableAnchor } from "../anchors.js";
import { draw } from "../draw.js";
import { defineRule, type UnitSettings } from "../rule.js";

type Kind = UnitSettings["unitKind"];

interface Params {
  readonly kind: Kind;
  readonly stated: string;
  readonly operating: string;
}

/** How 机关运行经费 may differ from 公用经费, by the kind of unit. */
const isOdd = (kind: Kind, difference: number, stated: number, room: number): boolean => {
  switch (kind) {
    case "administrative":
    case "civil-service-managed":
      return Math.abs(difference) > room;
    case "institution":
      return stated > 0;
    default:
      return difference > room;
  }
};

const WHY: Record<NonNullable<Kind>, string> = {
  administrative: "行政单位的机关运行经费即一般公共预算财政拨款基本支出中的公用经费，两者应当一致。",
  "civil-service-managed":
    "参照公务员法管理的事业单位的机关运行经费即一般公共预算财政拨款基本支出中的公用经费，两者应当一致。",
  institution: "机关运行经费只反映行政单位和参照公务员法管理的事业单位，其他事业单位不涉及。",
  mixed: "机关运行经费是公用经费中行政单位和参公单位的部分，不应大于公用经费。",
};

export const agencyOperatingExpenses = defineRule<Params>({
  meta: {
    id: "across-tables/agency-operating-expenses",
    number: "JS-312",
    title: "机关运行经费与公用经费相容",
    severity: "warning",
    requirements: ["X10"],
    basis:
      "部门决算公开对机关运行经费的口径：行政单位（含参照公务员法管理的事业单位）使用一般公共预算财政拨款安排的基本支出中的日常公用经费支出",
    explanation:
      "行政单位和参公单位：机关运行经费等于公用经费合计；混合的部门：不大于公用经费合计；其他事业单位：不涉及。没有说明单位性质时按“不大于”比较，只作提示。机关运行经费多在情况说明中公开，表中没有时不能核对。",
  },
  *check({ workbook, recognition, facts, settings }) {
    const detail = facts.table("basic-expenditure");
    const operating = detail?.fact("operating-total", "amount");
    if (!detail || !operating || operating.state === "unreadable") {
      return { notApplicable: "没有基本支出决算明细表，或表中没有公用经费合计" };
    }
    const stated = recognition.tables.flatMap((table) => statedIn(table, workbook) ?? [])[0];
    if (!stated) return { notRun: "表中没有列示机关运行经费（一般在情况说明中公开），未能核对" };
    const { table, place, amount } = stated;
    const room = roundingRoom(amount) + roundingRoom(operating.amount);
    const difference = amount.fen - operating.amount.fen;
    if (isOdd(settings.unitKind, difference, amount.fen, room)) {
      const unit = table.amountUnit;
      yield {
        subject: {
          kind: "cell",
          table: table.id,
          row: "agency-operating-expenses",
          column: "final",
          actual: printPlain(amount.fen, unit),
        },
        where: [tableAnchor(table, place), factAnchor(operating)],
        ...(settings.unitKind === undefined ? { severity: "info" as const } : {}),
        params: {
          kind: settings.unitKind,
          stated: `${printInUnit(amount.fen, unit, 2)}${unit}`,
          operating: `${printInUnit(operating.amount.fen, unit, 2)}${unit}`,
        },
        actual: printPlain(amount.fen, unit),
        difference: printPlain(difference, unit),
      };
    }
    return { places: 1 };
  },
  say: ({ kind, stated, operating }) => ({
    message: `机关运行经费为 ${stated}，基本支出明细表的公用经费合计为 ${operating}。`,
    why: WHY[kind ?? "mixed"],
    fix: "请核对机关运行经费的统计口径和两处金额；口径不同的，请在情况说明中说明原因。",
  }),
  examples: {
    passing: [
      {
        because: "行政单位的机关运行经费等于公用经费合计",
        sheets: [withAgency("20.00"), basic()],
        settings: { unitKind: "administrative" },
      },
      { because: "性质不明的单位，机关运行经费小于公用经费合计", sheets: [withAgency("12.00"), basic()] },
      { because: "表中没有列示机关运行经费，不能核对", sheets: [basic()] },
    ],
    failing: [
      {
        because: "行政单位的机关运行经费与公用经费合计不等",
        sheets: [withAgency("12.00"), basic()],
        settings: { unitKind: "administrative" },
        finds: ["财政拨款“三公”经费支出决算表!C10"],
      },
      {
        because: "事业单位列了机关运行经费",
        sheets: [withAgency("12.00"), basic()],
        settings: { unitKind: "institution" },
        finds: ["财政拨款“三公”经费支出决算表!C10"],
      },
    ],
  },
});

interface Stated {
  readonly table: DisclosureTable;
  readonly place: Place;
  readonly amount: Amount;
}

/** A row 机关运行经费 in a table of 三公 (Yunnan, Chongqing) whose final figures stand in one column. */
function statedIn(table: DisclosureTable, workbook: WorkbookGrid): Stated | undefined {
  const row = table.unknown.find((part) => part.kind === "row" && part.text.includes("机关运行经费"));
  const columns = new Set(
    [...(table.rows.find(({ key }) => key === "final")?.cells.values() ?? [])].map(({ column }) => column),
  );
  const [column] = columns;
  if (!row || column === undefined || columns.size > 1) return undefined;
  const place = { row: row.place.row, column };
  const content = contentOf(workbook.sheets[table.sheetIndex]?.at(place.row, place.column));
  if (content.kind !== "figure") return undefined;
  const reading = fenOfFigure(content.figure, table.amountUnit);
  // Printed like the table's other figures: two decimals.
  return reading.kind === "amount"
    ? { table, place, amount: { fen: reading.fen, ulp: table.amountUnit === "元" ? 1 : 10_000 } }
    : undefined;
}

function withAgency(amount: string) {
  return draw(
    "three-public",
    [
      ["一、“三公”经费支出合计", "8.00", "8.00"],
      ["1．因公出国（境）费", "", ""],
      ["2．公务用车购置及运行维护费", "5.00", "5.00"],
      ["（1）公务用车购置费", "", ""],
      ["（2）公务用车运行维护费", "5.00", "5.00"],
      ["3．公务接待费", "3.00", "3.00"],
      ["二、机关运行经费", "", amount],
    ],
    { headings: [["项目", "预算数", "决算数"]] },
  );
}

function basic() {
  return draw("basic-expenditure", [
    ["301", "工资福利支出", "100.00", "302", "商品和服务支出", "20.00"],
    ["人员经费合计", "", "100.00", "公用经费合计", "", "20.00"],
  ]);
}
