/** How a command joins the command line: it declares itself, and what it does is loaded only when it is run. */
import type { Command } from "commander";
import type { ExitStatus } from "../exit-status.js";

/** Adds one command to the program; `done` takes the exit status when it has run. */
export type AddCommand = (program: Command, done: (status: ExitStatus) => void) => void;

/** `--no-color` may stand before or after the command. */
export const wantsColor = (command: Command): boolean =>
  command.getOptionValue("color") !== false && command.parent?.getOptionValue("color") !== false;
