import type { CommandWords, OptionWords } from "./command-words.js";

/** The script for zsh; works in a folder of $fpath and when it is read by `source` or `eval`. */
export function zsh(commands: readonly CommandWords[]): string {
  return `#compdef juesuan
# juesuan 的 zsh 补全：juesuan completion zsh > "\${fpath[1]}/_juesuan"
_juesuan() {
  local curcontext="$curcontext" command
  if (( CURRENT == 2 )); then
    local -a commands=(
${described(commands, "      ")}
    )
    _describe '命令' commands
    return
  fi
  shift words
  (( CURRENT -= 1 ))
  case "\${words[1]}" in
${commands.map(branch).join("\n")}
    *) _files ;;
  esac
}
if [[ "\${funcstack[1]}" == _juesuan ]]; then _juesuan "$@"; else compdef _juesuan juesuan; fi
`;
}

const described = (commands: readonly CommandWords[], indent: string): string =>
  commands.map(({ name, summary }) => `${indent}'${name}:${escaped(summary)}'`).join("\n");

function branch(command: CommandWords): string {
  const { name, subcommands } = command;
  if (subcommands.length === 0) return `    ${name}) ${argumentsOf(command)} ;;`;
  return `    ${name})
      if (( CURRENT == 2 )); then
        local -a commands=(
${described(subcommands, "          ")}
        )
        _describe '命令' commands
        return
      fi
      shift words
      (( CURRENT -= 1 ))
      case "\${words[1]}" in
${subcommands.map((sub) => `        ${sub.name}) ${argumentsOf(sub)} ;;`).join("\n")}
        *) _files ;;
      esac ;;`;
}

function argumentsOf({ options, choices }: CommandWords): string {
  const specs = options.flatMap((option) => option.flags.map((flag) => spec(flag, option)));
  const rest = choices.length > 0 ? `'1:选择:(${choices.join(" ")})'` : "'*:文件:_files'";
  return `_arguments ${[...specs, rest].join(" ")}`;
}

function spec(flag: string, { description, takesValue, values, isRepeatable }: OptionWords): string {
  const chosen = values.length > 0 ? `(${values.join(" ")})` : "_files";
  return `'${isRepeatable ? "*" : ""}${flag}[${escaped(description)}]${takesValue ? `:值:${chosen}` : ""}'`;
}

/** Within single quotes, and where brackets and colons mean something. */
const escaped = (text: string): string => text.replaceAll("'", "'\\''").replace(/[[\]:\\]/g, "\\$&");
