/**
 * A pattern as a list of instructions. It is run by carrying all possible readings along at once (a Pike machine), never
 * by trying one after another: whatever the pattern and the text, the work is at most instructions × characters.
 */

/** Characters that a text slot may hold: a `name` has no sentence punctuation, free `text` has no full stop. */
export type CharacterClass = "name" | "text";

export type Instruction =
  /** one UTF-16 unit */
  | { readonly op: "unit"; readonly unit: string }
  | { readonly op: "digit" }
  /** one unit of a text that began where `since` was saved and may be `longest` units long */
  | { readonly op: "text"; readonly class: CharacterClass; readonly since: number; readonly longest: number }
  /** both ways, `first` preferred */
  | { readonly op: "split"; readonly first: number; readonly second: number }
  | { readonly op: "jump"; readonly to: number }
  /** remember the position under a number */
  | { readonly op: "save"; readonly register: number }
  /** only at the end of the text */
  | { readonly op: "end" }
  | { readonly op: "match" };

export interface Program {
  readonly instructions: readonly Instruction[];
  readonly registers: number;
  /** Units with which a match can begin; any when absent. Most sentences are ruled out by their first character. */
  readonly starts?: ReadonlySet<string>;
}

export interface Run {
  /** Position after the match and the saved positions; absent when the pattern does not match. */
  readonly match?: { readonly end: number; readonly registers: readonly (number | undefined)[] };
  /** Instructions carried out: the measure of the work. */
  readonly steps: number;
}

interface Thread {
  readonly at: number;
  readonly registers: readonly (number | undefined)[];
}

/** Characters that end a name. */
const NOT_IN_NAME = new Set(["。", ";", ":", ",", "!", "?"]);

const belongs = (unit: string, kind: CharacterClass): boolean =>
  kind === "name" ? !NOT_IN_NAME.has(unit) : unit !== "。";

/**
 * Runs a program anchored at `from` of a folded text.
 * Steps are at most (instructions × 2 + 1) × (characters read + 1).
 */
export function runProgram(program: Program, text: string, from: number): Run {
  const { instructions, starts } = program;
  if (starts && !starts.has(text.charAt(from))) return { steps: 1 };
  const visited = new Int32Array(instructions.length).fill(-1);
  let steps = 0;
  let match: Run["match"];

  /** Follows instructions that read nothing; each instruction is entered once per position. */
  const follow = (threads: Thread[], start: Thread, position: number): void => {
    const pending: Thread[] = [start];
    for (let thread = pending.pop(); thread; thread = pending.pop()) {
      const { at, registers } = thread;
      const instruction = instructions[at];
      if (!instruction || visited[at] === position) continue;
      visited[at] = position;
      steps += 1;
      switch (instruction.op) {
        case "jump":
          pending.push({ at: instruction.to, registers });
          break;
        case "split":
          pending.push({ at: instruction.second, registers }, { at: instruction.first, registers });
          break;
        case "save": {
          const saved = registers.slice();
          saved[instruction.register] = position;
          pending.push({ at: at + 1, registers: saved });
          break;
        }
        case "end":
          if (position === text.length) pending.push({ at: at + 1, registers });
          break;
        default:
          threads.push(thread);
      }
    }
  };

  let current: Thread[] = [];
  const none = new Array<number | undefined>(program.registers).fill(undefined);
  follow(current, { at: 0, registers: none }, from);
  for (let position = from; current.length > 0; position += 1) {
    const next: Thread[] = [];
    const unit = text.charAt(position);
    for (const thread of current) {
      const instruction = instructions[thread.at];
      if (!instruction) continue;
      steps += 1;
      if (instruction.op === "match") {
        match = { end: position, registers: thread.registers };
        break;
      }
      if (unit !== "" && reads(instruction, unit, position, thread)) {
        follow(next, { at: thread.at + 1, registers: thread.registers }, position + 1);
      }
    }
    current = next;
  }
  return match ? { match, steps } : { steps };
}

function reads(instruction: Instruction, unit: string, position: number, thread: Thread): boolean {
  switch (instruction.op) {
    case "unit":
      return instruction.unit === unit;
    case "digit":
      return unit >= "0" && unit <= "9";
    case "text":
      return (
        position - (thread.registers[instruction.since] ?? position) < instruction.longest &&
        belongs(unit, instruction.class)
      );
    default:
      return false;
  }
}
