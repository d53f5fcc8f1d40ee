/** A number that a person or program has printed, as text that carries no type (.csv, HTML): value and format. */
export interface PrintedNumber {
  readonly value: number;
  /** The number format that prints it so again; undefined for a whole number without separators. */
  readonly format?: string;
}

/** No leading zeros: 0201 is a code. Up to fifteen digits, which a double holds exactly. */
const PRINTED = /^(-?)((?:0|[1-9][0-9]{0,14})|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4})(?:\.([0-9]{1,12}))?$/;

const MOST_DIGITS = 15;

/**
 * Reads “1548.05”, “1,548.05”, “-0.50” as the number that Excel would make of them; undefined for all else: codes with
 * leading zeros, long account numbers, dates, percentages, blanks and full-width digits stay the text that they are.
 */
export function readPrintedNumber(text: string): PrintedNumber | undefined {
  const match = PRINTED.exec(text);
  if (!match) return undefined;
  const [, sign = "", whole = "", decimals = ""] = match;
  const digits = whole.replaceAll(",", "");
  if (digits.length + decimals.length > MOST_DIGITS) return undefined;
  const value = Number(`${digits}${decimals === "" ? "" : "."}${decimals}`);
  const places = decimals === "" ? "" : `.${"0".repeat(decimals.length)}`;
  const integer = whole.includes(",") ? "#,##0" : "0";
  const format = places === "" && integer === "0" ? {} : { format: integer + places };
  return { value: sign === "-" && value !== 0 ? -value : value, ...format };
}
