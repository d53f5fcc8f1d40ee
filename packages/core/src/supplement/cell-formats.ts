import type { CellFormat } from "../documents/worksheet/cell-format.js";

/** How the cells of 情况说明资料 look; yellow is for the unit to fill in, grey comes from the tables. */
const LOOKS = {
  title: { bold: true, size: 16 },
  meta: { colour: "7F7F7F", size: 9 },
  hint: { colour: "7F7F7F", size: 10 },
  heading: { bold: true, fill: "DDEBF7", border: true, horizontal: "center", wrap: true },
  label: { border: true, wrap: true, horizontal: "left" },
  amount: { border: true, fill: "FFF9E5", numberFormat: 4, horizontal: "right", unlocked: true },
  number: { border: true, fill: "FFF9E5", numberFormat: 0, horizontal: "right", unlocked: true },
  text: { border: true, fill: "FFF9E5", wrap: true, horizontal: "left", unlocked: true },
  shown: { border: true, colour: "7F7F7F", numberFormat: 4, horizontal: "right" },
  unused: { border: true },
  status: { border: true, horizontal: "center" },
  source: { border: true, colour: "7F7F7F", size: 9, wrap: true, horizontal: "left" },
} as const satisfies Readonly<Record<string, CellFormat>>;

export type Look = keyof typeof LOOKS;

export const CELL_FORMATS: readonly CellFormat[] = Object.values(LOOKS);

/** The place of a look among the formats. */
export const look = (name: Look): number => Object.keys(LOOKS).indexOf(name);
