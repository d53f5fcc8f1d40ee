/** All commands, in the order of the help. */
import { addBatch } from "./batch/command.js";
import { addBook } from "./book/command.js";
import { addCheck } from "./check/command.js";
import { addCodes } from "./codes/command.js";
import type { AddCommand } from "./command.js";
import { addCompletion } from "./completion/command.js";
import { addConfig } from "./config/command.js";
import { addExplain } from "./explain/command.js";
import { addInit } from "./init/command.js";
import { addMerge } from "./merge/command.js";
import { addPrepare } from "./prepare/command.js";
import { addRules } from "./rules/command.js";
import { addStyle } from "./style/command.js";
import { addUnmark } from "./unmark/command.js";
import { addWaive } from "./waive/command.js";
import { addWaivers } from "./waivers/command.js";
import { addWrite } from "./write/command.js";

export const COMMANDS: readonly AddCommand[] = [
  addCheck,
  addBatch,
  addMerge,
  addUnmark,
  addInit,
  addPrepare,
  addWrite,
  addBook,
  addStyle,
  addRules,
  addExplain,
  addWaive,
  addWaivers,
  addCodes,
  addConfig,
  addCompletion,
];
