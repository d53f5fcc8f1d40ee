/** `juesuan completion` as declared: its arguments and help. */
import type { AddCommand } from "../command.js";

export const addCompletion: AddCommand = (program, done) => {
  program
    .command("completion")
    .summary("输出命令行补全脚本")
    .description("输出命令行补全脚本：按 Tab 键补全命令、选项和文件名")
    .usage("<bash|zsh|fish|powershell>")
    .argument("<bash|zsh|fish|powershell>", "所用的命令行")
    .addHelpText(
      "after",
      `
示例：
  eval "$(juesuan completion bash)"                                      写入 ~/.bashrc 后长期有效
  juesuan completion zsh > "\${fpath[1]}/_juesuan"
  juesuan completion fish > ~/.config/fish/completions/juesuan.fish
  [Console]::OutputEncoding = [Text.Encoding]::UTF8                      PowerShell：这两行写入 $PROFILE 后长期有效
  juesuan completion powershell | Out-String | Invoke-Expression`,
    )
    .action(async (shell: string) => {
      const { completion } = await import("./completion.js");
      done(completion(shell, program));
    });
};
