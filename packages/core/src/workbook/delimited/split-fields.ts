/** Splits delimited text into fields (RFC 4180, and what Excel and WPS write beside it). */

/** One field with something in it. Rows and columns are 1-based. */
export interface Field {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export type Separator = "," | "\t" | ";" | "|";

const SEPARATORS: readonly Separator[] = ["\t", ",", ";", "|"];

/** Excel's own first line that names the separator. */
const DECLARED = /^sep=([,;\t|])\r?\n/i;

/** How much of a file is looked at to tell its separator. */
const SAMPLE = 64 * 1024;

/** The separator of a text and where its content begins; undefined when the text has no columns. */
export function separatorOf(text: string): { readonly separator: Separator; readonly start: number } | undefined {
  const declared = DECLARED.exec(text.slice(0, 8));
  const separator = SEPARATORS.find((each) => each === declared?.[1]);
  if (declared && separator) return { separator, start: declared[0].length };
  const counts = countOutsideQuotes(text.slice(0, SAMPLE));
  let best: Separator | undefined;
  for (const each of SEPARATORS) if (counts[each] > (best === undefined ? 0 : counts[best])) best = each;
  return best === undefined ? undefined : { separator: best, start: 0 };
}

function countOutsideQuotes(text: string): Record<Separator, number> {
  const counts: Record<Separator, number> = { ",": 0, "\t": 0, ";": 0, "|": 0 };
  let quoted = false;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    else if (!quoted && letter in counts) counts[letter as Separator] += 1;
  }
  return counts;
}

/**
 * The fields that are not empty, row by row. Quotes may hold separators, line breaks and doubled quotes; `="0201"`, which
 * programs write to keep Excel from changing a code, is the text 0201. `undefined`: a quote is never closed.
 * Linear in the text; ends when there are more than `most` fields.
 */
export function splitFields(
  text: string,
  separator: Separator,
  start: number,
  most: number,
): readonly Field[] | undefined {
  const fields: Field[] = [];
  let row = 1;
  let column = 1;
  let at = start;
  while (at < text.length && fields.length <= most) {
    const field = readField(text, at, separator);
    if (!field) return undefined;
    if (field.text !== "") fields.push({ row, column, text: field.text });
    at = field.end;
    const code = text[at];
    if (code === separator) column += 1;
    else {
      if (code === "\r" && text[at + 1] === "\n") at += 1;
      row += 1;
      column = 1;
    }
    at += 1;
  }
  return fields;
}

/** One field from `at` on; `end` is where its separator, its line end or the end of the text stands. */
function readField(
  text: string,
  at: number,
  separator: Separator,
): { readonly text: string; readonly end: number } | undefined {
  const quote = text[at] === "=" && text[at + 1] === '"' ? at + 1 : at;
  if (text[quote] !== '"') {
    const end = plainEnd(text, at, separator);
    return { text: text.slice(at, end), end };
  }
  let content = "";
  for (let from = quote + 1; ; ) {
    const close = text.indexOf('"', from);
    if (close < 0) return undefined;
    content += text.slice(from, close);
    if (text[close + 1] !== '"') {
      // What stands between the closing quote and the separator belongs to the field all the same.
      const end = plainEnd(text, close + 1, separator);
      return { text: content + text.slice(close + 1, end), end };
    }
    content += '"';
    from = close + 2;
  }
}

function plainEnd(text: string, at: number, separator: Separator): number {
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return end;
}
