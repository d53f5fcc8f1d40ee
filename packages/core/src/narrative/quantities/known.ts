/** What is known of a quantity. A figure is never guessed: it is known, or in doubt, or missing, or there is none. */
import type { MissingInput, Trace } from "../../documents/written-text.js";

export type Known<Value> =
  | { readonly state: "known"; readonly value: Value; readonly trace: Trace }
  /** It rests on a figure with an open error. */
  | { readonly state: "doubtful"; readonly trace: Trace }
  | { readonly state: "missing"; readonly input: MissingInput }
  /** There rightly is none: a rate on a zero base, a reason that nobody asks for. */
  | { readonly state: "absent" };

export const ABSENT = { state: "absent" } as const satisfies Known<never>;

/** A value that needs no cell: a year, a name, an ordinal. */
export const stated = <Value>(value: Value): Known<Value> => ({
  state: "known",
  value,
  trace: { how: "computed", cells: [], keys: [] },
});

export const missing = (key: string, what: string): Known<never> => ({ state: "missing", input: { key, what } });

/** The trace of something computed from several others; every cell once. */
export function computedFrom(traces: readonly Trace[]): Trace {
  const cells = new Map(
    traces.flatMap((trace) => trace.cells).map((cell) => [`${cell.sheet}!${cell.row},${cell.column}`, cell]),
  );
  return { how: "computed", cells: [...cells.values()], keys: [...new Set(traces.flatMap((trace) => trace.keys))] };
}

type Values<Inputs> = { readonly [I in keyof Inputs]: Inputs[I] extends Known<infer Value> ? Value : never };

/**
 * Computes from several quantities. Missing wins over doubtful, doubtful over absent; `compute` may answer undefined
 * when there rightly is no result.
 */
export function derive<const Inputs extends readonly Known<unknown>[], Value>(
  inputs: Inputs,
  compute: (...values: Values<Inputs>) => Value | undefined,
): Known<Value> {
  const unavailable = inputs.find((input) => input.state === "missing");
  if (unavailable?.state === "missing") return unavailable;
  const traces = inputs.flatMap((input) => ("trace" in input ? [input.trace] : []));
  if (inputs.some((input) => input.state === "doubtful")) return { state: "doubtful", trace: computedFrom(traces) };
  const values: unknown[] = [];
  for (const input of inputs) {
    if (input.state !== "known") return ABSENT;
    values.push(input.value);
  }
  const value = compute(...(values as unknown as Values<Inputs>));
  return value === undefined ? ABSENT : { state: "known", value, trace: computedFrom(traces) };
}
