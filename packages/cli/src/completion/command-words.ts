import type { Command, Option } from "commander";
import { several } from "../commands/command.js";
import { valuesOf } from "./option-values.js";

/** A command as completion offers it. */
export interface CommandWords {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionWords[];
  /** `codes search`, `codes show` …; empty for most. */
  readonly subcommands: readonly CommandWords[];
  /** What the arguments are chosen from; empty for files. */
  readonly choices: readonly string[];
}

export interface OptionWords {
  /** `--out`, and `-q` where there is one. */
  readonly flags: readonly string[];
  readonly description: string;
  readonly takesValue: boolean;
  /** What the value is chosen from; empty for files and free values. */
  readonly values: readonly string[];
  /** May be given several times. */
  readonly isRepeatable: boolean;
}

/** All commands of the program with their options, help aside. */
export const commandWords = (program: Command): readonly CommandWords[] => program.commands.map(wordsOf);

const wordsOf = (command: Command): CommandWords => ({
  name: command.name(),
  summary: command.summary() === "" ? command.description() : command.summary(),
  options: command.options.map(optionWords),
  subcommands: command.commands.map(wordsOf),
  choices: choicesOf(command.registeredArguments[0]?.name() ?? ""),
});

/** `bash|zsh|fish` names what an argument is chosen from. */
const choicesOf = (argument: string): readonly string[] => (argument.includes("|") ? argument.split("|") : []);

const optionWords = ({ short, long, description, required, optional, parseArg }: Option): OptionWords => ({
  flags: [short, long].filter((flag) => flag !== undefined && flag !== null),
  description,
  takesValue: required || optional,
  values: required || optional ? valuesOf(long ?? "") : [],
  isRepeatable: parseArg === several,
});
