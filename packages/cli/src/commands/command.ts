/** How a command joins the command line: it declares itself, and what it does is loaded only when it is run. */
import type { Command } from "commander";
import type { ExitStatus } from "../exit-status.js";

/** Adds one command to the program; `done` takes the exit status when it has run. */
/** Takes the values of an option that may be given several times. */
export const several = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

export type AddCommand = (program: Command, done: (status: ExitStatus) => void) => void;

/** `--no-color` may stand before or after the command. */
export const wantsColor = (command: Command): boolean =>
  command.getOptionValue("color") !== false && command.parent?.getOptionValue("color") !== false;
