import type { SlotKind } from "../grammar/slot-kinds.js";
import type { RepeatName } from "./repeats.js";

export interface QuantityMeta {
  readonly kind: SlotKind;
  /** What it is, for people who write packs. */
  readonly about: string;
  /** The repeats inside which it exists; everywhere when absent. */
  readonly within?: readonly RepeatName[];
  /** There may rightly be none (a rate on a zero base), so it must stand in an optional part. */
  readonly optional?: true;
}

export interface ConditionMeta {
  readonly about: string;
  readonly within?: readonly RepeatName[];
}

/** Things of which the same can be said, by name: how they are called, and the repeat in which they exist. */
export interface Subject {
  readonly label: string;
  readonly within?: RepeatName;
}

type Aspects<Meta> = Readonly<Record<string, Meta>>;

/** Everything that can be said of each subject: `summary` × `growth` → `summary.growth`. */
export function ofEach<Meta extends { readonly about: string; readonly within?: readonly RepeatName[] }>(
  subjects: Readonly<Record<string, Subject>>,
  aspects: Aspects<Meta>,
): Readonly<Record<string, Meta>> {
  return Object.fromEntries(
    Object.entries(subjects).flatMap(([name, { label, within }]) =>
      Object.entries(aspects).map(([aspect, meta]): [string, Meta] => [
        `${name}.${aspect}`,
        { ...meta, about: `${label}：${meta.about}`, ...(within ? { within: [within] } : {}) },
      ]),
    ),
  );
}
