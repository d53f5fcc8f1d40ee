#!/usr/bin/env node
/** The command `juesuan`: reads the command line, runs one command, sets the exit status. */
import { EXIT } from "./exit-status.js";
import { runCommand, tellFailure } from "./run-command.js";

// A reader that stops reading (a closed terminal, `2>&1 | head`) ends messages, not the run.
process.stderr.on("error", () => {});

process.on("uncaughtException", (error) => {
  tellFailure(error);
  process.exitCode = EXIT.impossible;
  // Nothing that is still running can be trusted; only what was already handed to standard output may leave.
  process.stdout.write("", () => process.exit(EXIT.impossible));
});

runCommand(process.argv).then((status) => {
  process.exitCode = status;
});
