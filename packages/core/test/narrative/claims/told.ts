/** What prose states, as lines that tests compare. */
import { builtInCodes } from "../../../src/codes/index.js";
import { textOfLines } from "../../../src/documents/reading/text-lines.js";
import { measureLabel } from "../../../src/narrative/claims/measure.js";
import { readProse } from "../../../src/narrative/claims/read-prose.js";
import type { Span, Statement } from "../../../src/narrative/claims/statement.js";

/** One line per statement: measure, then its parts as printed. */
export function told(...lines: readonly string[]): readonly string[] {
  const prose = readProse([textOfLines("说明.txt", lines.join("\n"), "text")], builtInCodes(), 2024);
  return [
    ...prose.statements.map(lineOf),
    ...prose.others.map(({ kind, line, start, end }) => `${kind} ${line.folded.folded.slice(start, end)}`),
  ];
}

function lineOf({ line, measure, value, prior, budget, completion, share, changes, reasons }: Statement): string {
  const figure = (part: { readonly figure: Span } | undefined): string =>
    part ? line.folded.folded.slice(part.figure.start, part.figure.end) : "";
  const parts = [
    measureLabel(measure),
    value && figure(value),
    prior && `上年${figure(prior)}`,
    budget && `预算${figure(budget)}(${budget.basis})`,
    completion && `完成${figure(completion)}`,
    share && `占${share.base ? measureLabel(share.base) : "?"}${figure(share)}`,
    ...changes.map(({ against, amount, growth, word }) =>
      [
        against,
        amount?.direction,
        figure(amount),
        growth && `${growth.direction}${figure(growth)}`,
        word && `词${word.direction}`,
      ]
        .filter(Boolean)
        .join(" "),
    ),
    reasons.length > 0 && `因${reasons.map(({ text }) => text).join("/")}`,
  ];
  return parts.filter(Boolean).join("；");
}
