/** Titles of rules, those of the two findings that no rule makes included. */
import { RULES } from "../rules/registry.js";
import { NO_TABLES_RULE, UNREADABLE_RULE } from "./failure-report.js";

const TITLES: ReadonlyMap<string, string> = new Map([
  [UNREADABLE_RULE.id, "文件无法读取"],
  [NO_TABLES_RULE.id, "没有找到公开表"],
  ...RULES.map(({ meta }) => [meta.id, meta.title] as const),
]);

/** The Chinese title of a rule; its id when it is not of this version. */
export const ruleTitle = (rule: string): string => TITLES.get(rule) ?? rule;
