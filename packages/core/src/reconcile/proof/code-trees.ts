/**
 * The part of the equations that is a tree of code rows (类, 款, 项), found in the equations themselves: rows whose cells
 * stand in their own row sum and in the column sums above and below, and nowhere else. Such rows are eliminated exactly
 * (tree-sweep.ts), so that the general solver sees some hundred cells whatever the size of the unit.
 */
import type { IdentitySystem } from "../identity-system.js";
import { allEquations, type Equations, someEquations } from "./equations.js";

/** A code row with one row sum. */
export interface CodeRow {
  readonly total: number;
  /** The cell of every column of the row sum, -1 where the row has none. */
  readonly parts: Int32Array;
  /** Its place among the rows of the branch; -1 for the row directly below the root. */
  readonly parent: number;
}

/** The rows below one root (a 类, or 合计 where only 项 are printed); children stand before their parents. */
export interface Branch {
  readonly root: { readonly total: number; readonly parts: Int32Array };
  readonly rows: readonly CodeRow[];
  /** Identities that the sweep of this branch stands for. */
  readonly identities: readonly number[];
}

export interface CodeTrees {
  readonly branches: readonly Branch[];
  /** Identities that no branch stands for, and their equations. */
  readonly rest: readonly number[];
  readonly equations: Equations;
}

const KNOWN = new WeakMap<IdentitySystem, CodeTrees>();

/** The code trees of a unit; found once per system. */
export function codeTrees(system: IdentitySystem): CodeTrees {
  const known = KNOWN.get(system);
  if (known) return known;
  const found = findTrees(system);
  KNOWN.set(system, found);
  return found;
}

interface Node {
  readonly table: string;
  readonly row: string;
  readonly identity: number;
  readonly cells: ReadonlyMap<string, number>;
  readonly totalColumn: string;
  parent: Node | undefined;
  readonly children: Node[];
  /** Column → the identity that adds its children. */
  readonly sums: Map<string, number>;
  /** Columns of its parent's sums it takes part in. */
  readonly added: Set<string>;
  sound: boolean;
}

function findTrees(system: IdentitySystem): CodeTrees {
  const nodes = rowSums(system);
  if (nodes.size > 0) addColumnSums(system, nodes);
  const equations = allEquations(system);
  const free = new Set([...nodes.values()].filter((node) => isFree(node, equations)));
  const eliminated = (node: Node): boolean =>
    node.parent !== undefined &&
    free.has(node) &&
    node.parent.sound &&
    node.parent.children.every((child) => free.has(child));
  const branches: Branch[] = [];
  const gone = new Set<number>();
  for (const node of nodes.values()) {
    const [first] = node.children;
    if (!first || !eliminated(first) || eliminated(node)) continue;
    const branch = branchBelow(node);
    branches.push(branch);
    for (const identity of branch.identities) gone.add(identity);
  }
  const rest = Array.from(equations.identities).filter((identity) => !gone.has(identity));
  return { branches, rest, equations: branches.length === 0 ? equations : someEquations(system, rest) };
}

/** Rows with exactly one row sum, by table and row. */
function rowSums(system: IdentitySystem): Map<string, Node> {
  const nodes = new Map<string, Node>();
  const several = new Set<string>();
  for (const index of allEquations(system).identities) {
    const identity = system.identities[index];
    if (identity?.kind !== "row") continue;
    const [first, ...others] = identity.terms;
    const { table, row, column } = first.fact;
    const key = `${table}|${row}`;
    const plain = others.every(({ fact, factor }) => factor === -1 && fact.table === table && fact.row === row);
    if (!plain || nodes.has(key)) several.add(key);
    const numbers = system.cells[index] ?? new Int32Array();
    const cells = new Map<string, number>();
    for (let k = 0; k < numbers.length; k += 1) cells.set(identity.terms[k]?.fact.column ?? "", numbers[k] ?? 0);
    nodes.set(key, {
      table,
      row,
      identity: index,
      cells,
      totalColumn: column,
      parent: undefined,
      children: [],
      sums: new Map(),
      added: new Set(),
      sound: cells.size === identity.terms.length,
    });
  }
  for (const key of several) nodes.delete(key);
  return nodes;
}

function addColumnSums(system: IdentitySystem, nodes: ReadonlyMap<string, Node>): void {
  for (const index of allEquations(system).identities) {
    const identity = system.identities[index];
    if (identity?.kind !== "tree") continue;
    const [first, ...others] = identity.terms;
    const { table, row, column } = first.fact;
    const parent = nodes.get(`${table}|${row}`);
    const children = others.map(({ fact }) => nodes.get(`${fact.table}|${fact.row}`));
    const plain = others.every(({ fact, factor }) => factor === -1 && fact.table === table && fact.column === column);
    // A column outside the row sum is left to the general solver.
    if (parent && !parent.cells.has(column)) continue;
    if (!parent || !plain || parent.sums.has(column)) {
      for (const child of children) if (child) child.sound = false;
      if (parent) parent.sound = false;
      continue;
    }
    parent.sums.set(column, index);
    for (const child of children) {
      if (!child) parent.sound = false;
      else {
        if (child.parent === undefined) {
          child.parent = parent;
          parent.children.push(child);
        } else if (child.parent !== parent) child.sound = false;
        child.added.add(column);
      }
    }
    if (children.length !== parent.children.length) parent.sound = false;
  }
}

/** Whether a row may be eliminated: every cell of its row sum is added above, and used nowhere but in the tree. */
function isFree(node: Node, { columnStart }: Equations): boolean {
  if (!node.sound || node.parent === undefined) return false;
  if (node.children.length > 0 && node.sums.size !== node.cells.size) return false;
  for (const [column, cell] of node.cells) {
    const uses = (columnStart[cell + 1] ?? 0) - (columnStart[cell] ?? 0);
    if (!node.added.has(column) || uses !== 2 + (node.sums.has(column) ? 1 : 0)) return false;
  }
  return true;
}

function branchBelow(root: Node): Branch {
  const columns = [...root.cells.keys()].filter((column) => column !== root.totalColumn);
  const partsOf = (node: Node): Int32Array => Int32Array.from(columns, (column) => node.cells.get(column) ?? -1);
  const order: Node[] = [];
  const visit = (node: Node): void => {
    for (const child of node.children) {
      visit(child);
      order.push(child);
    }
  };
  visit(root);
  const places = new Map(order.map((node, place) => [node, place]));
  const rows = order.map((node) => ({
    total: node.cells.get(node.totalColumn) ?? 0,
    parts: partsOf(node),
    parent: node.parent === root || !node.parent ? -1 : (places.get(node.parent) ?? -1),
  }));
  const identities = [...root.sums.values(), ...order.flatMap((node) => [node.identity, ...node.sums.values()])];
  return { root: { total: root.cells.get(root.totalColumn) ?? 0, parts: partsOf(root) }, rows, identities };
}
