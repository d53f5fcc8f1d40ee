import { CONDITIONS, QUANTITIES, type QuantityName, type RepeatName } from "./catalogue.js";
import type {
  CompiledChart,
  CompiledForm,
  CompiledRepeat,
  CompiledSection,
  CompiledSentence,
  CompiledStyle,
  Condition,
  ReadableSentence,
} from "./compiled-style.js";
import { declareSentence, type Sentence, type SentenceOptions } from "./grammar/sentence.js";
import type { SlotKind } from "./grammar/slot-kinds.js";
import { slotsOf } from "./grammar/template.js";
import { packProblems } from "./pack-problems.js";
import {
  conditionOf,
  formsOf,
  type StyleChart,
  type StyleGlossary,
  type StylePack,
  type StyleSection,
  type StyleSentence,
  stylePackSchema,
} from "./style-pack.js";

/** Kinds of all quantities, for declaring sentences. */
const KINDS: Readonly<Record<string, SlotKind>> = Object.fromEntries(
  Object.entries(QUANTITIES).map(([name, meta]) => [name, meta.kind]),
);

/** What is wrong with a pack, one Chinese sentence each, with the place inside the document. */
export interface StyleProblems {
  readonly problems: readonly string[];
}

/**
 * Checks a style pack (any JSON value) and compiles its sentences. Nothing is thrown: packs are written by users.
 * A pack is refused as a whole when anything in it is not understood.
 */
export function compileStyle(value: unknown): CompiledStyle | StyleProblems {
  const parsed = stylePackSchema.safeParse(value);
  if (!parsed.success) return { problems: packProblems(parsed.error) };
  return new StyleCompiler(parsed.data).compile();
}

/** Whether something that exists within certain repeats exists here. */
const stands = (within: readonly RepeatName[] | undefined, scope: readonly RepeatName[]): boolean =>
  within?.some((repeat) => scope.includes(repeat)) ?? true;

/** What may stand instead: the names of the same subject, or where all are listed. */
function alternatives(name: string, list: Readonly<Record<string, unknown>>): string {
  const subject = name.slice(0, name.lastIndexOf(".") + 1);
  const others = subject === "" ? [] : Object.keys(list).filter((other) => other.startsWith(subject));
  return others.length === 0 ? "，可用的见 docs/style-packs.md" : `，可用的有 ${others.join("、")}`;
}

class StyleCompiler {
  readonly #problems: string[] = [];
  readonly #readable: ReadableSentence[] = [];
  readonly #ids = new Set<string>();

  constructor(private readonly pack: StylePack) {}

  compile(): CompiledStyle | StyleProblems {
    const { pack } = this;
    const title = this.#declare(pack.title, [], "title");
    const sections = pack.sections.map((section) => this.#section(section));
    const duplicate = pack.sections.find(
      (section, index) => pack.sections.findIndex((s) => s.no === section.no) < index,
    );
    if (duplicate) this.#problems.push(`sections：章节“${duplicate.no}”出现了两次`);
    const glossary = pack.glossary && this.#glossary(pack.glossary);
    if (this.#problems.length > 0 || !title) return { problems: this.#problems };
    const parts = { pack, writing: pack, title, sections, readable: this.#readable };
    return glossary ? { ...parts, glossary } : parts;
  }

  #section(section: StyleSection): CompiledSection {
    const [, top = section.no, sub] = /^([^(]+)(?:\(([^)]+)\))?$/.exec(section.no) ?? [];
    return {
      no: section.no,
      title: section.title,
      heading: sub === undefined ? `${top}、${section.title}` : `（${sub}）${section.title}`,
      level: sub === undefined ? 1 : 2,
      requires: section.requires,
      sentences: section.sentences.flatMap((sentence) => this.#sentence(section.no, sentence, [])),
      charts: (section.charts ?? []).map((chart, index) => this.#chart(chart, `${section.no}/charts/${index}`)),
    };
  }

  #glossary({ no, title, sentences }: StyleGlossary): CompiledSection {
    const compiled = sentences.flatMap((sentence) => this.#sentence(no, sentence, []));
    return { no, title, heading: `${no} ${title}`, level: 1, requires: [], sentences: compiled, charts: [] };
  }

  #sentence(section: string, declared: StyleSentence, outer: readonly RepeatName[]): CompiledSentence[] {
    const place = `${section}/${declared.id}`;
    if (this.#ids.has(declared.id)) this.#problems.push(`${place}：句子编号重复`);
    this.#ids.add(declared.id);
    const { repeat } = declared;
    if ((declared.text === undefined) === (declared.forms === undefined)) {
      this.#problems.push(`${place}：“text”和“forms”须有且只有一个`);
    }
    if (repeat?.over === "items" && !outer.includes("categories")) {
      this.#problems.push(`${place}：items 只能放在 categories 的 followedBy 之内`);
    }
    if (declared.followedBy && !repeat) this.#problems.push(`${place}：“followedBy”只能与“repeat”同用`);
    const scope = repeat ? [...outer, repeat.over] : outer;
    const roles = this.#rolesOf(declared, outer, place);
    const forms = formsOf(declared).flatMap((form, index): CompiledForm[] => {
      const at = declared.forms ? `${place}/forms[${index}]` : place;
      const sentence = this.#declare(form.text, scope, at, form.write !== false);
      if (!sentence) return [];
      const readable = form.read !== false;
      for (const { role, options } of readable ? roles : []) {
        const reading = declareSentence(form.text, KINDS, this.pack, options);
        if (!("problem" in reading)) {
          this.#readable.push({ role, section, id: declared.id, form: index, sentence: reading });
        }
      }
      return [{ when: this.#conditions(form.when, scope, at), sentence, readable, writable: form.write !== false }];
    });
    const compiled: CompiledSentence = {
      id: declared.id,
      when: this.#conditions(declared.when, scope, place),
      forms,
      continues: declared.continues ?? false,
      followedBy: (declared.followedBy ?? []).flatMap((sentence) => this.#sentence(section, sentence, scope)),
      ...(repeat ? { repeat: this.#repeat(declared) } : {}),
    };
    return [compiled];
  }

  /** In which ways a sentence is read: as a whole one, or as the first and as a later one of a list. */
  #rolesOf(
    { repeat }: StyleSentence,
    outer: readonly RepeatName[],
    place: string,
  ): readonly { readonly role: ReadableSentence["role"]; readonly options: SentenceOptions }[] {
    const open = repeat?.open === undefined ? undefined : this.#declare(repeat.open, outer, `${place}/open`);
    const parts = open?.template;
    if (!repeat?.join && !repeat?.close) {
      return [{ role: "whole", options: parts ? { opening: { parts, required: false } } : {} }];
    }
    const endings = [...new Set(["；", "。", repeat.join ?? "", repeat.close ?? ""])].filter((ending) => ending !== "");
    return [
      { role: "first", options: { endings, ...(parts ? { opening: { parts, required: true } } : {}) } },
      { role: "next", options: { endings } },
    ];
  }

  #repeat({ repeat }: StyleSentence): CompiledRepeat {
    const over = repeat?.over ?? "projects";
    if (repeat?.open === undefined && repeat?.join === undefined && repeat?.close === undefined) return { over };
    const open = repeat.open === undefined ? undefined : declareSentence(repeat.open, KINDS, this.pack);
    return {
      over,
      inline: { ...(open && !("problem" in open) ? { open } : {}), join: repeat.join ?? "", close: repeat.close ?? "" },
    };
  }

  #chart({ kind, title, series, over, points }: StyleChart, place: string): CompiledChart {
    const scope = over ? [over] : [];
    const compiled = points.flatMap(({ label, value }) => {
      const sentence = this.#declare(label, scope, place);
      if (QUANTITIES[value]?.kind !== "amount") this.#problems.push(`${place}：“${value}”不是可用的金额`);
      this.#declare(`{${value}}`, scope, place);
      return sentence ? [{ label: sentence, value: value as QuantityName }] : [];
    });
    return { kind, title, series, points: compiled, ...(over ? { over } : {}) };
  }

  #conditions(
    written: readonly string[] | undefined,
    scope: readonly RepeatName[],
    place: string,
  ): readonly Condition[] {
    return (written ?? []).map((text) => {
      const condition = conditionOf(text);
      const meta = CONDITIONS[condition.name];
      if (!meta)
        this.#problems.push(`${place}：“${condition.name}”不是可用的条件${alternatives(condition.name, CONDITIONS)}`);
      else if (!stands(meta.within, scope)) {
        this.#problems.push(`${place}：条件“${condition.name}”只能用在 ${meta.within?.join("、")} 之内`);
      }
      return condition;
    });
  }

  #declare(text: string, scope: readonly RepeatName[], place: string, isWritten = true): Sentence | undefined {
    const sentence = declareSentence(text, KINDS, this.pack);
    if ("problem" in sentence) {
      const unknown = /“\{([^}”]*)\}”不是/.exec(sentence.problem)?.[1];
      const others = unknown === undefined ? "" : alternatives(unknown, QUANTITIES);
      this.#problems.push(`${place}：${sentence.problem}${others}`);
      return undefined;
    }
    for (const [slot, { required }] of slotsOf(sentence.template)) {
      const meta = QUANTITIES[slot];
      if (!stands(meta?.within, scope)) {
        this.#problems.push(`${place}：“{${slot}}”只能用在 ${meta?.within?.join("、")} 之内`);
      }
      if (meta?.optional && required && isWritten) {
        this.#problems.push(`${place}：“{${slot}}”有时没有，须放在“[ ]”之内`);
      }
    }
    return sentence;
  }
}
