/** Lists of economic items in running text: “人员经费…，主要包括：基本工资、津贴补贴、奖金。” */
import type { ProseLine } from "./prose.js";
import type { Span } from "./statement.js";

export interface ListedItem extends Span {
  readonly name: string;
}

export interface ItemList extends Span {
  readonly line: ProseLine;
  /** What the list is of, when the words before it say so. */
  readonly of: "personnel" | "operating" | undefined;
  /** True when it closes with 等. */
  readonly isOpen: boolean;
  readonly items: readonly ListedItem[];
}

const OPENING = /(?:主要)?(?:包括|用于|是用于)(?:支付)?:?/g;
const OF = /(人员(?:经费|支出))|((?:日常)?公用(?:经费|支出))/g;

/** Lists of a line; a list is three names or more, or what stands behind 人员经费 and 公用经费. */
export function itemLists(line: ProseLine): readonly ItemList[] {
  const text = line.folded.folded;
  const lists: ItemList[] = [];
  for (const opening of text.matchAll(OPENING)) {
    const start = opening.index + opening[0].length;
    const stop = /[。;]|\([0-9一二三四五六七八九十]{1,2}\)(?=[一-龥]{2,8}(?:支出|补助|补贴|经费))/.exec(
      text.slice(start),
    )?.index;
    const end = stop === undefined ? text.length : start + stop;
    const items = split(text, start, end);
    const of = lastOf(text.slice(0, opening.index));
    const body = text.slice(start, end);
    lists.push({ line, start, end, of, isOpen: /等(?:支出|费用|项目|方面)*$/.test(body), items });
  }
  return lists;
}

function lastOf(before: string): ItemList["of"] {
  let of: ItemList["of"];
  for (const found of before.matchAll(OF)) of = found[1] === undefined ? "operating" : "personnel";
  return of;
}

/** Names between 、 and commas that do not stand in brackets. */
function split(text: string, start: number, end: number): readonly ListedItem[] {
  const items: ListedItem[] = [];
  let depth = 0;
  let from = start;
  const take = (to: number): void => {
    const name = text.slice(from, to).replace(/等(?:支出|费用|项目|方面)*$/, "");
    if (name.length > 1) items.push({ name, start: from, end: from + name.length });
    from = to + 1;
  };
  for (let at = start; at < end; at += 1) {
    const unit = text.charAt(at);
    if (unit === "(") depth += 1;
    else if (unit === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0 && (unit === "、" || unit === ",")) take(at);
  }
  take(end);
  return items;
}
