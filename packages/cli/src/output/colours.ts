import type { Style, Tone } from "@juesuan/core";

/** Numbers of ANSI colours: red for what is wrong, yellow for what needs an explanation, green for what holds. */
const CODES = {
  title: 1,
  heading: 1,
  quiet: 2,
  error: 31,
  warning: 33,
  info: 36,
  failed: 31,
  explained: 32,
  passed: 32,
  "not-applicable": 2,
  "not-run": 33,
} as const satisfies Record<Tone, number>;

/** Colours for a terminal, or none. */
export const colours =
  (enabled: boolean): Style =>
  (tone, text) =>
    enabled && text !== "" ? `\u001b[${CODES[tone]}m${text}\u001b[0m` : text;

/** Whether to colour what goes to a stream: only a terminal, and not when NO_COLOR asks for none (no-color.org). */
export const wantsColour = (stream: { readonly isTTY?: boolean }, asked: boolean, env = process.env): boolean =>
  asked && stream.isTTY === true && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb";
