import type { CommandWords, OptionWords } from "./command-words.js";

/** The script for bash. */
export function bash(commands: readonly CommandWords[]): string {
  const all = commands.flatMap((command) => [command, ...command.subcommands.map((sub) => under(command, sub))]);
  return `# juesuan 的 bash 补全：eval "$(juesuan completion bash)"
_juesuan() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(" ")} help --version --help" -- "$cur"))
    return
  fi
  case "$command" in
${commands.flatMap(firstWords).join("\n")}
  esac
  case "$command" in
${all.map((command) => `    "${command.name}") ${optionsOf(command)} ;;`).join("\n")}
  esac
  case "$cur" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$cur")) ;;
    *) local IFS=$'\\n'; COMPREPLY=($(compgen -f -- "$cur")) ;;
  esac
}
complete -o filenames -F _juesuan juesuan
`;
}

const under = (command: CommandWords, sub: CommandWords): CommandWords => ({
  ...sub,
  name: `${command.name} ${sub.name}`,
});

/** A word that the first argument is chosen from: a subcommand, which the rest then belongs to, or a plain choice. */
function firstWords({ name, subcommands, choices }: CommandWords): readonly string[] {
  const words = [...subcommands.map((sub) => sub.name), ...choices];
  if (words.length === 0) return [];
  const list = `COMPREPLY=($(compgen -W "${words.join(" ")}" -- "$cur")); return`;
  const rest = subcommands.length > 0 ? `; command="${name} \${COMP_WORDS[2]}"` : "";
  return [`    "${name}") if [ "$COMP_CWORD" -eq 2 ] && [[ "$cur" != -* ]]; then ${list}; fi${rest} ;;`];
}

function optionsOf({ options }: CommandWords): string {
  const flags = options.flatMap((option) => option.flags).join(" ");
  const chosen = options.filter(({ values }) => values.length > 0);
  const cases = chosen.map((option) => `${pattern(option)}) ${list(option)} ;;`).join(" ");
  return `${cases === "" ? "" : `case "$prev" in ${cases} esac; `}words="${flags} --help"`;
}

const pattern = ({ flags }: OptionWords): string => flags.join("|");

const list = ({ values }: OptionWords): string =>
  `COMPREPLY=($(compgen -W "${values.join(" ")}" -- "$cur")); [ \${#COMPREPLY[@]} -gt 0 ] && return`;
