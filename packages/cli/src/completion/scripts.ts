/** Completion scripts of shells, made from the declared commands; they complete commands, options and file names. */
import type { CommandWords } from "./command-words.js";

export const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;
export type Shell = (typeof SHELLS)[number];

export function completionScript(shell: Shell, commands: readonly CommandWords[]): string {
  switch (shell) {
    case "bash":
      return bash(commands);
    case "zsh":
      return zsh(commands);
    case "fish":
      return fish(commands);
    case "powershell":
      return powershell(commands);
  }
}

const flagsOf = ({ options }: CommandWords): string => options.flatMap(({ flags }) => flags).join(" ");

function bash(commands: readonly CommandWords[]): string {
  const cases = commands.map((command) => `    ${command.name}) words="${flagsOf(command)} --help" ;;`).join("\n");
  return `# juesuan 的 bash 补全：eval "$(juesuan completion bash)"
_juesuan() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(" ")} help --version --help" -- "$cur"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases}
  esac
  case "$cur" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$cur")) ;;
    *) local IFS=$'\\n'; COMPREPLY=($(compgen -f -- "$cur")) ;;
  esac
}
complete -o filenames -F _juesuan juesuan
`;
}

/** Within single quotes of zsh and fish. */
const quoted = (text: string): string => text.replaceAll("'", "'\\''");

/** In an _arguments specification these mean something. */
const zshText = (text: string): string => quoted(text).replace(/[[\]:\\]/g, "\\$&");

function zsh(commands: readonly CommandWords[]): string {
  const list = commands.map(({ name, summary }) => `    '${name}:${zshText(summary)}'`).join("\n");
  const cases = commands.map(({ name, options }) => {
    const specs = options.flatMap(({ flags, description, takesValue }) =>
      flags.map((flag) => `'${flag}[${zshText(description)}]${takesValue ? ":值:_files" : ""}'`),
    );
    return `    ${name}) _arguments ${[...specs, "'*:文件:_files'"].join(" ")} ;;`;
  });
  return `#compdef juesuan
# juesuan 的 zsh 补全：juesuan completion zsh > "\${fpath[1]}/_juesuan"
_juesuan() {
  local -a commands
  commands=(
${list}
  )
  if (( CURRENT == 2 )); then
    _describe '命令' commands
    return
  fi
  local command="\${words[2]}"
  shift words
  (( CURRENT -= 1 ))
  case "$command" in
${cases.join("\n")}
    *) _files ;;
  esac
}
compdef _juesuan juesuan
`;
}

function fish(commands: readonly CommandWords[]): string {
  const lines = commands.flatMap(({ name, summary, options }) => [
    `complete -c juesuan -n __fish_use_subcommand -f -a ${name} -d '${quoted(summary)}'`,
    ...options.map(({ flags, description, takesValue }) => {
      const words = flags.map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
      const value = takesValue ? " -r -F" : "";
      return `complete -c juesuan -n '__fish_seen_subcommand_from ${name}' ${words.join(" ")}${value} -d '${quoted(description)}'`;
    }),
  ]);
  return `# juesuan 的 fish 补全：juesuan completion fish > ~/.config/fish/completions/juesuan.fish\n${lines.join("\n")}\n`;
}

function powershell(commands: readonly CommandWords[]): string {
  const text = (value: string): string => value.replaceAll("'", "''");
  const entries = commands.map(({ name, summary, options }) => {
    const flags = options.flatMap(({ flags: all, description }) =>
      all.map((flag) => `'${flag}' = '${text(description)}'`),
    );
    return `    '${name}' = @{ Summary = '${text(summary)}'; Options = [ordered]@{ ${flags.join("; ")} } }`;
  });
  return `# juesuan 的 PowerShell 补全：juesuan completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName juesuan -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
${entries.join("\n")}
  }
  $words = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })
  if ($words.Count -lt 2 -or ($words.Count -eq 2 -and $wordToComplete)) {
    $commands.GetEnumerator() | Where-Object { $_.Key -like "$wordToComplete*" } | ForEach-Object {
      [System.Management.Automation.CompletionResult]::new($_.Key, $_.Key, 'ParameterValue', $_.Value.Summary)
    }
  } elseif ($commands.Contains($words[1]) -and $wordToComplete -like '-*') {
    $commands[$words[1]].Options.GetEnumerator() | Where-Object { $_.Key -like "$wordToComplete*" } | ForEach-Object {
      [System.Management.Automation.CompletionResult]::new($_.Key, $_.Key, 'ParameterName', $_.Value)
    }
  }
}
`;
}
