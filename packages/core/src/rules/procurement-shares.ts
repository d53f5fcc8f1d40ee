/** Shares of contracts with small and medium enterprises whose own amount is not stated, bounded by the totals. */
import type { Amount } from "../money/amount.js";
import { type MeasureId, measureLabel } from "../narrative/claims/measure.js";
import type { Statement } from "../narrative/claims/statement.js";
import type { ProseInput } from "./prose-input.js";
import { amountsOf } from "./prose-shares.js";
import { judgePercent, percentText, ratioRoom, roomOf } from "./ratio-room.js";
import type { RuleInput } from "./rule.js";

const KINDS: Readonly<Partial<Record<MeasureId, MeasureId>>> = {
  "procurement/goods-small-and-medium": "procurement/goods",
  "procurement/works-small-and-medium": "procurement/works",
  "procurement/services-small-and-medium": "procurement/services",
};

export interface ImpossibleShare {
  readonly expected: string;
  readonly otherWhole?: { readonly label: string; readonly amount: Amount };
}

/**
 * What is not awarded to small and medium enterprises in all is at least what is not awarded in one kind. When all
 * contracts are, the share of each kind is 100 %. Undefined when the share is possible, or nothing is known.
 */
export function impossibleShare(
  statement: Statement,
  prose: ProseInput,
  input: RuleInput,
): ImpossibleShare | undefined {
  const { share, measure } = statement;
  const kind = KINDS[measure.id];
  const first = (id: MeasureId): Amount | undefined => amountsOf({ id }, prose, input)[0];
  const whole = kind && first(kind);
  const total = first("procurement/total");
  const awarded = first("procurement/small-and-medium");
  if (!share || !whole || !total || !awarded || whole.fen <= 0) return undefined;
  const least = whole.fen - (total.fen - awarded.fen);
  const room = ratioRoom(
    { low: least - total.ulp * 2, high: whole.fen + whole.ulp, displayed: Math.max(0, least) },
    roomOf(whole),
  );
  if (!room || judgePercent(share.figure.figure, room) !== "wrong") return undefined;
  const ofTotal = ratioRoom(roomOf(whole), roomOf(total));
  const isOfTotal = ofTotal !== undefined && judgePercent(share.figure.figure, ofTotal) === "right";
  return {
    expected:
      total.fen === awarded.fen
        ? percentText(room.displayed, { ...share.figure.figure, decimals: 0 })
        : `${percentText(room.displayed, share.figure.figure)}以上`,
    ...(isOfTotal ? { otherWhole: { label: measureLabel({ id: "procurement/total" }), amount: total } } : {}),
  };
}
