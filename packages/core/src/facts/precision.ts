/**
 * How exactly the figures of a disclosure are known. The unit line does not say it: a sheet in 元 may have been converted
 * from rounded 万元, and a sheet in 万元 may hold 元 ÷ 10,000 shown with two decimals. The figures themselves do.
 *
 * A figure known to its last printed digit is an interval of ± half that digit (`ulp`); a figure that carries more
 * digits than a disclosure prints is the exact amount (`ulp` 1, a point).
 *
 * The rule. Blank and zero cells say nothing and are left out. First all tables that share a unit are looked at together,
 * then each table by itself.
 *
 * Tables in 元: when every amount is a multiple of 10,000 分 they were converted from 万元 rounded to two decimals, and
 * that is their ulp. This is concluded from at least ENOUGH different amounts: six exact amounts end in 00.00 元 by chance
 * once in 10^24, while one or two round project sums often do; with fewer the sheet is believed to be what it says. From
 * MANY different amounts all multiples of 100,000 or 1,000,000 分 the rounding was to one decimal or none. When all are
 * whole 元 the ulp is 100, else every amount is a point.
 *
 * Other units (万元, 千元, 亿元): two decimals are usual. When at least half of the amounts carry more, the sheet stores
 * exact amounts or prints more decimals: amounts that all stop at three or four decimals are rounded there (ENOUGH of
 * them, else points), any beyond makes all of them points. When all of MANY different amounts stop at one decimal or none,
 * they are printed so; fewer may be round by nature (zeros are stripped from a stored number, 217 may be 217.00).
 * Otherwise the ulp is that of two decimals, and the few amounts with more digits are points.
 *
 * A table differs from its document only when its own amounts say so by the same rule with MANY different ones, or when at
 * least half of its amounts carry more than two decimals.
 */
import { type AmountUnit, decimalsOfUnit, FEN_PER_UNIT } from "../money/amount.js";

/**
 * One amount as read: its 分 and the decimals with which it is printed — those of a text, those stored of a number, or up
 * to two that its number format adds (217 shown as 217.00).
 */
export interface ReadAmount {
  readonly fen: number;
  readonly decimals: number;
}

/** Precision of one table: the last printed digit of its amounts in 分; amounts with more digits are points. */
export interface TablePrecision {
  readonly ulp: number;
  /** Chinese label for the report: 0.01万元, 1元, 0.01元. */
  readonly label: string;
}

/** Precision of the document: that of most of its amounts, and of each table in the order of recognition. */
export interface DocumentPrecision extends TablePrecision {
  readonly tables: readonly TablePrecision[];
}

/** Different nonzero amounts from which a missing digit is believed to be a habit and no accident. */
export const ENOUGH = 6;
/** From so many on, amounts that are all round to 0.1 万元 are no collection of round sums. */
export const MANY = 12;

const USUAL_DECIMALS = 2;

const LABELS: ReadonlyMap<number, string> = new Map([
  [1, "0.01元"],
  [10, "0.1元"],
  [100, "1元"],
  [1_000, "0.001万元"],
  [10_000, "0.01万元"],
  [100_000, "0.1万元"],
  [1_000_000, "1万元"],
  [10_000_000, "10万元"],
  [100_000_000, "0.01亿元"],
  [1_000_000_000, "0.1亿元"],
  [10_000_000_000, "1亿元"],
]);

const precision = (ulp: number): TablePrecision => ({ ulp, label: LABELS.get(ulp) ?? `${ulp}分` });

/** The ulp of a figure printed with so many decimals of a unit; 1 where that reaches the 分. */
const ulpOf = (unit: AmountUnit, decimals: number): number =>
  decimals >= decimalsOfUnit(unit) ? 1 : FEN_PER_UNIT[unit] / 10 ** decimals;

function distinct(amounts: readonly ReadAmount[]): number {
  const fen = new Set<number>();
  for (const amount of amounts) fen.add(Math.abs(amount.fen));
  return fen.size;
}

/** The ulp that amounts in 元 show by themselves. */
function ulpInYuan(amounts: readonly ReadAmount[]): number {
  const multiple = (step: number): boolean => amounts.every((amount) => amount.fen % step === 0);
  const different = distinct(amounts);
  if (different >= MANY) for (const step of [1_000_000, 100_000]) if (multiple(step)) return step;
  if (different >= ENOUGH && multiple(10_000)) return 10_000;
  return amounts.length > 0 && multiple(100) ? 100 : 1;
}

/** Whether at least half of the amounts carry more decimals than a disclosure prints. */
const mostlyFine = (amounts: readonly ReadAmount[]): boolean => {
  let fine = 0;
  for (const { decimals } of amounts) if (decimals > USUAL_DECIMALS) fine += 1;
  return fine > 0 && fine * 2 >= amounts.length;
};

/** The ulp that amounts in a larger unit show by themselves. */
function ulpInUnit(amounts: readonly ReadAmount[], unit: AmountUnit): number {
  const most = amounts.reduce((longest, amount) => Math.max(longest, amount.decimals), 0);
  const different = distinct(amounts);
  if (mostlyFine(amounts)) return most <= 4 && different >= ENOUGH ? ulpOf(unit, most) : 1;
  return ulpOf(unit, most < USUAL_DECIMALS && different >= MANY ? most : USUAL_DECIMALS);
}

const ulpOfAll = (amounts: readonly ReadAmount[], unit: AmountUnit): number =>
  unit === "元" ? ulpInYuan(amounts) : ulpInUnit(amounts, unit);

/** Infers the precision of all tables. `tables`: unit and readable amounts of each, in order. */
export function inferPrecision(
  tables: readonly { readonly unit: AmountUnit; readonly amounts: readonly ReadAmount[] }[],
): DocumentPrecision {
  const telling = tables.map(({ unit, amounts }) => ({ unit, amounts: amounts.filter((amount) => amount.fen !== 0) }));
  const pooled = new Map<AmountUnit, number>();
  for (const { unit } of telling) {
    if (pooled.has(unit)) continue;
    pooled.set(
      unit,
      ulpOfAll(
        telling.filter((table) => table.unit === unit).flatMap((table) => table.amounts),
        unit,
      ),
    );
  }
  const weights = new Map<number, number>();
  const each = telling.map(({ unit, amounts }) => {
    const shared = pooled.get(unit) ?? 1;
    const own = distinct(amounts) >= MANY || mostlyFine(amounts) ? ulpOfAll(amounts, unit) : shared;
    weights.set(own, (weights.get(own) ?? 0) + amounts.length);
    return precision(own);
  });
  let usual = each[0]?.ulp ?? ulpOf("万元", USUAL_DECIMALS);
  for (const [ulp, weight] of weights) if (weight > (weights.get(usual) ?? 0)) usual = ulp;
  return { ...precision(usual), tables: each };
}

/** The ulp of one amount in a table of that precision: what carries more digits than the table prints is a point. */
export function ulpOfAmount(amount: ReadAmount, unit: AmountUnit, table: TablePrecision): number {
  if (unit === "元") return amount.fen % table.ulp === 0 ? table.ulp : 1;
  return ulpOf(unit, amount.decimals) < table.ulp ? 1 : table.ulp;
}
