import type { Command } from "commander";

/** A command as completion offers it. */
export interface CommandWords {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionWords[];
}

export interface OptionWords {
  /** `--out`, and `-q` where there is one. */
  readonly flags: readonly string[];
  readonly description: string;
  readonly takesValue: boolean;
}

/** All commands of the program with their options, help aside. */
export const commandWords = (program: Command): readonly CommandWords[] =>
  program.commands.map((command) => ({
    name: command.name(),
    summary: command.summary(),
    options: command.options.map(({ short, long, description, required, optional }) => ({
      flags: [short, long].filter((flag) => flag !== undefined && flag !== null),
      description,
      takesValue: required || optional,
    })),
  }));
