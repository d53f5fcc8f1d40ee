import type { CommandWords, OptionWords } from "./command-words.js";

/** The script for fish. */
export function fish(commands: readonly CommandWords[]): string {
  return `# juesuan 的 fish 补全：juesuan completion fish > ~/.config/fish/completions/juesuan.fish
${commands.flatMap(linesOf).join("\n")}
`;
}

function linesOf(command: CommandWords): readonly string[] {
  const { name, summary, subcommands, choices } = command;
  const seen = `__fish_seen_subcommand_from ${name}`;
  const words = [...subcommands.map((sub) => sub.name), ...choices].join(" ");
  const undecided = `${seen}; and not __fish_seen_subcommand_from ${words}`;
  return [
    `complete -c juesuan -n __fish_use_subcommand -f -a ${name} -d '${quoted(summary)}'`,
    ...command.options.map((option) => optionLine(seen, option)),
    ...subcommands.flatMap((sub) => [
      `complete -c juesuan -n '${undecided}' -f -a ${sub.name} -d '${quoted(sub.summary)}'`,
      ...sub.options.map((option) => optionLine(`${seen}; and __fish_seen_subcommand_from ${sub.name}`, option)),
    ]),
    ...choices.map((choice) => `complete -c juesuan -n '${undecided}' -f -a ${choice}`),
  ];
}

function optionLine(condition: string, { flags, description, takesValue, values }: OptionWords): string {
  const words = flags.map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const value = !takesValue ? "" : values.length > 0 ? ` -x -a '${values.join(" ")}'` : " -r -F";
  return `complete -c juesuan -n '${condition}' ${words.join(" ")}${value} -d '${quoted(description)}'`;
}

/** Within single quotes. */
const quoted = (text: string): string => text.replaceAll("\\", "\\\\").replaceAll("'", "\\'");
