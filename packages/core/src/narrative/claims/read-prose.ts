/** Reads the prose of a unit: its lines, and what they state. Linear in the text. */
import type { CodeBook } from "../../codes/index.js";
import type { TextDocument } from "../../documents/text-document.js";
import type { NameLookup } from "./names-before.js";
import { type ProseLine, proseLines } from "./prose.js";
import { readLine } from "./read-line.js";
import type { OtherFigure, Statement } from "./statement.js";

export interface Prose {
  readonly lines: readonly ProseLine[];
  /** True when a text was too long to be read to its end. */
  readonly isCut: boolean;
  readonly statements: readonly Statement[];
  readonly others: readonly OtherFigure[];
  /** Amounts and percentages in running text. */
  readonly figures: number;
}

/** Reads texts together. `year`: of the accounts. */
export function readProse(documents: readonly TextDocument[], codes: CodeBook, year: number | undefined): Prose {
  const read = documents.map(proseLines);
  const lines = read.flatMap((one) => one.lines);
  const context = { year, names: nameLookup(codes) };
  const readings = lines
    .filter((line) => line.kind === "text" || (line.kind === "heading" && line.titleEnd < line.folded.folded.length))
    .map((line) => readLine(line, context));
  return {
    lines,
    isCut: read.some((one) => one.isCut),
    statements: readings.flatMap((reading) => reading.statements),
    others: readings.flatMap((reading) => reading.others),
    figures: readings.reduce((sum, reading) => sum + reading.figures, 0),
  };
}

/** Looks names up in the codes, each once. */
function nameLookup(codes: CodeBook): NameLookup {
  const functional = new Map<string, ReturnType<NameLookup["functional"]>>();
  return {
    functional(name) {
      if (!functional.has(name)) functional.set(name, levelOf(name, codes));
      return functional.get(name);
    },
    isEconomic: (name) => codes.table("departmental-economic").named(name).length > 0,
  };
}

/** The level of a name; 资本性支出 and the like are first of all classes by economic nature. */
function levelOf(name: string, codes: CodeBook): ReturnType<NameLookup["functional"]> {
  const level = codes.table("functional").named(name)[0]?.level;
  if (level === undefined || level === "category") return level;
  const isEconomicClass = codes
    .table("departmental-economic")
    .named(name)
    .some(({ code }) => code.length === 3);
  return isEconomicClass ? undefined : level;
}
