#!/usr/bin/env node
/** The command `juesuan`: reads the command line, runs one command, sets the exit status. */
import { run } from "./command-line.js";
import { CommandLineError } from "./command-line-error.js";
import { EXIT } from "./exit-status.js";
import { say, sayCrash } from "./output/messages.js";

// A reader that stops reading (a closed terminal, `2>&1 | head`) ends messages, not the run.
process.stderr.on("error", () => {});

const crashed = (error: unknown): void => {
  if (error instanceof CommandLineError) say(error.message);
  else sayCrash("程序出错", error);
  process.exitCode = EXIT.impossible;
};

process.on("uncaughtException", (error) => {
  crashed(error);
  // Nothing that is still running can be trusted; only what was already handed to standard output may leave.
  process.stdout.write("", () => process.exit(EXIT.impossible));
});

run(process.argv).then((status) => {
  process.exitCode = status;
}, crashed);
