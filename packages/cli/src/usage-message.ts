import type { CommanderError } from "commander";

/** What is wrong with the command line, in Chinese; undefined when nothing is (help and version were shown). */
export function usageMessage(error: CommanderError): string | undefined {
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.helpDisplayed":
    case "commander.help":
    case "commander.version":
      return undefined;
    case "commander.unknownCommand":
      return hint(`没有“${named}”这个命令${similar(error)}。`);
    case "commander.unknownOption":
      return hint(`没有 ${named} 这个选项${similar(error)}。`);
    case "commander.missingArgument":
      return hint(`缺少参数：${named}。`);
    case "commander.optionMissingArgument":
      return hint(`选项 ${named} 后面要写明内容。`);
    case "commander.missingMandatoryOptionValue":
      return hint(`缺少选项 ${named}。`);
    case "commander.excessArguments":
      return hint("参数太多。文件名中有空格时，请用引号括起来。");
    default:
      return hint(`命令写错了：${error.message}`);
  }
}

const hint = (message: string): string => `${message}用 juesuan --help 或 juesuan <命令> --help 查看用法。`;

/** commander's suggestion, `(Did you mean --format?)`. */
function similar(error: CommanderError): string {
  const suggested = /\(Did you mean (?:one of )?([^?]*)\?\)/.exec(error.message)?.[1];
  return suggested === undefined ? "" : `，是不是 ${suggested.replaceAll(", ", "、")}`;
}
