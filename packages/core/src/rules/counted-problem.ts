/** A finding on counts or sums of the prose, told in its own words, with the places that it compares. */
import type { ProseLine } from "../narrative/claims/prose.js";
import type { Span } from "../narrative/claims/statement.js";
import type { ProseInput } from "./prose-input.js";
import { textAnchor, textSubject } from "./prose-places.js";
import type { Problem } from "./rule.js";

export interface CountParams {
  readonly message: string;
  readonly why: string;
  readonly fix: string;
}

export type CountCheck = Problem<CountParams> | "agrees";

export function countedProblem(
  prose: ProseInput,
  line: ProseLine,
  first: Span,
  more: readonly { readonly line: ProseLine; readonly span: Span }[],
  params: CountParams,
): Problem<CountParams> {
  return {
    subject: textSubject(prose, line, first),
    where: [textAnchor(line, first), ...more.map(({ line: other, span }) => textAnchor(other, span))],
    params,
  };
}
