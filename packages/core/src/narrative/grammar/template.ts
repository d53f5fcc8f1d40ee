/**
 * A sentence as it is declared: literal text with `{slots}`, `[optional parts]` and `[?parts that are only read]`.
 *
 * An optional part is written when each of its slots has a value. A part that is only read is never written: it stands
 * for a word that some authors add. `\` takes the next character literally.
 */
export type TemplatePart =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "slot"; readonly name: string }
  | { readonly kind: "optional"; readonly parts: readonly TemplatePart[]; readonly readOnly: boolean };

export type Template = readonly TemplatePart[];

/** The declaration is wrong; `problem` says how, in Chinese (people write style packs). */
export interface TemplateProblem {
  readonly problem: string;
}

interface Level {
  readonly parts: TemplatePart[];
  readonly readOnly: boolean;
}

/** Parses a declaration. */
export function parseTemplate(text: string): Template | TemplateProblem {
  const levels: Level[] = [{ parts: [], readOnly: false }];
  let literal = "";
  const parts = (): TemplatePart[] => levels[levels.length - 1]?.parts ?? [];
  const endLiteral = (): void => {
    if (literal !== "") parts().push({ kind: "literal", text: literal });
    literal = "";
  };
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index);
    if (unit === "\\") {
      index += 1;
      literal += text.charAt(index);
    } else if (unit === "{") {
      const close = text.indexOf("}", index);
      if (close < 0) return { problem: `“{”没有对应的“}”（第${index + 1}字）` };
      endLiteral();
      parts().push({ kind: "slot", name: text.slice(index + 1, close) });
      index = close;
    } else if (unit === "[") {
      endLiteral();
      const readOnly = text.charAt(index + 1) === "?";
      if (readOnly) index += 1;
      levels.push({ parts: [], readOnly });
    } else if (unit === "]") {
      endLiteral();
      const level = levels.pop();
      if (!level || levels.length === 0) return { problem: `“]”没有对应的“[”（第${index + 1}字）` };
      parts().push({ kind: "optional", parts: level.parts, readOnly: level.readOnly });
    } else if (unit === "}") {
      return { problem: `“}”没有对应的“{”（第${index + 1}字）` };
    } else literal += unit;
  }
  endLiteral();
  if (levels.length !== 1) return { problem: "“[”没有对应的“]”" };
  return parts();
}

/** Names of the slots, each once, with whether some occurrence stands outside every optional part. */
export function slotsOf(template: Template): ReadonlyMap<string, { readonly required: boolean }> {
  const slots = new Map<string, { required: boolean }>();
  const visit = (parts: Template, required: boolean): void => {
    for (const part of parts) {
      if (part.kind === "slot")
        slots.set(part.name, { required: required || (slots.get(part.name)?.required ?? false) });
      else if (part.kind === "optional") visit(part.parts, false);
    }
  };
  visit(template, true);
  return slots;
}
