/** `juesuan completion`: prints the script of a shell. */
import type { Command } from "commander";
import { commandWords } from "../../completion/command-words.js";
import { completionScript, SHELLS } from "../../completion/scripts.js";
import { EXIT, type ExitStatus } from "../../exit-status.js";
import { oneOf } from "../shared-arguments.js";

export function completion(shell: string, program: Command): ExitStatus {
  process.stdout.write(completionScript(oneOf("补全脚本的种类", shell, SHELLS), commandWords(program)));
  return EXIT.fine;
}
