/** Connectors that mean the same, found where they stand in a declared sentence. */
import { foldText } from "./folded-text.js";

/** A connector of a declared sentence and everything that may stand for it. */
export interface Connector {
  readonly length: number;
  readonly members: readonly string[];
}

/** Groups of connectors, folded, by the first character of their members. */
type Index = ReadonlyMap<string, readonly { readonly member: string; readonly group: readonly string[] }[]>;

const indexes = new WeakMap<readonly (readonly string[])[], Index>();

/** The index of a style's groups; made once, because every sentence of the style looks into it at every character. */
function indexOf(equivalents: readonly (readonly string[])[]): Index {
  const known = indexes.get(equivalents);
  if (known) return known;
  const index = new Map<string, { member: string; group: readonly string[] }[]>();
  for (const group of equivalents.map((members) => members.map((member) => foldText(member).folded))) {
    for (const member of group) {
      const entries = index.get(member.charAt(0));
      if (entries) entries.push({ member, group });
      else index.set(member.charAt(0), [{ member, group }]);
    }
  }
  indexes.set(equivalents, index);
  return index;
}

/** The longest connector that stands at a place of a folded literal, with all members of its groups. */
export function connectorAt(
  equivalents: readonly (readonly string[])[],
  literal: string,
  at: number,
): Connector | undefined {
  let length = 0;
  let members: readonly string[] = [];
  for (const { member, group } of indexOf(equivalents).get(literal.charAt(at)) ?? []) {
    if (member.length < length || !literal.startsWith(member, at)) continue;
    members = member.length === length ? [...members, ...group] : group;
    length = member.length;
  }
  return length === 0 ? undefined : { length, members };
}
