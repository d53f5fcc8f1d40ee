/**
 * The part of the equations that is a tree of code rows (类, 款, 项), found in the equations themselves: rows whose cells
 * stand in their own row sum and in the column sums above and below, and nowhere else. Such rows are eliminated exactly
 * (tree-sweep.ts), so that the general solver sees some hundred cells whatever the size of the unit.
 */
import { onceFor } from "../../facts/once-for.js";
import type { IdentitySystem } from "../identity-system.js";
import { allEquations, type Equations, someEquations } from "./equations.js";

/**
 * The rows below one root (a 类, or 合计 where only 项 are printed); children stand before their parents. Rows are numbered
 * from 0; a cell of -1 is none.
 */
export interface Branch {
  /** The total of the root's row sum and its parts, by column. */
  readonly root: { readonly total: number; readonly parts: Int32Array };
  readonly rowCount: number;
  /** Number of columns that row sums add. */
  readonly width: number;
  /** Row → total of its row sum; row × width + column → its part. */
  readonly totals: Int32Array;
  readonly parts: Int32Array;
  /** Row → the row above; -1 for the rows directly below the root. */
  readonly parents: Int32Array;
  /** Row → the identity of its row sum. */
  readonly rowSums: Int32Array;
  /** (row + 1) × (width + 1) + place → the identity that adds the rows below it; first the root. -1 is none. */
  readonly columnSums: Int32Array;
  /** Identities that the sweep of this branch stands for: all of the above. */
  readonly identities: readonly number[];
}

export interface CodeTrees {
  readonly branches: readonly Branch[];
  /** Identities that no branch stands for, and their equations. */
  readonly rest: readonly number[];
  readonly equations: Equations;
}

/** The code trees of a unit; found once per system. */
export const codeTrees: (system: IdentitySystem) => CodeTrees = onceFor(findTrees);

/** A row with its row sum. Cells are told by their place in it: 0 is the total. */
interface Node {
  readonly identity: number;
  readonly cells: Int32Array;
  parent: Node | undefined;
  readonly children: Node[];
  /** Place → the identity that adds the children; -1 for none. */
  readonly sums: Int32Array;
  /** How many places are added above. */
  added: number;
  /** False when a sum that concerns it is not of the plain kind. */
  sound: boolean;
}

function findTrees(system: IdentitySystem): CodeTrees {
  const equations = allEquations(system);
  const rows = rowSums(system, equations);
  if (rows.nodes.length > 0) addColumnSums(system, equations, rows);
  const free = new Set(rows.nodes.filter((node) => isFree(node, equations)));
  const eliminated = (node: Node): boolean =>
    node.parent !== undefined &&
    free.has(node) &&
    node.parent.sound &&
    node.parent.children.every((child) => free.has(child));
  const branches: Branch[] = [];
  const gone = new Uint8Array(system.identities.length);
  for (const node of rows.nodes) {
    const [first] = node.children;
    if (!first || !eliminated(first) || eliminated(node)) continue;
    const branch = branchBelow(node);
    branches.push(branch);
    for (const identity of branch.identities) gone[identity] = 1;
  }
  const rest: number[] = [];
  for (const identity of equations.identities) if (!gone[identity]) rest.push(identity);
  return { branches, rest, equations: branches.length === 0 ? equations : someEquations(system, rest) };
}

/** Rows with their row sums, and where each cell stands: its row (-1: none) and its place in the row. */
interface Rows {
  readonly nodes: readonly Node[];
  readonly nodeOf: Int32Array;
  readonly placeOf: Int32Array;
}

function rowSums(system: IdentitySystem, { identities, rowStart, cells, factors, cellCount }: Equations): Rows {
  const nodes: Node[] = [];
  const nodeOf = new Int32Array(cellCount).fill(-1);
  const placeOf = new Int32Array(cellCount);
  for (let row = 0; row < identities.length; row += 1) {
    const index = identities[row] ?? 0;
    if (system.identities[index]?.kind !== "row") continue;
    const start = rowStart[row] ?? 0;
    const own = cells.subarray(start, rowStart[row + 1]);
    const node: Node = {
      identity: index,
      cells: own,
      parent: undefined,
      children: [],
      sums: new Int32Array(own.length).fill(-1),
      added: 0,
      sound: true,
    };
    const first = system.facts[own[0] ?? 0];
    for (let place = 0; place < own.length; place += 1) {
      const cell = own[place] ?? 0;
      const fact = system.facts[cell];
      const isPlain = place === 0 || factors[start + place] === -1;
      if (!isPlain || fact?.table !== first?.table || fact?.row !== first?.row) node.sound = false;
      // A row with several row sums is left to the general solver.
      const other = nodes[nodeOf[cell] ?? -1];
      if (other) {
        other.sound = false;
        node.sound = false;
      }
      nodeOf[cell] = nodes.length;
      placeOf[cell] = place;
    }
    nodes.push(node);
  }
  return { nodes, nodeOf, placeOf };
}

function addColumnSums(
  system: IdentitySystem,
  { identities, rowStart, cells, factors }: Equations,
  { nodes, nodeOf, placeOf }: Rows,
): void {
  for (let row = 0; row < identities.length; row += 1) {
    const index = identities[row] ?? 0;
    if (system.identities[index]?.kind !== "tree") continue;
    const start = rowStart[row] ?? 0;
    const end = rowStart[row + 1] ?? 0;
    const total = cells[start] ?? 0;
    const parent = nodes[nodeOf[total] ?? -1];
    const place = placeOf[total] ?? 0;
    const column = system.facts[total]?.column;
    const table = system.facts[total]?.table;
    let plain = parent !== undefined && parent.sums[place] === -1;
    for (let k = start + 1; k < end; k += 1) {
      const fact = system.facts[cells[k] ?? 0];
      if (factors[k] !== -1 || fact?.table !== table || fact?.column !== column) plain = false;
    }
    if (parent && plain) parent.sums[place] = index;
    else if (parent) parent.sound = false;
    for (let k = start + 1; k < end; k += 1) {
      const cell = cells[k] ?? 0;
      const child = nodes[nodeOf[cell] ?? -1];
      if (!child) {
        // A column outside the row sum is left to the general solver.
        if (parent) parent.sound = false;
      } else if (!parent || !plain || placeOf[cell] !== place) child.sound = false;
      else {
        if (child.parent === undefined) {
          child.parent = parent;
          parent.children.push(child);
        } else if (child.parent !== parent) child.sound = false;
        child.added += 1;
      }
    }
    if (parent && plain && end - start - 1 !== parent.children.length) parent.sound = false;
  }
}

/** Whether a row may be eliminated: every cell of its row sum is added above, and used nowhere but in the tree. */
function isFree(node: Node, { columnStart }: Equations): boolean {
  const { sound, parent, children, cells, sums, added } = node;
  if (!sound || parent === undefined || added !== cells.length) return false;
  for (let place = 0; place < cells.length; place += 1) {
    const cell = cells[place] ?? 0;
    const uses = (columnStart[cell + 1] ?? 0) - (columnStart[cell] ?? 0);
    const isSum = sums[place] !== -1;
    if (uses !== 2 + (isSum ? 1 : 0) || (children.length > 0 && !isSum)) return false;
  }
  return true;
}

function branchBelow(root: Node): Branch {
  const order: Node[] = [];
  const visit = (node: Node): void => {
    for (const child of node.children) {
      visit(child);
      order.push(child);
    }
  };
  visit(root);
  const rowCount = order.length;
  const width = root.cells.length - 1;
  const totals = new Int32Array(rowCount);
  const parts = new Int32Array(rowCount * width).fill(-1);
  const parents = new Int32Array(rowCount).fill(-1);
  const rowSums = new Int32Array(rowCount);
  const columnSums = new Int32Array((rowCount + 1) * (width + 1)).fill(-1);
  const rowOf = new Map<Node, number>();
  columnSums.set(root.sums);
  for (let row = 0; row < rowCount; row += 1) {
    const node = order[row] ?? root;
    rowOf.set(node, row);
    totals[row] = node.cells[0] ?? -1;
    for (let place = 1; place < node.cells.length; place += 1) parts[row * width + place - 1] = node.cells[place] ?? -1;
    for (const child of node.children) parents[rowOf.get(child) ?? 0] = row;
    rowSums[row] = node.identity;
    columnSums.set(node.sums, (row + 1) * (width + 1));
  }
  const shape = { rowCount, width, totals, parts, parents, rowSums, columnSums };
  return { root: { total: root.cells[0] ?? 0, parts: root.cells.slice(1) }, ...shape, identities: identitiesOf(shape) };
}

/** Every identity of a branch once. */
export const identitiesOf = ({ rowSums, columnSums }: Pick<Branch, "rowSums" | "columnSums">): readonly number[] => [
  ...rowSums,
  ...columnSums.filter((sum) => sum !== -1),
];
