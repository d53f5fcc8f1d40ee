/** The rules on codes, in the order of their numbers. */
import type { Rule } from "../rule.js";
import { basicAndProject } from "./basic-and-project.js";
import { codeFund } from "./code-fund.js";
import { codeInForce } from "./code-in-force.js";
import { codeLevels } from "./code-levels.js";
import { codeName } from "./code-name.js";
import { codeOrder } from "./code-order.js";
import { economicCode } from "./economic-code.js";
import { unknownCode } from "./unknown-code.js";

export const CODE_RULES: readonly Rule[] = [
  unknownCode,
  codeInForce,
  codeName,
  codeLevels,
  codeOrder,
  codeFund,
  economicCode,
  basicAndProject,
];
