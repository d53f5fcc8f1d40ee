/** What the user fills in for the 情况说明 where the tables hold nothing. */
import { FEN_PER_UNIT, fenOfFigure, type MissingInput, readFigure } from "@juesuan/core";
import type { SupplementField } from "@juesuan/core/narrative";
import type { CellInput } from "../host/workbook-host.js";

/** One thing that was missing, and what the user wrote for it. */
export interface Answer {
  readonly input: MissingInput;
  readonly text: string;
}

/** Inputs are told apart by key and by what is asked: one key may ask for this year's figure and for last year's. */
export const inputId = ({ key, what }: MissingInput): string => `${key}|${what}`;

/** Whether words are asked for, not a figure. */
export const asksForWords = ({ key, what }: MissingInput): boolean =>
  /^(?:reason|use|term|about|work|unit)\//.test(key) || /(?:原因|用途|情况|名词解释|成效|说明)$/.test(what);

/** Why a text cannot stand for a figure: one Chinese sentence; undefined when it can. */
export function answerProblem(input: MissingInput, text: string): string | undefined {
  const given = text.trim();
  if (given === "" || asksForWords(input) || readFigure(given).kind === "figure") return undefined;
  return `“${given}”不是数字，请只填数字，例如 1548.21。`;
}

/** The answers as rows of 情况说明资料, amounts in 万元. Empty and unreadable answers are left out. */
export function fieldsOf(answers: readonly Answer[]): readonly SupplementField[] {
  const fields = new Map<string, SupplementField>();
  for (const { input, text } of answers) {
    const given = fieldOf(input, text.trim());
    if (given) fields.set(input.key, { ...fields.get(input.key), ...given, key: input.key });
  }
  return [...fields.values()];
}

function fieldOf(input: MissingInput, text: string): Omit<SupplementField, "key"> | undefined {
  if (text === "") return undefined;
  if (asksForWords(input)) return { text };
  const reading = readFigure(text);
  if (reading.kind !== "figure") return undefined;
  const { figure } = reading;
  const money = fenOfFigure(figure, "万元");
  if (money.kind !== "amount") return undefined;
  const ulp = Math.max(1, FEN_PER_UNIT.万元 / 10 ** figure.decimals);
  const supplied = { amount: { fen: money.fen, ulp } };
  const column = columnOf(input);
  // What stands in 本年 may be money or a number of things; who asks takes the one it needs.
  return column === "current" ? { current: supplied, number: { figure } } : { [column]: supplied };
}

const HEADINGS = { current: "本年", prior: "上年", openingBudget: "年初预算", fullYearBudget: "全年预算" } as const;

/** Heading of the column of the worksheet 情况说明资料 that an answer belongs into. */
export const columnHeading = (input: MissingInput): string =>
  asksForWords(input) ? "原因或说明" : HEADINGS[columnOf(input)];

/** What an answer puts into its cell. */
export function typedAnswer({ input, text }: Answer): CellInput {
  const given = text.trim();
  if (given === "") return { kind: "empty" };
  const reading = asksForWords(input) ? undefined : readFigure(given);
  if (reading?.kind !== "figure") return { kind: "text", text: given };
  return { kind: "number", value: reading.figure.scaled / 10 ** reading.figure.decimals };
}

function columnOf({ key, what }: MissingInput): "prior" | "openingBudget" | "fullYearBudget" | "current" {
  if (key.startsWith("prior/") || what.includes("上年")) return "prior";
  if (what.includes("全年预算")) return "fullYearBudget";
  return key.startsWith("budget/") || what.includes("年初预算") ? "openingBudget" : "current";
}
