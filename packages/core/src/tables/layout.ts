/** The columns of a block: their headings and what they hold. Worked out once, used to identify the block and to read it. */
import type { Block } from "./block.js";
import { type ColumnRoles, columnRoles } from "./column-roles.js";
import { type ColumnHead, headingPaths } from "./heading-paths.js";

export interface Layout {
  readonly block: Block;
  readonly heads: readonly ColumnHead[];
  readonly roles: ColumnRoles;
}

export function layoutOf(block: Block): Layout {
  const heads = headingPaths(block);
  return { block, heads, roles: columnRoles(block, heads) };
}
