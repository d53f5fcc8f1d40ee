/** Columns that a text takes in a terminal. The core measures more exactly, but is not to be loaded at every start. */
export const columnsOf = (text: string): number => text.length + (text.match(/[\u2e80-\uffe6]/g)?.length ?? 0);
