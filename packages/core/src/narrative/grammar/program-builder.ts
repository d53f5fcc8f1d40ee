import type { CharacterClass, Instruction, Program } from "./program.js";

/** Writes a program instruction by instruction; each method appends a piece that is matched after what came before. */
export class ProgramBuilder {
  readonly #instructions: Instruction[] = [];
  #registers = 0;

  /** Exactly this folded text. */
  literal(text: string): void {
    for (let index = 0; index < text.length; index += 1)
      this.#instructions.push({ op: "unit", unit: text.charAt(index) });
  }

  /** One of several pieces, the first preferred. */
  either(pieces: readonly (() => void)[]): void {
    const jumps: number[] = [];
    pieces.forEach((piece, index) => {
      if (index === pieces.length - 1) {
        piece();
        return;
      }
      const split = this.#reserve();
      piece();
      jumps.push(this.#reserve());
      this.#instructions[split] = { op: "split", first: split + 1, second: this.#instructions.length };
    });
    for (const jump of jumps) this.#instructions[jump] = { op: "jump", to: this.#instructions.length };
  }

  /** A piece that may be left out; preferred present. */
  optional(piece: () => void): void {
    this.either([piece, () => undefined]);
  }

  /** One of several texts; longer ones are preferred, so that a text never wins over one that it begins. */
  oneOf(texts: readonly string[]): void {
    const longestFirst = [...new Set(texts)].sort((a, b) => b.length - a.length);
    this.either(longestFirst.map((text) => () => this.literal(text)));
  }

  /** Remembers what the piece matches; returns the register of its start (the next one holds its end). */
  capture(piece: (start: number) => void): number {
    const start = this.#registers;
    this.#registers += 2;
    this.#instructions.push({ op: "save", register: start });
    piece(start);
    this.#instructions.push({ op: "save", register: start + 1 });
    return start;
  }

  /** At least one digit, as many as possible, or exactly `count`. */
  digits(count?: number): void {
    if (count !== undefined) {
      for (let index = 0; index < count; index += 1) this.#instructions.push({ op: "digit" });
      return;
    }
    const first = this.#instructions.length;
    this.#instructions.push({ op: "digit" }, { op: "split", first, second: first + 2 });
  }

  /** A number: -1,548.05 */
  figure(): void {
    this.optional(() => this.literal("-"));
    this.either([() => this.#groupedDigits(), () => this.digits()]);
    this.optional(() => {
      this.literal(".");
      this.digits();
    });
  }

  /** Text of at least one unit and at most `longest`, as short as possible. `since`: the register of its start. */
  text(kind: CharacterClass, since: number, longest: number): void {
    const first = this.#instructions.length;
    this.#instructions.push(
      { op: "text", class: kind, since, longest },
      { op: "split", first: first + 2, second: first },
    );
  }

  /** Only at the end of the text. */
  end(): void {
    this.#instructions.push({ op: "end" });
  }

  build(): Program {
    const instructions: readonly Instruction[] = [...this.#instructions, { op: "match" }];
    const starts = startsOf(instructions);
    return { instructions, registers: this.#registers, ...(starts ? { starts } : {}) };
  }

  #groupedDigits(): void {
    this.digits(1);
    this.optional(() => this.digits(1));
    this.optional(() => this.digits(1));
    const first = this.#instructions.length;
    this.literal(",");
    this.digits(3);
    const after = this.#instructions.length + 1;
    this.#instructions.push({ op: "split", first, second: after });
  }

  #reserve(): number {
    this.#instructions.push({ op: "match" });
    return this.#instructions.length - 1;
  }
}

/** Units with which a match can begin; undefined when that may be any, or when nothing need be read. */
function startsOf(instructions: readonly Instruction[]): ReadonlySet<string> | undefined {
  const starts = new Set<string>();
  const visited = new Set<number>();
  const pending = [0];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const instruction = instructions[at];
    if (!instruction || visited.has(at)) continue;
    visited.add(at);
    switch (instruction.op) {
      case "unit":
        starts.add(instruction.unit);
        break;
      case "digit":
        for (const digit of "0123456789") starts.add(digit);
        break;
      case "split":
        pending.push(instruction.first, instruction.second);
        break;
      case "jump":
        pending.push(instruction.to);
        break;
      case "save":
        pending.push(at + 1);
        break;
      default:
        return undefined;
    }
  }
  return starts;
}
