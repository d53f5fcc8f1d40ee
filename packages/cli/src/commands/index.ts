/** All commands, in the order of the help. */
import { addCheck } from "./check/command.js";
import type { AddCommand } from "./command.js";
import { addExplain } from "./explain/command.js";
import { addRules } from "./rules/command.js";
import { addWrite } from "./write/command.js";

export const COMMANDS: readonly AddCommand[] = [addCheck, addWrite, addRules, addExplain];
