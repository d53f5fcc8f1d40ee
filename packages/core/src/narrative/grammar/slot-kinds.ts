/**
 * What a slot of a sentence may hold, and how each kind is written and read.
 *
 * Figures are kept as printed (`money/figure.ts`): an amount in 万元, a percent in percent.
 */
import type { Figure } from "../../money/figure.js";

export interface SlotValues {
  /** An amount in 万元. */
  readonly amount: Figure;
  readonly percent: Figure;
  readonly year: number;
  readonly count: number;
  /** A score: 95.67. */
  readonly score: Figure;
  /** The number of an item: 1、 （1）. */
  readonly ordinal: number;
  /** The number of an item in Chinese numerals: （一）. */
  readonly numeral: number;
  /** 增加 or 减少. */
  readonly direction: "increase" | "decrease";
  /** 增长 or 下降. */
  readonly growth: "rise" | "fall";
  /** 大于 or 小于. */
  readonly comparison: "above" | "below";
  /** Which budget is meant: 年初 or 全年. */
  readonly basis: "opening" | "adjusted";
  /** A name without sentence punctuation. */
  readonly name: string;
  /** Free text without a full stop: a reason, a use. */
  readonly text: string;
  /** Names joined by 、. */
  readonly list: readonly string[];
}

export type SlotKind = keyof SlotValues;
export type SlotValue = SlotValues[SlotKind];

/** A value with its kind, so that it can be printed without knowing the sentence. */
export type KindedValue = { readonly [K in SlotKind]: { readonly kind: K; readonly value: SlotValues[K] } }[SlotKind];

/** Words that stand for a direction; the first of each is written, all are read. */
export interface Words {
  readonly increase: readonly [string, ...string[]];
  readonly decrease: readonly [string, ...string[]];
  readonly rise: readonly [string, ...string[]];
  readonly fall: readonly [string, ...string[]];
  readonly above: readonly [string, ...string[]];
  readonly below: readonly [string, ...string[]];
  readonly opening: readonly [string, ...string[]];
  readonly adjusted: readonly [string, ...string[]];
}

/** Pairs of words that the kinds choose from. */
export const WORD_PAIRS = {
  direction: ["increase", "decrease"],
  growth: ["rise", "fall"],
  comparison: ["above", "below"],
  basis: ["opening", "adjusted"],
} as const satisfies Partial<Record<SlotKind, readonly [keyof Words, keyof Words]>>;

export type WordKind = keyof typeof WORD_PAIRS;

export const isWordKind = (kind: SlotKind): kind is WordKind => kind in WORD_PAIRS;
