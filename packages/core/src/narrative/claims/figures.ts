/** The figures of a line: amounts, percentages and counts, as tokens of its folded text. */
import { onceFor } from "../../facts/once-for.js";
import { type Amount, type AmountUnit, decimalsOfUnit, FEN_PER_UNIT } from "../../money/amount.js";
import { fenOfFigure } from "../../money/fen-of-figure.js";
import type { Figure } from "../../money/figure.js";
import { readFigure } from "../../money/read-figure.js";
import type { FoldedText } from "../grammar/folded-text.js";

interface FigurePlace {
  /** In the folded text; the unit included. */
  readonly start: number;
  readonly end: number;
}

/** An amount with the precision at which it is printed; 217万元 may be 217.00 with its zeros left out. */
export interface AmountFigure extends FigurePlace {
  readonly kind: "amount";
  readonly amount: Amount;
  readonly figure: Figure;
  readonly unit: AmountUnit;
}

export interface PercentFigure extends FigurePlace {
  readonly kind: "percent";
  readonly figure: Figure;
  /** True for 个百分点. */
  readonly isPoints: boolean;
}

export interface CountFigure extends FigurePlace {
  readonly kind: "count";
  readonly count: number;
  /** 辆, 人次, 个 … */
  readonly unit: string;
}

export type FigureToken = AmountFigure | PercentFigure | CountFigure;

const TOKEN =
  /([-+]?)((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)(万元|亿元|千元|元|万(?=[,。;、()]|$)|%|个百分点|个团组|个批次|批次|团组|人次|人|辆|台\(套\)|台|套|项|个|次|批|家|户|份|名|件)?/g;

/** A figure of more digits is none of a disclosure. */
const LONGEST = 24;

/** Figures of a folded text that carry a unit, in order; several rules ask for those of one line. */
export const figuresOf: (text: FoldedText) => readonly FigureToken[] = onceFor(findFigures);

function findFigures(text: FoldedText): readonly FigureToken[] {
  const tokens: FigureToken[] = [];
  for (const match of text.folded.matchAll(TOKEN)) {
    const [whole, sign = "", digits = "", unit] = match;
    if (unit === undefined || digits.length > LONGEST) continue;
    const separated = beginOfFigure(text, match.index + sign.length, digits);
    const isNegative = sign === "-" && !/[0-9年月]/.test(text.folded.charAt(match.index - 1));
    const token = tokenOf(separated.digits, unit, isNegative);
    if (!token) continue;
    const start = isNegative && separated.skipped === 0 ? match.index : match.index + sign.length + separated.skipped;
    tokens.push({ ...token, start, end: match.index + whole.length } as FigureToken);
  }
  return tokens;
}

/** “分别为12，345万元”: a full-width comma separates two figures unless the unit's own digits are grouped by it throughout. */
function beginOfFigure(text: FoldedText, start: number, digits: string): { digits: string; skipped: number } {
  if (!digits.includes(",")) return { digits, skipped: 0 };
  const isWide = [...digits].some(
    (letter, index) => letter === "," && text.original.charAt(text.offsets[start + index] ?? 0) === "，",
  );
  if (!isWide) return { digits, skipped: 0 };
  const last = digits.lastIndexOf(",");
  return { digits: digits.slice(last + 1), skipped: last + 1 };
}

type Unplaced =
  | Omit<AmountFigure, "start" | "end">
  | Omit<PercentFigure, "start" | "end">
  | Omit<CountFigure, "start" | "end">;

function tokenOf(digits: string, unit: string, isNegative: boolean): Unplaced | undefined {
  const money = unit === "万" ? "万元" : unit; // 元 is left out by mistake
  const plain = digits.replaceAll(",", "").replace(/^0+(?=[0-9])/, "");
  const reading = readFigure(plain);
  if (reading.kind !== "figure") return undefined;
  const figure = isNegative ? { ...reading.figure, scaled: -reading.figure.scaled } : reading.figure;
  if (unit === "%" || unit === "个百分点") return { kind: "percent", figure, isPoints: unit !== "%" };
  if (money === "万元" || money === "亿元" || money === "千元" || money === "元") {
    const fen = fenOfFigure(figure, money);
    if (fen.kind !== "amount") return undefined;
    const ulp = figure.decimals >= decimalsOfUnit(money) ? 1 : FEN_PER_UNIT[money] / 10 ** figure.decimals;
    return { kind: "amount", amount: { fen: fen.fen, ulp }, figure, unit: money };
  }
  return figure.decimals === 0 ? { kind: "count", count: figure.scaled, unit } : undefined;
}
