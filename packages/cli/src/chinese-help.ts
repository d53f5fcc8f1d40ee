/** Help in Chinese: commander's own words are English and count a Chinese character as one column. */
import type { Help, HelpConfiguration, Option } from "commander";
import { columnsOf } from "./output/columns.js";

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Commands:": "命令：",
};

export const CHINESE_HELP: HelpConfiguration = {
  showGlobalOptions: false,
  displayWidth: columnsOf,
  styleTitle: (title: string) => TITLES[title] ?? title,
  // Lines are written to fit; breaking them at blanks would tear Chinese sentences.
  boxWrap: (text: string) => text,
  optionDescription: ({ description, defaultValue, required }: Option) =>
    required && typeof defaultValue === "string" ? `${description}（默认 ${defaultValue}）` : description,
  subcommandTerm: (command) => `${command.name()} ${command.usage().replace("[选项] ", "")}`,
} satisfies Partial<Help>;
