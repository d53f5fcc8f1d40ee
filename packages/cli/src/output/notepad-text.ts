/** Text files as Notepad of every Windows opens them; other editors take them as well. */

/** Without this mark Notepad of older Windows takes a text for GBK. */
export const BYTE_ORDER_MARK = "\ufeff";

/** Line breaks as Windows has them. */
export const windowsLines = (text: string): string => text.replace(/\r?\n/g, "\r\n");

/** The whole of a text file. */
export const notepadText = (text: string): string => BYTE_ORDER_MARK + windowsLines(text);
