/** Completion scripts of shells, made from the declared commands; they complete commands, options, their values and file names. */
import { bash } from "./bash.js";
import type { CommandWords } from "./command-words.js";
import { fish } from "./fish.js";
import { powershell } from "./powershell.js";
import { zsh } from "./zsh.js";

const SCRIPTS = { bash, zsh, fish, powershell } as const;

export type Shell = keyof typeof SCRIPTS;
export const SHELLS = Object.keys(SCRIPTS) as readonly Shell[];

export const completionScript = (shell: Shell, commands: readonly CommandWords[]): string => SCRIPTS[shell](commands);
