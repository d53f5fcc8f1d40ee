import type { CommandWords } from "./command-words.js";

/** The script for PowerShell, Windows' own and the newer one. */
export function powershell(commands: readonly CommandWords[]): string {
  return `# juesuan 的 PowerShell 补全（先让控制台按 UTF-8 读，中文说明才不乱码）：
#   [Console]::OutputEncoding = [Text.Encoding]::UTF8
#   juesuan completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName juesuan -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
${commands.map((command) => `    ${entry(command)}`).join("\n")}
  }
  $words = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })
  if ($wordToComplete) { $words = @($words | Select-Object -SkipLast 1) }
  $offer = {
    param($table, $kind)
    $table.GetEnumerator() | Where-Object { $_.Key -like "$wordToComplete*" } | ForEach-Object {
      $tip = if ($_.Value -is [string]) { $_.Value } else { $_.Value.Summary }
      [System.Management.Automation.CompletionResult]::new($_.Key, $_.Key, $kind, $tip)
    }
  }
  if ($words.Count -lt 2) { & $offer $commands 'ParameterValue'; return }
  $command = $commands[$words[1]]
  if (-not $command) { return }
  if ($words.Count -eq 2 -and $wordToComplete -notlike '-*' -and $command.Words.Count -gt 0) {
    & $offer $command.Words 'ParameterValue'
    return
  }
  if ($words.Count -gt 2 -and $command.Words[$words[2]] -isnot [string] -and $command.Words[$words[2]]) {
    $command = $command.Words[$words[2]]
  }
  $values = $command.Values[$words[-1]]
  if ($values) {
    $values | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
      [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
    return
  }
  if ($wordToComplete -like '-*') { & $offer $command.Options 'ParameterName' }
}
`;
}

/** A command as a hashtable: its summary, what its first argument is chosen from, options, and values of options. */
function entry({ name, summary, options, subcommands, choices }: CommandWords): string {
  const words = [...subcommands.map(entry), ...choices.map((choice) => `${text(choice)} = ${text(choice)}`)];
  const flags = options.flatMap(({ flags: all, description }) =>
    all.map((flag) => `${text(flag)} = ${text(description)}`),
  );
  const values = options.flatMap(({ flags: all, values: chosen }) =>
    chosen.length === 0 ? [] : all.map((flag) => `${text(flag)} = @(${chosen.map(text).join(", ")})`),
  );
  return `${text(name)} = @{ Summary = ${text(summary)}; Words = ${table(words)}; Options = ${table(flags)}; Values = ${table(values)} }`;
}

const table = (entries: readonly string[]): string =>
  entries.length === 0 ? "[ordered]@{}" : `[ordered]@{ ${entries.join("; ")} }`;

/** Single quotes; PowerShell takes the curved ones for the same. */
const text = (value: string): string => `'${value.replace(/['\u2018-\u201b]/gu, "$&$&")}'`;
