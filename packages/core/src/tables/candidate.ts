/** A block that was read as one of the nine tables. */
import type { Block } from "./block.js";
import type { Identity } from "./identify.js";
import type { Layout } from "./layout.js";
import type { Preamble } from "./preamble.js";
import { readBasicExpenditure } from "./read-basic-expenditure.js";
import { readCodeTable } from "./read-code-table.js";
import { readItemTable } from "./read-item-table.js";
import { readThreePublic } from "./read-three-public.js";
import type { TableId } from "./table.js";
import type { TableParts } from "./table-parts.js";

export interface Candidate {
  readonly block: Block;
  readonly preamble: Preamble;
  readonly identity: Identity & { readonly kind: "table" };
  readonly parts: TableParts;
}

/** Reads the columns and rows of a block as the given table. */
export function readParts(id: TableId, layout: Layout, title: string): TableParts {
  switch (id) {
    case "summary":
    case "appropriation-summary":
      return readItemTable(id, layout);
    case "basic-expenditure":
      return readBasicExpenditure(layout);
    case "three-public":
      return readThreePublic(layout, title);
    default:
      return readCodeTable(id, layout);
  }
}
