/**
 * Prose as the grammar compares it: white space dropped, variants of one character folded to one form, one unit for one
 * unit, so that every place still has its offset in the original.
 */
export interface FoldedText {
  readonly original: string;
  readonly folded: string;
  /** Offset in the original of each folded unit; one more entry for the end. */
  readonly offsets: readonly number[];
}

const BLANK = /[\s\u200b-\u200f\u2060]/u;

const VARIANTS: Readonly<Record<string, string>> = {
  "[": "(",
  "]": ")",
  "〔": "(",
  "〕": ")",
  "“": '"',
  "”": '"',
  "„": '"',
  "‘": "'",
  "’": "'",
  "−": "-",
  "–": "-",
  "—": "-",
};

/** Folds one UTF-16 unit: full-width ASCII → ASCII, then square brackets, quotation marks and minus signs to one form. */
function foldUnit(unit: string, code: number): string {
  const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : unit;
  return VARIANTS[narrow] ?? narrow;
}

/** Folds a text; linear. */
export function foldText(original: string): FoldedText {
  const units: string[] = [];
  const offsets: number[] = [];
  for (let index = 0; index < original.length; index += 1) {
    const unit = original.charAt(index);
    const code = unit.charCodeAt(0);
    const isHan = code >= 0x3001 && code <= 0x9fff && code !== 0x3014 && code !== 0x3015;
    if (!isHan && BLANK.test(unit)) continue;
    units.push(isHan ? unit : foldUnit(unit, code));
    offsets.push(index);
  }
  offsets.push(original.length);
  return { original, folded: units.join(""), offsets };
}

/** Place in the original of folded units `[start, end)`, without white space at either end. */
export function originalSpan(text: FoldedText, start: number, end: number): { start: number; end: number } {
  const from = text.offsets[start] ?? text.original.length;
  if (end <= start) return { start: from, end: from };
  return { start: from, end: (text.offsets[end - 1] ?? text.original.length - 1) + 1 };
}
