/** One command from its words to the exit status; what goes wrong is said on standard error. */
import { run } from "./command-line.js";
import { CommandLineError } from "./command-line-error.js";
import { EXIT, type ExitStatus } from "./exit-status.js";
import { say, sayCrash } from "./output/messages.js";

/** Runs the command that the arguments (as in `process.argv`) name. Never rejects. */
export async function runCommand(argv: readonly string[]): Promise<ExitStatus> {
  try {
    return await run(argv);
  } catch (error) {
    tellFailure(error);
    return EXIT.impossible;
  }
}

/** Says why a command failed: what the user can put right, or that the program is wrong. */
export function tellFailure(error: unknown): void {
  if (error instanceof CommandLineError) say(error.message);
  else sayCrash("程序出错", error);
}
