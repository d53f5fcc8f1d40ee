/**
 * Headings and item names come from a small vocabulary that every table repeats; what was worked out for a word once is
 * remembered. The memory is bounded, so that a workbook of random texts cannot fill it; results do not depend on it.
 */
const MOST_WORDS = 2_000;
/** Longer texts are prose and do not come again. */
const LONGEST_WORD = 40;

/** The same pure function of a text, remembering its results. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST_WORD) return read(text);
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    const result = read(text);
    if (known.size >= MOST_WORDS) known.clear();
    known.set(text, result);
    return result;
  };
}
