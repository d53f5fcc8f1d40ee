/** `juesuan explain`: prints the rules that numbers, finding ids, rule ids or requirement ids name. */
import { explainedRule, REQUIREMENTS, type RequirementId, RULES, type Rule } from "@juesuan/core";
import { CommandLineError } from "../../command-line-error.js";
import { EXIT, type ExitStatus } from "../../exit-status.js";
import { colours, wantsColour } from "../../output/colours.js";

export function explain(numbers: readonly string[], color: boolean): ExitStatus {
  const rules = [...new Set(numbers.flatMap(rulesNamed))];
  const style = colours(wantsColour(process.stdout, color));
  process.stdout.write(rules.map((rule) => explainedRule(rule, style)).join("\n"));
  return EXIT.fine;
}

function rulesNamed(given: string): readonly Rule[] {
  const text = given.trim();
  const number = /^js-?(\d{3})(?:-[0-9a-f]{12})?$/i.exec(text)?.[1];
  if (number !== undefined) {
    const rule = RULES.find(({ meta }) => meta.number === `JS-${number}`);
    if (rule) return [rule];
  }
  const named = RULES.filter(({ meta }) => meta.id === text);
  if (named.length > 0) return named;
  const requirement = text.toUpperCase();
  if (isRequirement(requirement)) {
    const under = RULES.filter(({ meta }) => meta.requirements.includes(requirement));
    if (under.length > 0) return under;
    throw new CommandLineError(`核对要求 ${requirement}（${REQUIREMENTS[requirement]}）本版本没有规则。`);
  }
  throw new CommandLineError(`没有“${given}”这个规则编号。用 juesuan rules 列出全部规则。`);
}

const isRequirement = (text: string): text is RequirementId => Object.hasOwn(REQUIREMENTS, text);
