import type { CompiledSentence, CompiledStyle } from "../compiled-style.js";
import { slotsOf } from "../grammar/template.js";
import type { Sources } from "../quantities/inputs.js";
import { type AskedField, asksFor } from "./asked-field.js";
import {
  evaluatedFields,
  functionFields,
  fundFields,
  otherFundFields,
  projectFields,
  termFields,
  vehicleFields,
  workFields,
} from "./listed-fields.js";
import { DISCLOSURE_FIELDS, GENERAL_BUDGET_FIELDS, PERFORMANCE_FIELDS, UNIT_FIELDS } from "./unit-fields.js";

/** The rows of 情况说明资料 for a unit, in the order of the text: those that some sentence of the style can ask for. */
export function askedFields(sources: Sources, style: CompiledStyle): readonly AskedField[] {
  const used = usedSlots(style);
  const rows = [
    ...UNIT_FIELDS,
    ...fundFields(sources),
    ...GENERAL_BUDGET_FIELDS,
    ...functionFields(sources),
    ...projectFields,
    ...otherFundFields(sources),
    ...DISCLOSURE_FIELDS,
    ...vehicleFields,
    ...PERFORMANCE_FIELDS,
    ...evaluatedFields,
    ...termFields(sources),
    ...workFields,
  ];
  return rows.filter(({ slots, always }) => always || Object.keys(slots).some((slot) => asksFor(used, slot)));
}

/** Every quantity that some sentence or chart of the style states. */
export function usedSlots(style: CompiledStyle): ReadonlySet<string> {
  const used = new Set<string>();
  const visit = (sentences: readonly CompiledSentence[]): void => {
    for (const { forms, repeat, followedBy } of sentences) {
      for (const { sentence, writable } of forms) {
        if (writable) for (const slot of slotsOf(sentence.template).keys()) used.add(slot);
      }
      for (const slot of repeat?.inline?.open ? slotsOf(repeat.inline.open.template).keys() : []) used.add(slot);
      visit(followedBy);
    }
  };
  for (const { sentences, charts } of [...style.sections, ...(style.glossary ? [style.glossary] : [])]) {
    visit(sentences);
    for (const { points } of charts) for (const { value } of points) used.add(value);
  }
  return used;
}
