import type { Amount } from "../../money/amount.js";
import type { ConditionName, QuantityName } from "../catalogue.js";
import type { SlotValue } from "../grammar/slot-kinds.js";
import { derive, type Known } from "./known.js";
import { inWan } from "./rates.js";

/** Quantities and conditions by name, as far as they exist where a sentence stands. */
export interface Provided {
  readonly quantities: Readonly<Partial<Record<QuantityName, Known<SlotValue>>>>;
  readonly conditions: Readonly<Partial<Record<ConditionName, boolean>>>;
}

/** All of several; a later one wins, so that a repetition adds its own to those around it. */
export const together = (parts: readonly Provided[]): Provided => ({
  quantities: Object.assign({}, ...parts.map((part) => part.quantities)),
  conditions: Object.assign({}, ...parts.map((part) => part.conditions)),
});

/** An amount as the text shows it. */
export const shownAmount = (amount: Known<Amount>, decimals: number): Known<SlotValue> => {
  if (amount.state !== "known") return amount;
  return { ...amount, value: inWan(amount.value.fen, decimals) };
};

/** Whether an amount is known and printed as nothing. */
export const isShownAsZero = (amount: Known<Amount>, decimals: number): boolean =>
  amount.state === "known" && inWan(amount.value.fen, decimals).scaled === 0;

/** A word that depends on the sign of a change. */
export const wordBySign = <Word extends SlotValue>(change: Known<{ fen: number }>, up: Word, down: Word): Known<Word> =>
  derive([change], ({ fen }) => (fen === 0 ? undefined : fen > 0 ? up : down));
