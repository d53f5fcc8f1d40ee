/**
 * A style pack: how a region words its 情况说明 from a year on. One JSON document, schema `juesuan.style/1`; the packs
 * that come with the product are such documents too (packs/*.style.json).
 */
import { z } from "zod";
import { TABLE_IDS } from "../tables/table.js";
import { type ConditionName, REPEATS, type RepeatName } from "./catalogue.js";
import { stylePartSchema } from "./disclosure/style-parts.js";

const words = z.tuple([z.string().min(1)], z.string().min(1));
const condition = z.array(z.string());

/** One wording of a sentence; `when`: conditions that must all hold. */
const form = z.strictObject({
  when: condition.optional(),
  text: z.string().min(1),
  read: z.boolean().optional(),
  write: z.boolean().optional(),
});

const repeat = z.strictObject({
  over: z.enum(Object.keys(REPEATS) as [RepeatName, ...RepeatName[]]),
  open: z.string().optional(),
  join: z.string().optional(),
  close: z.string().optional(),
});

interface SentenceShape {
  id: string;
  when?: string[] | undefined;
  text?: string | undefined;
  read?: boolean | undefined;
  forms?: z.infer<typeof form>[] | undefined;
  repeat?: z.infer<typeof repeat> | undefined;
  continues?: boolean | undefined;
  followedBy?: SentenceShape[] | undefined;
}

const sentence: z.ZodType<SentenceShape> = z.strictObject({
  id: z.string().min(1),
  when: condition.optional(),
  text: z.string().min(1).optional(),
  read: z.boolean().optional(),
  forms: z.array(form).min(1).optional(),
  repeat: repeat.optional(),
  continues: z.boolean().optional(),
  get followedBy() {
    return z.array(sentence).optional();
  },
});

/** A chart after the paragraphs of a section: points as listed, or (`over`) the same points for each repetition. */
const chart = z.strictObject({
  kind: z.enum(["bars", "pie"]),
  title: z.string().min(1),
  series: z.string().min(1),
  over: z.enum(Object.keys(REPEATS) as [RepeatName, ...RepeatName[]]).optional(),
  points: z.array(z.strictObject({ label: z.string().min(1), value: z.string().min(1) })).min(1),
});

const section = z.strictObject({
  no: z.string().regex(/^[一二三四五六七八九十]{1,3}(?:\([一二三四五六七八九十]{1,3}\))?$/),
  title: z.string().min(1),
  requires: z.array(z.enum(TABLE_IDS)),
  sentences: z.array(sentence),
  charts: z.array(chart).optional(),
});

export const stylePackSchema = z.strictObject({
  schema: z.literal("juesuan.style/1"),
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  region: z.string().min(1),
  years: z.strictObject({ from: z.int(), until: z.int().optional() }),
  /** By what a workbook of the region is known (`--style auto`): places in unit names, 公开01表 marks, order of tables. */
  evidence: z
    .strictObject({
      places: z.array(z.string().min(2)),
      tableMarks: z.boolean().optional(),
      order: z.array(z.enum(TABLE_IDS)).min(2).optional(),
    })
    .optional(),
  /** Title of the whole text, with slots. */
  title: z.string().min(1),
  decimals: z.strictObject({ amount: z.int().min(0).max(6), percent: z.int().min(0).max(4) }),
  trailingZeros: z.strictObject({ amount: z.boolean(), percent: z.boolean() }),
  zero: z.string().regex(/^0(?:\.0+)?$/),
  thousands: z.boolean(),
  /** Brackets of names and headings: all full width, or as printed in the table. */
  brackets: z.enum(["full", "as-printed"]),
  words: z.strictObject({
    increase: words,
    decrease: words,
    rise: words,
    fall: words,
    above: words,
    below: words,
    opening: words.default(["年初"]),
    adjusted: words.default(["全年"]),
  }),
  equivalents: z.array(z.array(z.string().min(1)).min(2)),
  /** A reason is asked for when the change is at least so many percent of its base (0: every change). */
  reasonThreshold: z.strictObject({ percent: z.number().min(0) }),
  sections: z.array(section).min(1),
  /** 名词解释: a part of its own after the sections. */
  glossary: z
    .strictObject({ no: z.string().min(1), title: z.string().min(1), sentences: z.array(sentence) })
    .optional(),
  /** The parts of the whole disclosure, in order. */
  parts: z.array(stylePartSchema).min(1).optional(),
});

/** How sentences of a pack are repeated: `open` before the first, `join` between, `close` after the last. */
export interface StyleRepeat {
  readonly over: RepeatName;
  readonly open?: string | undefined;
  readonly join?: string | undefined;
  readonly close?: string | undefined;
}

/** A wording: the first of a sentence's forms whose conditions hold is written, all with `read` not false are read. */
export interface StyleForm {
  readonly when?: readonly string[] | undefined;
  readonly text: string;
  /** False for a wording that only stands in for missing data. */
  readonly read?: boolean | undefined;
  /** False for a wording that others use and this pack only reads. */
  readonly write?: boolean | undefined;
}

/** A sentence: either `text` or `forms`; `when` is asked before either. */
export interface StyleSentence {
  readonly id: string;
  readonly when?: readonly string[] | undefined;
  readonly text?: string | undefined;
  readonly read?: boolean | undefined;
  readonly forms?: readonly StyleForm[] | undefined;
  readonly repeat?: StyleRepeat | undefined;
  /** Continues the paragraph before it; otherwise the sentence begins a paragraph. */
  readonly continues?: boolean | undefined;
  /** Sentences that follow each repetition and may state its quantities. */
  readonly followedBy?: readonly StyleSentence[] | undefined;
}

export interface StyleSection {
  readonly no: string;
  readonly title: string;
  /** Tables without which nothing of the section can be written. */
  readonly requires: readonly (typeof TABLE_IDS)[number][];
  readonly sentences: readonly StyleSentence[];
  readonly charts?: readonly StyleChart[] | undefined;
}

/** `label` is text with slots, `value` the name of an amount. */
export interface StyleChart {
  readonly kind: "bars" | "pie";
  readonly title: string;
  readonly series: string;
  readonly over?: RepeatName | undefined;
  readonly points: readonly { readonly label: string; readonly value: string }[];
}

export interface StyleGlossary {
  /** “第五部分”. */
  readonly no: string;
  readonly title: string;
  readonly sentences: readonly StyleSentence[];
}

export interface StylePack extends Omit<z.infer<typeof stylePackSchema>, "sections" | "glossary"> {
  readonly sections: readonly StyleSection[];
  readonly glossary?: StyleGlossary | undefined;
}

/** A condition as a pack writes it. */
export const conditionOf = (written: string): { readonly name: ConditionName; readonly holds: boolean } =>
  written.startsWith("!")
    ? { name: written.slice(1) as ConditionName, holds: false }
    : { name: written as ConditionName, holds: true };

/** The wordings of a sentence, with the sentence's own `text` as its only one when it has no `forms`. */
export function formsOf(declared: StyleSentence): readonly StyleForm[] {
  if (declared.forms) return declared.forms;
  return declared.text === undefined ? [] : [{ text: declared.text, read: declared.read }];
}
