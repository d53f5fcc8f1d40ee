/** A style pack ready for use: its sentences compiled, its names checked. */
import type { TableId } from "../tables/table.js";
import type { ConditionName, QuantityName, RepeatName } from "./catalogue.js";
import type { Sentence } from "./grammar/sentence.js";
import type { WritingStyle } from "./grammar/writing-style.js";
import type { StylePack } from "./style-pack.js";

export interface Condition {
  readonly name: ConditionName;
  readonly holds: boolean;
}

export interface CompiledForm {
  readonly when: readonly Condition[];
  readonly sentence: Sentence;
  /** Whether this wording is also read. */
  readonly readable: boolean;
  /** Whether this wording is also written. */
  readonly writable: boolean;
}

export interface CompiledRepeat {
  readonly over: RepeatName;
  /** In one paragraph: what stands before the first, between, after the last. Absent: each begins a paragraph. */
  readonly inline?: { readonly open?: Sentence; readonly join: string; readonly close: string };
}

export interface CompiledSentence {
  readonly id: string;
  readonly when: readonly Condition[];
  readonly forms: readonly CompiledForm[];
  readonly repeat?: CompiledRepeat;
  readonly continues: boolean;
  readonly followedBy: readonly CompiledSentence[];
}

export interface CompiledChart {
  readonly kind: "bars" | "pie";
  readonly title: string;
  readonly series: string;
  readonly over?: RepeatName;
  readonly points: readonly { readonly label: Sentence; readonly value: QuantityName }[];
}

export interface CompiledSection {
  readonly no: string;
  readonly title: string;
  readonly heading: string;
  readonly level: number;
  readonly requires: readonly TableId[];
  readonly sentences: readonly CompiledSentence[];
  readonly charts: readonly CompiledChart[];
}

/**
 * A wording that is read, with where it belongs. What stands in a list joined in one paragraph is too short to be told
 * apart by itself: `first` is read with the words that open the list, `next` after another of the same list.
 */
export interface ReadableSentence {
  readonly role: "whole" | "first" | "next";
  readonly section: string;
  readonly id: string;
  readonly form: number;
  readonly sentence: Sentence;
}

export interface CompiledStyle {
  readonly pack: StylePack;
  readonly writing: WritingStyle;
  readonly title: Sentence;
  readonly sections: readonly CompiledSection[];
  /** 名词解释, when the pack has it. */
  readonly glossary?: CompiledSection;
  readonly readable: readonly ReadableSentence[];
}
