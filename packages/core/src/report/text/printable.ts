/** Control and direction characters: in a terminal they can recolour, overwrite or reorder what is shown. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/** A text from a user's file or file name, safe to print: each run of control characters becomes one blank. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, " ");
