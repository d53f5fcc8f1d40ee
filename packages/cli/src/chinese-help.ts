/** Help in Chinese: commander's own words are English and count a Chinese character as one column. */
import type { Help, HelpConfiguration, Option } from "commander";

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Commands:": "命令：",
};

/** Columns of a text of the help. The core measures more exactly, but is not to be loaded at every start. */
const displayWidth = (text: string): number => text.length + (text.match(/[\u2e80-\uffe6]/g)?.length ?? 0);

export const CHINESE_HELP: HelpConfiguration = {
  showGlobalOptions: false,
  displayWidth,
  styleTitle: (title: string) => TITLES[title] ?? title,
  // Lines are written to fit; breaking them at blanks would tear Chinese sentences.
  boxWrap: (text: string) => text,
  optionDescription: ({ description, defaultValue, required }: Option) =>
    required && typeof defaultValue === "string" ? `${description}（默认 ${defaultValue}）` : description,
  subcommandTerm: (command) => `${command.name()} ${command.usage().replace("[选项] ", "")}`,
} satisfies Partial<Help>;
