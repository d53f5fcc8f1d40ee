/** Turns a declared sentence into the program that reads it. */
import { connectorAt } from "./connectors.js";
import { foldText } from "./folded-text.js";
import { NUMERALS } from "./numerals.js";
import type { Program } from "./program.js";
import { ProgramBuilder } from "./program-builder.js";
import { isWordKind, type SlotKind, WORD_PAIRS, type Words } from "./slot-kinds.js";
import type { Template } from "./template.js";

/** Where a program remembers a slot: registers `start` and `start + 1`. */
export interface Capture {
  readonly slot: string;
  readonly start: number;
}

export interface ReadingProgram {
  readonly program: Program;
  /** In the order of the sentence; a slot that occurs twice is captured twice. */
  readonly captures: readonly Capture[];
}

export interface ReadingOptions {
  readonly kinds: Readonly<Record<string, SlotKind>>;
  readonly words: Words;
  readonly equivalents: readonly (readonly string[])[];
  /** What stands before the sentence, as in the first of a list: always, or only in some texts. */
  readonly opening?: { readonly parts: Template; readonly required: boolean };
  /** For a sentence of a list: what may follow each of them, besides the end of the text. */
  readonly endings?: readonly string[];
}

/** Longest name and longest free text, in characters. They bound the work where a text has no full stops. */
const LONGEST_NAME = 60;
const LONGEST_TEXT = 1000;

export function readingProgram(template: Template, options: ReadingOptions): ReadingProgram {
  return new ReadingCompiler(options).compile(template);
}

class ReadingCompiler {
  readonly #builder = new ProgramBuilder();
  readonly #captures: Capture[] = [];

  constructor(private readonly options: ReadingOptions) {}

  compile(template: Template): ReadingProgram {
    const builder = this.#builder;
    const { opening, endings } = this.options;
    if (opening?.required) this.#parts(opening.parts);
    else if (opening) builder.optional(() => this.#parts(opening.parts));
    if (endings) {
      this.#parts(template);
      builder.either([() => builder.oneOf(endings.map(fold)), () => builder.end()]);
    } else this.#whole(template);
    return { program: builder.build(), captures: this.#captures };
  }

  #parts(parts: Template): void {
    let previous: SlotKind | undefined;
    for (const part of parts) {
      if (part.kind === "literal") this.#literal(fold(part.text), previous === "ordinal");
      else if (part.kind === "optional") this.#builder.optional(() => this.#parts(part.parts));
      else this.#slot(part.name);
      previous = part.kind === "slot" ? this.options.kinds[part.name] : undefined;
    }
  }

  /** A whole sentence: its last stop may be missing at the end of a paragraph, or be a semicolon after a figure. */
  #whole(parts: Template): void {
    const last = parts[parts.length - 1];
    const text = last?.kind === "literal" ? fold(last.text) : "";
    const stop = text.slice(-1);
    if (stop !== "。" && stop !== ":") {
      this.#parts(parts);
      return;
    }
    this.#parts([...parts.slice(0, -1), { kind: "literal", text: text.slice(0, -1) }]);
    const afterText = text.length === 1 && this.#holdsText(parts[parts.length - 2]);
    const stops = stop === ":" || afterText ? [stop] : [stop, ";"];
    this.#builder.either([() => this.#builder.oneOf(stops), () => this.#builder.end()]);
  }

  /** Whether a part ends in free text, which may itself hold semicolons. */
  #holdsText(part: Template[number] | undefined): boolean {
    if (part?.kind === "optional") return this.#holdsText(part.parts[part.parts.length - 1]);
    const kind = part?.kind === "slot" ? this.options.kinds[part.name] : undefined;
    return kind === "text" || kind === "list";
  }

  #literal(text: string, afterOrdinal: boolean): void {
    let index = 0;
    if (afterOrdinal && text.startsWith("、")) {
      this.#builder.oneOf(["、", "."]);
      index = 1;
    }
    while (index < text.length) {
      const connector = connectorAt(this.options.equivalents, text, index);
      if (connector) this.#builder.oneOf(connector.members);
      else this.#builder.literal(text.charAt(index));
      index += connector?.length ?? 1;
    }
  }

  #slot(name: string): void {
    const kind = this.options.kinds[name];
    if (kind === undefined) return;
    const start = this.#builder.capture((register) => this.#kind(kind, register));
    this.#captures.push({ slot: name, start });
  }

  #kind(kind: SlotKind, register: number): void {
    const builder = this.#builder;
    if (isWordKind(kind)) builder.oneOf(WORD_PAIRS[kind].flatMap((word) => this.options.words[word].map(fold)));
    else if (kind === "year") builder.digits(4);
    else if (kind === "ordinal") builder.digits();
    else if (kind === "numeral") builder.oneOf(NUMERALS);
    else if (kind === "name") builder.text("name", register, LONGEST_NAME);
    else if (kind === "text" || kind === "list") builder.text("text", register, LONGEST_TEXT);
    else builder.figure();
  }
}

const fold = (text: string): string => foldText(text).folded;
