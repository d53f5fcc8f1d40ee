import type { MissingInput, WrittenSpan } from "../documents/written-text.js";
import { QUANTITIES, type QuantityName } from "./catalogue.js";
import type { Sentence } from "./grammar/sentence.js";
import type { KindedValue, SlotKind, SlotValue } from "./grammar/slot-kinds.js";
import { printValue, type WritingStyle } from "./grammar/writing-style.js";
import type { Known } from "./quantities/known.js";
import type { Provided } from "./quantities/provided.js";

/** Kinds whose values are figures with a source. */
const FIGURES: ReadonlySet<SlotKind> = new Set(["amount", "percent", "count", "score"]);

/** The spans of a sentence where it stands. */
export function spansOf(sentence: Sentence, provided: Provided, style: WritingStyle): readonly WrittenSpan[] {
  const known = (slot: string): Known<SlotValue> | undefined => provided.quantities[slot as QuantityName];
  return sentence
    .pieces((slot) => (known(slot) ?? { state: "absent" }).state !== "absent")
    .map((piece): WrittenSpan => {
      if (piece.slot === undefined) return { kind: "text", text: piece.text };
      return slotSpan(piece.slot, known(piece.slot) ?? { state: "absent" }, provided, style);
    });
}

/** The span of one quantity: as printed, or what stands in its place. */
export function slotSpan(
  slot: string,
  quantity: Known<SlotValue>,
  provided: Provided,
  style: WritingStyle,
): WrittenSpan {
  switch (quantity.state) {
    case "missing":
      return missingSpan(quantity.input);
    case "absent":
      return missingSpan({ key: slot, what: describe(slot, provided) });
    case "doubtful": {
      const figure = { what: describe(slot, provided), trace: quantity.trace };
      return { kind: "doubtful", text: "【待核】", quantity: slot, figure };
    }
    case "known": {
      const kind = QUANTITIES[slot]?.kind ?? "text";
      const text = printValue({ kind, value: quantity.value } as KindedValue, style);
      return FIGURES.has(kind)
        ? { kind: "figure", text, quantity: slot, trace: quantity.trace }
        : { kind: "text", text };
    }
  }
}

/** What stands in place of something missing. */
export const missingSpan = (input: MissingInput): Extract<WrittenSpan, { kind: "missing" }> => ({
  kind: "missing",
  text: `【待补：${input.what}】`,
  input,
});

/** A quantity in words, with the name of the 类, 项, fund or kind it belongs to. */
function describe(slot: string, provided: Provided): string {
  const owner = provided.quantities[`${slot.slice(0, slot.indexOf("."))}.name` as QuantityName];
  const name = owner?.state === "known" && typeof owner.value === "string" ? owner.value : "";
  const about = QUANTITIES[slot]?.about ?? slot;
  return name === "" ? about : `${name}：${about}`;
}
