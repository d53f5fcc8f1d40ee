/** Which table a block is: title and structure together, neither alone. */
import type { Block } from "./block.js";
import { markNumber } from "./captions.js";
import { type Evidence, evidenceOf, mostlyEconomic, type Structure, structureOf } from "./evidence.js";
import type { Layout } from "./layout.js";
import type { Preamble } from "./preamble.js";
import type { TableId } from "./table.js";
import { readTitle, type Title } from "./title.js";

export type Identity =
  | {
      readonly kind: "table";
      readonly id: TableId;
      /** Order among variants of one table: lower is nearer to the form that is checked. */
      readonly rank: number;
      /** Whether the title says so too, or only headings and rows. */
      readonly titled: boolean;
    }
  /** One of the two fund tables, empty and without anything that names the fund. */
  | { readonly kind: "nameless"; readonly balances: boolean; readonly rank: number }
  | { readonly kind: "known"; readonly reason: string }
  | { readonly kind: "none" };

/** Rank of a table found without its title's help: it yields to a titled one. */
const UNTITLED_RANK = 10;

const CODE_TABLES: ReadonlySet<TableId> = new Set([
  "income",
  "expenditure",
  "general-public-budget",
  "government-fund",
  "state-capital",
]);
const FUND_TABLES: ReadonlySet<TableId> = new Set(["general-public-budget", "government-fund", "state-capital"]);

/** Decides which table a block is. */
export function identify(layout: Layout, preamble: Preamble): Identity {
  const { block } = layout;
  const title = preamble.title ? readTitle(preamble.title.text) : undefined;
  const evidence = evidenceOf(layout);
  const structure = structureOf(evidence);
  if (title?.verdict.kind === "known") return { kind: "known", reason: title.verdict.reason };
  if (title?.verdict.kind === "table") {
    const { id, rank } = title.verdict;
    if (agrees(id, structure, evidence)) return { kind: "table", id, rank, titled: true };
    // A title pasted over another table: headings and rows that can only be one table are believed.
    if (structure.kind === "sure") return { kind: "table", id: structure.id, rank: UNTITLED_RANK, titled: false };
    return { kind: "none" };
  }
  return untitled(block, preamble, title, structure, evidence);
}

/** Whether the structure bears out what the title says. */
function agrees(id: TableId, structure: Structure, evidence: Evidence): boolean {
  switch (structure.kind) {
    case "sure":
      return (
        structure.id === id ||
        (id === "appropriation-summary" && structure.id === "summary" && evidence.ownIncomeItems < 2)
      );
    case "fund":
      return FUND_TABLES.has(id) || (id === "expenditure" && !structure.balances);
    default:
  }
  // Tables emptied of their rows or with few headings: the title is believed when nothing speaks against it.
  if (CODE_TABLES.has(id)) return evidence.codeHeads && evidence.economicClassHeads === 0;
  if (id === "basic-expenditure") return evidence.economicHeads && mostlyEconomic(evidence);
  if (id === "three-public") return evidence.threePublicHeads + evidence.threePublicRows >= 1;
  return evidence.incomeItems >= 2 || evidence.classItems >= 2;
}

function untitled(
  block: Block,
  preamble: Preamble,
  title: Title | undefined,
  structure: Structure,
  evidence: Evidence,
): Identity {
  const found = (id: TableId): Identity => ({ kind: "table", id, rank: UNTITLED_RANK, titled: false });
  if (structure.kind === "sure") return found(structure.id);
  if (structure.kind === "none") return { kind: "none" };
  const named = fundNamed(title?.core ?? "") ?? fundNamed(textsBelow(block));
  if (named) return found(named);
  // A title that names no fund (财政拨款支出表) speaks of all of them.
  if (title) return { kind: "none" };
  if (evidence.stateCapitalCodes > 0) return found("state-capital");
  if (evidence.governmentFundCodes > 0) return found("government-fund");
  if (evidence.functionCodes > 0) return found("general-public-budget");
  const number = preamble.mark ? markNumber(preamble.mark.text) : undefined;
  // 07 and 08 are national numbers; elsewhere they are 08 and 09, so that 08 alone says nothing about a table of 年初.
  if (number === 7) return found("government-fund");
  if (number === 9 || (number === 8 && !structure.balances)) return found("state-capital");
  return { kind: "nameless", balances: structure.balances, rank: UNTITLED_RANK };
}

function fundNamed(text: string): TableId | undefined {
  if (text.includes("政府性基金")) return "government-fund";
  if (text.includes("国有资本经营")) return "state-capital";
  return text.includes("一般公共预算") ? "general-public-budget" : undefined;
}

/** The notes of the block: 注：本表反映部门本年度政府性基金预算财政拨款…. */
function textsBelow(block: Block): string {
  const first = block.notes[0]?.cells[0]?.text ?? "";
  const second = block.notes[1]?.cells[0]?.text ?? "";
  return first + second;
}
