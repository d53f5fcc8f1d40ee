/** Blocks of the workbook → which of them are tables: by title and structure first, then what remains by elimination. */
import type { WorkbookGrid } from "../workbook/grid.js";
import type { Block } from "./block.js";
import { blocksOf } from "./blocks.js";
import { type Candidate, readParts } from "./candidate.js";
import { type Identity, identify } from "./identify.js";
import { type Layout, layoutOf } from "./layout.js";
import type { Unclaimed } from "./others.js";
import { type Preamble, readPreamble } from "./preamble.js";
import { viewSheet } from "./sheet-view.js";
import { isSupplementSheet } from "./supplement-sheet.js";
import type { TableId } from "./table.js";

/** A block of the workbook, in order: a candidate for one of the nine tables, or not. */
export type Found = { readonly candidate: Candidate } | { readonly unclaimed: Unclaimed };

interface Examined {
  readonly block: Block;
  /** Absent when the block has neither headings nor rows of a table. */
  readonly seen?: { readonly preamble: Preamble; readonly layout: Layout; readonly identity: Identity };
}

/** Finds the tables of all sheets. */
export function findTables(workbook: WorkbookGrid): Found[] {
  const examined = workbook.sheets.flatMap((sheet, index) => {
    const blocks = blocksOf(viewSheet(sheet, index));
    return isSupplementSheet(sheet) ? blocks.map((block) => ({ block })) : blocks.map(examine);
  });
  const eliminated = byElimination(examined);
  return examined.map((part) => read(part, eliminated.get(part)));
}

function examine(block: Block): Examined {
  if (block.headings.length === 0 && block.body.length === 0) return { block };
  const preamble = readPreamble(block);
  const layout = layoutOf(block);
  return { block, seen: { preamble, layout, identity: identify(layout, preamble) } };
}

/**
 * An empty table without title and notes could be 基金 or 国资: it is the one that is still missing, with 年初 and 年末
 * columns 基金 first, without them 国资 first.
 */
function byElimination(examined: readonly Examined[]): Map<Examined, Identity> {
  const present = new Set<TableId>();
  for (const { seen } of examined) if (seen?.identity.kind === "table") present.add(seen.identity.id);
  const assigned = new Map<Examined, Identity>();
  for (const part of examined) {
    if (part.seen?.identity.kind !== "nameless") continue;
    const { balances, rank } = part.seen.identity;
    const order: TableId[] = balances ? ["government-fund", "state-capital"] : ["state-capital", "government-fund"];
    const id = order.find((candidate) => !present.has(candidate));
    if (!id) continue;
    present.add(id);
    assigned.set(part, { kind: "table", id, rank, titled: false });
  }
  return assigned;
}

function read({ block, seen }: Examined, eliminated: Identity | undefined): Found {
  if (!seen) return { unclaimed: { block } };
  const identity = eliminated ?? seen.identity;
  // A hidden sheet counts as a table only when it says so itself.
  const hidden = block.view.sheet.visibility !== "visible";
  if (identity.kind === "table" && (identity.titled || !hidden)) {
    const parts = readParts(identity.id, seen.layout, seen.preamble.title?.text ?? "");
    if (parts.columns.length > 0) return { candidate: { block, preamble: seen.preamble, identity, parts } };
  }
  return { unclaimed: { block, ...(identity.kind === "known" ? { known: identity.reason } : {}) } };
}
